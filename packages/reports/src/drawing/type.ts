import type { Language } from '@bokvar/domain/vocabulary';
import type { PDFContext, PDFDict } from 'pdf-lib';
import { EmbeddedFace, type SetString } from './embedded-face.js';
import type { TextStyle } from './look.js';
import { readable } from './readable.js';
import { typeface, type Weight } from './typeface.js';
import { wrap, type Line } from './wrap.js';

const WEIGHTS: readonly Weight[] = ['regular', 'semibold', 'bold'];

/**
 * The type of one document: makes strings drawable, measures them, breaks them into lines, encodes each
 * distinct string once. Lives as long as the document and no longer.
 */
export class Type {
  readonly #language: Language;
  readonly #faces = new Map<Weight, EmbeddedFace>();
  readonly #readable = new Map<string, string>();
  readonly #widths = new Map<Weight, Map<string, number>>(WEIGHTS.map((weight) => [weight, new Map()]));
  #replaced = false;

  constructor(language: Language) {
    this.#language = language;
  }

  /** True once any letter has been transcribed or left as a note: the document then says so at its end. */
  get replaced(): boolean {
    return this.#replaced;
  }

  /** The string as it will stand on the page. */
  clean(raw: string): string {
    const known = this.#readable.get(raw);
    if (known !== undefined) return known;
    // All three weights hold the same letters (held by a test), so one of them may answer for all.
    const face = typeface('regular');
    const result = readable(raw, (codePoint) => face.has(codePoint), this.#language);
    if (result.replaced) this.#replaced = true;
    this.#readable.set(raw, result.text);
    return result.text;
  }

  /** Width in points of a cleaned string. */
  width(text: string, style: TextStyle): number {
    return (this.#thousandths(text, style.weight) * style.size) / 1000;
  }

  /** The lines of a raw string within a width in points. */
  lines(raw: string, style: TextStyle, width: number): Line[] {
    const limit = (width * 1000) / style.size;
    return wrap(this.clean(raw), limit, (text) => this.#thousandths(text, style.weight));
  }

  /** Encodes a cleaned string and names the font resource it needs. */
  set(text: string, weight: Weight): SetString & { readonly font: string } {
    const face = this.#face(weight);
    const { operator, width } = face.set(text);
    return { operator, width, font: face.name };
  }

  /** Embeds the fonts that were used and returns the /Font dictionary of the pages. */
  embed(context: PDFContext): PDFDict {
    return context.obj(Object.fromEntries(Array.from(this.#faces.values(), (face) => [face.name, face.embed(context)])));
  }

  #face(weight: Weight): EmbeddedFace {
    const known = this.#faces.get(weight);
    if (known !== undefined) return known;
    const face = new EmbeddedFace(`F${WEIGHTS.indexOf(weight)}`, typeface(weight));
    this.#faces.set(weight, face);
    return face;
  }

  #thousandths(text: string, weight: Weight): number {
    const widths = this.#widths.get(weight);
    const known = widths?.get(text);
    if (known !== undefined) return known;
    const face = typeface(weight);
    let width = 0;
    let before = -1;
    for (const letter of text) {
      const codePoint = letter.codePointAt(0) ?? 0;
      width += face.glyph(codePoint).width + (before < 0 ? 0 : face.kerning(before, codePoint));
      before = codePoint;
    }
    widths?.set(text, width);
    return width;
  }
}
