import { addDays, isLocalDate, localDate, type LocalDate } from '@bokvar/domain/vocabulary';
import { read, refuse, type Reading } from '../arrears-refusals.js';
import { cellText, isEmptyCell, SPACES, type Cell, type SerialDays } from '../file/cell.js';

export interface DateContext {
  /** The day the file is read: decides the century of a year in two digits. */
  readonly asOf: LocalDate;
  readonly serialDays: SerialDays;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const ENGLISH_NAMES: Readonly<Record<string, number>> = { may: 5, oct: 10 };

/**
 * Reads a day: 2026-10-31, 2026/10/31, 20261031, 261031, 31/10 2026, 31.10.2026, 31 oktober 2026, a workbook's serial
 * number. A time of day is dropped. Day comes before month, as in Sweden; a day that no calendar has is refused
 * with the length of its month, never moved to another.
 */
export function readDate(cell: Cell | undefined, context: DateContext): Reading<LocalDate> {
  if (isEmptyCell(cell)) return refuse('DAG_SAKNAS');
  const text = cellText(cell).replace(SPACES, ' ').toLowerCase()
    .replace(/^(\d{4}-\d{2}-\d{2})[t ]\d{1,2}[:.]\d{2}.*$/, '$1').replace(/^(.*\d{4}) \d{1,2}[:.]\d{2}([:.]\d{2})?$/, '$1');
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromSerial(Math.floor(Number(text)), context.serialDays);
  const parts = split(text);
  if (parts === null) return refuse('DAG_EJ_LASBAR');
  const year = parts.year.length === 2 ? fullYear(Number(parts.year), context.asOf) : Number(parts.year);
  return onCalendar(year, parts.month, parts.day);
}

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

function split(text: string): Parts | null {
  const yearFirst = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst !== null && (yearFirst[2] !== '' || text.length === 8)) {
    return { year: yearFirst[1] ?? '', month: Number(yearFirst[3]), day: Number(yearFirst[4]) };
  }
  const short = /^(\d{2})(-?)(\d{2})\2(\d{2})$/.exec(text);
  if (short !== null) return { year: short[1] ?? '', month: Number(short[3]), day: Number(short[4]) };
  const dayFirst = /^(\d{1,2})[-/.] ?(\d{1,2})(?:[-/.] ?| -?)(\d{4}|\d{2})$/.exec(text);
  if (dayFirst !== null) return { year: dayFirst[3] ?? '', month: Number(dayFirst[2]), day: Number(dayFirst[1]) };
  const named = /^(?:den )?(\d{1,2})\.? ([a-z]{3,9})\.? -?(\d{4}|\d{2})$/.exec(text);
  const month = named === null ? 0 : monthOf(named[2] ?? '');
  return named === null || month === 0 ? null : { year: named[3] ?? '', month, day: Number(named[1]) };
}

function monthOf(name: string): number {
  const start = name.slice(0, 3);
  return ENGLISH_NAMES[start] ?? MONTH_NAMES.indexOf(start) + 1;
}

/** A year in two digits lies at most ten years ahead; otherwise it is of the century before. */
function fullYear(short: number, asOf: LocalDate): number {
  const thisYear = Number(asOf.slice(0, 4));
  const year = thisYear - (thisYear % 100) + short;
  if (year > thisYear + 10) return year - 100;
  return year <= thisYear - 90 ? year + 100 : year;
}

function onCalendar(year: number, month: number, day: number): Reading<LocalDate> {
  if (year < 1900 || year > 2100) return refuse('DAG_EJ_LASBAR');
  const text = written(year, month, day);
  if (isLocalDate(text)) return read(text);
  if (month < 1 || month > 12) return refuse('DAG_FINNS_INTE', { year });
  const days = [31, 30, 29, 28].find((last) => isLocalDate(written(year, month, last))) ?? 28;
  return refuse('DAG_FINNS_INTE', { year, month, days });
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Serial numbers outside 1927–2099 are refused: a number so far off is not a date. */
function fromSerial(serial: number, serialDays: SerialDays): Reading<LocalDate> {
  const from1900 = serialDays === 1904 ? serial + 1462 : serial;
  // Day 0 is 30 December 1899 for every serial after February 1900, which Excel takes for a leap year.
  return from1900 < 10_000 || from1900 > 73_000 ? refuse('DAG_EJ_LASBAR') : read(addDays(localDate('1899-12-30'), from1900));
}
