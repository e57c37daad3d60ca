import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Em } from '@bokvar/server/database/orm';
import { Refused } from '@bokvar/server/database/refused';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { readCaseList } from '@bokvar/server/features/cases/case-page.service';
import { drawReferences } from '@bokvar/server/features/cases/case-reference.store';
import { selectionOf } from '@bokvar/server/features/cases/case-search';
import { openCase } from '@bokvar/server/features/cases/open-case.service';
import { actingTown, type ActingTown } from '../support/acting.js';
import { START } from '../support/town.js';

/** A reference is shown to whoever has a ground to see the row. It must not count what social services know. */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const FORM = /^SO-2026-([34679ACDEFGHJKMNPQRTVWXY]{4,})$/;

async function open(name: string): Promise<string> {
  const { viewer } = await town.acting('ibrahim');
  const done = await openCase(town.database, viewer, START, randomUUID(), { kind: 'OVRIGT', names: [name], address: null, partnershipId: townId.partnership('alvsalahem-soc'), notice: null, protection: null });
  if (done instanceof Refused) throw done;
  return await referenceOf(done.caseId);
}
const asOwner = async <T>(work: (em: Em) => Promise<T>): Promise<T> =>
  await town.database.as({ organisationId: townId.organisation('soc'), mayOpenProtected: false }, START).transactional(async (em) => await work(em as Em));
async function referenceOf(caseId: string): Promise<string> {
  const rows: { reference: string }[] = await asOwner(async (em) => await em.execute('select reference from case_file where id = ?', [caseId]));
  return rows[0]?.reference ?? '';
}

it('cases opened one after another, or at once, have references without order, each its own', async () => {
  const opened: string[] = [];
  for (let number = 0; number < 8; number += 1) opened.push(await open(`Person ${number}`));
  opened.push(...await Promise.all(Array.from({ length: 8 }, async (_, number) => await open(`Samtidig ${number}`))));
  for (const reference of opened) expect(reference).toMatch(FORM);
  expect(new Set(opened).size).toBe(opened.length);
  // Sixteen in order by chance: once in twenty billion.
  expect([opened, opened.toReversed()].some((some) => some.join() === some.toSorted().join())).toBe(false);
});

it('one that is taken already is drawn anew, in the same transaction', async () => {
  const taken = FORM.exec(await open('Upptagen'))?.[1] ?? '';
  const drawn = [taken, 'AAAA', 'AAAA', 'CCCCC', 'CCCCC', 'DDDDDD'];
  const references = await asOwner(async (em) => await drawReferences(em, townId.organisation('soc'), 2026, 3, () => drawn.shift() ?? ''));
  expect(references).toEqual(['SO-2026-AAAA', 'SO-2026-CCCCC', 'SO-2026-DDDDDD']);
});

it('none is given twice, whoever forgets to ask', async () => {
  const reference = await open('Först');
  await expect(asOwner(async (em) => await em.execute(
    `insert into case_file (id, reference, kind, partnership_id, holder_id, opened_at) values (?, ?, 'OVRIGT', ?, ?, now())`,
    [randomUUID(), reference, townId.partnership('alvsalahem-soc'), townId.organisation('soc')]))).rejects.toThrow(/case_reference/);
});

it('a case is found by its reference, however it is written, and by nobody who may not know of it', async () => {
  const reference = await open('Hittas Lätt');
  const found = async (person: string, search: string) => {
    const { context, viewer } = await town.acting(person);
    return (await readCaseList(context, viewer, selectionOf(search, 'OPEN', () => null))).total;
  };
  expect(await found('ibrahim', reference)).toBe(1);
  expect(await found('ibrahim', ` ${reference.toLowerCase()} `)).toBe(1);
  expect(await found('yvonne', reference)).toBe(0);
  // Those that were numbered before are found as they were.
  expect(selectionOf('bg-2026-031', 'OPEN', () => null)).toEqual({ kind: 'REFERENCE', reference: 'BG-2026-031' });
  expect(selectionOf('Anna-Karin Öberg', 'OPEN', () => null)).toEqual({ kind: 'NAME', words: 'Anna-Karin Öberg' });
});
