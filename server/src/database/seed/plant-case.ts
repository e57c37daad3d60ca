import type { Em } from '../orm.js';
import { CaseDeskEntity, CaseEntity, TenancyEntity } from '../../features/cases/case.entity.js';
import { BillEntity, CaseActionEntity, CasePersonEntity, FactEntity, StatutoryNoticeEntity } from '../../features/cases/facts/fact.entity.js';
import { ConsentEntity, ConsentEventEntity } from '../../features/consents/consent.entity.js';
import { CaseShareEntity, ProtectionEntity } from '../../features/grounds/case-share.entity.js';
import type { TownCalendar } from './town-calendar.js';
import { adultsOf } from './town-cases.js';
import { townCategory, townId } from './town-ids.js';
import { townPeople } from './town-people.js';
import type { TownCase, TownConsent } from './town-shapes.js';
import { stableId } from './stable-id.js';

/** Who at an organisation a seeded row was written by: its first person who works with cases. */
function writerAt(organisation: string): string | null {
  const person = townPeople.find((candidate) => candidate.organisation === organisation && (candidate.role === 'SAMORDNARE' || candidate.role === 'HANDLAGGARE'));
  return person === undefined ? null : townId.user(person.key);
}

/** Plants one case with everything that is known of it. */
export async function plantCase(system: Em, of: TownCase, calendar: TownCalendar): Promise<void> {
  const caseId = townId.case(of.key);
  const adults = adultsOf(of);
  const head = (holder: string, about: readonly string[] | undefined, day: number) => ({
    caseId, holderId: townId.organisation(holder), concerns: about?.map(townId.person) ?? adults,
    recordedAt: calendar.at(day, 10), recordedBy: writerAt(holder),
  });
  await plantCaseRow(system, of, calendar);
  await system.insertMany(CasePersonEntity, of.persons.map((person, position) => {
    const holder = person.by ?? of.holder;
    const child = person.kind === 'BARN';
    return {
      ...head(holder, [person.key], of.opened), id: townId.person(person.key), category: townCategory(holder, child && holder === 'soc' ? 'BARN' : 'NAMN'),
      name: person.name, personKind: person.kind ?? 'VUXEN', bornOn: person.born ?? null, livingForm: person.livingForm ?? null,
      guardians: person.guardians?.map(townId.person) ?? [], numberHash: null, position,
    };
  }));
  if (of.bills !== undefined) {
    await system.insertMany(BillEntity, of.bills.map((bill) => ({
      ...head(of.holder, undefined, of.opened), id: stableId(`bill:${bill.number}`), category: townCategory(of.holder, 'SKULD'),
      tenancyId: stableId(`tenancy:${of.key}`), identity: bill.number, number: bill.number, dueOn: calendar.date(bill.due), restOre: bill.ore,
      paidOn: bill.paid === undefined ? null : calendar.date(bill.paid) })));
  }
  await plantFacts(system, of, calendar, head);
  await plantGrounds(system, of, calendar);
}

async function plantCaseRow(system: Em, of: TownCase, calendar: TownCalendar): Promise<void> {
  const caseId = townId.case(of.key);
  const holderId = townId.organisation(of.holder);
  const closedAt = of.closed === undefined ? null : calendar.at(of.closed);
  const tenancyId = of.contract === undefined ? null : stableId(`tenancy:${of.key}`);
  if (tenancyId !== null && of.contract !== undefined) {
    await system.insert(TenancyEntity, { id: tenancyId, landlordId: holderId, contractNumber: of.contract, customerNumber: null, movedInOn: of.movedIn ?? null,
      monthlyRentOre: of.bills?.[0]?.ore ?? null, claimsTwelveMonths: of.claims ?? null,
      children: of.facts?.find((fact) => fact.kind === 'BARN_KANNEDOM')?.text ?? 'OKAND' });
  }
  await system.insert(CaseEntity, { id: caseId, reference: of.reference, kind: of.kind, partnershipId: townId.partnership(of.partnership), holderId,
    openedAt: calendar.at(of.opened), closedAt });
  const desks = new Set([of.holder, ...(of.next ?? []).map((next) => next.by ?? of.holder)]);
  for (const organisation of desks) {
    const next = of.next?.find((candidate) => (candidate.by ?? of.holder) === organisation);
    const own = organisation === of.holder;
    await system.insert(CaseDeskEntity, { caseId, organisationId: townId.organisation(organisation), tenancyId: own ? tenancyId : null,
      nextKind: next?.kind ?? null, nextDueOn: next === undefined ? null : calendar.date(next.day), proposedPaid: false,
      outcome: own ? of.outcome ?? null : null, closedAt, handlerId: null, version: 1 });
  }
}

