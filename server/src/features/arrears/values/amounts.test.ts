import { describe, expect, it } from 'vitest';
import { decimalSignOf, readAmount, type DecimalSign } from './amounts.js';

describe('an amount', () => {
  it.each([
    ['8 300,00', 830_000], ['8\u00A0300,00', 830_000], ['8\u202F300,00', 830_000], ['29.851,50', 2_985_150],
    ['4 750,50', 475_050], ['4750,5', 475_050], ['4750.50', 475_050], ['8300', 830_000], ['8 300', 830_000], ['0', 0], ['0,00', 0],
    ['-450,00', -45_000], ['\u2212450,00', -45_000], ['450,00-', -45_000], ['(450,00)', -45_000], ['- 450', -45_000], ['-0,00', 0],
    ['+450', 45_000], ['8 300 kr', 830_000], ['8 300,00 KR', 830_000], ['8300 kronor', 830_000], ['kr 8300', 830_000], ['SEK 8,300.00', 830_000],
    ['8300:-', 830_000], ['8300:50', 830_050], ['1.234.567,89', 123_456_789], ['1,234,567.89', 123_456_789], ['1 234 567', 123_456_700],
    ['12.500', 1_250_000], ['8300,', 830_000], ['8300,500', 830_050], ['0,05', 5], ['20000000,00', 2_000_000_000],
  ])('%j is %d öre', (text, ore) => {
    expect(readAmount(text)).toEqual({ ok: true, value: ore });
  });

  it.each([[7200.5, 720_050], [24150, 2_415_000], [0.1 + 0.2, 30], [7200.4999999, 720_050], [-450, -45_000], [-0, 0]])(
    'the number %d of a workbook is %d öre', (number, ore) => {
      expect(readAmount(number)).toEqual({ ok: true, value: ore });
    });

  it.each([
    ['', 'BELOPP_SAKNAS'], ['  \u00A0', 'BELOPP_SAKNAS'],
    ['fem tusen', 'BELOPP_EJ_LASBART'], ['8300 EUR', 'BELOPP_EJ_LASBART'], ['83 00', 'BELOPP_EJ_LASBART'], ['1e5', 'BELOPP_EJ_LASBART'],
    ['8300,123', 'BELOPP_EJ_LASBART'], ['--5', 'BELOPP_EJ_LASBART'], ['=1+1', 'BELOPP_EJ_LASBART'], [',', 'BELOPP_EJ_LASBART'],
    ['8300,00,00', 'BELOPP_TVA_DECIMALTECKEN'], ['8.300,00,00', 'BELOPP_TVA_DECIMALTECKEN'], ['8300,00.50', 'BELOPP_TVA_DECIMALTECKEN'],
    ['8,300,50', 'BELOPP_TVA_DECIMALTECKEN'], ['83.00.00', 'BELOPP_TVA_DECIMALTECKEN'],
    ['8,300', 'BELOPP_TVETYDIGT'], ['0.500', 'BELOPP_TVETYDIGT'],
    ['20 000 000,01', 'BELOPP_FOR_STORT'], ['99999999999999', 'BELOPP_FOR_STORT'], [Number.NaN, 'BELOPP_EJ_LASBART'], [1e300, 'BELOPP_FOR_STORT'],
  ])('%j is refused: %s', (cell, code) => {
    expect(readAmount(cell)).toMatchObject({ ok: false, code });
  });

  it.each<[readonly string[], DecimalSign]>([
    [['850,00', '12.500'], 'KOMMA'], [['850.00', '12,500'], 'PUNKT'], [['8300.000', '450.000'], 'PUNKT'], [['850', '12.500'], 'OKANT'],
    [['850,00', '850.00'], 'OKANT'], [['', 'fem tusen'], 'OKANT'],
  ])('the column %j writes decimals with %s', (cells, sign) => {
    expect(decimalSignOf(cells)).toBe(sign);
  });

  it('reads three digits after a sign as the column uses it', () => {
    expect(readAmount('12.500', 'KOMMA')).toEqual({ ok: true, value: 1_250_000 });
    expect(readAmount('12,500', 'PUNKT')).toEqual({ ok: true, value: 1_250_000 });
    expect(readAmount('12.500', 'PUNKT')).toMatchObject({ code: 'BELOPP_TVETYDIGT' });
    expect(readAmount('12,500', 'KOMMA')).toMatchObject({ code: 'BELOPP_TVETYDIGT' });
  });
});
