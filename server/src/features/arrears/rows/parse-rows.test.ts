import { localDate } from '@bokvar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { fieldsOf, proposeColumns, withoutOmitted } from '../columns/columns.js';
import { readArrearsFile } from '../file/read-file.js';
import { parseRows, parseRowsInSteps, type ParseInput, type ParsedRows } from './parse-rows.js';
import { gatherTenancies } from './tenancies.js';

const asOf = localDate('2026-11-19');
const HEADINGS = 'Kontraktsnr;Namn;Personnr;Förfallodag;Avinr;Restbelopp;Anm';

async function inputOf(...lines: readonly string[]): Promise<ParseInput> {
  const result = await readArrearsFile(new TextEncoder().encode(lines.join('\n')));
  if (!result.ok) throw new Error(result.code);
  return { file: result.file, fields: fieldsOf(proposeColumns(result.file, { asOf })), asOf };
}

async function parsedOf(...lines: readonly string[]): Promise<ParsedRows> {
  return parseRows(await inputOf(...lines));
}

function faultsOf({ refused }: ParsedRows): readonly (readonly [number, ...string[]])[] {
  return refused.map(({ row, faults }) => [row, ...faults.map(({ column, code }) => `${column}: ${code}`)] as const);
}

describe('a row', () => {
  it('is told all its faults at once, in the order of its columns', async () => {
    expect(faultsOf(await parsedOf(HEADINGS, ';=1+1;19850113-9994;31/02 2026;1;8300,00,00;x'))).toEqual([[2,
      'Kontraktsnr: AVTAL_SAKNAS', 'Namn: NAMN_FORMEL', 'Personnr: PERSONNUMMER_KONTROLLSIFFRA', 'Förfallodag: DAG_FINNS_INTE', 'Restbelopp: BELOPP_TVA_DECIMALTECKEN']]);
  });

  it.each([
    ['1;Berg;;2026-10-31;1;8300,00', null], // Without identity number: the landlord may not have it.
    ['1;Berg;-;2026-10-31;1;8300,00', null],
    ['1;Berg;;2026-10-31;1;8300,00;x;', null], // A delimiter too many at the end.
    ['1;;;2026-10-31;1;8300,00;', 'Namn: NAMN_SAKNAS'],
    ['1;Berg;;;1;8300,00;', 'Förfallodag: DAG_SAKNAS'],
    ['1;Berg;;2026-10-31;1;;', 'Restbelopp: BELOPP_SAKNAS'],
    ['1;Berg;;2031-10-31;1;8300,00;', 'Förfallodag: DAG_EJ_LASBAR'],
    ['1;Berg;;1926-10-31;1;8300,00;', 'Förfallodag: DAG_EJ_LASBAR'],
    ['1;Berg;;2026-10-31;1;-8300,00;', 'Restbelopp: KREDIT'],
    ['1;Berg;;2026-10-31;1', 'null: AVKAPAD_RAD'],
    ['1', 'null: AVKAPAD_RAD'],
    ['1;Berg;;2026-10-31;1;8300,00;x;y', 'null: FOR_MANGA_CELLER'],
    ['1;Storgatan;1;Berg;;2026-10-31;1;8300,00;', 'null: FOR_MANGA_CELLER'],
    ['1;Berg har inte betalat;;2026-10-31;1;8300,00;', 'Namn: NAMN_MED_ANTECKNING'],
  ])('%s: %s', async (row, fault) => {
    const parsed = await parsedOf(HEADINGS, row);
    expect(faultsOf(parsed)).toEqual(fault === null ? [] : [[2, fault]]);
    expect(parsed.accepted.length).toBe(fault === null ? 1 : 0);
  });

  it('keeps what can be told of a refused one, and never its remark', async () => {
    const { refused } = await parsedOf(HEADINGS, 'A 1;Berg, Åsa;19850113-9995;31/02 2026;1;8300,00;hemligt');
    expect(refused[0]).toMatchObject({
      cells: ['A 1', 'Berg, Åsa', '19850113-9995', '31/02 2026', '1', '8300,00', ''],
      hints: { contractNumber: 'A 1', customerNumber: null, personalNumber: '198501139995', name: 'Åsa Berg' },
    });
  });

  it('is passed over when it is no debt', async () => {
    const parsed = await parsedOf(HEADINGS, 'Område Norr', '1;Berg;;2026-10-31;1;0,00;', HEADINGS, 'Delsumma;;;;;0,00;', '2;Ek;;2026-10-31;2;5,00;', ';;;;;5,00', 'Summa;;;;;5,00;', 'Utskrivet 2026-11-06 av K Lind');
    expect(parsed.passed.map(({ row, code }) => [row, code])).toEqual([
      [2, 'FOTNOT'], [3, 'INGEN_SKULD'], [4, 'RUBRIK_IGEN'], [5, 'SUMMARAD'], [7, 'SUMMARAD'], [8, 'SUMMARAD'], [9, 'FOTNOT'],
    ]);
    expect(parsed.accepted.map(({ row }) => row)).toEqual([6]);
    expect(parsed.refused).toEqual([]);
    expect(parsed.total).toBeNull();
  });

  it('of a person named Summa is a person', async () => {
    expect((await parsedOf(HEADINGS, '1;Summa, Åsa;;2026-10-31;1;5,00;')).accepted.length).toBe(1);
  });

  it('has its details read or told, without being stopped by them', async () => {
    const parsed = await parsedOf('Kontraktsnr;Namn;Förfallodag;Restbelopp;Telefon;E-post;Månadshyra;Inflyttad;Krav 12 mån;Barn;Adress', '1;Berg;2026-11-30;1,00;x;x;x;x;x;Alva;=A1');
    expect(parsed.accepted[0]?.details).toEqual({
      street: null, postcode: null, town: null, area: null, phone: null, email: null, monthlyRentOre: null, movedInOn: null, claimsTwelveMonths: null, children: null,
    });
    expect(parsed.warnings.map(({ column, code }) => `${column}: ${code}`).sort()).toEqual([
      'Adress: TEXT_UTELAMNAD', 'Barn: BARN_EJ_LASBART', 'E-post: EPOST_EJ_LASBAR', 'Förfallodag: EJ_FORFALLEN', 'Inflyttad: INFLYTTAD_EJ_LASBAR',
      'Krav 12 mån: KRAV_EJ_LASBART', 'Månadshyra: HYRA_EJ_LASBAR', 'Telefon: TELEFON_EJ_LASBAR',
    ]);
  });
});

