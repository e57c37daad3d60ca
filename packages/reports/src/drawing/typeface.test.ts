import { describe, expect, it } from 'vitest';
import { typeface } from './typeface.js';

const code = (letter: string): number => letter.codePointAt(0) ?? 0;

describe('the typeface', () => {
  it('writes Ŋ as Sámi does', () => {
    for (const weight of ['regular', 'semibold', 'bold'] as const) {
      const { glyph } = typeface(weight).glyph(code('Ŋ'));
      expect(glyph.name).toBe('Eng.a');
    }
  });

  it('moves letters together and leaves figures in their columns', () => {
    const face = typeface('regular');
    expect(face.kerning(code('A'), code('V'))).toBeLessThan(0);
    expect(face.kerning(code('1'), code('7'))).toBe(0);
    const widths = Array.from('0123456789', (figure) => face.glyph(code(figure)).width);
    expect(new Set(widths).size).toBe(1);
  });

  it('refuses a letter it does not have', () => {
    expect(() => typeface('regular').glyph(code('王'))).toThrow('No glyph for U+738b');
  });
});
