import { localDate } from '@bokvar/domain/vocabulary';
import type { Language } from '@bokvar/domain/vocabulary';
import { arrearsText } from './arrears-refusal-texts.js';
import type { ImportField } from './columns/import-fields.js';
import { cellText, type Cell, type SerialDays } from './file/cell.js';
import { REASON_HEADING, ROW_HEADING, ACTION_HEADING } from './refused-headings.js';
import type { RefusedRow } from './rows/arrears-line.js';
import { readDate } from './values/dates.js';
import { guarded } from './values/guarded-text.js';

export interface RefusedFileInput {
  readonly headings: readonly string[];
  readonly fields: readonly ImportField[];
  readonly refused: readonly RefusedRow[];
  readonly serialDays: SerialDays;
  readonly language: Language;
}

const DATES: readonly ImportField[] = ['FORFALLODAG', 'INFLYTTAD', 'INKASSODAG'];
const AMOUNTS: readonly ImportField[] = ['SKULD', 'BELOPP', 'BETALT', 'MANADSHYRA'];
const IDENTITY_NUMBERS: readonly ImportField[] = ['PERSONNUMMER', 'MEDHYRESGAST_PERSONNUMMER'];

/**
 * The refused rows as a file to correct and read in again: semicolons, UTF-8 with a byte order mark, which Excel opens
 * as it is. First the row, why, and what to do; then the landlord's own columns, without those that are left out. No
 * cell can run as a formula, and numbers with leading zeros survive Excel.
 */
export function refusedFile({ headings, fields, refused, serialDays, language }: RefusedFileInput): Uint8Array {
  const kept = [...headings.keys()].filter((column) => fields[column] !== undefined && fields[column] !== 'UTELAMNAS');
  const records = [
    [ROW_HEADING, REASON_HEADING, ACTION_HEADING, ...kept.map((column) => headings[column] ?? '')].map(guarded),
    ...refused.map((row) => [
      String(row.row),
      ...reasonsOf(row, language).map(guarded),
      ...kept.map((column) => guarded(written(row.cells[column], fields[column], serialDays))),
    ]),
  ];
  const text = records.map((record) => record.map(quoted).join(';')).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** Every fault with its column, and what to do about each, once. */
function reasonsOf({ faults }: RefusedRow, language: Language): readonly [string, string] {
  const texts = faults.map(({ column, code, about }) => ({ column, ...arrearsText(code, language, about) }));
  const what = texts.map((text) => (text.column === null ? text.what : `${text.column}: ${text.what}`));
  return [what.join(' '), [...new Set(texts.map((text) => text.todo))].join(' ')];
}

/** A workbook's numbers in the form that a Swedish file has: dates as dates, amounts with a comma. */
function written(cell: Cell | undefined, field: ImportField | undefined, serialDays: SerialDays): string {
  const text = cellText(cell);
  if (field === undefined) return text;
  if (IDENTITY_NUMBERS.includes(field) && /^\d{10}(?:\d\d)?$/.test(text)) return `${text.slice(0, -4)}-${text.slice(-4)}`;
  if (typeof cell !== 'number') return text;
  if (AMOUNTS.includes(field)) return text.replace('.', ',');
  if (!DATES.includes(field)) return text;
  // A serial number holds its century, so the day that would decide one does not matter.
  const date = readDate(cell, { asOf: localDate('2000-01-01'), serialDays });
  return date.ok ? date.value : text;
}

function quoted(text: string): string {
  return /[";\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
