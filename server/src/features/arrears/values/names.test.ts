import { localDate } from '@bokvar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { readCoTenants } from './co-tenants.js';
import { foldName, isLossyFormOf, readName, readNameOfTwo } from './names.js';
import { isProse } from './prose.js';

const plain = { lostLetters: false, hadHidden: false };

describe('a name', () => {
  it.each([
    ['Bergström, Nils', 'Nils Bergström'], ['Nils Bergström', 'Nils Bergström'], ['  Öberg-Ekström ,  Åsa ', 'Åsa Öberg-Ekström'],
    ['Yvonne af Ekenstam', 'Yvonne af Ekenstam'], ["Zoë O'Brien", "Zoë O'Brien"], ["'t Hooft, Ada", "Ada 't Hooft"], ['Đặng Thị Hương', 'Đặng Thị Hương'],
    ['İbrahim Şahin', 'İbrahim Şahin'], ['Čállá Ŋorvvošš', 'Čállá Ŋorvvošš'], ['Гаврило Іващенко', 'Гаврило Іващенко'], ['محمد الأحمد', 'محمد الأحمد'],
    ['שרה לוי', 'שרה לוי'], ['ሳምራዊት ተስፋይ', 'ሳምራዊት ተስፋይ'], ['王小明', '王小明'], ['ศิริพร', 'ศิริพร'], ['Amina', 'Amina'], ['محمد 12-3', 'محمد 12-3'],
    ['O\u0308berg, Kent', 'Kent Öberg'], ['Ng, Har Gobind', 'Har Gobind Ng'], ['Ring, Ska', 'Ska Ring'], ['A, B, C', 'A, B, C'], ['Nils,', 'Nils'],
    ['NILS BERGSTRÖM', 'NILS BERGSTRÖM'], ['-Anna Berg', '-Anna Berg'],
  ])('%j is %s', (cell, name) => {
    expect(readName(cell)).toEqual({ ok: true, value: { name, ...plain } });
  });

  it('keeps a surname of ninety letters and refuses a page', () => {
    expect(readName('N'.repeat(90))).toMatchObject({ ok: true });
    expect(readName('N'.repeat(201))).toEqual({ ok: false, code: 'NAMN_FOR_LANGT', about: { found: 201, expected: 200 } });
    expect(readNameOfTwo('N'.repeat(110), 'N'.repeat(110))).toMatchObject({ code: 'NAMN_FOR_LANGT' });
  });

  it('takes away what hides or turns text, and says so', () => {
    expect(readName('Vänd\u202EText')).toEqual({ ok: true, value: { name: 'VändText', lostLetters: false, hadHidden: true } });
    expect(readName('Ni\u200Bls\u2066 Berg\u2069')).toMatchObject({ value: { name: 'Nils Berg', hadHidden: true } });
    expect(readName('Nils\u0000\u001B\tBerg')).toMatchObject({ value: { name: 'Nils Berg' } });
    // A joiner is spelling, not hiding.
    expect(readName('علی\u200Cرضا')).toMatchObject({ value: { name: 'علی\u200Cرضا', hadHidden: false } });
  });

  it.each([
    ['=HYPERLINK("http://127.0.0.1")', 'NAMN_FORMEL'], ['@SUM(A1)', 'NAMN_FORMEL'], ['+46701', 'NAMN_FORMEL'], ['-1+1', 'NAMN_FORMEL'], ["'=1+1", 'NAMN_FORMEL'],
    ['\u202E=1+1', 'NAMN_FORMEL'], ['＝1', 'NAMN_FORMEL'], ['Nils hyperlink("x")', 'NAMN_FORMEL'], ['', 'NAMN_SAKNAS'], ['-', 'NAMN_SAKNAS'], ['\u200B', 'NAMN_SAKNAS'],
    ['12345', 'NAMN_EJ_LASBART'], [4711, 'NAMN_EJ_LASBART'], ['Nils Berg har missbruk enl grannar', 'NAMN_MED_ANTECKNING'], ['NILS BERG BETALAR INTE', 'NAMN_MED_ANTECKNING'],
  ])('%j is refused: %s', (cell, code) => {
    expect(readName(cell)).toMatchObject({ ok: false, code });
  });

  it('puts a first and a last name together', () => {
    expect(readNameOfTwo('Łukasz', 'Haddad')).toEqual({ ok: true, value: { name: 'Łukasz Haddad', ...plain } });
    expect(readNameOfTwo('', 'Haddad')).toMatchObject({ value: { name: 'Haddad' } });
    expect(readNameOfTwo('Formel', '=HYPERLINK("x")')).toMatchObject({ code: 'NAMN_FORMEL' });
    expect(readNameOfTwo('', '')).toMatchObject({ code: 'NAMN_SAKNAS' });
  });

  it('knows a name that lost letters on its way', () => {
    expect(readName('?ahin, Mohammed')).toMatchObject({ value: { name: 'Mohammed ?ahin', lostLetters: true } });
    expect(isLossyFormOf('Hodan Th?-H??ng', 'Hodan Thị-Hương')).toBe(true);
    expect(isLossyFormOf('Nils Berg', 'Nils Berg')).toBe(false);
    expect(isLossyFormOf('?ahin', 'Rahim')).toBe(false);
    expect(foldName('Åsa ÖBERG-Ekström')).toBe('asa oberg ekstrom');
  });
});

describe('a remark', () => {
  it.each(['har missbruk enl grannar', 'Ringer inte tillbaka', 'OBS BETALAR INTE I TID', 'en två tre fyra fem sex sju åtta'])('%j is one', (text) => {
    expect(isProse(text)).toBe(true);
  });
  it.each(['Storgatan 14B lgh 1101', 'Bergström, Nils', 'tillgodo', 'orgnr', 'Maria del Carmen de la Cruz', '2026-10-31', 'Kvarteret Västra Ringen 3', 46325])('%j is none', (cell) => {
    expect(isProse(cell)).toBe(false);
  });
});

describe('co-tenants', () => {
  const asOf = localDate('2026-11-19');
  const names = (cell: string, number?: string): unknown => {
    const reading = readCoTenants(cell, number, asOf);
    return reading.ok ? reading.value.map((person) => [person.name, person.personalNumber?.number ?? null]) : reading.code;
  };
  it.each([
    ['Kowalska, Maja 19850113-9995', undefined, [['Maja Kowalska', '198501139995']]],
    ['Maja Kowalska (850113-9995)', undefined, [['Maja Kowalska', '198501139995']]],
    ['Kowalska, Maja', '19850113-9995', [['Maja Kowalska', '198501139995']]],
    ['Kowalska, Maja', '', [['Maja Kowalska', null]]],
    ['Kowalska, Maja; Haddad, Nils 199101012384', undefined, [['Maja Kowalska', null], ['Nils Haddad', '199101012384']]],
    ['Maja Kowalska och Nils Haddad', undefined, [['Maja Kowalska', null], ['Nils Haddad', null]]],
    ['', undefined, []], ['', '', []], ['-', '-', []], ['Kowalska, Maja', '-', [['Maja Kowalska', null]]],
    ['Kowalska, Maja 19850113-9994', undefined, 'PERSONNUMMER_KONTROLLSIFFRA'],
    ['Kowalska, Maja 850113', undefined, 'PERSONNUMMER_FORM'],
    ['', '19850113-9995', 'NAMN_SAKNAS'],
  ])('%j with %j', (cell, number, expected) => {
    expect(names(cell, number)).toEqual(expected);
  });
});
