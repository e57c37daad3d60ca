import { localDate } from '@bokvar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { PERSONAL_NUMBER_SHAPE, readPersonalNumber } from './personal-number.js';

const asOf = localDate('2026-11-19');

describe('an identity number', () => {
  it.each([
    ['19850113-9995', '198501139995', '1985-01-13'], ['198501139995', '198501139995', '1985-01-13'], ['850113-9995', '198501139995', '1985-01-13'],
    ['8501139995', '198501139995', '1985-01-13'], ['19850113 9995', '198501139995', '1985-01-13'], ['19850113\u20139995', '198501139995', '1985-01-13'],
    ['201401012396', '201401012396', '2014-01-01'], ['1401012396', '201401012396', '2014-01-01'], ['121212+1212', '191212121212', '1912-12-12'],
    ['19121212+1212', '191212121212', '1912-12-12'], ['193801029202', '193801029202', '1938-01-02'], ['3801029202', '193801029202', '1938-01-02'],
    [8501139995, '198501139995', '1985-01-13'], [198501139995, '198501139995', '1985-01-13'],
  ])('%j is %s, born %s', (cell, number, bornOn) => {
    expect(readPersonalNumber(cell, asOf)).toEqual({ ok: true, value: { number, bornOn } });
  });

  it('reads a samordningsnummer, also without a known month', () => {
    expect(readPersonalNumber('19710190-2398', asOf)).toEqual({ ok: true, value: { number: '197101902398', bornOn: '1971-01-30' } });
    expect(readPersonalNumber('200000672386', asOf)).toEqual({ ok: true, value: { number: '200000672386', bornOn: null } });
  });

  it('gives a workbook back the zero that it drops, and text never', () => {
    expect(readPersonalNumber(104242391, asOf)).toEqual({ ok: true, value: { number: '200104242391', bornOn: '2001-04-24' } });
    expect(readPersonalNumber('104242391', asOf)).toEqual({ ok: false, code: 'PERSONNUMMER_FORM', about: { found: 9 } });
  });

  it('takes the century from the day it is read, not from the clock', () => {
    expect(readPersonalNumber('1401012396', localDate('2014-01-01'))).toMatchObject({ value: { bornOn: '2014-01-01' } });
    expect(readPersonalNumber('1401012396', localDate('2013-12-31'))).toMatchObject({ value: { bornOn: '1914-01-01' } });
    expect(readPersonalNumber('201401012396', localDate('2013-12-31'))).toMatchObject({ code: 'PERSONNUMMER_DAG' });
  });

  it.each([
    ['19850113-9994', 'PERSONNUMMER_KONTROLLSIFFRA'], ['197004289895', 'PERSONNUMMER_KONTROLLSIFFRA'], ['196004309886', 'PERSONNUMMER_KONTROLLSIFFRA'],
    ['200000672387', 'PERSONNUMMER_KONTROLLSIFFRA'], ['201509160006', 'PERSONNUMMER_LOPNUMMER'], ['19850230-9995', 'PERSONNUMMER_DAG'],
    ['198513139995', 'PERSONNUMMER_DAG'], ['556036-0793', 'ORGANISATIONSNUMMER'], ['5560360793', 'ORGANISATIONSNUMMER'],
    ['16556036-0793', 'ORGANISATIONSNUMMER'], ['1,98501E+11', 'PERSONNUMMER_AVRUNDAT'], ['1.985E11', 'PERSONNUMMER_AVRUNDAT'],
    ['19850113', 'PERSONNUMMER_FORM'], ['19850113-XXXX', 'PERSONNUMMER_FORM'], ['saknas', 'PERSONNUMMER_FORM'], ['', 'PERSONNUMMER_FORM'],
    ['850113-99950', 'PERSONNUMMER_FORM'], ['19850113-T999', 'PERSONNUMMER_FORM'],
  ])('%j is refused: %s', (cell, code) => {
    expect(readPersonalNumber(cell, asOf)).toMatchObject({ ok: false, code });
  });

  it('finds what looks like one inside other text', () => {
    expect(PERSONAL_NUMBER_SHAPE.test('Kowalska, Maja 19850113-9995')).toBe(true);
    expect(PERSONAL_NUMBER_SHAPE.test('070-174 06 38')).toBe(false);
    expect(PERSONAL_NUMBER_SHAPE.test('007-2186-9')).toBe(false);
  });
});
