import type { PassedRowCode, RowFault } from '../arrears-refusals.js';
import { foldHeading } from '../columns/heading-synonyms.js';
import type { ImportField } from '../columns/import-fields.js';
import { cellText, isEmptyCell, type Cell } from '../file/cell.js';
import type { RowCells, RowContext } from './row-cells.js';

const TOTAL = /^(?:del|slut)?(?:summa|summering|sum|totalt?|tot|totalsumma|grand total)\b/i;
const NEEDED: readonly ImportField[] = ['AVTAL', 'HYRESGASTNR', 'NAMN', 'EFTERNAMN', 'FORFALLODAG', 'SKULD'];
const NAMES: readonly ImportField[] = ['NAMN', 'EFTERNAMN', 'FORNAMN'];

/** Why a row is no row of the list at all: a total, a repeated heading, a footnote. Null when it is one. */
export function passedCode(cells: RowCells): PassedRowCode | null {
  const filled = filledOf(cells);
  if (repeatsHeadings(filled, cells.context)) return 'RUBRIK_IGEN';
  if (isTotal(cells, filled)) return 'SUMMARAD';
  return isFootnote(filled) ? 'FOTNOT' : null;
}

interface Filled {
  readonly column: number;
  readonly cell: Cell;
}

function filledOf({ cells, context }: RowCells): readonly Filled[] {
  return [...context.columns.values()].flat()
    .map((column) => ({ column, cell: cells[column] ?? '' }))
    .filter(({ cell }) => !isEmptyCell(cell));
}

function repeatsHeadings(filled: readonly Filled[], { headings }: RowContext): boolean {
  return filled.length >= 2 && filled.every(({ column, cell }) => foldHeading(cellText(cell)) === foldHeading(headings[column] ?? ''));
}

/** A sum has no day and no person; it says that it is one, or has nothing but an amount. */
function isTotal(cells: RowCells, filled: readonly Filled[]): boolean {
  if (!cells.isEmpty('FORFALLODAG') || !cells.isEmpty('PERSONNUMMER')) return false;
  if (filled.some(({ cell }) => typeof cell === 'string' && TOTAL.test(cellText(cell)))) return true;
  const nobody = cells.isEmpty('AVTAL') && cells.isEmpty('HYRESGASTNR') && NAMES.every((field) => cells.isEmpty(field));
  return nobody && !(cells.isEmpty('SKULD') && cells.isEmpty('BELOPP')) && filled.length <= 3;
}

/** One cell with words and nothing else, or nothing at all in the columns that are read. */
function isFootnote(filled: readonly Filled[]): boolean {
  const only = filled[0];
  if (only === undefined) return true;
  const text = cellText(only.cell);
  return filled.length === 1 && typeof only.cell === 'string' && (!/\d/.test(text) || /\p{L}{2,}\s+\S/u.test(text));
}

/**
 * A row of the wrong length: cut off before something that is needed, or with cells that no heading is above, as when a
 * delimiter stands inside an address and moves the rest to the right.
 */
export function lengthFault({ cells, context }: RowCells): RowFault | null {
  const expected = context.headings.length;
  if (cells.slice(expected).some((cell) => !isEmptyCell(cell))) return { column: null, code: 'FOR_MANGA_CELLER', about: { found: cells.length, expected } };
  const cutsNeeded = NEEDED.some((field) => (context.columns.get(field) ?? []).some((column) => column >= cells.length));
  return cells.length < expected && cutsNeeded ? { column: null, code: 'AVKAPAD_RAD', about: { found: cells.length, expected } } : null;
}
