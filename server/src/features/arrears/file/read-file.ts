import { ARREARS_FILE_MEGABYTES, isLocalDate, type LocalDate } from '@bokvar/domain/vocabulary';
import { refuse, type FileRefusalCode } from '../arrears-refusals.js';
import { unguarded } from '../values/guarded-text.js';
import { cellText, isEmptyCell, type Cell, type SerialDays } from './cell.js';
import { decodeText, type TextEncoding } from './decode-text.js';
import { headerRowOf } from './header-row.js';
import { readDelimited, type Delimiter } from './read-delimited.js';
import { readWorkbook } from './read-workbook.js';

export const MAX_FILE_BYTES = ARREARS_FILE_MEGABYTES * 1024 * 1024;
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 200;
/** Titles and empty rows above the headings and totals below the list do not count as rows of it. */
const ROWS_AROUND = 100;

export interface FileRow {
  /** 1-based as in the file: what Excel shows in its margin. */
  readonly row: number;
  /** As many as the row has; may be fewer or more than the headings. */
  readonly cells: readonly Cell[];
}

/** An arrears file as it was found. Plain data: may be written to JSON and read back. */
export interface ArrearsFile {
  readonly kind: 'CSV' | 'XLSX';
  /** 'xlsx' for a workbook. */
  readonly encoding: TextEncoding | 'xlsx';
  /** Empty for a workbook. */
  readonly delimiter: Delimiter | '';
  /** 1-based row of the headings. */
  readonly headerRow: number;
  /** One per column, different from each other; a column without a heading is 'Kolumn 7'. */
  readonly headings: readonly string[];
  /** The rows below the headings that are not wholly empty. */
  readonly rows: readonly FileRow[];
  readonly serialDays: SerialDays;
  /** The day that a title above the headings gives: 'Utestående hyresfordringar per 2026-11-06'. */
  readonly listDate: LocalDate | null;
}

export type ReadFileResult = { readonly ok: true; readonly file: ArrearsFile } | ReturnType<typeof refuse<FileRefusalCode>>;

/**
 * Reads an arrears file out of its bytes: .csv, .tsv, .txt or .xlsx, told apart by what is in it and not by its name.
 * Refuses with a code what cannot be read at all; never throws for anything a landlord may upload.
 */
export async function readArrearsFile(bytes: Uint8Array): Promise<ReadFileResult> {
  if (bytes.byteLength > MAX_FILE_BYTES) return refuse('FIL_FOR_STOR');
  const hopeless = hopelessKind(bytes);
  if (hopeless !== null) return refuse(hopeless);
  if (startsWith(bytes, [0x50, 0x4b])) {
    const workbook = await readWorkbook(bytes, { rows: MAX_ROWS + ROWS_AROUND, columns: MAX_COLUMNS });
    if (!workbook.ok) return workbook;
    return assemble(workbook.rows, { kind: 'XLSX', encoding: 'xlsx', delimiter: '', serialDays: workbook.serialDays });
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.text.trim() === '') return refuse('FIL_TOM');
  if (/^\s*<(?:!doctype|html|\?xml|table|head|meta)/i.test(decoded.text)) return refuse('FIL_WEBBSIDA');
  const { delimiter, records } = readDelimited(decoded.text);
  return assemble(records.map((record) => record.map(unguarded)), { kind: 'CSV', encoding: decoded.encoding, delimiter, serialDays: 1900 });
}

function hopelessKind(bytes: Uint8Array): FileRefusalCode | null {
  if (bytes.byteLength === 0) return 'FIL_TOM';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'FIL_PDF';
  // The container of .xls, and of a workbook with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'FIL_GAMMAL_EXCEL';
  // BIFF2 to BIFF5, older still.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[2] ?? 99) < 0x10 && bytes[3] === 0x00) return 'FIL_GAMMAL_EXCEL';
  if (startsWith(bytes, [0x1f, 0x8b]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf]) || startsWith(bytes, [0x52, 0x61, 0x72, 0x21])) return 'FIL_ANNAT_ARKIV';
  return null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

type Format = Pick<ArrearsFile, 'kind' | 'encoding' | 'delimiter' | 'serialDays'>;

function assemble(records: readonly (readonly Cell[])[], format: Format): ReadFileResult {
  const header = headerRowOf(records);
  if (header === null) return refuse(records.every((record) => record.every(isEmptyCell)) ? 'FIL_TOM' : 'FIL_UTAN_RUBRIKER');
  const below = records.slice(header.index + 1);
  const headings = headingsOf(records[header.index] ?? [], below);
  if (headings.length > MAX_COLUMNS) return refuse('FIL_FOR_MANGA_KOLUMNER');
  const rows = below
    .map((record, place) => ({ row: header.index + 2 + place, cells: record }))
    .filter(({ cells }) => !cells.every(isEmptyCell));
  if (rows.length > MAX_ROWS) return refuse('FIL_FOR_MANGA_RADER');
  const listDate = dateOfTitle(records.slice(0, header.index));
  return { ok: true, file: { ...format, headerRow: header.index + 1, headings, rows, listDate } };
}

/** Names every column that has a heading or a value under it. Two with the same heading are told apart: 'Namn', 'Namn (2)'. */
function headingsOf(record: readonly Cell[], below: readonly (readonly Cell[])[]): readonly string[] {
  let width = record.length;
  while (width > 0 && isEmptyCell(record[width - 1]) && below.every((cells) => isEmptyCell(cells[width - 1]))) width -= 1;
  const headings = new Set<string>();
  for (const [place, cell] of record.slice(0, width).entries()) {
    const text = cellText(cell).replace(/\s+/g, ' ').normalize('NFC').slice(0, 100) || `Kolumn ${place + 1}`;
    let heading = text;
    for (let count = 2; headings.has(heading); count += 1) heading = `${text} (${count})`;
    headings.add(heading);
  }
  return [...headings];
}

function dateOfTitle(above: readonly (readonly Cell[])[]): LocalDate | null {
  for (const cell of above.flat()) {
    const found = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(cellText(cell))?.[0];
    if (found !== undefined && isLocalDate(found)) return found;
  }
  return null;
}
