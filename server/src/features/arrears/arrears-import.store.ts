import { instant, type Instant, type LocalDate, type RefusalCode } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { ImportState } from '../../graphql/enums.js';
import type { ImportField } from './columns/import-fields.js';
import type { ColumnChoice } from './columns/columns.js';
import { foldHeading } from './columns/heading-synonyms.js';
import type { FileRow } from './file/read-file.js';
import type { StoredReading } from './stored-reading.js';

/** An import without its rows. */
export interface ImportRecord {
  readonly id: string;
  readonly landlordId: string;
  readonly fileName: string;
  readonly uploadedAt: Instant;
  readonly uploadedBy: string | null;
  readonly state: ImportState;
  readonly done: number;
  readonly total: number;
  readonly step: number;
  readonly reading: StoredReading;
  readonly listDate: LocalDate | null;
  readonly committedAt: Instant | null;
  readonly committedBy: string | null;
  readonly undoneAt: Instant | null;
  readonly problem: RefusalCode | null;
  /** The landlord's latest, and nothing else is under way. */
  readonly undoable: boolean;
}

const COLUMNS = `i.id, i.landlord_id as "landlordId", i.file_name as "fileName", ms(i.uploaded_at) as "uploadedAt", i.uploaded_by as "uploadedBy", i.state,
  i.done, i.total, i.step, i.reading, i.list_date as "listDate", ms(i.committed_at) as "committedAt", i.committed_by as "committedBy", ms(i.undone_at) as "undoneAt",
  i.problem, i.state = 'KLAR' and not exists (select 1 from arrears_import later where later.landlord_id = i.landlord_id
    and (later.state = 'LASER_IN' or later.committed_at > i.committed_at)) as undoable`;

/** How many imports a page shows. */
const IMPORTS_MAX = 50;

/** The import; null when there is none that `em` may read. */
export async function findImport(em: Em, id: string): Promise<ImportRecord | null> {
  const rows: { document: ImportRecord }[] = await em.execute(`select to_json(x) as document from (select ${COLUMNS} from arrears_import i where i.id = ?) x`, [id]);
  return rows[0]?.document ?? null;
}

/** As `findImport`, locked: whoever else would change it waits until this transaction has ended. */
export async function lockImport(em: Em, id: string): Promise<ImportRecord | null> {
  const rows: unknown[] = await em.execute('select 1 from arrears_import where id = ? for update', [id]);
  return rows.length === 0 ? null : await findImport(em, id);
}

/** The latest imports that `em` may read, the newest first. */
export async function loadImports(em: Em): Promise<ImportRecord[]> {
  const rows: { document: ImportRecord }[] = await em.execute(
    `select to_json(x) as document from (select ${COLUMNS} from arrears_import i order by i.uploaded_at desc, i.id limit ${IMPORTS_MAX}) x`);
  return rows.map((row) => row.document);
}

/** The rows of the file as they were kept; null once they have been emptied. */
export async function loadFileRows(em: Em, id: string): Promise<FileRow[] | null> {
  const rows: { rows: FileRow[] | null }[] = await em.execute('select to_json(i.rows) as rows from arrears_import i where i.id = ?', [id]);
  return rows[0]?.rows ?? null;
}

export interface NewImport {
  readonly id: string;
  readonly landlordId: string;
  readonly fileName: string;
  readonly uploadedAt: Instant;
  readonly uploadedBy: string;
  readonly state: ImportState;
  readonly reading: StoredReading;
  readonly rows: readonly FileRow[];
  readonly listDate: LocalDate | null;
}

/** Adds an import. Earlier ones of the same person that were never decided on are given up, and their rows emptied. */
export async function addImport(em: Em, one: NewImport): Promise<void> {
  await em.execute(
    `update arrears_import set state = 'AVBRUTEN', rows = null, reading = ${EMPTIED_READING}, moved_at = ?
     where landlord_id = ? and uploaded_by = ? and state in ('KOLUMNER', 'GRANSKAS')`,
    [new Date(one.uploadedAt), one.landlordId, one.uploadedBy]);
  await em.execute(
    `insert into arrears_import (id, landlord_id, file_name, uploaded_at, uploaded_by, state, total, moved_at, reading, rows, list_date)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)`,
    [one.id, one.landlordId, one.fileName, new Date(one.uploadedAt), one.uploadedBy, one.state, one.reading.counts?.readable ?? 0, new Date(one.uploadedAt),
      JSON.stringify(one.reading), JSON.stringify(one.rows), one.listDate]);
}

