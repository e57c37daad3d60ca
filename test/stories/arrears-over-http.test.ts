import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrearsFile, smallList } from '../support/arrears.js';
import { handIn } from '../support/hand-in.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import type { Reader } from '../support/reader.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(async () => {
  await portal.close();
});

interface Import {
  id: string; state: string; refusedTotal: number; refusedToMend: number; undoable: boolean; message: { code: string; text: string } | null;
  progress: { done: number; total: number } | null;
  columns: { heading: string; field: string; example: string | null; state: string; freeText: boolean }[];
  counts: Record<string, number> | null;
  refused: { row: number; column: string | null; code: string; what: string; todo: string }[];
  proposedPaid: { reference: string; household: { value: string } | null }[];
}
const FIELDS = `id fileName state refusedTotal refusedToMend undoable listDate committedAt undoneAt message { code text } progress { done total }
  columns { heading field example state freeText } counts { rows readable created changed unchanged paid refused } format { encoding delimiter headerRow kind }
  refused { row column code what todo } proposedPaid { reference household { value } }`;
const RESULT = `__typename ... on ArrearsImport { ${FIELDS} } ... on Refusal { code text field }`;

async function one(reader: Reader, id: string | undefined): Promise<Import | null> {
  return (await reader.get<{ arrearsImport: Import | null }>(`query ($id: ID!) { arrearsImport(id: $id) { ${FIELDS} } }`, { id })).arrearsImport;
}

async function ask(reader: Reader, mutation: string, id: string | undefined): Promise<Import & { __typename: string; code?: string }> {
  const answer = await reader.get<Record<string, Import & { __typename: string }>>(
    `mutation ($key: ID!, $id: ID!) { done: ${mutation}(key: $key, importId: $id) { ${RESULT} } }`, { key: randomUUID(), id });
  if (answer['done'] === undefined) throw new Error('No answer');
  return answer['done'];
}

async function save(reader: Reader, id: string | undefined, mapping: { heading: string; field: string }[]): Promise<Import & { code?: string; field?: string }> {
  const answer = await reader.get<Record<string, Import>>(
    `mutation ($key: ID!, $id: ID!, $mapping: [ColumnChoiceInput!]!) { done: saveImportMapping(key: $key, importId: $id, mapping: $mapping) { ${RESULT} } }`,
    { key: randomUUID(), id, mapping });
  if (answer['done'] === undefined) throw new Error('No answer');
  return answer['done'];
}

/** As the page asks while the work goes on; nobody holds it open. */
async function finished(reader: Reader, id: string | undefined): Promise<Import> {
  for (let times = 0; times < 400; times += 1) {
    const now = await one(reader, id);
    if (now !== null && now.state !== 'LASER_IN') return now;
    await wait(100);
  }
  throw new Error('The import did not end');
}

