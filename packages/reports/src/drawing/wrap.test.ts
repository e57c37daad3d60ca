import { describe, expect, it } from 'vitest';
import { evenWidth, wrap } from './wrap.js';

const letters = (text: string): number => Array.from(text).length;
const lines = (text: string, width: number): string[] => wrap(text, width, letters).map((line) => line.text);

describe('breaking lines', () => {
  it('breaks at spaces and keeps every word', () => expect(lines('ett två tre fyra', 8)).toEqual(['ett två', 'tre fyra']));
  it('holds together what a no-break space holds', () => expect(lines('skuld 8\u00a0300\u00a0kr', 9)).toEqual(['skuld', '8\u00a0300\u00a0kr']));
  it('breaks a word wider than the line without adding a letter', () => {
    const broken = wrap('Wolfeschlegelsteinhausen', 10, letters);
    expect(broken.map(({ text }) => text).join('')).toBe('Wolfeschlegelsteinhausen');
    expect(broken.map(({ joins }) => joins)).toEqual([true, true, false]);
  });
  it('breaks a wide word after its hyphen where there is one', () => expect(lines('Öberg-Ekströmsson', 10)).toEqual(['Öberg-', 'Ekströmsso', 'n']));
  it('goes on after a broken word on the same line', () => expect(lines('abcdefghij kl', 8)).toEqual(['abcdefgh', 'ij kl']));
  it('leaves no word of a title alone on its last line, and breaks none for it', () => {
    const even = (text: string, width: number): string[] => lines(text, evenWidth(text, width, letters));
    expect(even('Minnesanteckning, månadsmöte tors\u00a026\u00a0nov 2026', 40)).toEqual(['Minnesanteckning,', 'månadsmöte tors\u00a026\u00a0nov 2026']);
    expect(even('Hyreslagsöversyn nu', 17)).toEqual(['Hyreslagsöversyn', 'nu']);
    expect(even('En rad', 40)).toEqual(['En rad']);
  });
  it('gives one empty line for nothing', () => expect(wrap('  ', 10, letters)).toEqual([{ text: '', joins: false }]));
});
