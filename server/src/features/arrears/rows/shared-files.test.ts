import { readFileSync } from 'node:fs';
import { localDate } from '@bokvar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { fieldsOf, proposeColumns, type ImportColumn } from '../columns/columns.js';
import { readArrearsFile, type ArrearsFile } from '../file/read-file.js';
import { parseRows, type ParsedRows } from './parse-rows.js';
import { gatherTenancies } from './tenancies.js';

const asOf = localDate('2026-11-19');

interface Read {
  readonly file: ArrearsFile;
  readonly columns: readonly ImportColumn[];
  readonly parsed: ParsedRows;
}

async function readShared(name: string): Promise<Read> {
  const result = await readArrearsFile(readFileSync(new URL(`../../../../../test/data/arrears/${name}`, import.meta.url)));
  if (!result.ok) throw new Error(result.code);
  const columns = proposeColumns(result.file, { asOf });
  return { file: result.file, columns, parsed: parseRows({ file: result.file, fields: fieldsOf(columns), asOf }) };
}

function sumOre({ accepted }: ParsedRows): number {
  return accepted.reduce((sum, { bill }) => sum + bill.restOre, 0);
}

describe('semicolons in Windows-1252', async () => {
  const { file, columns, parsed } = await readShared('restlista-semikolon-cp1252.csv');

  it('is seen for what it is', () => {
    expect(file).toMatchObject({ kind: 'CSV', encoding: 'windows-1252', delimiter: ';', headerRow: 1, listDate: null });
    expect(file.rows.length).toBe(63);
    expect(columns.map(({ heading, field, state, example }) => [heading, field, state, example])).toEqual([
      ['Hyresgästnr', 'HYRESGASTNR', 'KANNS_IGEN', '100000'],
      ['Kontraktsnr', 'AVTAL', 'KANNS_IGEN', '007-2186-9'],
      ['Namn', 'NAMN', 'KANNS_IGEN', '?ahin, Mohammed'],
      ['Personnr', 'PERSONNUMMER', 'KANNS_IGEN', null],
      ['Medhyresgäst', 'MEDHYRESGAST', 'KANNS_IGEN', 'Kowalska, Maja'],
      ['Adress', 'ADRESS', 'KANNS_IGEN', 'Storgatan 73'],
      ['Postnr', 'POSTNR', 'KANNS_IGEN', '882 30'],
      ['Ort', 'ORT', 'KANNS_IGEN', 'SOLLEFTEÅ'],
      ['Telefon', 'TELEFON', 'KANNS_IGEN', '070-174 06 38'],
      ['E-post', 'EPOST', 'KANNS_IGEN', 'hyresgast0@example.se'],
      ['Månadshyra', 'MANADSHYRA', 'KANNS_IGEN', '8 300,00'],
      ['Förfallodag', 'FORFALLODAG', 'KANNS_IGEN', '2026-10-31'],
      ['Avinr', 'FAKTURA', 'KANNS_IGEN', '9000000'],
      ['Belopp', 'BELOPP', 'KANNS_IGEN', '8 300,00'],
      ['Betalt', 'BETALT', 'KANNS_IGEN', '0,00'],
      ['Restbelopp', 'SKULD', 'KANNS_IGEN', '8 300,00'],
      ['Krav senaste 12 mån', 'KRAV_12_MAN', 'KANNS_IGEN', '3'],
      ['Inflyttad', 'INFLYTTAD', 'KANNS_IGEN', '2019-01-01'],
      ['Barn', 'BARN', 'BEKRAFTA', '?, J, N'],
    ]);
    expect(columns.find(({ field }) => field === 'PERSONNUMMER')?.exampleHidden).toBe(true);
  });

  it('gives 63 bills of 38 tenancies, 554 060 kr, and refuses nothing', () => {
    expect(parsed.refused).toEqual([]);
    expect(parsed.passed).toEqual([]);
    expect(parsed.accepted.length).toBe(63);
    expect(gatherTenancies(parsed.accepted).length).toBe(38);
    expect(sumOre(parsed)).toBe(55_406_000);
    expect(parsed.total).toBeNull();
  });

  it('reads the first and a partly paid row in full', () => {
    expect(parsed.accepted[0]).toEqual({
      row: 2,
      contractNumber: '007-2186-9',
      customerNumber: '100000',
      tenant: { name: 'Mohammed ?ahin', lostLetters: true, personalNumber: '194309072389', bornOn: '1943-09-07' },
      coTenants: [{ name: 'Maja Kowalska', lostLetters: false, personalNumber: '196602189810', bornOn: '1966-02-18' }],
      coTenantsTold: true,
      details: {
        street: 'Storgatan 73', postcode: '882 30', town: 'SOLLEFTEÅ', area: null, phone: '070-174 06 38', email: 'hyresgast0@example.se',
        monthlyRentOre: 830_000, movedInOn: '2019-01-01', claimsTwelveMonths: 3, children: 'OKAND',
      },
      bill: { identity: '9000000', invoiceNumber: '9000000', dueOn: '2026-10-31', restOre: 830_000, claimNumber: null, claimedOn: null },
    });
    expect(parsed.accepted.find(({ row }) => row === 10)?.bill.restOre).toBe(705_050);
  });

  it('makes three bills of one tenancy one tenancy', () => {
    const [first] = gatherTenancies(parsed.accepted.filter(({ contractNumber }) => contractNumber === '038-7867-3'));
    expect(first?.rows).toEqual([3, 4, 5]);
    expect(first?.bills.map(({ identity, dueOn }) => [identity, dueOn])).toEqual([['9000012', '2026-08-31'], ['9000011', '2026-09-30'], ['9000010', '2026-10-31']]);
  });

  it('tells of every name that lost letters on its way into Windows-1252', () => {
    const rowsWith = (column: string): readonly number[] => parsed.warnings.filter((warning) => warning.column === column).map(({ row }) => row);
    expect(new Set(parsed.warnings.map(({ code }) => code))).toEqual(new Set(['NAMN_TAPPADE_BOKSTAVER']));
    expect(rowsWith('Namn')).toEqual([2, 6, 10, 22, 42, 44, 51, 55]);
    expect(rowsWith('Medhyresgäst')).toEqual([6, 42, 48, 49, 50, 62, 63]);
    expect(parsed.accepted.find(({ row }) => row === 48)?.coTenants[0]?.name).toBe('Maja ?orvvošš');
  });
});