describe('a list, as a landlord hands it in', () => {
  it('is previewed, read in by a job, and taken back', async () => {
    const yvonne = await portal.as('yvonne');
    const found = async (): Promise<number> => (await yvonne.get<{ cases: { total: number } }>('{ cases(search: "Haddad") { total } }')).cases.total;
    const before = await found();
    const { status, body } = await handIn(yvonne, arrearsFile('restlista-tabb-utf8-med-fel.tsv'));
    expect(status).toBe(201);
    const preview = await one(yvonne, body.importId);
    expect(preview).toMatchObject({
      state: 'GRANSKAS', refusedTotal: 9, refusedToMend: 6, undoable: false, progress: null, format: { encoding: 'utf-8', delimiter: '\t', headerRow: 1, kind: 'CSV' },
      counts: { rows: 35, readable: 26, created: 26, changed: 0, unchanged: 0, paid: 8, refused: 9 } });
    expect(preview?.columns.find(({ heading }) => heading === 'Anm')).toEqual({ heading: 'Anm', field: 'UTELAMNAS', example: null, state: 'UTELAMNAS', freeText: true });
    expect(preview?.columns.find(({ heading }) => heading === 'Pers.nr')?.example).toBeNull();
    expect(preview?.refused[2]).toEqual({ row: 28, column: 'Förf.datum', code: 'DAG_FINNS_INTE', what: 'Dagen finns inte i kalendern.', todo: 'Februari 2026 har 28 dagar.' });
    expect(preview?.proposedPaid.length).toBe(8);
    expect(preview?.proposedPaid.map(({ household }) => household?.value)).toContain('Gavrilo Ivasjtjenko');

    expect(await ask(yvonne, 'commitImport', body.importId)).toMatchObject({ __typename: 'ArrearsImport', state: 'LASER_IN', progress: { done: 0, total: 26 } });
    expect(await finished(yvonne, body.importId)).toMatchObject({ state: 'KLAR', undoable: true, progress: { done: 26, total: 26 } });
    expect(await ask(yvonne, 'commitImport', body.importId)).toMatchObject({ __typename: 'Refusal', code: 'INLASNING_KLAR' });
    expect(await found()).toBeGreaterThan(before);
    expect(await ask(yvonne, 'undoImport', body.importId)).toMatchObject({ state: 'ANGRAD', undoable: false, proposedPaid: [] });
    expect(await found()).toBe(before);
  });

  it('gives back its refused rows as a file, with cells until it is read in and without them after', async () => {
    const pekka = await portal.as('pekka');
    const { body } = await handIn(pekka, arrearsFile('restlista-tabb-utf8-med-fel.tsv'), '../Anna Andersson\u202e.tsv');
    const fetched = async (): Promise<{ name: string; text: string }> => {
      const answer = await pekka.jar.send(`/import/${body.importId}/refused.csv`);
      return { name: answer.headers.get('content-disposition') ?? '', text: await answer.text() };
    };
    const before = await fetched();
    expect(before.name).toBe("attachment; filename*=UTF-8''avvisade-rader.csv");
    expect(before.text).toContain("'=HYPERLINK");
    expect(before.text).not.toMatch(/missbruk|tillgodo/);
    await ask(pekka, 'commitImport', body.importId);
    await finished(pekka, body.importId);
    const after = await fetched();
    expect(after.text.split('\r\n').length).toBe(before.text.split('\r\n').length);
    expect(after.text).not.toMatch(/HYPERLINK|Kundnr|19700910/);
  });

  it('that nobody can read is refused with what to do', async () => {
    const yvonne = await portal.as('yvonne');
    expect(await handIn(yvonne, new Uint8Array())).toMatchObject({ status: 422, body: { code: 'FIL_TOM' } });
    expect(await handIn(yvonne, Buffer.from('%PDF-1.7'))).toEqual({ status: 422, body: { code: 'FIL_PDF', text: 'Filen är en PDF. Exportera restlistan som Excel (.xlsx) eller CSV.' } });
  });
});

describe('what the columns are', () => {
  it('is asked where it is not known, remembered, and not asked again', async () => {
    const yvonne = await portal.as('yvonne');
    const list = smallList([{ Kontraktsnr: 'K-1', Namn: 'Zoë Åberg', 'Förfallodag': '2026-10-31', Restbelopp: '100,00', Kod: 'X9', Barn: 'J' }]);
    const { body } = await handIn(yvonne, list, 'kolumner.csv');
    const asked = await one(yvonne, body.importId);
    expect(asked).toMatchObject({ state: 'KOLUMNER', counts: null });
    const states = asked?.columns.map(({ heading, state }) => [heading, state]);
    expect(states).toContainEqual(['Kod', 'OKAND']);
    expect(states).toContainEqual(['Barn', 'BEKRAFTA']);
    const mapping = (asked?.columns ?? []).map(({ heading, field }) => ({ heading, field }));
    expect(await save(yvonne, body.importId, mapping.map((choice) => (choice.heading === 'Kod' ? { ...choice, field: 'NAMN' } : choice)))).toMatchObject({ code: 'KOLUMN_TVA_GANGER' });
    expect(await ask(yvonne, 'commitImport', body.importId)).toMatchObject({ code: 'KOLUMNER_SAKNAS' });
    expect(await save(yvonne, body.importId, mapping)).toMatchObject({ state: 'GRANSKAS', counts: { readable: 1 } });
    // What was left out is gone, so that it cannot become anything any more.
    expect(await save(yvonne, body.importId, mapping.map((choice) => (choice.heading === 'Kod' ? { ...choice, field: 'OMRADE' } : choice)))).toMatchObject({ code: 'KOLUMN_UTELAMNAD', field: 'Kod' });
    const again = await handIn(yvonne, list, 'kolumner.csv');
    expect(await one(yvonne, again.body.importId)).toMatchObject({ state: 'GRANSKAS' });
    expect((await one(yvonne, body.importId))?.state).toBe('AVBRUTEN');
  });
});

