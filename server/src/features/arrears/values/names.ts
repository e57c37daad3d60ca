import { read, refuse, type Reading } from '../arrears-refusals.js';
import { cellText, isEmptyCell, SPACES, type Cell } from '../file/cell.js';
import { hasRemark } from './prose.js';

export const MAX_NAME_LENGTH = 200;

export interface PersonName {
  /** 'Förnamn Efternamn', NFC, without controls; in the letters of the file. */
  readonly name: string;
  /** Letters were lost where the file was written: '?ahin'. */
  readonly lostLetters: boolean;
  /** Characters that steer or hide text were taken away. */
  readonly hadHidden: boolean;
}

/**
 * Characters that change how text is shown without being seen: direction marks and overrides, zero-width spaces, byte
 * order marks, soft hyphens. The joiners U+200C and U+200D stay: Persian and Indic names are spelt with them.
 */
const HIDDEN = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/g;
// oxlint-disable-next-line no-control-regex -- Controls are exactly what is looked for.
const CONTROLS = /[\u0000-\u001F\u007F-\u009F]/g;

/** Text in one shape: NFC, hidden characters and controls away, one space between words. */
export function plainText(cell: Cell | undefined): { readonly text: string; readonly hadHidden: boolean } {
  const composed = cellText(cell).normalize('NFC');
  const shown = composed.replace(HIDDEN, '');
  return { text: shown.replace(CONTROLS, ' ').replace(SPACES, ' ').trim(), hadHidden: shown !== composed };
}

/** What a spreadsheet would run: = + @ first, or - before something that is not a word; full-width forms too. */
export function isFormula(text: string): boolean {
  return /^['\s]*(?:[=@\uFF1D\uFF20]|[+\uFF0B-][^\p{L}]|\+)/u.test(text) || /\bHYPERLINK\s*\(/i.test(text);
}

/**
 * Reads a name, turning 'Efternamn, Förnamn' round. A formula or a remark is refused rather than cleaned: what would be
 * left is no name that anybody could call out, and the landlord must correct it where it stands.
 */
export function readName(cell: Cell | undefined): Reading<PersonName> {
  const { text, hadHidden } = plainText(cell);
  if (isEmptyCell(cell) || /^[-.\u2013\u2014]*$/.test(text)) return refuse('NAMN_SAKNAS');
  if (isFormula(text)) return refuse('NAMN_FORMEL');
  if (typeof cell === 'number' || !/\p{L}/u.test(text)) return refuse('NAMN_EJ_LASBART');
  if (text.length > MAX_NAME_LENGTH) return refuse('NAMN_FOR_LANGT', { found: text.length, expected: MAX_NAME_LENGTH });
  if (hasRemark(text)) return refuse('NAMN_MED_ANTECKNING');
  return read({ name: inSpokenOrder(text), lostLetters: lacksLetters(text), hadHidden });
}

/** 'Bergström, Nils' → 'Nils Bergström'. With two commas nobody knows, so the text stays. */
function inSpokenOrder(text: string): string {
  const parts = text.split(',').map((part) => part.trim());
  const [last, first] = parts;
  return parts.length === 2 && first && last ? `${first} ${last}` : text.replace(/^[,\s]+|[,\s]+$/g, '');
}

/** Puts a first and a last name from two cells together; one of them may be empty. */
export function readNameOfTwo(first: Cell | undefined, last: Cell | undefined): Reading<PersonName> {
  if (isEmptyCell(first)) return readName(last);
  if (isEmptyCell(last)) return readName(first);
  const given = readName(first);
  const family = readName(last);
  if (!family.ok) return family;
  if (!given.ok) return given;
  const name = `${given.value.name} ${family.value.name}`;
  if (name.length > MAX_NAME_LENGTH) return refuse('NAMN_FOR_LANGT', { found: name.length, expected: MAX_NAME_LENGTH });
  if (hasRemark(name)) return refuse('NAMN_MED_ANTECKNING');
  return read({
    name,
    lostLetters: given.value.lostLetters || family.value.lostLetters,
    hadHidden: given.value.hadHidden || family.value.hadHidden,
  });
}

function lacksLetters(text: string): boolean {
  return /[?\uFFFD]/.test(text);
}

/**
 * True when `lossy` is `whole` with letters turned into '?', as a file in Windows-1252 does to 'Şahin': then it is no
 * change of name, and the whole one is kept.
 */
export function isLossyFormOf(lossy: string, whole: string): boolean {
  if (!lacksLetters(lossy) || lossy.length !== whole.length) return false;
  return [...lossy].every((letter, place) => letter === '?' || letter === '\uFFFD' || letter === whole.charAt(place));
}

/** For comparing names: case, accents, punctuation and spaces do not count. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}?]+/gu, ' ').trim();
}
