import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { ItemNoteEntity, SharedNoteEntity } from './item-note.entity.js';

/** The latest version of a text at a point. */
export interface NoteRecord {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly recordedAt: number;
  readonly organisationId: string;
  /** The name of a colleague; null for somebody of another organisation. */
  readonly by: string | null;
}

/** The same in an organisation's own file, with what makes it a fact. */
export interface OwnNoteRecord extends NoteRecord {
  readonly category: FactCategory;
  readonly concerns: string[];
}

/** Meetings that one case page tells of. */
const NOTES_MAX = 24;

const NOTE_COLUMNS = `n.id, n.version, n.text, ms(n.recorded_at) as "recordedAt", (select c.name from colleagues() c where c.id = n.recorded_by) as by`;

/** The first row of a statement, as JSON: instants as numbers and arrays as arrays on both databases. */
async function latest<Note>(em: Em, sql: string, itemId: string): Promise<Note | null> {
  const rows: { note: Note }[] = await em.execute(`select to_json(x) as note from (${sql} where n.item_id = ? order by n.version desc limit 1) x`, [itemId]);
  return rows[0]?.note ?? null;
}

/** What the reader's organisation has noted at a point on a household, as it stands; null when nothing. */
export async function latestOwnNote(em: Em, itemId: string): Promise<OwnNoteRecord | null> {
  return await latest(em, `select ${NOTE_COLUMNS}, n.holder_id as "organisationId", n.category, n.concerns from item_note n`, itemId);
}

/** What those at the table have written together at a point on none, as it stands; null when nothing. */
export async function latestSharedNote(em: Em, itemId: string): Promise<NoteRecord | null> {
  return await latest(em, `select ${NOTE_COLUMNS}, n.organisation_id as "organisationId" from shared_note n`, itemId);
}

/** What an organisation has noted of a household at one meeting. */
export interface CaseNoteRecord extends OwnNoteRecord {
  readonly itemId: string;
  readonly meetingStartsAt: number;
}

/** What the reader's organisation has noted of a household at meetings, as it stands, the latest meeting first. */
export async function ownNotesOfCase(em: Em, caseId: string): Promise<CaseNoteRecord[]> {
  const rows: { note: CaseNoteRecord }[] = await em.execute(
    `select to_json(x) as note from (
       select distinct on (n.item_id) n.item_id as "itemId", ${NOTE_COLUMNS}, n.holder_id as "organisationId", n.category, n.concerns,
         (select ms(m.starts_at) from monthly_meeting m where m.id = n.meeting_id) as "meetingStartsAt"
       from item_note n where n.case_id = ? order by n.item_id, n.version desc) x
     where x.text <> '' and x."meetingStartsAt" is not null order by x."meetingStartsAt" desc, x."itemId" limit ${NOTES_MAX}`, [caseId]);
  return rows.map(({ note }) => note);
}

/** Lets nobody else write this text until this change is done. */
export async function holdNote(em: Em, itemId: string, whose: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`note ${itemId} ${whose}`]);
}

/** A version of a text at a point. */
export interface NewNote { readonly meetingId: string; readonly itemId: string; readonly organisationId: string; readonly version: number; readonly text: string; readonly recordedAt: Instant; readonly recordedBy: string }

/** Adds a version to an organisation's own file. */
export async function insertOwnNote(em: Em, { organisationId, recordedAt, ...note }: NewNote, of: { caseId: string; category: FactCategory; concerns: readonly string[] }): Promise<void> {
  await em.insert(ItemNoteEntity, { id: randomUUID(), ...note, holderId: organisationId, ...of, concerns: [...of.concerns], recordedAt: new Date(recordedAt) });
}

/** Adds a version to what all at the table write. */
export async function insertSharedNote(em: Em, { recordedAt, ...note }: NewNote): Promise<void> {
  await em.insert(SharedNoteEntity, { id: randomUUID(), ...note, recordedAt: new Date(recordedAt) });
}