describe('tabs in UTF-8 with a byte order mark, and faults', async () => {
  const { file, columns, parsed } = await readShared('restlista-tabb-utf8-med-fel.tsv');

  it('is seen for what it is', () => {
    expect(file).toMatchObject({ kind: 'CSV', encoding: 'utf-8', delimiter: '\t', headerRow: 1 });
    expect(file.rows.length).toBe(35);
    expect(columns.map(({ heading, field, state, locked }) => [heading, field, state, locked])).toEqual([
      ['Kund', 'HYRESGASTNR', 'KANNS_IGEN', false],
      ['Efternamn', 'EFTERNAMN', 'KANNS_IGEN', false],
      ['Förnamn', 'FORNAMN', 'KANNS_IGEN', false],
      ['Pers.nr', 'PERSONNUMMER', 'KANNS_IGEN', false],
      ['Lägenhet', 'AVTAL', 'KANNS_IGEN', false],
      ['Gatuadress', 'ADRESS', 'KANNS_IGEN', false],
      ['Förf.datum', 'FORFALLODAG', 'KANNS_IGEN', false],
      ['Skuld kr', 'SKULD', 'KANNS_IGEN', false],
      ['Inkassonr', 'INKASSONR', 'KANNS_IGEN', false],
      ['Anm', 'UTELAMNAS', 'UTELAMNAS', true],
    ]);
  });

  it('gives 26 bills of 26 tenancies', () => {
    expect(parsed.accepted.map(({ row }) => row)).toEqual([...Array.from({ length: 24 }, (_, place) => place + 2), 33, 34]);
    expect(gatherTenancies(parsed.accepted).length).toBe(26);
    expect(parsed.accepted[0]).toMatchObject({
      contractNumber: '060-8402-9', customerNumber: '100000', tenant: { name: 'Łukasz Haddad', personalNumber: '195909162397', bornOn: '1959-09-16' },
      bill: { identity: '060-8402-9 2026-10-31', invoiceNumber: null, dueOn: '2026-10-31', restOre: 2_985_150, claimNumber: 'IK0000' },
    });
    expect(parsed.accepted.find(({ row }) => row === 5)?.tenant.bornOn).toBe('2001-04-24');
  });

  it('refuses nine rows, each with its reason', () => {
    expect(parsed.refused.map(({ row, faults }) => [row, ...faults])).toEqual([
      [26, { column: 'Kund', code: 'HYRESGASTNR_SAKNAS' }],
      [27, { column: 'Pers.nr', code: 'PERSONNUMMER_LOPNUMMER' }],
      [28, { column: 'Förf.datum', code: 'DAG_FINNS_INTE', about: { year: 2026, month: 2, days: 28 } }],
      [29, { column: 'Skuld kr', code: 'BELOPP_EJ_LASBART' }],
      [30, { column: 'Skuld kr', code: 'KREDIT' }],
      [31, { column: 'Efternamn', code: 'NAMN_FORMEL' }],
      [32, { column: 'Pers.nr', code: 'ORGANISATIONSNUMMER' }],
      [35, { column: null, code: 'DUBBLETT', about: { rows: [4] } }],
      [36, { column: null, code: 'AVKAPAD_RAD', about: { found: 5, expected: 10 } }],
    ]);
  });

  it('keeps a long name whole, straightens a turned one, and says so', () => {
    expect(parsed.accepted.find(({ row }) => row === 33)?.tenant.name).toBe('Riktning VändText');
    expect(parsed.accepted.find(({ row }) => row === 34)?.tenant.name).toBe(`Långt ${'N'.repeat(90)}`);
    expect(parsed.warnings).toEqual([{ row: 33, column: 'Efternamn', code: 'NAMN_DOLDA_TECKEN' }]);
  });

  it('keeps the two tenants of one flat apart', () => {
    expect(gatherTenancies(parsed.accepted.filter(({ contractNumber }) => contractNumber === '1')).map(({ customerNumber, rows }) => [customerNumber, rows]))
      .toEqual([['200007', [33]], ['200008', [34]]]);
  });

  it('never keeps a remark, not even in a refused row', () => {
    expect(JSON.stringify({ columns, parsed })).not.toMatch(/missbruk|grannar|tillgodo|orgnr|\+1/);
  });
});

