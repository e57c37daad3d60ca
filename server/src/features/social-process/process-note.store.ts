import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import { kfmNotes } from '@bokvar/domain/social-process';
import type { Instant, LocalDate, ProcessAnswer, ProcessNoteKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { CASE_DOCUMENT_COLUMNS, caseReading, type CaseDocument } from '../cases/case-document.store.js';
import type { FactRowHead } from '../cases/case-rows.js';
import { columnsOf, type NewRow } from '../cases/facts/new-row.js';
import { ProcessNoteEntity } from './process-note.entity.js';
import { RULES_COLUMN, type StoredRules } from './social-process.store.js';

/** A note of the process, as it stands. */
export interface NoteRecord extends FactRowHead {
  caseId: string; kind: ProcessNoteKind; answer: ProcessAnswer | null; text: string | null; noticeId: string | null; againOn: LocalDate | null; by: string | null;
}

/** Another case of the reader's own organisation about somebody of the same name or number. */
export interface EarlierRecord { id: string; reference: string | null; outcome: string | null; closedAt: number | null }

/** Cases with what is written about the process in them. */
export interface ProcessDocument extends CaseDocument, StoredRules { notes: NoteRecord[] }

const NOTES_COLUMN = `
  array(select n from (
    select n.case_id as "caseId", n.id, n.holder_id as "holderId", n.category, n.concerns, ms(n.recorded_at) as "recordedAt", n.kind, n.answer, n.text,
      n.notice_id as "noticeId", n.again_on as "againOn", (select c.name from colleagues() c where c.id = n.recorded_by) as by
    from process_note n where n.case_id = any(array(select id from picked)) and n.holder_id = ${CURRENT_ORGANISATION}
      and n.recorded_at <= ${CURRENT_INSTANT} and (n.ended_at is null or n.ended_at > ${CURRENT_INSTANT})
    order by n.recorded_at desc, n.id) n) as notes`;

/** Own rows alone, and by number or name as they are written: what may be searched by in case work [SoLPuF 15]. */
const EARLIER_COLUMN = `
  array(select e from (
    select o.case_id as id, (select c.reference from case_file c where c.id = o.case_id and c.holder_id = ${CURRENT_ORGANISATION}) as reference,
      d.outcome, ms(d.closed_at) as "closedAt"
    from case_person o join case_desk d on d.case_id = o.case_id and d.organisation_id = ${CURRENT_ORGANISATION}
    where o.holder_id = ${CURRENT_ORGANISATION} and o.person_kind = 'VUXEN' and o.recorded_at <= ${CURRENT_INSTANT} and o.case_id <> $1
      and exists (select 1 from case_person p where p.case_id = $1 and p.person_kind = 'VUXEN' and p.recorded_at <= ${CURRENT_INSTANT}
        and (p.number_hash = o.number_hash or p.name = o.name))
    group by o.case_id, d.outcome, d.closed_at order by d.closed_at desc nulls first, o.case_id limit 10) e) as earlier`;

export const caseProcessReading = caseReading<ProcessDocument & { earlier: EarlierRecord[] }>('case_process', ['uuid'],
  `with picked as materialized (select $1 as id) select to_json(x)::text from (select ${EARLIER_COLUMN}, ${NOTES_COLUMN}, ${RULES_COLUMN}, ${CASE_DOCUMENT_COLUMNS}) x`);

/** One case with its process, and earlier ones about the same persons. */
export async function loadCaseProcess(em: Em, caseId: string): Promise<ProcessDocument & { earlier: EarlierRecord[] }> {
  return await caseProcessReading.read(em, [caseId]);
}

/** Duties of a day's work: what one person can see on one page. */
const DUTIES_MAX = 60;

/** Notices of a day of eviction that came after the desk was last closed, not all done with. */
const OF_KFM = `select n.case_id as id, 0 as place, n.given_at as at from statutory_notice n
  where n.to_id = ${CURRENT_ORGANISATION} and n.code = 'N_KFM_DATE' and n.given_at > ${CURRENT_INSTANT} - interval '1 year' and n.given_at <= ${CURRENT_INSTANT}
    and not exists (select 1 from case_desk d where d.case_id = n.case_id and d.organisation_id = ${CURRENT_ORGANISATION} and d.closed_at >= n.given_at)
    and (select count(distinct k.kind) from process_note k where k.notice_id = n.id and k.kind in (${kfmNotes.map((kind) => `'${kind}'`).join(', ')}) and k.recorded_at <= ${CURRENT_INSTANT}
      and (k.ended_at is null or k.ended_at > ${CURRENT_INSTANT})) < ${kfmNotes.length}`;

/** Evictions that were carried out, and have not been followed up twice. Older ones than this have been let go. */
const OF_EVICTIONS = `select d.case_id, 1, d.closed_at from case_desk d
  where d.organisation_id = ${CURRENT_ORGANISATION} and d.outcome = 'AVHYSNING_VERKSTALLD' and d.closed_at > ${CURRENT_INSTANT} - interval '400 days' and d.closed_at <= ${CURRENT_INSTANT}
    and not exists (select 1 from process_note k where k.case_id = d.case_id and k.kind = 'UPPFOLJNING_2' and k.recorded_at >= d.closed_at and k.ended_at is null)`;

export const processDutiesReading = caseReading<ProcessDocument>('process_duties', [],
  `with duty as (${OF_KFM} union all ${OF_EVICTIONS}),
   picked as materialized (select id from duty group by id order by min(place), min(at), id limit ${DUTIES_MAX})
   select to_json(x)::text from (select ${NOTES_COLUMN}, ${RULES_COLUMN}, ${CASE_DOCUMENT_COLUMNS}) x`);

/** The cases in which something of the process waits besides their next steps. */
export async function loadProcessDuties(em: Em): Promise<ProcessDocument> {
  return await processDutiesReading.read(em, []);
}

/** A note of the process to write. */
export interface NewNote extends NewRow {
  category: FactCategory;
  concerns: readonly string[];
  kind: ProcessNoteKind;
  answer: ProcessAnswer | null;
  text: string | null;
  noticeId: string | null;
  againOn: LocalDate | null;
}

/** Adds a note in the place of the one before of its kind, and about the same notice. @returns its id */
export async function insertNote(em: Em, note: NewNote): Promise<string> {
  const id = randomUUID();
  const { kind, answer, text, noticeId, againOn, caseId, holderId, recordedAt } = note;
  await em.nativeUpdate(ProcessNoteEntity, { caseId, holderId, kind, noticeId, endedAt: null }, { endedAt: new Date(recordedAt) });
  await em.insert(ProcessNoteEntity, { ...columnsOf(note), id, kind, answer, text, noticeId, againOn, endedAt: null });
  return id;
}

/** A note of the acting organisation that stands; null when there is none. */
export async function findNote(em: Em, id: string, holderId: string): Promise<{ caseId: string; kind: ProcessNoteKind; noticeId: string | null; recordedAt: Date } | null> {
  const row = await em.findOne(ProcessNoteEntity, { id, holderId, endedAt: null });
  return row === null ? null : { caseId: row.caseId, kind: row.kind as ProcessNoteKind, noticeId: row.noticeId ?? null, recordedAt: row.recordedAt };
}

/** Takes a note back: what it replaced stands again. */
export async function endNote(
  em: Em, id: string, { recordedAt, ...of }: { caseId: string; holderId: string; kind: ProcessNoteKind; noticeId: string | null; recordedAt: Date }, at: Instant,
): Promise<void> {
  await em.nativeUpdate(ProcessNoteEntity, { ...of, endedAt: recordedAt }, { endedAt: null });
  await em.nativeUpdate(ProcessNoteEntity, { id }, { endedAt: new Date(at) });
}
