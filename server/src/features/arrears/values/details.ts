import { refuse, read, type Reading, type RowWarningCode } from '../arrears-refusals.js';
import { cellText, isEmptyCell, SPACES, type Cell } from '../file/cell.js';
import { isFormula, plainText } from './names.js';
import { isProse } from './prose.js';

/** What the landlord itself knows about children in the home. A missing answer is never NEJ [domain 2]. */
export const childrenKnown = ['JA', 'NEJ', 'OKAND'] as const;
export type ChildrenKnown = (typeof childrenKnown)[number];

const MAX_TEXT_LENGTH = 200;
const MAX_NUMBER_LENGTH = 60;

/** A detail that never stops a row: null when the cell is empty, a warning when it cannot be read. */
export type Detail<T> = Reading<T | null, RowWarningCode>;

/** A contract, object or customer number as written. Refused when Excel has made it a date, or when it is a formula or prose. */
export function readNumberText(cell: Cell | undefined): Reading<string> {
  if (isEmptyCell(cell)) return refuse('AVTAL_SAKNAS');
  const { text } = plainText(cell);
  const unfit = isFormula(text) || isProse(text) || text.length > MAX_NUMBER_LENGTH || /^\d{4}-\d{2}-\d{2}$/.test(text) || !/[\p{L}\p{N}]/u.test(text);
  return unfit ? refuse('AVTAL_EJ_LASBART') : read(text);
}

/** Street, town, district: short text that is neither a remark nor a formula. */
export function readShortText(cell: Cell | undefined): Detail<string> {
  if (isEmptyCell(cell)) return read(null);
  const { text } = plainText(cell);
  if (/^[-.\u2013\u2014]*$/.test(text)) return read(null);
  return isFormula(text) || isProse(text) || text.length > MAX_TEXT_LENGTH ? refuse('TEXT_UTELAMNAD') : read(text);
}

/** '88230' and 'SE-882 30' → '882 30'; others as written. */
export function readPostcode(cell: Cell | undefined): Detail<string> {
  const five = /^(?:SE?[- ]?)?(\d{3}) ?(\d{2})$/i.exec(cellText(cell));
  return five === null ? readShortText(cell) : read(`${five[1]} ${five[2]}`);
}

/** A number to call, spaced as written. A number that Excel has been at gets back the zero that it lost. */
export function readPhone(cell: Cell | undefined): Detail<string> {
  if (isEmptyCell(cell)) return read(null);
  const written = plainText(cell).text.replace(/^(?=7\d{8}$)/, '0').replace(/^(?=46\d{7,10}$)/, '+');
  const digits = written.replace(/\D/g, '').length;
  const text = written.replace(/^\++/, '+').replace(/\s*[-\u2010-\u2015]\s*/g, '-');
  return /^[+(]?\d[\d\s()/-]*$/.test(text) && digits >= 6 && digits <= 15 ? read(text) : refuse('TELEFON_EJ_LASBAR');
}

export function readEmail(cell: Cell | undefined): Detail<string> {
  if (isEmptyCell(cell)) return read(null);
  const text = plainText(cell).text.replace(/^mailto:/i, '');
  return /^[^\s@<>"(),;:=]+@[^\s@<>"(),;:=]+\.[\p{L}\p{N}-]{2,}$/u.test(text) && text.length <= 254 && !isFormula(text)
    ? read(text) : refuse('EPOST_EJ_LASBAR');
}

/** J, N or ?; a count of children says yes or no. Anything else, such as their names, is not kept. */
export function readChildren(cell: Cell | undefined): Detail<ChildrenKnown> {
  if (isEmptyCell(cell)) return read(null);
  const text = cellText(cell).toLowerCase().replace(SPACES, ' ');
  if (/^(?:j|ja|y|yes|x|sant|true)$/.test(text) || /^[1-9]\d?(?: (?:barn|st))?$/.test(text)) return read('JA');
  if (/^(?:n|nej|no|falskt|false|inga|0)$/.test(text) || /^0 (?:barn|st)$/.test(text)) return read('NEJ');
  if (/^(?:\?+|okänt|okant|vet ej|vet inte|unknown)$/.test(text)) return read('OKAND');
  return refuse('BARN_EJ_LASBART');
}

/** How many claims in twelve months, 0–99. */
export function readClaims(cell: Cell | undefined): Detail<number> {
  if (isEmptyCell(cell)) return read(null);
  const text = cellText(cell).replace(/ ?st\.?$/i, '');
  return /^\d{1,2}(?:[.,]0+)?$/.test(text) ? read(Math.floor(Number(text.replace(',', '.')))) : refuse('KRAV_EJ_LASBART');
}
