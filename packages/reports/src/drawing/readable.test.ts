import { describe, expect, it } from 'vitest';
import { readable } from './readable.js';
import { typeface, type Weight } from './typeface.js';

const has = (codePoint: number): boolean => typeface('regular').has(codePoint);
const swedish = (text: string): string => readable(text, has, 'sv').text;

describe('making text readable', () => {
  it.each([
    ['O\u0308berg', 'Öberg'],
    ['Eva\u202eniL', 'EvaniL'],
    ['\u2067Eva\u2069\u200f', 'Eva'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['rad ett\r\nrad två', 'rad ett rad två'],
    ['tyst\u0007\u0000 rad', 'tyst rad'],
    ['10\u202f900\u00a0kr', '10\u00a0900\u00a0kr'],
    ['სოფიო', 'Sopio'],
    ['Անահիտ', 'Anahit'],
    ['Շուշան', 'Shushan'],
    ['ሳምራዊት ተስፋይ', 'Samrawit Tesfay'],
    ['محمد الأحمد', '[arabisk skrift]'],
    ['فاطمه رضایی, Älvvägen 3', '[arabisk skrift], Älvvägen 3'],
    ['محمد 12-3', '[arabisk skrift] 12-3'],
    ['محمد ١٢', '[arabisk skrift] 12'],
    ['שרה לוי', '[hebreisk skrift]'],
    ['王小明', '[kinesiska tecken]'],
    ['ศิริพร', '[thailändsk skrift]'],
    ['Li 王 Andersson', 'Li [kinesiska tecken] Andersson'],
    ['Ａnna Ⅻ', 'Anna XII'],
    ['ok 👍 nu', 'ok [bild] nu'],
    ['\ud800 ensam', ' ensam'],
    ['', ''],
  ])('%j becomes %j', (raw, expected) => expect(swedish(raw)).toBe(expected));

  it('tells whether anything was replaced', () => {
    expect(readable('Đặng Thị Hương', has, 'sv').replaced).toBe(false);
    expect(readable('სოფიო', has, 'sv').replaced).toBe(true);
    expect(readable('王', has, 'en')).toEqual({ text: '[Chinese characters]', replaced: true });
  });

  it('gives drawable text for every character of the first planes', () => {
    for (let start = 1; start < 0x20000; start += 64) {
      const text = Array.from({ length: 64 }, (_, index) => String.fromCodePoint(start + index)).join('');
      for (const character of swedish(text)) expect(has(character.codePointAt(0) ?? 0), `U+${start.toString(16)}`).toBe(true);
    }
  });

  it('has the same letters in each weight, the plain range among them', () => {
    const of = (weight: Weight): readonly number[] => typeface(weight).font.characterSet;
    expect(of('semibold')).toEqual(of('regular'));
    expect(of('bold')).toEqual(of('regular'));
    for (let codePoint = 0x20; codePoint < 0x180; codePoint += 1) {
      if ((codePoint > 0x7e && codePoint < 0xa0) || codePoint === 0xad) continue;
      expect(has(codePoint), `U+${codePoint.toString(16)}`).toBe(true);
    }
  });
});
