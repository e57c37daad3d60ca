import type { FileRefusalCode } from '../arrears-refusals.js';

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

type Fault = Extract<FileRefusalCode, 'FIL_FOR_MANGA_RADER' | 'FIL_FOR_MANGA_KOLUMNER' | 'FIL_TRASIG'>;

const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*?`;
const ROW = new RegExp(`<((?:\\w+:)?)row(${ATTRIBUTES})(?:/>|>([\\s\\S]*?)</\\1row>)`, 'g');
const CELL = new RegExp(`<((?:\\w+:)?)c((?:\\s${ATTRIBUTES})?)(?:/>|>([\\s\\S]*?)</\\1c>)`, 'g');
const VALUE = /<(?:\w+:)?v\b[^>/]*>[^<]|<(?:\w+:)?is\b/;
const ADDRESS = /\sr\s*=\s*["']([A-Za-z]{0,3})(\d{1,9})["']/;

/**
 * Rewrites a sheet so that it is small and complete: every row and cell gets its address (many rent systems leave them
 * out, and the reader of workbooks wants them), and cells and rows without a value go, so that formatting far down or
 * far out costs nothing. A value beyond the limits refuses the file.
 */
export function completeSheet(xml: string, limits: SheetLimits): string | Fault {
  const start = xml.search(/<(?:\w+:)?sheetData\b/);
  if (start < 0) return xml;
  let rowNumber = 0;
  let fault: Fault | null = null;
  const rows: string[] = [];
  for (const [, prefix = '', attributes = '', body = ''] of xml.slice(start).matchAll(ROW)) {
    const own = Number(ADDRESS.exec(attributes)?.[2] ?? 0);
    const number = own === 0 ? rowNumber + 1 : own;
    if (number <= rowNumber) return 'FIL_TRASIG';
    rowNumber = number;
    if (!VALUE.test(body)) continue;
    if (number > limits.rows) return 'FIL_FOR_MANGA_RADER';
    const cells = completeCells(body, number, limits);
    if (cells === null) fault = 'FIL_FOR_MANGA_KOLUMNER';
    else rows.push(`<${prefix}row r="${number}">${cells}</${prefix}row>`);
  }
  if (fault !== null) return fault;
  const prefix = /<((?:\w+:)?)sheetData\b/.exec(xml)?.[1] ?? '';
  const head = xml.slice(0, start).replace(/<(?:\w+:)?dimension\b[^>]*>/g, '');
  const root = /<(?:\w+:)?worksheet\b/.test(head) ? `</${prefix}worksheet>` : '';
  return `${head}<${prefix}sheetData>${rows.join('')}</${prefix}sheetData>${root}`;
}

/** Null when a value stands further out than the limit. */
function completeCells(body: string, row: number, limits: SheetLimits): string | null {
  const cells: string[] = [];
  let column = 0;
  for (const [, prefix = '', attributes = '', content = ''] of body.matchAll(CELL)) {
    const letters = ADDRESS.exec(attributes)?.[1] ?? '';
    column = letters === '' ? column + 1 : columnNumber(letters);
    if (!VALUE.test(content)) continue;
    if (column > limits.columns) return null;
    const others = attributes.replace(ADDRESS, '');
    cells.push(`<${prefix}c r="${columnLetters(column)}${row}"${others}>${content}</${prefix}c>`);
  }
  return cells.join('');
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
