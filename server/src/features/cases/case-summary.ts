import { consentOpenUntil, type Disclosed } from '@bokvar/domain/disclosure';
import { tasksLeft, type CaseNotice, type CaseSummary } from '@bokvar/domain/meetings';
import { stepOfNotice } from '@bokvar/domain/goals';
import { evaluateTenancy, saidOfWhole, type EvaluationDays } from '@bokvar/domain/targets';
import { asId, toLocalDate, type CaseId, type Instant, type LegalStage, type LocalDate, type OrganisationId } from '@bokvar/domain/vocabulary';
import { everyRow } from '../grounds/disclosure-log.store.js';
import type { NoticeRecord } from './case-rows.js';
import { barnfamiljBy, type CountedHousehold, type Counting, type KnownChildren } from './household/barnfamilj.js';
import type { DisclosedCase } from './read-case.service.js';

/**
 * A case as plain facts for the rules of agendas and work lists: made of what has been disclosed and of nothing
 * else, so that no reason, order or count can tell what its reader has no ground for.
 */
export function summarise(of: DisclosedCase, readerId: string, at: Instant): CaseSummary {
  const today = toLocalDate(at);
  const family = barnfamiljOf(of, readerId, { history: of.definitions, days: evaluationDaysOf(of), today });
  const unpaid = of.bills.filter((bill) => bill.value.paidOn === null);
  const stage = of.facts.findLast((fact) => fact.value.kind === 'STEG');
  const evictions = [...of.notices.map((notice) => notice.value.evictionOn), stage?.value.text === 'DATUM_SATT' ? stage.value.onDate : null];
  return {
    caseId: of.id as CaseId,
    partnershipId: of.head?.partnershipId ?? null,
    kind: of.head?.kind ?? 'OVRIGT',
    stage: (stage?.value.text ?? null) as LegalStage | null,
    firstSeenOn: toLocalDate(of.head?.openedAt ?? (Math.min(...everyRow(of).map(({ fact }) => fact.recordedAt)) as Instant)),
    bills: unpaid.map((bill) => ({ dueOn: bill.value.dueOn, ore: bill.value.restOre })),
    actions: of.actions.map((action) => ({ kind: action.value.kind, result: action.value.result, doneOn: toLocalDate(action.value.doneAt as Instant) })),
    notices: of.notices.map((notice) => noticeOf(notice, of, readerId)),
    evictionOn: evictions.filter((day) => day !== null).toSorted()[0] ?? null,
    barnfamilj: { verdict: family.verdict, countsAs: family.countsAs, by: family.adopted?.version || null },
    groups: evaluateTenancy({
      adultsBornOn: of.persons.filter((person) => person.value.personKind === 'VUXEN' && lives(of, person.fact.id, readerId)).map((person) => person.value.bornOn),
      movedInOn: of.desk?.movedInOn ?? null, firstContract: saidOfWhole(of.answers, 'FORSTA_KONTRAKT'), timesLateBefore: of.desk?.claimsTwelveMonths ?? null }, today),
    timesLateBefore: of.desk?.claimsTwelveMonths ?? null,
    consentEndsOn: consentEnd(of, readerId, at),
    promisedBy: promisesOf(of),
    tasksLeft: tasksLeft(of.tasks.map(({ value }) => value)),
    nextAction: nextOn(of.desk),
  };
}

/** What the desk says comes next. On a closed one it stands only for the closing to be taken back. */
function nextOn(desk: DisclosedCase['desk']): CaseSummary['nextAction'] {
  if (desk === null || desk.closedAt !== null || desk.nextKind === null || desk.nextDueOn === null) return null;
  return { kind: desk.nextKind, dueOn: desk.nextDueOn };
}

/** A notice with what its reader has done, or seen done, about it since. */
function noticeOf(notice: Disclosed<NoticeRecord>, of: DisclosedCase, readerId: string): CaseNotice {
  const since = notice.value.givenAt;
  const own = of.actions.filter((action) => action.fact.holderId === readerId && action.value.doneAt >= since).map((action) => action.value.doneAt);
  const receipt = of.facts.find((fact) => fact.fact.category === 'NOTICE_RECEIPT' && fact.fact.recordedAt >= since);
  return {
    code: notice.value.code,
    givenOn: toLocalDate(since as Instant),
    firstActionOn: own.length === 0 ? null : toLocalDate(Math.min(...own) as Instant),
    receivedOn: receipt === undefined ? null : toLocalDate(receipt.fact.recordedAt),
  };
}