type Head = (holder: string, about: readonly string[] | undefined, day: number) => {
  caseId: string; holderId: string; concerns: string[]; recordedAt: Date; recordedBy: string | null };

async function plantFacts(system: Em, of: TownCase, calendar: TownCalendar, head: Head): Promise<void> {
  const facts = (of.facts ?? []).map((fact, index) => {
    const holder = fact.by ?? of.holder;
    return { ...head(holder, fact.about, fact.day ?? of.opened), id: stableId(`fact:${of.key}:${index}`), category: townCategory(holder, fact.kind), kind: fact.kind,
      text: fact.text, onDate: fact.onDay === undefined ? null : calendar.date(fact.onDay), actionId: null as string | null,
      endedAt: fact.ended === undefined ? null : calendar.at(fact.ended) };
  });
  const actions = (of.actions ?? []).map((action, index) => {
    const holder = action.by ?? of.holder;
    const id = stableId(`action:${of.key}:${index}`);
    if (action.note !== undefined) {
      facts.push({ ...head(holder, undefined, action.day), id: stableId(`note:${of.key}:${index}`), category: townCategory(holder, 'ANTECKNING'), kind: 'ANTECKNING',
        text: action.note, onDate: null, actionId: id, endedAt: null });
    }
    return { ...head(holder, undefined, action.day), id, category: townCategory(holder, 'ATGARD'), kind: action.kind, result: action.result ?? null,
      doneAt: calendar.at(action.day, 10), retractedAt: null };
  });
  if (facts.length > 0) await system.insertMany(FactEntity, facts);
  if (actions.length > 0) await system.insertMany(CaseActionEntity, actions);
  const notices = of.notices ?? [];
  if (notices.length > 0) {
    await system.insertMany(StatutoryNoticeEntity, notices.map((notice, index) => ({
      ...head(notice.from, undefined, notice.day), id: stableId(`notice:${of.key}:${index}`),
      category: notice.from === 'kfm' ? townCategory('kfm', 'STEG') : townCategory(notice.from, 'UNDERRATTELSE'), code: notice.code,
      toId: townId.organisation(notice.to), channel: notice.channel, sender: notice.sender, sentOn: calendar.date(notice.day),
      servedOn: notice.served === undefined ? null : calendar.date(notice.served), evictionOn: notice.evictionDay === undefined ? null : calendar.date(notice.evictionDay),
      givenAt: calendar.at(notice.day, 10) })));
  }
}

async function plantGrounds(system: Em, of: TownCase, calendar: TownCalendar): Promise<void> {
  const caseId = townId.case(of.key);
  for (const share of of.shared ?? []) {
    await system.insert(CaseShareEntity, { id: stableId(`share:${of.key}:${share.with}`), caseId, holderId: townId.organisation(of.holder),
      recipientId: townId.organisation(share.with), sharedAt: calendar.at(share.day), endedAt: null });
  }
  if (of.protection !== undefined) {
    await system.insert(ProtectionEntity, { id: stableId(`protection:${of.key}`), caseId, holderId: townId.organisation(of.protection.by),
      personId: townId.person(of.protection.person), level: of.protection.level, fromAt: calendar.at(of.opened), toAt: null });
  }
  for (const [index, consent] of (of.consents ?? []).entries()) await plantConsent(system, caseId, consent, stableId(`consent:${of.key}:${index}`), calendar);
}

async function plantConsent(system: Em, caseId: string, consent: TownConsent, id: string, calendar: TownCalendar): Promise<void> {
  const releasingId = townId.organisation('soc');
  await system.insert(ConsentEntity, {
    id, caseId, giverId: townId.person(consent.giver), subjectId: townId.person(consent.subject ?? consent.giver),
    capacity: consent.guardian === true ? 'VARDNADSHAVARE' : 'SJALV', mandateUntil: null, releasingId,
    recipients: consent.to.map(townId.organisation), categories: [...consent.categories], direction: 'LAMNA',
    purpose: 'Att hjälpa i den nuvarande boendesituationen', validFrom: calendar.date(consent.from), validTo: calendar.date(consent.until),
    form: consent.form, careConfirmed: consent.careConfirmed ?? false,
    evidence: consent.form === 'MUNTLIG'
      ? { receivedBy: 'İbrahim Şahin', receivedHow: 'vid besök, legitimation visad', wordsRead: 'Samtyckestexten i sin helhet' } : { scan: 'underskrivet samtycke' },
    recordedAt: calendar.at(consent.from, 9), recordedBy: writerAt('soc') });
  if (consent.withdrawn !== undefined) {
    await system.insert(ConsentEventEntity, { id: stableId(`withdrawn:${id}`), consentId: id, releasingId, kind: 'ATERKALLAD', at: calendar.at(consent.withdrawn, 14),
      recipientId: null, category: null, byId: null, recordedBy: writerAt('soc') });
  }
}
