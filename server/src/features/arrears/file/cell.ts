/** One cell as read: text (trimmed of nothing), or a number out of a workbook. A workbook's date cell is 'YYYY-MM-DD'. Empty is ''. */
export type Cell = string | number;

/** The day that serial number 0 of a workbook stands for: Excel for Windows counts from 1900, older ones on Mac from 1904. */
export type SerialDays = 1900 | 1904;

/** Spaces of every kind, also no-break and thin ones, that systems put into numbers and around text. */
export const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;

/** The cell as text without spaces at its ends. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined ? '' : String(cell).replace(/^[\s\u00A0\u202F\uFEFF]+|[\s\u00A0\u202F\uFEFF]+$/g, '');
}

export function isEmptyCell(cell: Cell | undefined): boolean {
  return cellText(cell) === '';
}

/** Empty, or a dash that stands for it. */
export function saysNothing(cell: Cell | undefined): boolean {
  return /^[-.\u2010-\u2015]*$/.test(cellText(cell));
}
