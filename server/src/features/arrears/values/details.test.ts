import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChildren, readClaims, readEmail, readNumberText, readPhone, readPostcode, readShortText } from './details.js';
import { guarded, unguarded } from './guarded-text.js';

function outcome<T>(reading: { ok: true; value: T } | { ok: false; code: string }): T | string {
  return reading.ok ? reading.value : reading.code;
}

describe('details', () => {
  it.each([['J', 'JA'], ['ja', 'JA'], ['x', 'JA'], ['2', 'JA'], [2, 'JA'], ['3 barn', 'JA'], ['N', 'NEJ'], ['0', 'NEJ'], ['inga', 'NEJ'],
    ['?', 'OKAND'], ['vet ej', 'OKAND'], ['', null], ['Alva 3 år, Bo 5 år', 'BARN_EJ_LASBART'], ['-1', 'BARN_EJ_LASBART']])('children %j: %s', (cell, expected) => {
    expect(outcome(readChildren(cell))).toBe(expected);
  });
  it.each([['070-174 06 38', '070-174 06 38'], ['+46 70 174 06 38', '+46 70 174 06 38'], [701740638, '0701740638'], [46701740638, '+46701740638'],
    ['08 - 123 456', '08-123 456'], ['(08) 123 456', '(08) 123 456'], ['saknas', 'TELEFON_EJ_LASBAR'], ['12', 'TELEFON_EJ_LASBAR'], ['070-174 06 38 efter kl 17', 'TELEFON_EJ_LASBAR'], ['', null]])(
    'phone %j: %s', (cell, expected) => {
      expect(outcome(readPhone(cell))).toBe(expected);
    });
  it.each([['hyresgast0@example.se', 'hyresgast0@example.se'], ['mailto:a@b.se', 'a@b.se'], ['åsa@exempel.se', 'åsa@exempel.se'], ['a@b', 'EPOST_EJ_LASBAR'],
    ['=a@b.se', 'EPOST_EJ_LASBAR'], ['a@b.se, c@d.se', 'EPOST_EJ_LASBAR'], ['', null]])('e-mail %j: %s', (cell, expected) => {
    expect(outcome(readEmail(cell))).toBe(expected);
  });
  it.each([['882 30', '882 30'], ['88230', '882 30'], [88230, '882 30'], ['SE-882 30', '882 30'], ['DK-2100', 'DK-2100'], ['', null]])('postcode %j: %s', (cell, expected) => {
    expect(outcome(readPostcode(cell))).toBe(expected);
  });
  it.each([['3', 3], [3, 3], ['3 st', 3], ['0', 0], ['många', 'KRAV_EJ_LASBART'], ['-1', 'KRAV_EJ_LASBART'], ['', null]])('claims %j: %s', (cell, expected) => {
    expect(outcome(readClaims(cell))).toBe(expected);
  });
  it.each([['007-2186-9', '007-2186-9'], [1012, '1012'], [' A 12 ', 'A 12'], ['', 'AVTAL_SAKNAS'], ['2026-01-02', 'AVTAL_EJ_LASBART'], ['=A1', 'AVTAL_EJ_LASBART'],
    ['-', 'AVTAL_EJ_LASBART'], ['x'.repeat(61), 'AVTAL_EJ_LASBART'], ['har inte betalat', 'AVTAL_EJ_LASBART']])('contract %j: %s', (cell, expected) => {
    expect(outcome(readNumberText(cell))).toBe(expected);
  });
  it.each([['Storgatan 73', 'Storgatan 73'], ['-', null], ['=cmd|calc', 'TEXT_UTELAMNAD'], ['ring inte på, har hund', 'TEXT_UTELAMNAD'], ['x'.repeat(201), 'TEXT_UTELAMNAD'],
    ['Stor\u202Egatan\u0007 1', 'Storgatan 1']])('short text %j: %s', (cell, expected) => {
    expect(outcome(readShortText(cell))).toBe(expected);
  });
});

describe('text guarded against spreadsheets', () => {
  it.each([['=1+1', "'=1+1"], ['-450,00', "'-450,00"], ['+46 70', "'+46 70"], ['@SUM', "'@SUM"], ['\tx', "'\tx"], ['\rx', "'\rx"], [' =1', "' =1"], ['＝1', "'＝1"],
    ['0071', "'0071"], ['198501139995', "'198501139995"], ['Nils', 'Nils'], ['8300,00', '8300,00'], ["'t Hooft", "'t Hooft"], ['', ''], ['0', '0']])('%j becomes %j', (text, safe) => {
    expect(guarded(text)).toBe(safe);
  });
  it('comes back as it was', () => {
    fc.assert(fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', ' -', '0', 'Å', '＝'), fc.string(), (start, rest) => {
      const text = start + rest;
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
    }));
  });
});
