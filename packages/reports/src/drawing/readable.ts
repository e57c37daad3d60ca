import type { Language } from '@bokvar/domain/vocabulary';
import { latinLetters, withCapital } from './transliterate.js';

/** Text that the font can draw. `replaced` is true when a letter was transcribed or left as a note. */
export interface Readable {
  readonly text: string;
  readonly replaced: boolean;
}

interface ScriptNote {
  readonly test: RegExp;
  readonly sv: string;
  readonly en: string;
}

const SCRIPT_NOTES: readonly ScriptNote[] = [
  { test: /\p{Script=Arabic}/u, sv: 'arabisk skrift', en: 'Arabic script' },
  { test: /\p{Script=Hebrew}/u, sv: 'hebreisk skrift', en: 'Hebrew script' },
  { test: /\p{Script=Han}/u, sv: 'kinesiska tecken', en: 'Chinese characters' },
  { test: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, sv: 'japansk skrift', en: 'Japanese script' },
  { test: /\p{Script=Hangul}/u, sv: 'koreansk skrift', en: 'Korean script' },
  { test: /\p{Script=Thai}/u, sv: 'thailändsk skrift', en: 'Thai script' },
  { test: /\p{Script=Syriac}/u, sv: 'syrisk skrift', en: 'Syriac script' },
  { test: /\p{L}/u, sv: 'annan skrift', en: 'another script' },
  { test: /\p{Extended_Pictographic}/u, sv: 'bild', en: 'picture' },
];
const UNKNOWN: ScriptNote = { test: /./u, sv: 'tecken', en: 'character' };

const PUNCTUATION = new Map(
  Object.entries({ '،': ',', '؛': ';', '؟': '?', '۔': '.', '、': ',', '。': '.', '・': '·', '־': '-', '׳': '’', '״': '”', '։': ':', '՝': ',', '፡': ' ', '።': '.', '፣': ',' }),
);

/** Everything here has a glyph in each weight (a test holds that), so most strings go no further. */
const PLAIN = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f–—]*$/u;

/**
 * Makes any string drawable, and never throws.
 * - NFC, so that an O followed by a loose dieresis is one Ö and can be searched for.
 * - Control, format and bidi characters are removed: U+202E would let a remark turn the line around.
 * - A letter the font lacks is, in order: its compatibility form, its base letter, a transcription where
 *   the script allows an honest one (Georgian, Armenian, Ethiopic), a digit's value.
 * - What then remains becomes a note within brackets that names the script, once per run of such letters:
 *   `[arabisk skrift]`. A wrong guess at a name would be worse than none; the document's last lines
 *   say where the whole name stands. Population registration stores Latin letters only, so in practice
 *   this is met in free text [K].
 * @param has true when the font has a glyph for the code point
 */
export function readable(raw: string, has: (codePoint: number) => boolean, language: Language): Readable {
  if (PLAIN.test(raw)) return { text: raw, replaced: false };
  const clean = withoutHiddenCharacters(raw.toWellFormed().normalize('NFC'));
  if (PLAIN.test(clean)) return { text: clean, replaced: false };
  const writer = new Replacer(has, language);
  for (const character of clean.replaceAll(/[Ոո]ւ/gu, (u) => (u.startsWith('Ո') ? 'U' : 'u'))) writer.add(character);
  return writer.finish();
}

function withoutHiddenCharacters(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u2007\u202f]/gu, '\u00a0')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Variation_Selector}\ufffd]/gu, '')
    .replaceAll(/[^\S\u00a0]/gu, ' ');
}

class Replacer {
  #text = '';
  #replaced = false;
  /** The script whose note was the last thing written: its next letters and the spaces between add nothing. */
  #note: ScriptNote | null = null;
  #pendingSpace = '';
  /** Letters of a word under transcription, to be given its capital when the word ends. */
  #word = '';
  readonly #has: (codePoint: number) => boolean;
  readonly #language: Language;

  constructor(has: (codePoint: number) => boolean, language: Language) {
    this.#has = has;
    this.#language = language;
  }

  add(character: string): void {
    if (character === ' ' && this.#note !== null) {
      this.#pendingSpace = ' ';
      return;
    }
    const drawable = this.#drawable(character);
    if (drawable !== null) return this.#write(drawable);
    const latin = latinLetters(character);
    if (latin !== null) {
      this.#endNote();
      this.#word += latin;
      this.#replaced = true;
      return;
    }
    // A loose vowel sign or accent belongs to a letter that has already been replaced.
    if (/\p{M}/u.test(character)) return;
    this.#addNote(SCRIPT_NOTES.find((note) => note.test.test(character)) ?? UNKNOWN);
  }

  finish(): Readable {
    this.#endWord();
    return { text: this.#text, replaced: this.#replaced };
  }

  #addNote(note: ScriptNote): void {
    if (this.#note === note) {
      this.#pendingSpace = '';
      return;
    }
    this.#endWord();
    this.#endNote();
    const gap = this.#text === '' || /[\s(]$/u.test(this.#text) ? '' : ' ';
    this.#text += `${gap}[${note[this.#language]}]`;
    this.#note = note;
    this.#replaced = true;
  }

  #write(text: string): void {
    this.#endWord();
    this.#endNote();
    // A digit or letter that stood tight against the replaced word would otherwise stick to the bracket.
    if (this.#text.endsWith(']') && /^[\p{L}\p{N}]/u.test(text)) this.#text += ' ';
    this.#text += text;
  }

  #endNote(): void {
    this.#text += this.#pendingSpace;
    this.#pendingSpace = '';
    this.#note = null;
  }

  #endWord(): void {
    // "Sh" + "u" + "shan": only the first letter of the whole name is a capital.
    this.#text += /\p{L}$/u.test(this.#text) ? this.#word : withCapital(this.#word);
    this.#word = '';
  }

  #drawable(character: string): string | null {
    if (this.#hasAll(character)) return character;
    const mapped = PUNCTUATION.get(character);
    if (mapped !== undefined) return mapped;
    if (/\p{Nd}/u.test(character)) return String(digitValue(character));
    const compatible = character.normalize('NFKC');
    if (compatible !== character && this.#hasAll(compatible)) return compatible;
    const base = character.normalize('NFD').replaceAll(/\p{M}/gu, '');
    if (base !== '' && base !== character && this.#hasAll(base)) return base;
    return /\p{P}/u.test(character) ? ' ' : null;
  }

  #hasAll(text: string): boolean {
    for (const character of text) if (!this.#has(character.codePointAt(0) ?? 0)) return false;
    return true;
  }
}

/** Decimal digits stand ten in a row in Unicode, zero first. */
function digitValue(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value += 1;
  return value;
}
