import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * What is written at a point of the agenda: on a household in each organisation's own file and nowhere else, on anything
 * else in one text of all at the table, in which nobody is named and nobody writes over anybody.
 */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterEach(async () => { for (const table of ['item_note', 'shared_note', 'idempotency']) await portal.database.system().execute(`delete from ${table}`); });
afterAll(async () => { await portal.close(); });

const meetingId = townId.meeting('alvsalahem-soc', '7');

interface Item { id: string; kind: string; standing: string | null; caseId: string | null }
async function itemOf(person: string, which: (item: Item) => boolean): Promise<string> {
  const { meeting } = await (await portal.as(person)).get<{ meeting: { sections: { items: Item[] }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { sections { items { id kind standing caseId } } } }', { id: meetingId });
  return meeting.sections.flatMap(({ items }) => items).find(which)?.id ?? '';
}
const sharedItem = async () => await itemOf('yvonne', ({ standing }) => standing === 'NASTA_MOTE');
const householdOf = async (person: string, key: string) => await itemOf(person, ({ caseId }) => caseId === townId.case(key));

interface Record { shared: boolean; version: number; text: string; writtenAt: string | null; writtenBy: string | null; mayWrite: boolean }
async function recordOf(person: string, itemId: string): Promise<Record | null> {
  return (await (await portal.as(person)).get<{ itemRecord: Record | null }>(
    'query ($meetingId: ID!, $itemId: ID!) { itemRecord(meetingId: $meetingId, itemId: $itemId) { shared version text writtenAt writtenBy mayWrite } }', { meetingId, itemId })).itemRecord;
}
interface Written { __typename: string; version?: number; code?: string; kind?: string; found?: string }
async function write(person: string, itemId: string, base: number, text: string, key = randomUUID()): Promise<Written> {
  const { writeItemNote } = await (await portal.as(person)).get<{ writeItemNote: Written }>(
    `mutation ($key: ID!, $itemId: ID!, $base: Int!, $text: String!) { writeItemNote(key: $key, itemId: $itemId, base: $base, text: $text) {
      __typename ... on NoteKept { version } ... on TextStopped { kind found } ... on Refusal { code } } }`, { key, itemId, base, text });
  return writeItemNote;
}
const kept = (version: number) => ({ __typename: 'NoteKept', version });
const rows = async (table: string): Promise<number> => Number(((await portal.database.system().execute(`select count(*) as n from ${table}`)) as { n: string }[])[0]?.n);

describe('a note at a household', () => {
  it('stands in the writer’s own file, for her colleagues, and for nobody else', async () => {
    const itemId = await householdOf('yvonne', 'fateme');
    expect(await write('yvonne', itemId, 0, 'Vi ringer Fateme på torsdag')).toEqual(kept(1));
    expect(await recordOf('marta', itemId)).toEqual({ shared: false, version: 1, text: 'Vi ringer Fateme på torsdag', writtenAt: new Date(portal.clock.now()).toISOString(), writtenBy: 'Yvonne af Ekenstam', mayWrite: true });
    const theirs = await recordOf('ibrahim', itemId);
    expect([null, '']).toContain(theirs?.text ?? null);
    expect(theirs?.version ?? 0).toBe(0);
  });
  it('is found in the writer’s own case, as it stands, and in no other organisation’s', async () => {
    const itemId = await householdOf('yvonne', 'fateme');
    await write('yvonne', itemId, 0, 'Vi ringer');
    await write('marta', itemId, 1, 'Vi ringer på torsdag');
    const notesOf = async (person: string) => (await (await portal.as(person)).get<{ caseNotes: { text: string; writtenBy: string }[] }>(
      'query ($id: ID!) { caseNotes(caseId: $id) { text writtenBy } }', { id: townId.case('fateme') })).caseNotes;
    expect(await notesOf('yvonne')).toEqual([{ text: 'Vi ringer på torsdag', writtenBy: 'Märta Grahn' }]);
    for (const person of ['ibrahim', 'pekka', 'gunilla']) expect(await notesOf(person)).toEqual([]);
  });
  it('is not there, and cannot be written, for whoever does not see the point', async () => {
    const itemId = await householdOf('yvonne', 'fateme');
    for (const person of ['pekka', 'gunilla', 'zoe']) {
      expect(await recordOf(person, itemId)).toBeNull();
      expect((await write(person, itemId, 0, 'Försök')).__typename).toBe('Refusal');
    }
    expect(await write('pekka', itemId, 0, 'Försök')).toEqual(await write('pekka', randomUUID(), 0, 'Försök'));
    expect(await rows('item_note')).toBe(0);
  });
  it('is read by no other organisation past the first lock either', async () => {
    const itemId = await householdOf('yvonne', 'fateme');
    await write('yvonne', itemId, 0, 'Vi ringer på torsdag');
    const read = async (key: string, person: string) => ((await portal.database.as({ organisationId: townId.organisation(key), userId: townId.user(person), mayOpenProtected: false }, portal.clock.now()).transactional(
      async (em) => await em.getConnection().execute('select text from item_note', [], 'all', em.getTransactionContext()))) as unknown[]).length;
    expect([await read('alvsalahem', 'yvonne'), await read('soc', 'ibrahim'), await read('norrgarden', 'pekka')]).toEqual([1, 0, 0]);
  });
});

describe('a text of all at the table', () => {
  it('is written by both sides, each on from the other’s, and told by organisation', async () => {
    const itemId = await sharedItem();
    expect(await write('yvonne', itemId, 0, 'Vi ses i Stadshuset')).toEqual(kept(1));
    expect(await recordOf('ibrahim', itemId)).toMatchObject({ shared: true, version: 1, text: 'Vi ses i Stadshuset', writtenBy: 'Älvsalahem AB' });
    expect(await write('ibrahim', itemId, 1, 'Vi ses i Stadshuset klockan nio')).toEqual(kept(2));
    expect(await recordOf('yvonne', itemId)).toMatchObject({ version: 2, text: 'Vi ses i Stadshuset klockan nio' });
  });
  it('is written over by nobody: an older version is refused, and what was written stays among the versions', async () => {
    const itemId = await sharedItem();
    await write('yvonne', itemId, 0, 'Ett');
    expect(await write('ibrahim', itemId, 0, 'Två')).toEqual({ __typename: 'Refusal', code: 'ANDRAT_AV_ANNAN' });
    expect(await recordOf('yvonne', itemId)).toMatchObject({ version: 1, text: 'Ett' });
    const [one, two] = await Promise.all([write('yvonne', itemId, 1, 'Ett och tre'), write('ibrahim', itemId, 1, 'Ett och två')]);
    expect([one, two].map(({ __typename }) => __typename).toSorted()).toEqual(['NoteKept', 'Refusal']);
    expect(await rows('shared_note')).toBe(2);
  });
  it('is kept once, however often it comes after a cut', async () => {
    const itemId = await sharedItem();
    const key = randomUUID();
    expect(await write('yvonne', itemId, 0, 'Ett', key)).toEqual(kept(1));
    expect(await write('yvonne', itemId, 0, 'Ett', key)).toEqual(kept(1));
    expect(await rows('shared_note')).toBe(1);
  });
  it('is stopped by a name that the writer may read, and by a form that says who it is; nothing of it is kept', async () => {
    const itemId = await sharedItem();
    expect(await write('yvonne', itemId, 0, 'Som för Fatemes familj')).toEqual({ __typename: 'TextStopped', kind: 'NAMN', found: 'Fatemes' });
    expect(await write('yvonne', itemId, 0, 'Se 850113-9995')).toEqual({ __typename: 'TextStopped', kind: 'PERSONNUMMER', found: '850113-9995' });
    expect(await rows('shared_note')).toBe(0);
    const [{ n }] = (await portal.database.system().execute(`select count(*) as n from idempotency where operation = 'writeItemNote'`)) as [{ n: string }];
    expect(Number(n)).toBe(0);
  });
  it('tells nobody what stands in the other side’s cases', async () => {
    const itemId = await sharedItem();
    // Known to social services alone: to the landlord it is a word as any other.
    expect(await write('yvonne', itemId, 0, 'Om Sopio')).toEqual(kept(1));
    expect(await write('ibrahim', itemId, 1, 'Om Sopio, och Sopio igen')).toMatchObject({ __typename: 'TextStopped', kind: 'NAMN', found: 'Sopio' });
    expect(await write('ibrahim', itemId, 1, 'Om Sopio igen')).toEqual(kept(2));
  });
});

it('is stopped at a household that the writer’s organisation protects, for one who may open it; a colleague is not told who is', async () => {
  const itemId = await sharedItem();
  const text = 'Sopio Nattskärra kommer till mötet';
  expect(await write('ibrahim', itemId, 0, text)).toMatchObject({ __typename: 'TextStopped', kind: 'NAMN' });
  await (await portal.as('ibrahim')).get('mutation ($key: ID!, $caseId: ID!, $personId: ID!) { protectPerson(key: $key, caseId: $caseId, personId: $personId, level: SEKRETESSMARKERING) { __typename } }',
    { key: randomUUID(), caseId: townId.case('sofo'), personId: townId.person('sofo') });
  expect(await write('karin', itemId, 0, text)).toMatchObject({ __typename: 'TextStopped', kind: 'NAMN' });
  expect(await write('karin', itemId, 0, 'Vi ses på Vasagatan 46')).toMatchObject({ __typename: 'TextStopped', kind: 'ADRESS' });
  expect(await write('ibrahim', itemId, 0, text)).toEqual(kept(1));
});