describe('what remains to be paid', () => {
  it.each([
    ['Belopp', '8300,00', 830_000], ['Belopp;Betalt', '8300,00;1500,00', 680_000], ['Belopp;Betalt', '8300,00;', 830_000],
    ['Belopp;Betalt;Restbelopp', '8300,00;1500,00;6800,00', 680_000], ['Belopp;Betalt;Restbelopp', '8300,00;1500,00;', 680_000],
  ])('in columns %s with %s', async (columns, cells, ore) => {
    const parsed = await parsedOf(`Kontraktsnr;Namn;Förfallodag;${columns}`, `1;Berg;2026-10-31;${cells}`);
    expect(parsed.accepted[0]?.bill.restOre).toBe(ore);
    expect(parsed.warnings).toEqual([]);
  });

  it('is what the list says, also when its own sum does not agree', async () => {
    const parsed = await parsedOf('Kontraktsnr;Namn;Förfallodag;Belopp;Betalt;Restbelopp', '1;Berg;2026-10-31;8300,00;1500,00;6860,00');
    expect(parsed.accepted[0]?.bill.restOre).toBe(686_000);
    expect(parsed.warnings).toEqual([{ row: 2, column: 'Restbelopp', code: 'RESTBELOPP_STAMMER_INTE' }]);
  });

  it('is read by the decimal sign of the whole column', async () => {
    const lines = (other: string): readonly string[] => [HEADINGS, '1;Berg;;2026-10-31;1;12.500;', `2;Ek;;2026-10-31;2;${other};`];
    expect((await parsedOf(...lines('850,00'))).accepted[0]?.bill.restOre).toBe(1_250_000);
    expect(faultsOf(await parsedOf(...lines('850.00')))).toEqual([[2, 'Restbelopp: BELOPP_TVETYDIGT']]);
  });

  it('is compared with the sum that the list states', async () => {
    const rows = ['1;Berg;;2026-10-31;1;8,00;', '2;Ek;;31/02 2026;2;7,00;', '3;Al;;2026-10-31;3;-5,00;'];
    expect((await parsedOf(HEADINGS, ...rows, ';Summa;;;;10,00;')).total).toEqual({ row: 5, statedOre: 1000, summedOre: 1000, agrees: true });
    expect((await parsedOf(HEADINGS, ...rows, ';Summa;;;;20,00;')).total).toMatchObject({ agrees: false });
    expect((await parsedOf(HEADINGS, ...rows, '4;Vi;;2026-10-31;4;x;', ';Summa;;;;20,00;')).total).toBeNull();
  });
});

