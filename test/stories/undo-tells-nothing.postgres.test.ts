import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { expect, it } from 'vitest';
import { smallList } from '../support/arrears.js';
import { handIn } from '../support/hand-in.js';
import { expectAlike, type Told, type Twin } from '../support/twins.js';

/**
 * What becomes of a list that is taken back follows from what the landlord itself has done since. Whether social services
 * have worked with a household is not to be read off what is left and what is not [OSL 26:1].
 */
const SORTS = ['action', 'fact', 'child', 'consent', 'protection', 'landlord'] as const;
type Sort = (typeof SORTS)[number];
const row = (sort: Sort, more: Readonly<Record<string, string>> = {}) =>
  ({ Kontraktsnr: `T-${sort}`, Namn: `Tvilling ${sort}`, 'Förfallodag': '2026-10-31', Avinr: `7${SORTS.indexOf(sort)}`, Restbelopp: '5000,00', 'Medhyresgäst': '', ...more });
const first = smallList(SORTS.map((sort) => row(sort)));
const second = smallList(SORTS.map((sort) => row(sort, { 'Medhyresgäst': `Andra ${sort}`, Restbelopp: '6200,00' })));

/** Hands a list in and reads it in, as the landlord. @returns the import's id */
async function readIn({ portal }: Twin, list: Uint8Array): Promise<string> {
  const yvonne = await portal.as('yvonne');
  const { body: { importId } } = await handIn(yvonne, list);
  const state = async (): Promise<string> => (await yvonne.get<{ arrearsImport: { state: string } }>('query ($id: ID!) { arrearsImport(id: $id) { state } }', { id: importId })).arrearsImport.state;
  if ((await state()) === 'KOLUMNER') throw new Error('A column is not known');
  await yvonne.get('mutation ($key: ID!, $id: ID!) { commitImport(key: $key, importId: $id) { __typename } }', { key: randomUUID(), id: importId });
  for (let times = 0; times < 400; times += 1) {
    if ((await state()) === 'KLAR') return String(importId);
    await wait(100);
  }
  throw new Error('The import did not end');
}

interface Household { readonly id: string; readonly persons: readonly { readonly id: string; readonly name: string }[] }
const persons = (told: Told): Household => told as unknown as Household;

async function household(twin: Twin, sort: Sort): Promise<Household> {
  const found = (await twin.ask('yvonne', 'query', 'cases', { search: `Tvilling ${sort}` })) as { rows: { id: string }[] };
  return persons(await twin.ask('yvonne', 'query', 'case', { id: found.rows[0]?.id }));
}

/** One sort of work on the co-tenant whom the second list brought, unknown to the landlord. */
async function work(twin: Twin, sort: Sort, { id: caseId, persons: people }: Household): Promise<void> {
  const personId = people.find(({ name }) => name.startsWith('Andra'))?.id ?? '';
  if (sort === 'action') await twin.secretly('ibrahim', 'logAction', { input: { caseId, kind: 'TELEFON', result: 'NADD', text: 'Sidensvans', nextKind: 'BREV', nextDueOn: '2026-11-30' } });
  if (sort === 'fact') await twin.secretly('ibrahim', 'recordFact', { input: { caseId, kind: 'BISTAND', text: 'Sidensvans', concerns: [personId] } });
  if (sort === 'child') await twin.secretly('ibrahim', 'addPerson', { input: { caseId, name: 'Liten', kind: 'BARN', bornOn: '2019-01-01', livingForm: 'VAXELVIS', guardianIds: [personId] } });
  if (sort === 'consent') {
    await twin.secretly('ibrahim', 'recordConsent', { input: {
      caseId, giverId: personId, subjectId: personId, capacity: 'SJALV', recipients: [townId.organisation('bus')], categories: ['ECON_ASSISTANCE', 'KNOWN_STATUS'], direction: 'LAMNA',
      purpose: 'Budget', validFrom: '2026-11-19', validTo: '2027-01-31', form: 'SKRIFTLIG', careConfirmed: false } });
  }
  if (sort === 'protection') await twin.secretly('ibrahim', 'protectPerson', { caseId, personId, level: 'SEKRETESSMARKERING' });
}

/** Everything that the landlord can ask about the households, one by one. */
async function look(twin: Twin, households: ReadonlyMap<Sort, Household>): Promise<void> {
  for (const [sort, { id: caseId, persons: people }] of households) {
    await twin.tell('yvonne', 'query', 'case', { id: caseId });
    await twin.tell('yvonne', 'query', 'cases', { search: `Tvilling ${sort}` });
    await twin.tell('yvonne', 'query', 'seen', { caseId, personId: people.at(-1)?.id });
  }
  for (const field of ['today', 'arrearsImports']) await twin.tell('yvonne', 'query', field);
}

it('the same is taken back and the same is left, whatever social services have recorded of the people of the list', { timeout: 600_000 }, async () => {
  await expectAlike(async (twin) => {
    await readIn(twin, first);
    for (const sort of SORTS) {
      const { id: caseId } = await household(twin, sort);
      await twin.tell('yvonne', 'mutation', 'recordNotice', { input: { caseId, code: 'N_44_ARREARS', channel: 'PORTAL', sender: 'HYRESVARD', sentOn: '2026-11-18' } });
    }
    const importId = await readIn(twin, second);
    const households = new Map<Sort, Household>();
    for (const sort of SORTS) households.set(sort, await household(twin, sort));
    for (const [sort, one] of households) await work(twin, sort, one);
    const own = households.get('landlord')?.id ?? '';
    await twin.tell('yvonne', 'mutation', 'logAction', { input: { caseId: own, kind: 'TELEFON', result: 'NADD' } });
    await look(twin, households);
    const undone = await twin.tell('yvonne', 'mutation', 'undoImport', { importId });
    // Where the landlord itself has worked, and nowhere else, the list stands.
    expect(undone).toMatchObject({ state: 'ANGRAD', message: { code: 'INLASNING_DELVIS_ANGRAD' }, leftCases: [{ id: own }] });
    await look(twin, households);
    for (const sort of SORTS) expect((await household(twin, sort)).persons).toHaveLength(sort === 'landlord' ? 2 : 1);
    // The same list once more: who was taken back is added anew.
    const again = await readIn(twin, second);
    await twin.tell('yvonne', 'query', 'arrearsImport', { id: again });
    await look(twin, households);
  });
});