describe('whose it is', () => {
  it('nobody else has a list, a row of it, or its refused rows; and for them it is as if it did not exist', async () => {
    const yvonne = await portal.as('yvonne');
    const { body } = await handIn(yvonne, arrearsFile('restlista-tabb-utf8-med-fel.tsv'));
    for (const person of ['pekka', 'ibrahim', 'karin', 'gunilla', 'lars', 'zoe', 'jonas']) {
      const other = await portal.as(person);
      expect(await one(other, body.importId)).toBeNull();
      const { arrearsImports } = await other.get<{ arrearsImports: { id: string }[] }>('{ arrearsImports { id } }');
      expect(arrearsImports.map(({ id }) => id)).not.toContain(body.importId);
      const [hidden, absent] = [await other.jar.send(`/import/${body.importId}/refused.csv`), await other.jar.send(`/import/${randomUUID()}/refused.csv`)];
      expect([hidden.status, await hidden.text()]).toEqual([absent.status, await absent.text()]);
      const [mine, nothing] = [await ask(other, 'undoImport', body.importId), await ask(other, 'undoImport', randomUUID())];
      expect(mine).toEqual(nothing);
      expect(mine.__typename).toBe('Refusal');
    }
  });

  it('is not handed in by anybody but a landlord', async () => {
    expect(await handIn(await portal.as('ibrahim'), arrearsFile('restlista-arbetsbok.xlsx'))).toMatchObject({ status: 422, body: { code: 'BARA_HYRESVARD_LASER_IN' } });
    expect((await handIn(await portal.as('gunilla'), arrearsFile('restlista-arbetsbok.xlsx'))).status).toBe(404);
  });

  it('of the second lock: the rows themselves are the landlord’s alone', async () => {
    const { organisation } = (await (await portal.as('ibrahim')).get<{ viewer: { organisation: { id: string } } }>('{ viewer { organisation { id } } }')).viewer;
    const counted = await portal.database.as({ organisationId: organisation.id, mayOpenProtected: true }, portal.clock.now()).transactional(async (em) => await em.execute(
      `select (select count(*) from arrears_import)::int + (select count(*) from arrears_change)::int + (select count(*) from arrears_mapping)::int + (select count(*) from tenancy)::int as rows`));
    expect(counted).toEqual([{ rows: 0 }]);
  });
});

describe('a long list', () => {
  it('of four thousand rows goes through while others work', async () => {
    const rows = Array.from({ length: 4_000 }, (_, place) => {
      const tenancy = Math.floor(place / 2);
      return { Kontraktsnr: `${tenancy}-1`, Namn: `Åsa Öberg ${tenancy}`, Adress: `Storgatan ${tenancy}`, Telefon: '070-174 06 38', 'Förfallodag': place % 2 === 0 ? '2026-10-31' : '2026-09-30', Avinr: `${9_100_000 + place}`, Restbelopp: '8300,00', Anm: 'ringer inte tillbaka, mår dåligt' };
    });
    const pekka = await portal.as('pekka');
    const { body } = await handIn(pekka, smallList(rows), 'lång.csv');
    expect(await one(pekka, body.importId)).toMatchObject({ state: 'GRANSKAS', counts: { rows: 4_000, readable: 4_000, created: 4_000, refused: 0 } });
    await ask(pekka, 'commitImport', body.importId);
    const { today } = await (await portal.as('yvonne')).get<{ today: { date: string } }>('{ today { date } }');
    expect(today.date).toBe('2026-11-19');
    expect(await finished(pekka, body.importId)).toMatchObject({ state: 'KLAR', progress: { done: 4_000, total: 4_000 } });
    expect(await ask(pekka, 'undoImport', body.importId)).toMatchObject({ state: 'ANGRAD', message: null });
  }, 180_000);
});

it('the log and the queue name nobody and quote nothing', async () => {
  const logged = portal.logged.join('\n');
  expect(logged).not.toMatch(/Haddad|Öberg|HYPERLINK|Storgatan|070-174|missbruk/);
  expect(logged).not.toContain('"level":"error"');
});