describe('a bill that stands twice', () => {
  it('is counted once when it is the same', async () => {
    const parsed = await parsedOf(HEADINGS, '1;Berg;;2026-10-31;9;5,00;a', '2;Ek;;2026-10-31;8;5,00;', '1;Berg;;31/10 2026;9;5;b', ' 1 ;Berg;;2026-10-31; 9;5,00;');
    expect(parsed.accepted.map(({ row }) => row)).toEqual([2, 3]);
    expect(parsed.refused.map(({ row, faults }) => [row, faults])).toEqual([4, 5].map((row) => [row, [{ column: null, code: 'DUBBLETT', about: { rows: [2] } }]]));
  });

  it('is not imported at all when its rows say different things', async () => {
    const amounts = await parsedOf(HEADINGS, '1;Berg;;2026-10-31;9;5,00;', '1;Berg;;2026-10-31;9;6,00;', '2;Ek;;2026-10-31;;5,00;', '2;Ek;;2026-10-31;;6,00;');
    expect(amounts.accepted).toEqual([]);
    expect(amounts.refused.map(({ row, faults }) => [row, faults[0]?.code, faults[0]?.about?.rows])).toEqual([
      [2, 'SAMMA_RAKNING_OLIKA', [3]], [3, 'SAMMA_RAKNING_OLIKA', [2]], [4, 'SAMMA_RAKNING_OLIKA', [5]], [5, 'SAMMA_RAKNING_OLIKA', [4]],
    ]);
    const tenants = await parsedOf(HEADINGS, '1;Berg;;2026-10-31;9;5,00;', '1;Ek;;2026-10-31;9;5,00;');
    expect(faultsOf(tenants).length).toBe(2);
  });

  it('is two bills when the due date or the number says so', async () => {
    expect((await parsedOf(HEADINGS, '1;Berg;;2026-10-31;;5,00;', '1;Berg;;2026-09-30;;5,00;', '1;Berg;;2026-10-31;7;5,00;')).accepted.length).toBe(3);
  });
});

describe('a tenancy', () => {
  it('is one contract and one tenant, by personnummer or else by name', async () => {
    const parsed = await parsedOf(HEADINGS, '1;Berg, Åsa;19850113-9995;2026-10-31;1;5,00;', '1;Berg, Asa;;2026-09-30;2;5,00;', '1;Ek, Bo;;2026-09-30;3;5,00;', '2;Berg, Åsa;19850113-9995;2026-10-31;4;5,00;');
    expect(gatherTenancies(parsed.accepted).map(({ rows }) => rows)).toEqual([[4], [2, 3], [5]]);
  });

  it('takes what differs between its rows from the latest bill that says it, whatever the order', async () => {
    const rows = ['1;Berg;2026-08-31;1;070-111 11 11;a@example.se', '1;Berg;2026-10-31;1;070-222 22 22;', '1;Berg;2026-09-30;1;;b@example.se'];
    for (const order of [rows, [...rows].reverse()]) {
      const parsed = await parsedOf('Kontraktsnr;Namn;Förfallodag;Restbelopp;Telefon;E-post', ...order);
      expect(gatherTenancies(parsed.accepted)[0]?.details).toMatchObject({ phone: '070-222 22 22', email: 'b@example.se' });
    }
  });

  it('does not count the tenant as her own co-tenant', async () => {
    const parsed = await parsedOf('Kontraktsnr;Namn;Personnr;Medhyresgäst;Förfallodag;Restbelopp', '1;Berg, Åsa;19850113-9995;Åsa Berg 850113-9995 och Bo Ek;2026-10-31;1');
    expect(gatherTenancies(parsed.accepted)[0]?.persons.map(({ name }) => name)).toEqual(['Åsa Berg', 'Bo Ek']);
  });
});

describe('reading rows', () => {
  it('gives the same from what is kept as from the file', async () => {
    const { file, fields } = await inputOf(HEADINGS, '1;Berg;;2026-10-31;1;5,00;har inte betalat', '2;Ek;;2026-10-31;1;5,00;x;y', 'Summa;;;;;5,00;', 'x');
    const kept = JSON.parse(JSON.stringify({ ...file, rows: withoutOmitted(file.rows, fields) })) as typeof file;
    expect(parseRows({ file: kept, fields, asOf })).toEqual(parseRows({ file, fields, asOf }));
  });

  it('tells how far it has come', async () => {
    const input = await inputOf(HEADINGS, ...Array.from({ length: 1200 }, (_, place) => `${place};Berg;;2026-10-31;${place};5,00;`));
    const steps = parseRowsInSteps(input);
    expect([steps.next().value, steps.next().value, steps.next().value]).toEqual([500, 1000, 1200]);
    expect(steps.next()).toMatchObject({ done: true, value: { accepted: { length: 1200 } } });
  });

  it('is refused without the columns that a list must have', async () => {
    const { file } = await inputOf(HEADINGS, '1;Berg;;2026-10-31;1;5,00;');
    expect(() => parseRows({ file, fields: file.headings.map(() => 'UTELAMNAS' as const), asOf })).toThrow(RangeError);
  });
});
