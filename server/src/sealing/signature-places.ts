import { createHash } from 'node:crypto';
import { PdfString } from '@libpdf/core';

/**
 * Where a file says that it is signed. Found in its bytes and not by reading it as a PDF: a reader of PDFs can be led astray
 * by whoever made the file, while four numbers and a hash cannot. A signature is believed only if it starts at the first byte
 * and leaves out nothing but its own digits, so a file whose last signature reaches its last byte is the one that was signed.
 */
export interface SignaturePlace {
  /** What is signed: `[0, gap)` and `[afterGap, end)`. */
  readonly gap: number;
  readonly afterGap: number;
  readonly end: number;
  /** The signature with what fills up its place, DER. */
  readonly message: Uint8Array;
}

/** A place whose four numbers or digits make no sense is null: something was signed, and is not as it was. */
export type FoundPlace = SignaturePlace | null;

/** A letter has a handful; each costs a hash of the whole file. What stands beyond these is covered by them, or is an addition. */
const MOST_PLACES = 20;
/** Digits: a signature with a chain and a timestamp takes some 20,000. A mesh of small parts of this size takes 40 ms to take apart. */
const MOST_DIGITS = 1 << 17;
const MARK = '/ByteRange';
const FOUR_NUMBERS = /^\/ByteRange\s{0,20}\[\s{0,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,20}\]/;
/** What else tells that a seal was here, when its mark has been changed. */
const TRACE = '/ETSI.CAdES.detached';

export function findPlaces(file: Buffer): readonly FoundPlace[] {
  const places: FoundPlace[] = [];
  for (let at = file.indexOf(MARK, 0, 'latin1'); at >= 0 && places.length < MOST_PLACES; at = file.indexOf(MARK, at + MARK.length, 'latin1')) {
    places.push(placeAt(file, at));
  }
  return places.length === 0 && file.includes(TRACE, 0, 'latin1') ? [null] : places;
}

function placeAt(file: Buffer, at: number): FoundPlace {
  const numbers = FOUR_NUMBERS.exec(file.toString('latin1', at, at + 200))?.slice(1).map(Number);
  const [start = -1, gap = 0, afterGap = 0, rest = 0] = numbers ?? [];
  const end = afterGap + rest;
  const digits = afterGap - gap - 2;
  if (start !== 0 || end > file.length || digits <= 0 || digits > MOST_DIGITS || digits % 2 !== 0) return null;
  // The digits and their brackets are all that is left out.
  const left = file.toString('latin1', gap, afterGap);
  if (!/^<[0-9A-Fa-f]+>$/.test(left)) return null;
  return { gap, afterGap, end, message: new Uint8Array(Buffer.from(left.slice(1, -1), 'hex')) };
}

/** The hash of what is signed there. */
export function digestOf(file: Buffer, { gap, afterGap, end }: SignaturePlace, algorithm: string): Buffer {
  return createHash(algorithm).update(file.subarray(0, gap)).update(file.subarray(afterGap, end)).digest();
}

/** Does it end where a PDF ends? If not, it was made over a part of what was there. */
export function endsWithRevision(file: Buffer, { end }: SignaturePlace): boolean {
  return /%%EOF[\r\n]{0,2}$/.test(file.toString('latin1', Math.max(0, end - 7), end));
}

const REASON = /\/Reason\s{0,5}(?:\(((?:[^()\\]|\\[^])*)\)|<([0-9A-Fa-f]*)>)/;

/** The words that the seal was made with. They are signed: to be read only when the seal holds and is the portal's. */
export function reasonAt(file: Buffer, { afterGap, end }: SignaturePlace): string | null {
  const rest = file.toString('latin1', afterGap, Math.min(end, afterGap + 4_000));
  const found = REASON.exec(rest.split('endobj', 1)[0] ?? '');
  if (found === null) return null;
  const [, literal, digits] = found;
  const bytes = digits === undefined ? Buffer.from((literal ?? '').replace(/\\([0-7]{3}|[^])/g, unescaped), 'latin1') : Buffer.from(digits, 'hex');
  return new PdfString(bytes).asString();
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(_whole: string, what: string): string {
  return /^[0-7]{3}$/.test(what) ? String.fromCharCode(Number.parseInt(what, 8) & 0xff) : (CONTROLS[what] ?? what);
}
