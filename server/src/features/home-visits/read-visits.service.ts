import { audienceOf, type Disclosed, type Fact, type FactCategory, type Situation } from '@bokvar/domain/disclosure';
import {
  mayCancelVisit, mayConfirmVisit, mayDeclineVisit, mayLogVisit, mayMoveVisit, mayPlanVisit, mayRecordEntryYes, visitState, visitTime,
  type CaseStanding, type VisitPartner, type VisitSides, type VisitStanding, type VisitWord,
} from '@bokvar/domain/policy';
import { asId, categoryOf, toLocalDate, visitReasons, type FactId, type Instant, type OrganisationId, type PersonId, type VisitState } from '@bokvar/domain/vocabulary';
import type { OrganisationRecord } from '../cases/case-document.store.js';
import type { PersonRecord } from '../cases/case-rows.js';
import { diedOnOf } from '../cases/household/died-on.js';
import { isMaskedFor } from '../cases/protected-identity/is-protected.js';
import { discloseDocument, discloseRow, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { otherSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import type { EntryYesRecord, PlanRecord, VisitDocument, VisitRecord } from './home-visit.store.js';

/** An adult who lives there, and what she has said to social services coming in. */
export interface Resident { readonly person: Disclosed<PersonRecord>; readonly yes: EntryYesRecord | null }

/** What the viewer may do with a visit, by the same rules that the changes ask. */
export interface VisitMay {
  readonly confirm: boolean;
  readonly decline: boolean;
  readonly move: boolean;
  readonly cancel: boolean;
  readonly log: boolean;
}

/** A visit as one reader has a ground to know of it. */
export interface VisitLine {
  readonly visitId: string;
  readonly sides: VisitSides;
  readonly state: VisitState;
  readonly startsAt: Instant;
  readonly own: Disclosed<VisitRecord> | null;
  readonly other: Disclosed<VisitRecord> | null;
  readonly partner: OrganisationRecord | null;
  readonly plan: PlanRecord | null;
  /** Null to all but social services: whose yes they need is their own. */
  readonly residents: readonly Resident[] | null;
  readonly standing: VisitStanding;
  readonly may: VisitMay;
}

/** The visits of a case, and whom the viewer's organisation may ask to come along. */
export interface CaseVisits {
  readonly of: DisclosedCase;
  readonly document: DisclosedDocument;
  readonly lines: readonly VisitLine[];
  readonly partner: OrganisationRecord | null;
  readonly mayBeTold: boolean;
  readonly mayPlan: boolean;
}

/** Asks the first lock about every word of the visits in a document. A case of which the reader has no ground to see anything is not there. */
export function visitsOf(loaded: VisitDocument, viewer: Viewer, situation: Situation): CaseVisits[] {
  const document = discloseDocument(loaded, situation);
  return [...document.cases.values()].map((of) => {
    // Who lives there, which language they speak, and what colleagues have answered: of a protected household nothing of it until it is opened.
    if (isMaskedFor(of, situation)) return { of, document, partner: null, mayBeTold: false, mayPlan: false, lines: [] };
    const closed = (of.head?.closedAt ?? of.desk?.closedAt ?? null) !== null;
    const standing: CaseStanding = { isParty: !of.emptySeat, closed };
    const parties = of.grounds.parties.flatMap(({ organisationId, to }) => (to !== null && to <= situation.instant ? [] : document.organisations.get(organisationId) ?? []));
    const partner = otherSide(parties, situation.reader);
    const asking = { viewer, of, document, standing, loaded };
    const mayBeTold = partner !== null && isTold(asking, partner);
    const mayPlan = mayPlanVisit(viewer, standing, (situation.instant + 1) as Instant, null, situation.instant).allowed;
    return { of, document, partner, mayBeTold, mayPlan, lines: linesOf(asking) };
  });
}

interface Asking {
  readonly viewer: Viewer;
  readonly of: DisclosedCase;
  readonly document: DisclosedDocument;
  readonly standing: CaseStanding;
  readonly loaded: VisitDocument;
}

function linesOf(asking: Asking): VisitLine[] {
  const { of, document, loaded } = asking;
  const { instant: now } = document.situation;
  const told = wordsIn(loaded, of, document);
  return [...new Set(told.map(({ value }) => value.visitId))]
    .flatMap((visitId) => lineOf(visitId, told.filter(({ value }) => value.visitId === visitId), asking) ?? [])
    .filter((line) => !isOver(line, now))
    .sort((a, b) => a.startsAt - b.startsAt || (a.visitId < b.visitId ? -1 : 1));
}

/** What is said of the visits of a case by the reader's own organisation, and of those that it is asked to by the other. */
export function wordsIn(loaded: VisitDocument, of: DisclosedCase, document: DisclosedDocument): Disclosed<VisitRecord>[] {
  const { reader } = document.situation;
  return loaded.visits.flatMap((row) => {
    const readable = row.caseId === of.id && (row.holderId === reader.organisationId || row.withId === reader.organisationId);
    return (readable ? discloseRow(row, of, document) : null) ?? [];
  });
}

const wordOf = (told: Disclosed<VisitRecord> | null): VisitWord | null =>
  (told === null ? null : { says: told.value.says, startsAt: told.value.startsAt as Instant, saidAt: told.value.saidAt as Instant });

function lineOf(visitId: string, words: readonly Disclosed<VisitRecord>[], asking: Asking): VisitLine | null {
  const { document: { situation: { reader, instant: now }, organisations }, loaded } = asking;
  const own = words.find(({ fact }) => fact.holderId === reader.organisationId) ?? null;
  const other = words.find(({ fact }) => fact.holderId !== reader.organisationId) ?? null;
  const partnerId = own?.value.withId ?? other?.fact.holderId ?? null;
  const planned = (own?.fact.id as string | undefined) === visitId;
  const sides: VisitSides = { planned, joint: partnerId !== null, own: wordOf(own), other: wordOf(other) };
  const startsAt = visitTime(sides);
  if (startsAt === null) return null;
  const state = visitState(sides);
  const partner = partnerId === null ? null : organisations.get(partnerId) ?? null;
  const plan = loaded.plans.find((one) => one.visitId === visitId) ?? null;
  const asked: VisitPartner | null = partnerId === null ? null : { exists: partner !== null, mayBeTold: partner !== null && isTold(asking, partner) };
  const standing: VisitStanding = { state, planned, startsAt, done: plan?.logged ?? false, partner: asked };
  const residents = residentsOf(visitId, standing, asking);
  return { visitId, sides, state, startsAt, own, other, partner, plan, residents, standing, may: mayOf(standing, asking, now) };
}

function mayOf(visit: VisitStanding, { viewer, standing }: Asking, now: Instant): VisitMay {
  const [reason] = visitReasons;
  return {
    confirm: mayConfirmVisit(viewer, standing, visit, now).allowed,
    decline: mayDeclineVisit(viewer, standing, visit, reason).allowed,
    move: mayMoveVisit(viewer, standing, visit, (now + 1) as Instant, now).allowed,
    cancel: mayCancelVisit(viewer, standing, visit, reason).allowed,
    log: mayLogVisit(viewer, standing, visit, { inside: false, adults: [], saidYes: [] }, now).allowed,
  };
}

/** May another organisation be told what the viewer's own does in the case, by what it knows of it? */
function isTold({ viewer, of, document }: Asking, partner: OrganisationRecord): boolean {
  const fact = ownWordFact(viewer, of, document);
  if (fact === null) return false;
  const { instant: now } = document.situation;
  const seats = audienceOf(fact, [{ organisationId: asId<OrganisationId>(partner.id), organisationKind: partner.kind }], now, of.grounds, viewer.organisationId);
  return seats.some(({ mark }) => mark !== 'NONE');
}

function ownWordFact(viewer: Viewer, of: DisclosedCase, document: DisclosedDocument): Fact | null {
  const category: FactCategory | null = categoryOf(viewer.organisationKind, 'ATGARD');
  const concerns = adultsIn(of, document).map(({ fact }) => fact.id as string as PersonId);
  return category === null ? null : { id: asId<FactId>(of.id), caseId: of.id, holderId: viewer.organisationId, holderKind: viewer.organisationKind, category, concerns, recordedAt: document.situation.instant };
}

/** The adults of the household whom the reader sees, and does not know to have died. */
export function adultsIn(of: DisclosedCase, { situation }: DisclosedDocument): Disclosed<PersonRecord>[] {
  return of.persons.filter(({ value, fact }) => value.personKind === 'VUXEN' && diedOnOf(of, fact.id, situation) === null);
}

function residentsOf(visitId: string, visit: VisitStanding, { viewer, of, document, standing, loaded }: Asking): Resident[] | null {
  const today = toLocalDate(document.situation.instant);
  if (!mayRecordEntryYes(viewer, standing, visit, true, today, today).allowed) return null;
  return adultsIn(of, document).map((person) => ({ person, yes: loaded.yeses.find((yes) => yes.visitId === visitId && yes.personId === person.fact.id) ?? null }));
}

/** What `mayLogVisit` asks about who lives there. */
export function saidOf(residents: readonly Resident[] | null): { adults: PersonId[]; saidYes: PersonId[] } {
  const idOf = ({ person }: Resident) => person.fact.id as string as PersonId;
  return { adults: (residents ?? []).map(idOf), saidYes: (residents ?? []).filter(({ yes }) => yes !== null).map(idOf) };
}

/** Logged, or past without anything left to do. */
function isOver({ standing, state, own, startsAt, sides }: VisitLine, now: Instant): boolean {
  if (standing.done) return true;
  const comes = own?.value.says === 'KOMMER' && state !== 'INSTALLT' && (sides.planned || state !== 'VANTAR_PA_SVAR');
  return !comes && startsAt < now;
}
