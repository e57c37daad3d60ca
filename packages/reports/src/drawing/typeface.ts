import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from '@cantoo/fontkit';

/** The three weights of Source Sans 3 that the design uses: text, names and labels, headings. */
export type Weight = 'regular' | 'semibold' | 'bold';

const FILES: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  bold: '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
};

/** The font's form of Ŋ that Sámi is written with, an N with a hook; its own first choice is the African form. */
const SAMI_ENG = 'cv07';
const ENG = 0x14a;

/** Two letters shall stay two letters, so that each can be found and read; only the distance between them counts. */
const KERNING_ONLY = {
  [SAMI_ENG]: true,
  liga: false, clig: false, rlig: false, calt: false, rclt: false, ccmp: false, locl: false, mark: false, mkmk: false,
} as const;

export interface MeasuredGlyph {
  readonly glyph: Glyph;
  /** Advance in thousandths of the font size. */
  readonly width: number;
  readonly letter: boolean;
}

/**
 * One weight, read once per process. Keeps what is the same for every document: glyph widths and kerning by
 * pair. It never keeps a string: a cache of strings in a process that lives for months would be a
 * register of names.
 */
export class Typeface {
  readonly font: Font;
  readonly #glyphs = new Map<number, MeasuredGlyph>();
  readonly #kerning = new Map<number, number>();

  constructor(weight: Weight) {
    const bytes = readFileSync(createRequire(import.meta.url).resolve(FILES[weight]));
    const font = create(bytes);
    if (!('createSubset' in font)) throw new Error(`${FILES[weight]} is a collection, not one font.`);
    this.font = font;
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** @throws {Error} for a code point without a glyph: text goes through `readable` first. */
  glyph(codePoint: number): MeasuredGlyph {
    const known = this.#glyphs.get(codePoint);
    if (known !== undefined) return known;
    const glyph = codePoint === ENG ? this.font.layout('Ŋ', { [SAMI_ENG]: true }).glyphs[0] : this.font.glyphForCodePoint(codePoint);
    if (!glyph || glyph.id === 0) throw new Error(`No glyph for U+${codePoint.toString(16)}.`);
    const measured: MeasuredGlyph = {
      glyph,
      width: (glyph.advanceWidth * 1000) / this.font.unitsPerEm,
      letter: /\p{L}/u.test(String.fromCodePoint(codePoint)),
    };
    this.#glyphs.set(codePoint, measured);
    return measured;
  }

  /**
   * How much closer (negative) the second glyph stands, in thousandths of the size. Figures are left alone
   * so that amounts stay in columns. Laying out two letters at a time and remembering the pair costs a
   * tenth of laying out every string.
   */
  kerning(first: number, second: number): number {
    const left = this.glyph(first);
    const right = this.glyph(second);
    if (first <= 0x20 || second <= 0x20 || !(left.letter || right.letter)) return 0;
    const key = left.glyph.id * 65536 + right.glyph.id;
    const known = this.#kerning.get(key);
    if (known !== undefined) return known;
    const run = this.font.layout(String.fromCodePoint(first, second), KERNING_ONLY);
    const advance = run.positions?.[0]?.xAdvance ?? left.glyph.advanceWidth;
    const kern = run.glyphs.length === 2 ? Math.round(((advance - left.glyph.advanceWidth) * 1000) / this.font.unitsPerEm) : 0;
    this.#kerning.set(key, kern);
    return kern;
  }
}

const loaded = new Map<Weight, Typeface>();

/** The shared typeface of a weight; the file is read at the first call. */
export function typeface(weight: Weight): Typeface {
  const known = loaded.get(weight);
  if (known !== undefined) return known;
  const face = new Typeface(weight);
  loaded.set(weight, face);
  return face;
}