describe('a workbook with a title row', async () => {
  const { file, columns, parsed } = await readShared('restlista-arbetsbok.xlsx');

  it('is seen for what it is', () => {
    expect(file).toMatchObject({ kind: 'XLSX', encoding: 'xlsx', delimiter: '', headerRow: 3, listDate: '2026-11-06', serialDays: 1900 });
    expect(file.rows.length).toBe(61);
    expect(columns.map(({ heading, field, state, example }) => [heading, field, state, example])).toEqual([
      ['Objekt', 'AVTAL', 'KANNS_IGEN', '048-8766-2'],
      ['Hyresgäst 1', 'NAMN', 'KANNS_IGEN', 'Virtanen, Åsa'],
      ['Pnr 1', 'PERSONNUMMER', 'KANNS_IGEN', null],
      ['Hyresgäst 2', 'MEDHYRESGAST', 'KANNS_IGEN', 'Warsame, Ingrid'],
      ['Pnr 2', 'MEDHYRESGAST_PERSONNUMMER', 'KANNS_IGEN', null],
      ['Adress', 'ADRESS', 'KANNS_IGEN', 'Skolgatan 30'],
      ['Kvartersvärd', 'OMRADE', 'KANNS_IGEN', 'Område 1'],
      ['Förfallodatum', 'FORFALLODAG', 'KANNS_IGEN', '2026-10-30'],
      ['Fordran', 'SKULD', 'KANNS_IGEN', '7200,5'],
      ['Inkassodatum', 'INKASSODAG', 'KANNS_IGEN', '2026-11-06'],
      ['Antal inkasso 12 mån', 'KRAV_12_MAN', 'KANNS_IGEN', '3'],
      ['Avtal from', 'INFLYTTAD', 'KANNS_IGEN', '1998-03-01'],
      ['E-post', 'EPOST', 'KANNS_IGEN', 'hyresgast50000@example.se'],
      ['Mobil', 'TELEFON', 'KANNS_IGEN', '070-174 06 76'],
    ]);
  });

  it('gives 60 bills of 60 tenancies, and the sum that the list states itself', () => {
    expect(parsed.refused).toEqual([]);
    expect(parsed.warnings).toEqual([]);
    expect(parsed.passed.map(({ row, code }) => [row, code])).toEqual([[64, 'SUMMARAD']]);
    expect(parsed.accepted.map(({ row }) => row)).toEqual(Array.from({ length: 60 }, (_, place) => place + 4));
    expect(gatherTenancies(parsed.accepted).length).toBe(60);
    expect(sumOre(parsed)).toBe(88_586_600);
    expect(parsed.total).toEqual({ row: 64, statedOre: 88_586_600, summedOre: 88_586_600, agrees: true });
    expect(parsed.accepted.filter(({ coTenants }) => coTenants.length === 1).length).toBe(22);
  });

  it('reads the first row in full', () => {
    expect(parsed.accepted[0]).toEqual({
      row: 4,
      contractNumber: '048-8766-2',
      customerNumber: null,
      tenant: { name: 'Åsa Virtanen', lostLetters: false, personalNumber: '199605182394', bornOn: '1996-05-18' },
      coTenants: [{ name: 'Ingrid Warsame', lostLetters: false, personalNumber: '200509169819', bornOn: '2005-09-16' }],
      coTenantsTold: true,
      details: {
        street: 'Skolgatan 30', postcode: null, town: null, area: 'Område 1', phone: '070-174 06 76', email: 'hyresgast50000@example.se',
        monthlyRentOre: null, movedInOn: '1998-03-01', claimsTwelveMonths: 3, children: null,
      },
      bill: { identity: '048-8766-2 2026-10-30', invoiceNumber: null, dueOn: '2026-10-30', restOre: 720_050, claimNumber: null, claimedOn: '2026-11-06' },
    });
  });
});
