import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrearsFile, arrearsTown, smallList, type ArrearsTown } from '../support/arrears.js';

let town: ArrearsTown;
beforeAll(async () => {
  town = await arrearsTown();
});
afterAll(async () => {
  await town.close();
});

/** Cases, tenancies, persons, facts and bills of a landlord, as a list leaves them. */
async function totals(landlord: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const row of await town.rowsOf(landlord)) {
    const [table = ''] = row.split(' ', 1);
    counts[table] = (counts[table] ?? 0) + 1;
  }
  return counts;
}

const added = (before: Record<string, number>, after: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.keys(after).map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]).filter(([, count]) => count !== 0));

describe('the files as landlords export them', () => {
  it('semicolons in Windows-1252: asked about children first, then 63 rows into 37 new cases and one that was there', async () => {
    const before = await totals('alvsalahem');
    const rows = await town.rowsOf('alvsalahem');
    const uploaded = await town.upload('yvonne', arrearsFile('restlista-semikolon-cp1252.csv'));
    expect(uploaded).toMatchObject({ state: 'KOLUMNER', reading: { counts: null, format: { encoding: 'windows-1252', delimiter: ';', headerRow: 1 } } });
    expect(uploaded.reading.columns.filter(({ state }) => state !== 'KANNS_IGEN').map(({ heading, state }) => [heading, state])).toEqual([['Barn', 'BEKRAFTA']]);
    const reviewed = await town.confirm('yvonne', uploaded.id);
    const counts = { rows: 63, readable: 63, created: 60, changed: 3, unchanged: 0, paid: 8, refused: 0 };
    expect(reviewed).toMatchObject({ state: 'GRANSKAS', problem: null, reading: { counts } });
    expect(await town.rowsOf('alvsalahem')).toEqual(rows);
    const done = await town.readIn('yvonne', arrearsFile('restlista-semikolon-cp1252.csv'));
    expect(done).toMatchObject({ state: 'KLAR', problem: null, done: 63, total: 63, undoable: true, reading: { counts } });
    expect(done.reading.proposedPaid.length).toBe(8);
    expect(added(before, await totals('alvsalahem'))).toMatchObject({ tenancy: 37, case_file: 37, case_desk: 37, bill: 63 });
    expect((await town.record(uploaded.id)).state).toBe('AVBRUTEN');
  });

  it('tabs in UTF-8 with faults: 26 of 35 rows, each of the nine others with its reason', async () => {
    const done = await town.readIn('pekka', arrearsFile('restlista-tabb-utf8-med-fel.tsv'));
    expect(done).toMatchObject({ state: 'KLAR', reading: { counts: { rows: 35, readable: 26, created: 26, changed: 0, unchanged: 0, refused: 9 } } });
    expect(done.reading.refused.map(({ row, faults }) => [row, faults[0]?.column, faults[0]?.code])).toEqual([
      [26, 'Kund', 'HYRESGASTNR_SAKNAS'], [27, 'Pers.nr', 'PERSONNUMMER_LOPNUMMER'], [28, 'Förf.datum', 'DAG_FINNS_INTE'], [29, 'Skuld kr', 'BELOPP_EJ_LASBART'],
      [30, 'Skuld kr', 'KREDIT'], [31, 'Efternamn', 'NAMN_FORMEL'], [32, 'Pers.nr', 'ORGANISATIONSNUMMER'], [35, null, 'DUBBLETT'], [36, null, 'AVKAPAD_RAD'],
    ]);
  });

  it('remarks of that file are nowhere in the database, before and after', async () => {
    const waiting = await town.upload('pekka', arrearsFile('restlista-tabb-utf8-med-fel.tsv'));
    expect(waiting.state).toBe('GRANSKAS');
    expect(await town.everything()).not.toMatch(/missbruk|grannar|tillgodo/);
  });

  it('a workbook with a title row: 60 rows, 60 tenancies, and the day that its title says', async () => {
    const before = await totals('norrgarden');
    // The 26 of the file before are gone from this one: the file may be of one district only.
    expect(await town.upload('pekka', arrearsFile('restlista-arbetsbok.xlsx'))).toMatchObject({ state: 'GRANSKAS', problem: 'INLASNING_HALVA_LISTAN' });
    const done = await town.readIn('pekka', arrearsFile('restlista-arbetsbok.xlsx'));
    expect(done).toMatchObject({ state: 'KLAR', listDate: '2026-11-06', reading: { counts: { rows: 60, readable: 60, created: 60, changed: 0, unchanged: 0, refused: 0 } } });
    expect(added(before, await totals('norrgarden'))).toMatchObject({ tenancy: 60, case_file: 60, bill: 60, case_person: 82 });
  });

  it('no personnummer is left anywhere once the files are in', async () => {
    const all = await town.everything();
    for (const number of ['19430907-2389', '194309072389', '4309072389', '5909162397', '195909162397', '199605182394']) expect(all).not.toContain(number);
  });
});

