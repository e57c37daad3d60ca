import { timelines } from '@bokvar/domain/calendar';
import { addDays, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../orm.js';
import { IdentityEntity, MandateEntity, UserEntity } from '../../features/sessions/session.entity.js';
import { ConfidentialitySignatureEntity } from '../../features/confidentiality/confidentiality.entity.js';
import { OrganisationEntity } from '../../features/partnerships/organisation.entity.js';
import { PartnershipEntity, PartnershipPartyEntity } from '../../features/partnerships/partnership.entity.js';
import { RoleTitleEntity } from '../../features/partnerships/role-title.entity.js';
import { DecisionMandateEntity } from '../../features/decision-mandates/decision-mandate.entity.js';
import { GoverningDocumentEntity, OrganisingAnswerEntity } from '../../features/governing-documents/governing-document.entity.js';
import { WayInEntity } from '../../features/partnerships/way-in.entity.js';
import { LandlordTimelineEntity } from '../../features/timelines/landlord-timeline.entity.js';
import { unfoldIntoGrants } from '../../features/grounds/grants.store.js';
import { plantCase } from './plant-case.js';
import { plantManagerMeetings } from './plant-manager-meetings.js';
import { plantHouseholdAnswers } from './plant-household-answers.js';
import { plantDefinitions } from './plant-definitions.js';
import { plantFirstMeetings } from './plant-first-meetings.js';
import { plantLetters } from './plant-letters.js';
import { plantProcessGoals } from './plant-process-goals.js';
import { plantMeetings } from './plant-meetings.js';
import { plantTrainings } from './plant-trainings.js';
import { townCalendar, type TownCalendar } from './town-calendar.js';
import { townCases } from './town-cases.js';
import { townId } from './town-ids.js';
import { townAnswers, townDocuments } from './town-governing.js';
import { townMandates } from './town-mandates.js';
import { townOrganisations, townPartnerships, townPeople } from './town-people.js';
import { stableId } from './stable-id.js';

export { townCalendar, type TownCalendar } from './town-calendar.js';
export { townCases } from './town-cases.js';
export { townId } from './town-ids.js';

/**
 * Plants Älvsala: organisations, people, partnerships, cases in every state of consent, meetings behind and ahead.
 * @param system an entity manager with the portal's own role, inside a transaction
 * @param today day 0 of the town; everything else is counted from it
 * @param issuer the demo e-ID's issuer, under which the people sign in
 */
export async function plantTown(system: Em, today: LocalDate, issuer: string): Promise<void> {
  const calendar = townCalendar(today);
  const longAgo = calendar.at(-400);
  await system.insertMany(OrganisationEntity, townOrganisations.map(({ key, name, shortName, kind }) => ({ id: townId.organisation(key), name, shortName, kind })));
  await system.insertMany(WayInEntity, townOrganisations.map(({ key, phone, email, answers }) => ({
    id: stableId(`way-in:${key}`), organisationId: townId.organisation(key), number: 1, phone, mail: email ?? null, hours: answers?.hours ?? null,
    answersId: answers === undefined ? null : townId.user(answers.who), deputyId: answers?.deputy === undefined ? null : townId.user(answers.deputy),
    confirmedOn: answers === undefined ? null : addDays(today, answers.day), recordedAt: longAgo, recordedBy: answers === undefined ? null : townId.user(answers.who) })));
  await system.insertMany(RoleTitleEntity, townOrganisations.flatMap(({ key, roleTitles }) => Object.entries(roleTitles ?? {}).map(([subject, title]) => ({
    id: stableId(`role-title:${key}:${subject}`), organisationId: townId.organisation(key), subject, number: 1, title, recordedAt: longAgo, recordedBy: null }))));
  await system.insertMany(PartnershipEntity, townPartnerships.map(({ key, name }) => ({ id: townId.partnership(key), name, reservedMinutes: 15 })));
  await system.insertMany(PartnershipPartyEntity, townPartnerships.flatMap(({ key, parties }) => parties.map((party) => ({
    id: stableId(`party:${key}:${party}`), partnershipId: townId.partnership(key), organisationId: townId.organisation(party), fromAt: longAgo, toAt: null }))));
  await system.insertMany(UserEntity, townPeople.map(({ key, name, language }) => ({ id: townId.user(key), name, language: language ?? 'sv' })));
  await system.insertMany(IdentityEntity, townPeople.map(({ key }) => ({ issuer, sub: key, userId: townId.user(key) })));
  await system.insertMany(MandateEntity, townPeople.map((person) => ({
    id: stableId(`mandate:${person.key}`), userId: townId.user(person.key), organisationId: townId.organisation(person.organisation),
    role: person.role, mayOpenProtected: person.mayOpenProtected ?? false, validFrom: longAgo, validTo: null })));
  await system.insertMany(DecisionMandateEntity, townMandates.map(({ who, decision, maxOre, days, deputy }) => ({
    id: townId.decisionMandate(who, decision), userId: townId.user(who), organisationId: organisationOf(who), decision, maxAmountOre: maxOre ?? null, validFrom: addDays(today, -300),
    validTo: days === undefined ? null : addDays(today, days), deputyId: deputy === undefined ? null : townId.user(deputy), basis: 'Delegationsordningen', recordedAt: calendar.at(-300), recordedBy: null })));
  await system.insertMany(GoverningDocumentEntity, townDocuments.map(({ key, organisation, kind, name, meaning, place, from, review }) => ({
    id: stableId(`governing-version:${key}`), organisationId: townId.organisation(organisation), documentId: townId.governingDocument(key), number: 1, kind, name, meaning, place,
    validFrom: addDays(today, from), validTo: null, reviewOn: review === undefined ? null : addDays(today, review), recordedAt: calendar.at(-200), recordedBy: null })));
  await system.insertMany(OrganisingAnswerEntity, Object.entries(townAnswers).flatMap(([key, answers]) => Object.entries(answers).map(([topic, text]) => ({
    id: stableId(`organising:${key}:${topic}`), organisationId: townId.organisation(key), topic, number: 1, text, recordedAt: calendar.at(-200), recordedBy: null }))));
  await system.insertMany(LandlordTimelineEntity, townOrganisations.flatMap(({ key, steps }) => (steps === undefined ? [] : [{
    id: stableId(`timeline:${key}`), landlordId: townId.organisation(key), version: 1, preset: steps, holdsFrom: addDays(today, -400),
    steps: timelines[steps].steps.map(({ code, day, from, count, for: whom }) => ({ code, day, from, count, for: whom })), recordedAt: longAgo, recordedBy: null }])));
  await plantProcessGoals(system, calendar);
  for (const townCase of townCases) await plantCase(system, townCase, calendar);
  await plantMeetings(system, calendar);
  await plantManagerMeetings(system, calendar);
  await plantTrainings(system, calendar);
  await plantSignatures(system, calendar, today);
  await plantFirstMeetings(system, calendar);
  await plantDefinitions(system, calendar);
  await plantHouseholdAnswers(system, calendar);
  await plantLetters(system, calendar, today);
  await unfoldIntoGrants(system, townCases.map(({ key }) => townId.case(key)));
}

const organisationOf = (person: string): string => townId.organisation(townPeople.find(({ key }) => key === person)?.organisation ?? '');

/** Who has signed, and in how many days the signature ends: the coordinators hold, one caseworker is to renew, the others have not signed. */
const SIGNED = [
  { key: 'yvonne', tables: ['alvsalahem-soc'], days: 300 }, { key: 'ibrahim', tables: ['alvsalahem-soc', 'norrgarden-soc'], days: 200 }, { key: 'marta', tables: ['alvsalahem-soc'], days: 14 },
] as const;

async function plantSignatures(system: Em, calendar: TownCalendar, today: LocalDate): Promise<void> {
  await system.insertMany(ConfidentialitySignatureEntity, SIGNED.flatMap(({ key, tables, days }) => tables.map((table) => ({
    id: stableId(`signature:${table}:${key}`), partnershipId: townId.partnership(table), userId: townId.user(key), organisationId: organisationOf(key),
    version: 1, signedAt: calendar.at(days - 365), validUntil: addDays(today, days) }))));
}

/** Is there a town, or anything else, in the database already? */
export async function isPlanted(system: Em): Promise<boolean> {
  return (await system.count(OrganisationEntity)) > 0;
}
