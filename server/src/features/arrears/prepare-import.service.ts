import { randomUUID } from 'node:crypto';
import { mayImportArrears } from '@bokvar/domain/policy';
import { toLocalDate, type Instant, type LocalDate, type RefusalCode } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { refuse, Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import type { NumberHash } from '../cases/case-search.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import {
  addImport, changeImport, isImporting, loadFileRows, loadMapping, lockImport, nextCommittedAt, rememberMapping, type ImportRecord,
} from './arrears-import.store.js';
import type { FileRefusalCode } from './arrears-refusals.js';
import { choicesToRemember, chooseColumns, fieldsOf, proposeColumns, withoutOmitted, type ColumnChoice, type ImportColumn } from './columns/columns.js';
import { lackingFields, type ImportField } from './columns/import-fields.js';
import { readArrearsFile, type ArrearsFile, type FileRow } from './file/read-file.js';
import { planOf, readRows } from './import-plan.js';
import { loadKnownTenancies } from './known-tenancies.store.js';
import type { ParsedRows } from './rows/parse-rows.js';
import type { StoredColumn, StoredReading } from './stored-reading.js';

/** What the use cases of an import need. */
export interface ImportDeps {
  readonly database: Database;
  readonly numberHash: NumberHash;
}

/** Who hands in a file: somebody who is signed in at a landlord, or an operator on the landlord's behalf. */
export type Importer = Pick<Viewer, 'organisationId' | 'organisationKind' | 'role' | 'mayOpenProtected'> & { readonly userId: string };

/** A file as it was found, with what its columns are taken for. */
export interface Examined { readonly file: ArrearsFile; readonly columns: readonly ImportColumn[]; readonly asOf: LocalDate }

/** Nothing of the file can be read, and why. */
export interface Unreadable { readonly unreadable: FileRefusalCode }

/** Reads a file and proposes its columns, by what the landlord said last time and by what stands in them. Keeps nothing. */
export async function examineFile({ database }: ImportDeps, importer: Importer, now: Instant, bytes: Uint8Array): Promise<Examined | Unreadable> {
  const found = await readArrearsFile(bytes);
  if (!found.ok) return { unreadable: found.code };
  const asOf = toLocalDate(now);
  const em = database.as({ organisationId: importer.organisationId, mayOpenProtected: false }, now);
  const saved = await em.transactional(async (inner) => await loadMapping(inner as Em, importer.organisationId));
  return { file: found.file, columns: proposeColumns(found.file, { asOf, saved }), asOf };
}

export type Uploaded = { readonly importId: string } | Unreadable;

/**
 * Takes in a file: reads it, proposes what its columns are, and, when there is nothing to ask about them, says what
 * importing it would do. Free text is emptied before anything is kept [GDPR 9].
 */
export async function uploadFile(deps: ImportDeps, importer: Importer, now: Instant, name: string, bytes: Uint8Array): Promise<Uploaded | Refused> {
  const allowed = mayImportArrears(importer);
  if (!allowed.allowed) return new Refused(allowed.code);
  const examined = await examineFile(deps, importer, now, bytes);
  if ('unreadable' in examined) return examined;
  const { file, columns, asOf } = examined;
  const parsed = needsAnswer(columns) ? null : await readRows({ file, fields: fieldsOf(columns), asOf });
  const importId = randomUUID();
  return await change(deps.database, importer, now, { key: randomUUID(), operation: 'uploadArrears', input: importId }, async (tx) => {
    const { kind, encoding, delimiter, headerRow, serialDays, listDate } = file;
    const blank: StoredReading = {
      asOf, format: { kind, encoding, delimiter, headerRow, serialDays }, columns: stored(columns, parsed !== null), counts: null, refused: [], proposedPaid: [],
      digest: null, begun: false };
    const preview = parsed === null ? null : await previewed(tx, deps.numberHash, blank, parsed);
    await addImport(tx.em, {
      id: importId, landlordId: importer.organisationId, fileName: plainFileName(name), uploadedAt: now, uploadedBy: importer.userId, listDate,
      state: parsed === null ? 'KOLUMNER' : 'GRANSKAS', reading: preview?.reading ?? blank, rows: keptRows(file.rows, columns, parsed !== null) });
    if (preview !== null) await changeImport(tx.em, importId, now, { problem: preview.problem });
    tx.record('RESTLISTA_MOTTAGEN', [importId]);
    return { importId };
  });
}

/** Something must be chosen or confirmed before the rows can be read. */
export function needsAnswer(columns: readonly ImportColumn[]): boolean {
  return lackingFields(fieldsOf(columns)).length > 0 || columns.some(({ state, locked }) => !locked && (state === 'BEKRAFTA' || state === 'OKAND'));
}

function stored(columns: readonly ImportColumn[], decided: boolean): StoredColumn[] {
  return columns.map((column) => {
    const emptied = column.locked || (decided && column.field === 'UTELAMNAS');
    return { ...column, example: emptied ? null : column.example, emptied };
  });
}

