import type { LocalDate } from '@bokvar/domain/vocabulary';
import { cellText, isEmptyCell, type Cell } from '../file/cell.js';
import type { ArrearsFile } from '../file/read-file.js';
import { readAmount } from '../values/amounts.js';
import { readDate } from '../values/dates.js';
import { readChildren, readClaims, readEmail, readPhone } from '../values/details.js';
import { PERSONAL_NUMBER_SHAPE, readPersonalNumber } from '../values/personal-number.js';
import { isProse } from '../values/prose.js';
import type { ImportField } from './import-fields.js';

/** Enough to judge a column by, also in a list of thousands. */
const CELLS_TO_JUDGE_BY = 2_000;
/** A known column may hold a long address now and then; a fifth of sentences makes it a column of remarks. */
const PROSE_SHARE_OF_KNOWN = 0.2;

export interface ContentContext {
  readonly asOf: LocalDate;
  readonly serialDays: ArrearsFile['serialDays'];
}

/** The filled cells of a column, from the top. */
export function cellsOf(file: ArrearsFile, column: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const row of file.rows) {
    const cell = row.cells[column];
    if (cell !== undefined && !isEmptyCell(cell)) cells.push(cell);
    if (cells.length === CELLS_TO_JUDGE_BY) break;
  }
  return cells;
}

/** True for a column of remarks: one sentence is enough where nothing else is known about it. */
export function holdsRemarks(cells: readonly Cell[], headingIsKnown: boolean): boolean {
  const prose = cells.filter((cell) => isProse(cell)).length;
  return headingIsKnown ? prose > cells.length * PROSE_SHARE_OF_KNOWN : prose > 0;
}

/** The share (0–1) of the cells that read as the field does; 1 for an empty column. Wrong digits and days still have the shape. */
export function shareThatFits(cells: readonly Cell[], field: ImportField, context: ContentContext): number {
  if (cells.length === 0) return 1;
  return cells.filter((cell) => fits(cell, field, context)).length / cells.length;
}

function fits(cell: Cell, field: ImportField, context: ContentContext): boolean {
  switch (field) {
    case 'PERSONNUMMER':
    case 'MEDHYRESGAST_PERSONNUMMER': {
      const number = readPersonalNumber(cell, context.asOf);
      return number.ok || number.code !== 'PERSONNUMMER_FORM';
    }
    case 'FORFALLODAG':
    case 'INFLYTTAD':
    case 'INKASSODAG': {
      const date = readDate(cell, context);
      return date.ok || date.code === 'DAG_FINNS_INTE';
    }
    case 'SKULD':
    case 'BELOPP':
    case 'BETALT':
    case 'MANADSHYRA': return readAmount(cell).ok;
    case 'EPOST': return readEmail(cell).ok;
    case 'TELEFON': return readPhone(cell).ok;
    case 'BARN': return readChildren(cell).ok;
    case 'KRAV_12_MAN': return readClaims(cell).ok;
    case 'NAMN':
    case 'EFTERNAMN':
    case 'FORNAMN':
    case 'MEDHYRESGAST': return typeof cell === 'string' && /\p{L}/u.test(cell);
    default: return true;
  }
}

/**
 * A value to show beside the heading. Null for what is never shown: identity numbers, columns that are left out, and
 * unknown columns that hold sentences or numbers like a person's.
 */
export function exampleOf(cells: readonly Cell[], field: ImportField, context: ContentContext): string | null {
  if (field === 'PERSONNUMMER' || field === 'MEDHYRESGAST_PERSONNUMMER') return null;
  if (field === 'BARN') return [...new Set(cells.filter((cell) => readChildren(cell).ok).map(cellText))].sort().slice(0, 3).join(', ') || null;
  const first = cells.find((cell) => !isProse(cell));
  if (first === undefined) return null;
  if (field === 'FORFALLODAG' || field === 'INFLYTTAD' || field === 'INKASSODAG') {
    const date = readDate(first, context);
    return date.ok ? date.value : shortened(cellText(first));
  }
  if (field === 'MEDHYRESGAST') return shortened(cellText(first).replace(PERSONAL_NUMBER_SHAPE, '').trim()) || null;
  if (field === 'UTELAMNAS' && cells.some((cell) => PERSONAL_NUMBER_SHAPE.test(cellText(cell)))) return null;
  return shortened(typeof first === 'number' ? String(first).replace('.', ',') : cellText(first));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
