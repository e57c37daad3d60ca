import { consentsInForce, type Disclosed, type Situation } from '@bokvar/domain/disclosure';
import { isKnownFrom, type ProcessCase, type ProcessNote, type ProcessRules } from '@bokvar/domain/social-process';
import { instant, toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { NoticeRecord } from '../cases/case-rows.js';
import { summarise } from '../cases/case-summary.js';
import { diedOnOf } from '../cases/household/died-on.js';
import { discloseRow, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import type { EarlierRecord, NoteRecord } from './process-note.store.js';

/** What is written of the process in a case, as its reader has a ground to know it: the same rule as for every other row. */
export function notesOf(notes: readonly NoteRecord[], of: DisclosedCase, document: DisclosedDocument): Disclosed<NoteRecord>[] {
  return notes.flatMap((note) => (note.caseId === of.id ? discloseRow(note, of, document) : null) ?? []);
}

/** Notices to the reader's own organisation, the first first. */
export function noticesTo({ notices }: DisclosedCase, { reader }: Situation): Disclosed<NoticeRecord>[] {
  return notices.filter(({ value }) => value.toId === reader.organisationId).toSorted((one, other) => one.value.givenAt - other.value.givenAt);
}

const dayOf = (at: number): LocalDate => toLocalDate(instant(at));

/** The first day on which anything of the case was known here. */
function cameOn(of: DisclosedCase, situation: Situation): LocalDate {
  const [first] = noticesTo(of, situation);
  const own = [...of.persons, ...of.facts, ...of.actions].filter(({ fact }) => fact.holderId === situation.reader.organisationId).map(({ fact }) => fact.recordedAt);
  return dayOf(first?.value.givenAt ?? (own.length > 0 ? Math.min(...own) : situation.instant));
}

const noteFact = ({ value, fact }: Disclosed<NoteRecord>): ProcessNote =>
  ({ kind: value.kind, answer: value.answer, noticeId: value.noticeId, writtenOn: toLocalDate(fact.recordedAt), againOn: value.againOn });

/** A case as plain facts for the rules of the process: made of what has been disclosed, and of nothing else. */
export function processCaseOf(
  of: DisclosedCase, { situation }: DisclosedDocument, { notes, earlier, rules }: { notes: readonly Disclosed<NoteRecord>[]; earlier: readonly EarlierRecord[]; rules: ProcessRules },
): ProcessCase {
  const { reader, instant: now } = situation;
  const today = toLocalDate(now);
  const summary = summarise(of, reader.organisationId, now);
  const came = cameOn(of, situation);
  const receipts = of.facts.filter(({ fact, value }) => value.kind === 'KVITTENS' && fact.holderId === reader.organisationId).map(({ fact }) => fact.recordedAt);
  const own = of.facts.filter(({ fact }) => fact.holderId === reader.organisationId);
  return {
    today, cameOn: came, kind: summary.kind, closedOn: of.desk?.closedAt == null ? null : dayOf(of.desk.closedAt),
    children: summary.barnfamilj.verdict === 'JA',
    adultsBornOn: of.persons.filter(({ value, fact }) => value.personKind === 'VUXEN' && diedOnOf(of, fact.id, situation) === null).map(({ value }) => value.bornOn),
    knownBefore: knownOf(earlier, rules, today).length > 0 || own.some(({ value }) => value.kind === 'BISTAND'),
    address: of.facts.findLast(({ value }) => value.kind === 'ADRESS')?.value.text ?? null,
    allPaid: of.bills.length === 0 ? null : of.bills.every(({ value }) => value.paidOn !== null),
    consent: consentsInForce(of.grounds, now).some(({ releasingId }) => releasingId === reader.organisationId),
    notices: noticesTo(of, situation).map(({ fact, value }) => ({
      id: fact.id, code: value.code, givenOn: dayOf(value.givenAt), received: receipts.some((at) => at >= value.givenAt) })),
    notes: notes.map(noteFact),
    actions: of.actions.filter(({ fact }) => fact.holderId === reader.organisationId)
      .map(({ value }) => ({ kind: value.kind, result: value.result, doneOn: toLocalDate(value.doneAt as Instant) })).filter(({ doneOn }) => doneOn >= came),
  };
}

/** The earlier cases that the rules still link. */
export function knownOf(earlier: readonly EarlierRecord[], rules: ProcessRules, today: LocalDate): EarlierRecord[] {
  return earlier.filter(({ closedAt }) => isKnownFrom(rules, closedAt === null ? null : dayOf(closedAt), today));
}

/** What Kronofogden's notice of a day asks for, and how far it has come. */
export interface KfmDuty {
  readonly notice: Disclosed<NoticeRecord>;
  readonly dueOn: LocalDate;
  readonly confirmed: Disclosed<NoteRecord> | null;
  /** Her name is what may be told to Kronofogden, and nothing more [SoF 11:3]. */
  readonly handler: Disclosed<NoteRecord> | null;
  readonly copied: Disclosed<NoteRecord> | null;
}

/** The notices of a day of eviction, each with what has been done about it: on the day it came [SoF 11:3]. */
export function kfmDutiesOf(of: DisclosedCase, { situation }: DisclosedDocument, notes: readonly Disclosed<NoteRecord>[]): KfmDuty[] {
  return noticesTo(of, situation).filter(({ value }) => value.code === 'N_KFM_DATE').map((notice) => {
    const written = (kind: NoteRecord['kind']) => notes.find(({ value }) => value.kind === kind && value.noticeId === notice.fact.id) ?? null;
    return { notice, dueOn: dayOf(notice.value.givenAt), confirmed: written('KFM_BEKRAFTAD'), handler: written('KFM_HANDLAGGARE'), copied: written('KFM_KOPIA') };
  });
}

/** All three are done; of a household whose notes the reader may not see, those that she sees are. */
export function isKfmDone({ confirmed, handler, copied }: KfmDuty, masked: boolean): boolean {
  return confirmed !== null && copied !== null && (masked || handler !== null);
}