/** What changes of an import; what is left out stays. */
export interface ImportChange {
  readonly state?: ImportState;
  readonly done?: number;
  readonly total?: number;
  readonly step?: number;
  readonly reading?: StoredReading;
  readonly rows?: readonly FileRow[];
  readonly committedAt?: Instant | null;
  readonly committedBy?: string | null;
  readonly undoneAt?: Instant;
  readonly problem?: RefusalCode | null;
}

export async function changeImport(em: Em, id: string, at: Instant, change: ImportChange): Promise<void> {
  const day = (value: Instant | null): Date | null => (value === null ? null : new Date(value));
  const set: [string, unknown][] = [['moved_at = ?', new Date(at)]];
  if (change.state !== undefined) set.push(['state = ?', change.state]);
  if (change.done !== undefined) set.push(['done = ?', change.done]);
  if (change.total !== undefined) set.push(['total = ?', change.total]);
  if (change.step !== undefined) set.push(['step = ?', change.step]);
  if (change.reading !== undefined) set.push(['reading = ?::jsonb', JSON.stringify(change.reading)]);
  if (change.rows !== undefined) set.push(['rows = ?::jsonb', JSON.stringify(change.rows)]);
  if (change.committedAt !== undefined) set.push(['committed_at = ?', day(change.committedAt)]);
  if (change.committedBy !== undefined) set.push(['committed_by = ?', change.committedBy]);
  if (change.undoneAt !== undefined) set.push(['undone_at = ?', day(change.undoneAt)]);
  if (change.problem !== undefined) set.push(['problem = ?', change.problem]);
  await em.execute(`update arrears_import set ${set.map(([sql]) => sql).join(', ')} where id = ?`, [...set.map(([, value]) => value), id]);
}

/** The reading without anything that stood in a cell: headings, codes and counts remain. */
const EMPTIED_READING = `jsonb_set(reading, '{columns}',
  (select coalesce(jsonb_agg(c || '{"example": null, "emptied": true}'), '[]') from jsonb_array_elements(reading->'columns') c))`;

/** Takes away what was kept of the file's cells. */
export async function emptyImport(em: Em, id: string): Promise<void> {
  await em.execute(`update arrears_import set rows = null, reading = ${EMPTIED_READING} where id = ?`, [id]);
}

/** Imports that were uploaded and left are given up, and their rows emptied. */
export async function giveUpLeftImports(system: Em, uploadedBefore: Date): Promise<void> {
  await system.execute(
    `update arrears_import set state = 'AVBRUTEN', rows = null, reading = ${EMPTIED_READING} where state in ('KOLUMNER', 'GRANSKAS') and uploaded_at < ?`, [uploadedBefore]);
}

/** Imports that were decided on and have stood still since `before`. */
export async function loadStoppedImports(system: Em, before: Date): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(`select id from arrears_import where state = 'LASER_IN' and moved_at < ? order by moved_at`, [before]);
  return rows.map((row) => row.id);
}

/** Is one of the landlord's lists being read in? Locks the landlord's imports until the transaction ends. */
export async function isImporting(em: Em, landlordId: string): Promise<boolean> {
  await em.execute(`select pg_advisory_xact_lock(hashtext('arrears'), hashtext(?))`, [landlordId]);
  const rows: unknown[] = await em.execute(`select 1 from arrears_import where landlord_id = ? and state = 'LASER_IN'`, [landlordId]);
  return rows.length > 0;
}

/** An instant for deciding on an import: now, and after every earlier one, so that "the latest" is one of them. */
export async function nextCommittedAt(em: Em, landlordId: string, now: Instant): Promise<Instant> {
  const rows: { latest: string | null }[] = await em.execute('select ms(max(committed_at)) as latest from arrears_import where landlord_id = ?', [landlordId]);
  const latest = rows[0]?.latest ?? null;
  return latest === null ? now : instant(Math.max(now, Number(latest) + 1));
}

/** How the landlord's headings were read last time. */
export async function loadMapping(em: Em, landlordId: string): Promise<ColumnChoice[]> {
  const rows: { heading: string; field: ImportField }[] = await em.execute('select heading, field from arrears_mapping where landlord_id = ? order by heading', [landlordId]);
  return rows;
}

export async function rememberMapping(em: Em, landlordId: string, choices: readonly ColumnChoice[]): Promise<void> {
  const byHeading = new Map(choices.map(({ heading, field }) => [foldHeading(heading), field]));
  byHeading.delete('');
  await em.execute(
    `insert into arrears_mapping (landlord_id, heading, field) select ?::uuid, r.heading, r.field from json_to_recordset(?::json) as r(heading text, field text)
     on conflict (landlord_id, heading) do update set field = excluded.field`,
    [landlordId, JSON.stringify([...byHeading].map(([heading, field]) => ({ heading, field })))]);
}
