import { read, refuse, type Reading } from '../arrears-refusals.js';
import { cellText, isEmptyCell, SPACES, type Cell } from '../file/cell.js';

/** An amount above this is a lost decimal sign, not a rent. In öre. */
export const MAX_AMOUNT_ORE = 2_000_000_000;

/**
 * Which sign a column uses for decimals, as far as its own amounts show: '4 750,50' shows KOMMA, '4750.50' shows PUNKT.
 * It decides what '12.500' means, where one cell alone does not tell.
 */
export type DecimalSign = 'KOMMA' | 'PUNKT' | 'OKANT';

/** Looks through a column. Numbers out of a workbook and unreadable cells show nothing. */
export function decimalSignOf(cells: Iterable<Cell | undefined>): DecimalSign {
  let comma = false;
  let dot = false;
  for (const cell of cells) {
    if (typeof cell === 'number' || isEmptyCell(cell)) continue;
    const bare = withoutUnit(cellText(cell)).text;
    if (/^\d[\d.]*,\d{1,2}$/.test(bare) || /^\d{4,},\d{3}$/.test(bare)) comma = true;
    if (/^\d[\d,]*\.\d{1,2}$/.test(bare) || /^\d{4,}\.\d{3}$/.test(bare)) dot = true;
  }
  if (comma === dot) return 'OKANT';
  return comma ? 'KOMMA' : 'PUNKT';
}

/**
 * Reads an amount in kronor to whole öre, negative for a credit: '8 300,00', '29.851,50', '-450,00', '450,00-', '(450,00)',
 * '8 300 kr', '8300:-', 7200.5. More than two decimals in a workbook's number are rounded, in a text refused.
 */
export function readAmount(cell: Cell | undefined, decimalSign: DecimalSign = 'OKANT'): Reading<number> {
  if (isEmptyCell(cell)) return refuse('BELOPP_SAKNAS');
  if (typeof cell === 'number') return Number.isFinite(cell) ? inRange(Math.round(cell * 100)) : refuse('BELOPP_EJ_LASBART');
  const { text, negative } = withoutUnit(cellText(cell));
  const digits = /^\d[\d.,]*$/.test(text) ? plainDigits(text, decimalSign) : refuse('BELOPP_EJ_LASBART');
  if (!digits.ok) return digits;
  const [kronor = '', ore = ''] = digits.value.split('.');
  if (kronor.length > 12) return refuse('BELOPP_FOR_STORT');
  const amount = Number(kronor) * 100 + Number(ore.padEnd(2, '0'));
  return inRange(negative && amount !== 0 ? -amount : amount);
}

function inRange(ore: number): Reading<number> {
  return Math.abs(ore) > MAX_AMOUNT_ORE ? refuse('BELOPP_FOR_STORT') : read(ore === 0 ? 0 : ore);
}

/** Takes away the currency, the sign and spaces between groups of three. What cannot be an amount is left to be refused. */
function withoutUnit(written: string): { readonly text: string; readonly negative: boolean } {
  let text = written.replace(/\u2212|\u2013/g, '-').replace(SPACES, ' ')
    .replace(/^(?:SEK|kr\.?) ?/i, '').replace(/ ?(?:SEK|kr\.?|kronor)$/i, '').replace(/:-$/, '').replace(/:(\d\d)$/, ',$1').trim();
  let negative = false;
  const inParentheses = /^\((.+)\)$/.exec(text);
  if (inParentheses?.[1] !== undefined) {
    negative = true;
    text = inParentheses[1];
  } else if (/^[-+] ?[\d.,]/.test(text) || /[\d.,] ?-$/.test(text)) {
    negative = text.includes('-');
    text = text.replace(/^[-+] ?/, '').replace(/ ?-$/, '');
  }
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d*)?$/.test(text)) text = text.replaceAll(' ', '');
  return { text, negative };
}

/** '29.851,50' → '29851.50'. Groups are of three; the decimal sign comes last, once, with at most two decimals that count. */
function plainDigits(text: string, decimalSign: DecimalSign): Reading<string> {
  const commas = text.split(',').length - 1;
  const dots = text.split('.').length - 1;
  if (commas === 0 && dots === 0) return read(text);
  if (commas > 0 && dots > 0) {
    const last = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
    return withBothSigns(text, last);
  }
  const sign = commas > 0 ? ',' : '.';
  if (commas + dots > 1) return isGrouped(text, sign) ? read(text.replaceAll(sign, '')) : refuse('BELOPP_TVA_DECIMALTECKEN');
  const [whole = '', rest = ''] = text.split(sign);
  if (rest.length !== 3 || whole.length > 3) return withDecimals(whole, rest);
  // Exactly three digits after the only sign: '12.500' is twelve thousand in Sweden, unless the column writes decimals so.
  const means = sign === ',' ? 'KOMMA' : 'PUNKT';
  if (decimalSign === means || whole === '0') return refuse('BELOPP_TVETYDIGT');
  if (decimalSign === 'OKANT' && sign === ',') return refuse('BELOPP_TVETYDIGT');
  return read(whole + rest);
}

function withBothSigns(text: string, decimal: ',' | '.'): Reading<string> {
  const parts = text.split(decimal);
  const [whole = '', rest = ''] = parts;
  if (parts.length !== 2 || !isGrouped(whole, decimal === ',' ? '.' : ',')) return refuse('BELOPP_TVA_DECIMALTECKEN');
  return withDecimals(whole.replace(/[.,]/g, ''), rest);
}

function isGrouped(text: string, sign: string): boolean {
  const [first = '', ...groups] = text.split(sign);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

function withDecimals(whole: string, decimals: string): Reading<string> {
  if (!/^\d{0,2}0*$/.test(decimals)) return refuse('BELOPP_EJ_LASBART');
  return read(`${whole}.${decimals.slice(0, 2)}`);
}