/** Before the columns are decided, only free text is emptied; after, everything that is not read. */
function keptRows(rows: readonly FileRow[], columns: readonly ImportColumn[], decided: boolean): readonly FileRow[] {
  const undecided: ImportField = 'AVTAL';
  return withoutOmitted(rows, columns.map(({ locked, field }) => (locked ? 'UTELAMNAS' : decided ? field : undecided)));
}

interface Previewed { readonly reading: StoredReading; readonly problem: RefusalCode | null }

async function previewed(tx: Change, numberHash: NumberHash, reading: StoredReading, parsed: ParsedRows): Promise<Previewed> {
  const known = await tx.asSystem(async (system) => await loadKnownTenancies(system, tx.actor.organisationId));
  return previewOf(reading, planOf(parsed, known, numberHash));
}

/** The reading with what the plan tells. */
export function previewOf(reading: StoredReading, { parsed, plan, counts, proposedPaid, digest }: ReturnType<typeof planOf>): Previewed {
  const refused = parsed.refused.map(({ row, faults }) => ({ row, faults }));
  return { reading: { ...reading, counts, refused, proposedPaid, digest, begun: false }, problem: plan.manyMissing ? 'INLASNING_HALVA_LISTAN' : null };
}

const NAME_MAX = 120;

/** The name that the file had, for its owner to know it again: no folders, nothing that steers how text is shown. */
function plainFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(0, NAME_MAX) || 'restlista';
}

/** The import, when the viewer's landlord has it; else a refusal that says nothing of whether it exists. */
export async function importToChange(tx: Change, importId: string): Promise<ImportRecord> {
  const record = await lockImport(tx.em, importId);
  if (record === null) refuse('FINNS_INTE');
  return record;
}

/** Follows the landlord's word on what the columns are, remembers it, and says what importing would then do. */
export async function saveImportMapping(
  deps: ImportDeps, importer: Importer, now: Instant, key: string, command: { importId: string; mapping: readonly ColumnChoice[] },
): Promise<{ importId: string } | Refused> {
  return await change(deps.database, importer, now, { key, operation: 'saveImportMapping', input: command }, async (tx) => {
    requireAllowed(mayImportArrears(importer), null);
    const { id, state, reading, listDate } = await importToChange(tx, command.importId);
    if (state !== 'KOLUMNER' && state !== 'GRANSKAS') refuse(state === 'LASER_IN' ? 'INLASNING_PAGAR' : 'INLASNING_KLAR');
    const rows = await loadFileRows(tx.em, id);
    if (rows === null) refuse('INLASNING_KLAR');
    const file: ArrearsFile = { ...reading.format, headings: reading.columns.map(({ heading }) => heading), rows, listDate };
    const columns = chosen(file, reading, command.mapping);
    const fields = fieldsOf(columns);
    const decided = !needsAnswer(columns);
    const next = { ...reading, columns: stored(columns, decided) };
    const preview = decided ? await previewed(tx, deps.numberHash, next, await readRows({ file, fields, asOf: reading.asOf })) : { reading: next, problem: null };
    await changeImport(tx.em, id, now, {
      state: decided ? 'GRANSKAS' : 'KOLUMNER', reading: preview.reading, problem: preview.problem, rows: keptRows(rows, columns, decided),
      total: preview.reading.counts?.readable ?? 0 });
    await rememberMapping(tx.em, importer.organisationId, choicesToRemember(columns));
    tx.record('RESTLISTA_KOLUMNER', [id]);
    return { importId: id };
  });
}

function chosen(file: ArrearsFile, { columns, asOf }: StoredReading, mapping: readonly ColumnChoice[]): readonly ImportColumn[] {
  const wanted = mapping.find(({ heading, field }) => field !== 'UTELAMNAS' && columns.some((column) => column.heading === heading && column.emptied && !column.locked));
  if (wanted !== undefined) refuse('KOLUMN_UTELAMNAD', wanted.heading);
  const choice = chooseColumns(file, columns, mapping, asOf);
  if (!choice.ok) refuse(choice.code, choice.heading);
  return choice.columns;
}

/** Decides on an import. The work is done by a job, which goes on when the page is closed. */
export async function commitImport(deps: ImportDeps, importer: Importer, now: Instant, key: string, importId: string): Promise<{ importId: string } | Refused> {
  return await change(deps.database, importer, now, { key, operation: 'commitImport', input: importId }, async (tx) => {
    requireAllowed(mayImportArrears(importer), null);
    const busy = await isImporting(tx.em, importer.organisationId);
    const { id, state, reading } = await importToChange(tx, importId);
    if (state === 'KOLUMNER') refuse('KOLUMNER_SAKNAS');
    if (busy) refuse('INLASNING_PAGAR');
    if (state !== 'GRANSKAS') refuse('INLASNING_KLAR');
    const committedAt = await nextCommittedAt(tx.em, importer.organisationId, now);
    await changeImport(tx.em, id, now, {
      state: 'LASER_IN', done: 0, total: reading.counts?.readable ?? 0, step: 0, committedAt, committedBy: importer.userId, problem: null });
    tx.record('RESTLISTA_BESLUTAD', [id]);
    return { importId: id };
  });
}
