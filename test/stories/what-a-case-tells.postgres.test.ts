import { randomUUID } from 'node:crypto';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { CaseEntity } from '@bokvar/server/features/cases/case.entity';
import { CasePersonEntity } from '@bokvar/server/features/cases/facts/fact.entity';
import { LIST_MAX } from '@bokvar/server/features/cases/case-list.store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** That there is a case, what kind it is and since when tells who works with whom. It has grounds as everything else. */
let portal: TestPortal;
beforeEach(async () => { portal = await openTestPortal(); });
afterEach(async () => { await portal.close(); });

const HEAD = 'query ($id: ID!) { case(id: $id) { reference kind openedOn closedOn address { value } groups { lines { text } } } }';
interface Head { reference: string | null; kind: string | null; openedOn: string | null; closedOn: string | null; groups: { lines: { text: string }[] }[] }
const headOf = async (person: string, key: string) => (await (await portal.as(person)).get<{ case: Head | null }>(HEAD, { id: townId.case(key) })).case;
const listOf = async (person: string) => (await (await portal.as(person)).get<{ cases: { total: number; rows: { id: string; reference: string | null }[] } }>('{ cases(view: OPEN) { total rows { id reference } } }')).cases;

async function record(key: string, categories: readonly string[]): Promise<void> {
  const input = {
    caseId: townId.case(key), giverId: townId.person(key), subjectId: townId.person(key), capacity: 'SJALV', recipients: [townId.organisation('alvsalahem')], categories,
    direction: 'LAMNA', purpose: 'Att hushållet ska kunna bo kvar', validFrom: '2026-11-19', validTo: '2026-12-29', form: 'SKRIFTLIG', careConfirmed: false };
  const { recordConsent } = await (await portal.as('ibrahim')).get<{ recordConsent: { __typename: string } }>(
    'mutation ($key: ID!, $input: ConsentInput!) { recordConsent(key: $key, input: $input) { __typename } }', { key: randomUUID(), input });
  expect(recordConsent.__typename).toBe('ConsentChanged');
}

describe('a case of social services', () => {
  it('that is opened by a consent to an address alone tells the landlord that, and neither its number, its kind nor its days', async () => {
    expect(await headOf('yvonne', 'sofo')).toBeNull();
    await record('sofo', ['CONTACT_NEW']);
    expect(await headOf('yvonne', 'sofo')).toMatchObject({ reference: null, kind: null, openedOn: null, closedOn: null });
    expect(JSON.stringify(await headOf('yvonne', 'sofo'))).toContain('Vasagatan 46');
    expect((await listOf('yvonne')).rows.find(({ id }) => id === townId.case('sofo'))).toMatchObject({ reference: null });
  });

  it('is not found by its number either, as one that does not exist; by whoever may know it, it is', async () => {
    const found = async (person: string, search: string) => (await (await portal.as(person)).get<{ cases: { total: number } }>('query ($search: String!) { cases(search: $search) { total } }', { search })).cases.total;
    await record('sofo', ['CONTACT_NEW']);
    const reference = (await headOf('ibrahim', 'sofo'))?.reference ?? '';
    expect([await found('yvonne', reference), await found('yvonne', 'SO-2026-ZZZZ'), await found('ibrahim', reference)]).toEqual([0, 0, 1]);
    expect(await found('yvonne', (await headOf('yvonne', 'siriporn'))?.reference ?? '')).toBe(1);
  });

  it('does not tell by its place in a list when it was opened: it stands after those that do', async () => {
    await record('sofo', ['CONTACT_NEW']);
    const place = async (openedAt: string): Promise<number> => {
      await portal.database.system().execute('update case_file set opened_at = ? where id = ?', [openedAt, townId.case('sofo')]);
      const { rows } = await listOf('yvonne');
      const hidden = rows.findIndex(({ id }) => id === townId.case('sofo'));
      expect(rows.slice(hidden).map(({ reference }) => reference)).toEqual(rows.slice(hidden).map(() => null));
      return hidden;
    };
    expect(await place('2019-01-01T08:00:00Z')).toBe(await place('2026-11-19T07:00:00Z'));
  });

  it('tells them to a landlord who may know that she is known', async () => {
    expect(await headOf('yvonne', 'siriporn')).toMatchObject({ kind: 'OVRIGT', openedOn: expect.any(String) as string });
    expect((await headOf('yvonne', 'siriporn'))?.reference).not.toBeNull();
  });
});

describe('a case of the landlord', () => {
  it('tells its number and days to social services, with which it was raised', async () => {
    expect(await headOf('ibrahim', 'fateme')).toMatchObject({ reference: 'ÄH-2026-K7RA', kind: 'HYRESSKULD' });
  });
});

describe('a list of cases', () => {
  it('counts and shows the same, however many there are, when a consent opens nothing', async () => {
    await portal.database.system().transactional(async (inner) => {
      const em = inner as Em;
      const [holderId, partnershipId] = [townId.organisation('alvsalahem'), townId.partnership('alvsalahem-soc')];
      const ids = Array.from({ length: LIST_MAX + 5 }, () => randomUUID());
      await em.insertMany(CaseEntity, ids.map((id, index) => ({
        id, reference: `ÄH-2026-9${String(index).padStart(3, '0')}`, kind: 'HYRESSKULD', partnershipId, holderId, openedAt: new Date(portal.clock.now() - index * 86_400_000), closedAt: null })));
      await em.insertMany(CasePersonEntity, ids.map((caseId, index) => ({
        id: caseId, caseId, holderId, category: 'HOUSEHOLD_LANDLORD', concerns: [caseId], recordedAt: new Date(portal.clock.now()), recordedBy: null, name: `Hyresgäst ${index}`, personKind: 'VUXEN',
        bornOn: null, livingForm: null, guardians: [], numberHash: null, position: 0 })));
    });
    const before = await listOf('yvonne');
    expect(before.total).toBeGreaterThan(LIST_MAX);
    expect(before.rows).toHaveLength(LIST_MAX);
    await record('sofo', ['ECON_ASSISTANCE']);
    expect(await listOf('yvonne')).toEqual(before);
    // One that is told and not since when is not among the first of them by that day either.
    await record('sofo', ['CONTACT_NEW']);
    for (const openedAt of ['2019-01-01T08:00:00Z', '2026-11-19T07:29:00Z']) {
      await portal.database.system().execute('update case_file set opened_at = ? where id = ?', [openedAt, townId.case('sofo')]);
      expect(await listOf('yvonne')).toEqual({ ...before, total: before.total + 1 });
    }
  });
});
