import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Subset } from '@cantoo/fontkit';
import { PDFHexString, PDFName, PDFRawStream, type PDFContext, type PDFRef } from 'pdf-lib';
import type { Typeface } from './typeface.js';

/** A string ready for a content stream, and its width in thousandths of the font size. */
export interface SetString {
  readonly operator: string;
  readonly width: number;
}

interface Character {
  readonly hex: string;
  readonly width: number;
}

/**
 * One weight inside one document: the glyphs used so far, and each distinct string encoded once.
 * A character has its own CID even where two share a glyph (Đ and Ð, space and no-break space), so that
 * copying, searching and reading aloud give back the letter that was written.
 */
export class EmbeddedFace {
  readonly name: string;
  readonly #face: Typeface;
  readonly #subset: Subset;
  readonly #characters = new Map<number, Character>();
  /** By CID: what the character is, its glyph in the subset, its width. CID 0 is the missing glyph. */
  readonly #codePoints: number[] = [0];
  readonly #glyphs: number[] = [0];
  readonly #widths: number[] = [0];
  readonly #strings = new Map<string, SetString>();

  constructor(name: string, face: Typeface) {
    this.name = name;
    this.#face = face;
    this.#subset = face.font.createSubset();
  }

  /** Encodes a string that `readable` has passed: kerned, ready to be shown. */
  set(text: string): SetString {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    let run = '<';
    let width = 0;
    let before = -1;
    for (const letter of text) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const character = this.#character(codePoint);
      const kern = before < 0 ? 0 : this.#face.kerning(before, codePoint);
      if (kern !== 0) run += `>${-kern}<`;
      run += character.hex;
      width += character.width + kern;
      before = codePoint;
    }
    const result = { operator: `[${run}>]TJ`, width };
    this.#strings.set(text, result);
    return result;
  }

  #character(codePoint: number): Character {
    const known = this.#characters.get(codePoint);
    if (known !== undefined) return known;
    const { glyph, width } = this.#face.glyph(codePoint);
    const cid = this.#codePoints.length;
    this.#codePoints.push(codePoint);
    this.#glyphs.push(this.#subset.includeGlyph(glyph));
    this.#widths.push(width);
    const character = { hex: hex4(cid), width };
    this.#characters.set(codePoint, character);
    return character;
  }

  /** Writes the font program and its dictionaries. Call when every page is drawn. */
  embed(context: PDFContext): PDFRef {
    const program = this.#subset.encode();
    const name = `${subsetTag(program)}+${this.#face.font.postscriptName ?? 'SourceSans3'}`;
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFHexString.of('41646F6265'), Ordering: PDFHexString.of('4964656E74697479'), Supplement: 0 },
        FontDescriptor: this.#descriptor(context, name, program),
        CIDToGIDMap: compressed(context, this.#cidToGlyph()),
        DW: 0,
        W: [0, this.#widths],
      }),
    );
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: compressed(context, Buffer.from(this.#toUnicode(), 'latin1')),
      }),
    );
  }

  #descriptor(context: PDFContext, name: string, program: Uint8Array): PDFRef {
    const { font } = this.#face;
    const thousandths = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
    const { minX, minY, maxX, maxY } = font.bbox;
    return context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        // Symbolic: the codes are CIDs, not a standard Latin encoding.
        Flags: 4,
        FontBBox: [minX, minY, maxX, maxY].map(thousandths),
        ItalicAngle: 0,
        Ascent: thousandths(font.ascent),
        Descent: thousandths(font.descent),
        CapHeight: thousandths(font.capHeight),
        XHeight: thousandths(font.xHeight),
        StemV: 80,
        FontFile2: compressed(context, program, { Length1: program.length }),
      }),
    );
  }

  #cidToGlyph(): Uint8Array {
    const map = Buffer.alloc(this.#glyphs.length * 2);
    this.#glyphs.forEach((glyph, cid) => map.writeUInt16BE(glyph, cid * 2));
    return map;
  }

  #toUnicode(): string {
    const lines = this.#codePoints.slice(1).map((codePoint, index) => `<${hex4(index + 1)}> <${utf16Hex(codePoint)}>`);
    const blocks: string[] = [];
    // The format allows at most 100 lines in a block.
    for (let start = 0; start < lines.length; start += 100) {
      const block = lines.slice(start, start + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  }
}

/** Registers a deflated stream. Node's zlib is several times faster than the library's own. */
export function compressed(context: PDFContext, bytes: Uint8Array, entries: Readonly<Record<string, number | string>> = {}): PDFRef {
  const dict = context.obj({ ...entries, Filter: 'FlateDecode' });
  const packed = deflateSync(bytes);
  dict.set(PDFName.of('Length'), context.obj(packed.length));
  return context.register(PDFRawStream.of(dict, packed));
}

function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function utf16Hex(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join('');
}

/** Six capitals in front of a subset's name; from its content, so that the same model gives the same file. */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