/** Evaluated on one holder's facts at a time: the reader's own first, then what the case's holder has told. Never mixed [domain 2]. */
export function barnfamiljOf(of: DisclosedCase, readerId: string, counting: Counting): CountedHousehold {
  const own = barnfamiljBy(childrenKnownTo(of, readerId, readerId), counting);
  if (own.verdict !== 'OKAND' || of.holderId === readerId) return own;
  return barnfamiljBy(childrenKnownTo(of, of.holderId, readerId), counting);
}

/** The days that a definition may ask about, as far as they have been disclosed. */
export function evaluationDaysOf({ bills, notices, facts }: DisclosedCase): EvaluationDays {
  const first = (days: readonly LocalDate[]): LocalDate | null => days.toSorted()[0] ?? null;
  const ended = notices.flatMap(({ value }) => (stepOfNotice(value.code) === 'UPPSAGNING' ? [value.sentOn] : []));
  const terminated = facts.flatMap(({ value, fact }) => (value.kind === 'STEG' && TERMINATED.some((code) => code === value.text) ? [value.onDate ?? toLocalDate(fact.recordedAt)] : []));
  return {
    FORSTA_MISSADE_HYRA: first(bills.filter(({ value }) => value.paidOn === null).map(({ value }) => value.dueOn)), UPPSAGNING: first([...ended, ...terminated]),
    AVHYSNINGSDAG: first(notices.flatMap(({ value }) => value.evictionOn ?? [])) };
}

const TERMINATED: readonly LegalStage[] = ['UPPSAGD_FORVERKAD', 'ATERVINNINGSFRIST', 'UPPSAGD_46_2'];

/** As far as the reader's own organisation knows: what another knows of it is not the reader's to count by. */
function lives({ grounds }: DisclosedCase, personId: string, readerId: string): boolean {
  return !grounds.deaths.some((death) => (death.holderId as string) === readerId && (death.personId as string) === personId);
}

/** When a holder first recorded anybody, or anything, of the household. */
function sinceOf({ persons, facts }: DisclosedCase, holderId: string): Pick<KnownChildren, 'since'> {
  const days = [...persons, ...facts].flatMap(({ fact }) => (fact.holderId === holderId ? [fact.recordedAt] : []));
  return days.length === 0 ? {} : { since: toLocalDate(Math.min(...days) as Instant) };
}

function childrenKnownTo(of: DisclosedCase, holderId: string, readerId: string): KnownChildren {
  const persons = of.persons.filter((person) => person.fact.holderId === holderId && person.value.personKind === 'BARN' && lives(of, person.fact.id, readerId));
  const said = of.facts.findLast((fact) => fact.fact.holderId === holderId && fact.value.kind === 'BARN_KANNEDOM');
  return {
    children: persons.map(({ fact, value }) => ({ id: fact.id, bornOn: value.bornOn, livingForm: value.livingForm, recordedOn: toLocalDate(fact.recordedAt) })),
    said: said?.value.text ?? null, ...sinceOf(of, holderId), ...(said === undefined ? {} : { saidOn: toLocalDate(said.fact.recordedAt) }),
    // Answers are the reader's own: what another holder has answered is not told.
    answers: holderId === readerId ? of.answers : [],
  };
}

/**
 * The last day of what is open by consent and closes first: from the reader, or to the reader where something is shown by
 * it now. A consent that shows its recipient nothing is not told by its end either. A renewed one continues the one before.
 */
function consentEnd(of: DisclosedCase, readerId: string, at: Instant): LocalDate | null {
  if (of.grounds.consents.length === 0) return null;
  const shown = new Set(everyRow(of).flatMap(({ fact, ground }) => (ground.kind === 'CONSENT' ? fact.concerns.map((id) => `${fact.holderId} ${fact.category} ${id}`) : [])));
  const until = consentOpenUntil(of.grounds, asId<OrganisationId>(readerId), at, (...opening) => shown.has(opening.join(' ')));
  return until === null ? null : toLocalDate((until - 1) as Instant);
}

function promisesOf(of: DisclosedCase): LocalDate[] {
  return of.facts.flatMap(({ value }) => (value.kind === 'PLAN' && value.onDate !== null ? [value.onDate] : [])).toSorted();
}