describe('what a list becomes', () => {
  it('several bills of one tenancy are one case, with the household, the address, the phone and what is known of children', async () => {
    const file = smallList([
      { Kontraktsnr: 'T-1', Namn: 'Óðinn, Łucja', Personnr: '19680402-2389', 'Medhyresgäst': 'Nguyễn, Đức', Adress: 'Ågatan 1', Postnr: '882 30', Ort: 'Älvsala', Telefon: '070-174 06 40', Barn: 'J', 'Förfallodag': '2026-09-30', Avinr: '77001', Restbelopp: '8300,00' },
      { Kontraktsnr: 'T-1', Namn: 'Óðinn, Łucja', Personnr: '19680402-2389', 'Medhyresgäst': 'Nguyễn, Đức', Adress: 'Ågatan 1', Postnr: '882 30', Ort: 'Älvsala', Telefon: '070-174 06 40', Barn: 'J', 'Förfallodag': '2026-10-31', Avinr: '77002', Restbelopp: '8300,50' },
    ]);
    const rows = await town.rowsOf('norrgarden');
    expect(await town.readIn('pekka', file)).toMatchObject({ state: 'KLAR', reading: { refused: [] } });
    const fresh = (await town.rowsOf('norrgarden')).filter((row) => !rows.includes(row));
    const of = (table: string): Record<string, unknown>[] => fresh.filter((row) => row.startsWith(`${table} `)).map((row) => JSON.parse(row.slice(table.length + 1)) as Record<string, unknown>);
    const [file_] = of('case_file');
    expect(of('case_file')).toMatchObject([{ kind: 'HYRESSKULD', closed_at: null }]);
    expect(String(file_?.['reference'])).toMatch(/^NO-2026-[34679ACDEFGHJKMNPQRTVWXY]{4,}$/);
    const persons = of('case_person').sort((one, other) => Number(one['position']) - Number(other['position']));
    expect(persons).toMatchObject([
      { name: 'Łucja Óðinn', person_kind: 'VUXEN', born_on: '1968-04-02', category: 'HOUSEHOLD_LANDLORD', position: 0 },
      { name: 'Đức Nguyễn', person_kind: 'VUXEN', born_on: null, number_hash: null, position: 1 },
    ]);
    expect(persons[0]?.['number_hash']).toBe(town.deps.numberHash('19680402-2389'));
    const both = persons.map((person) => person['id']);
    expect(of('fact').map(({ kind, category, text, concerns }) => ({ kind, category, text, concerns })).sort((one, other) => String(one.kind).localeCompare(String(other.kind)))).toEqual([
      { kind: 'ADRESS', category: 'HOUSEHOLD_LANDLORD', text: 'Ågatan 1, 882 30 Älvsala', concerns: both },
      { kind: 'BARN_KANNEDOM', category: 'HOUSEHOLD_LANDLORD', text: 'JA', concerns: both },
      { kind: 'TELEFON', category: 'CONTACT', text: '070-174 06 40', concerns: both },
    ]);
    expect(of('bill').map(({ identity, rest_ore, due_on, paid_on, category }) => [identity, rest_ore, due_on, paid_on, category]).sort()).toEqual([
      ['77001', 830_000, '2026-09-30', null, 'RENT_FACTS'], ['77002', 830_050, '2026-10-31', null, 'RENT_FACTS'],
    ]);
  });
});
