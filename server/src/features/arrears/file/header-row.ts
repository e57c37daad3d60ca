import { fieldByHeading, isRemarkHeading } from '../columns/heading-synonyms.js';
import { OUR_HEADINGS } from '../refused-headings.js';
import { cellText, type Cell } from './cell.js';

const ROWS_TO_LOOK_AT = 30;

export interface HeaderRow {
  /** Place among the rows, from 0. */
  readonly index: number;
  /** How many of its cells are headings that are known. */
  readonly recognised: number;
}

/**
 * Finds the row that heads the columns: the one with the most known headings among the first thirty, since systems write
 * a title, a date and empty rows above it. Without two known headings, the first row of three or more different texts
 * that hold no digits. Null when there is none.
 */
export function headerRowOf(rows: readonly (readonly Cell[])[]): HeaderRow | null {
  const first = rows.slice(0, ROWS_TO_LOOK_AT);
  let best: HeaderRow | null = null;
  for (const [index, row] of first.entries()) {
    const recognised = row.filter((cell) => typeof cell === 'string' && isKnown(cell)).length;
    if (recognised >= 2 && recognised > (best?.recognised ?? 0)) best = { index, recognised };
  }
  if (best !== null) return best;
  const plain = first.findIndex((row) => looksLikeHeadings(row));
  return plain < 0 ? null : { index: plain, recognised: 0 };
}

function isKnown(cell: string): boolean {
  const text = cellText(cell);
  if (text === '' || text.length > 60) return false;
  return fieldByHeading(text) !== undefined || isRemarkHeading(text) || OUR_HEADINGS.includes(text);
}

function looksLikeHeadings(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cellText(cell) !== '');
  if (filled.length < 3) return false;
  const texts = filled.filter((cell): cell is string => typeof cell === 'string' && /^[^\d@,]{1,60}$/.test(cellText(cell)));
  return texts.length === filled.length && new Set(texts.map((text) => cellText(text).toLowerCase())).size === texts.length;
}
