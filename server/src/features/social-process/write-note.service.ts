import { mayReadProcess, mayWriteProcessNote } from '@bokvar/domain/policy';
import { categoryOf, toLocalDate, type FactKind, type Instant, type LocalDate, type ProcessAnswer, type ProcessNoteKind } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { caseChanged } from '../cases/case-change.js';
import { findStanding } from '../cases/case-standing.js';
import { adultsOf, personsOf } from '../cases/case.store.js';
import { rowBy } from '../cases/facts/new-row.js';
import { isKfmNotice } from '../cases/notices/notice.store.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import { endNote, findNote, insertNote } from './process-note.store.js';

/** A note of the process as somebody writes it. */
export interface WriteNote {
  readonly caseId: string;
  readonly kind: ProcessNoteKind;
  readonly answer: ProcessAnswer | null;
  readonly text: string | null;
  readonly againOn: LocalDate | null;
  readonly noticeId: string | null;
}

/** The longest note, in characters. */
const TEXT_MAX = 2000;

/** Bare receipts, with nothing in them of who it is: a list says of a protected household too that they are given. */
const RECEIPTS: ReadonlySet<ProcessNoteKind> = new Set(['KFM_BEKRAFTAD', 'KFM_KOPIA']);

/** What a note is like among the rows of a case: about the children as an investigation, a receipt as a receipt, else as one's own note. */
function likeKind(kind: ProcessNoteKind): FactKind {
  if (kind === 'BARNENS_SITUATION') return 'BARNUTREDNING';
  return RECEIPTS.has(kind) ? 'KVITTENS' : 'ANTECKNING';
}

const FIELD_OF: Partial<Record<string, string>> = {
  PROCESS_SVAR_SAKNAS: 'answer', PROCESS_VART_SAKNAS: 'text', TEXT_SAKNAS: 'text', PROCESS_UPPFOLJNING_SAKNAS: 'againOn', PROCESS_UPPFOLJNING_PASSERAD: 'againOn' };

/** Writes a note of the process, in the place of the one before of its kind. Nobody but the writer's own organisation is told of it. */
export async function writeProcessNote(database: Database, viewer: Viewer, now: Instant, key: string, command: WriteNote): Promise<{ caseId: string; factId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'writeProcessNote', input: command }, async (tx) => {
    const { caseId, kind, answer, againOn, noticeId } = command;
    const text = command.text?.trim() ?? '';
    const { standing } = await findStanding(tx.em, caseId, viewer.organisationId);
    const ofKfmNotice = noticeId !== null && await isKfmNotice(tx.em, { id: noticeId, caseId, toId: viewer.organisationId });
    const decision = mayWriteProcessNote(viewer, standing, { kind, answer, text, againOn, ofKfmNotice }, toLocalDate(now));
    requireAllowed(decision, decision.allowed ? null : FIELD_OF[decision.code] ?? null);
    if (text.length > TEXT_MAX) refuse('TEXT_FOR_LANG', 'text');
    const category = categoryOf(viewer.organisationKind, likeKind(kind));
    if (category === null) refuse('UPPGIFT_HOR_INTE_HIT');
    const children = kind === 'BARNENS_SITUATION' ? (await personsOf(tx.em, caseId)).filter((person) => person.kind === 'BARN').map(({ id }) => id) : [];
    const concerns = children.length > 0 ? children : await adultsOf(tx.em, caseId);
    const factId = await insertNote(tx.em, { ...rowBy(viewer, caseId, now), category, concerns, kind, answer, text: text === '' ? null : text, noticeId, againOn });
    tx.record('PROCESS_ANTECKNAD', [caseId, factId]);
    await caseChanged(tx, [caseId], { grounds: false, rows: [] });
    return { caseId, factId };
  });
}

/** Takes back a note of the process that was written by mistake: the one before it stands again. */
export async function takeBackProcessNote(database: Database, viewer: Viewer, now: Instant, key: string, id: string): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'takeBackProcessNote', input: { id } }, async (tx) => {
    requireAllowed(mayReadProcess(viewer), null);
    const note = await findNote(tx.em, id, viewer.organisationId);
    if (note === null) refuse('FINNS_INTE');
    await endNote(tx.em, id, { ...note, holderId: viewer.organisationId }, now);
    tx.record('PROCESS_ANTECKNING_TILLBAKA', [note.caseId, id]);
    await caseChanged(tx, [note.caseId], { grounds: false, rows: [] });
    return { caseId: note.caseId };
  });
}
