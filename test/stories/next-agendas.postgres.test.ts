import { instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { proposeNextAgendas } from '@bokvar/server/features/meeting-series/next-agendas.job';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mutate } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

let portal: TestPortal;
const DAYS = 86_400_000;
const of = { january: '', february: '' };

beforeAll(async () => {
  portal = await openTestPortal();
  const days = ['2027-01-14', '2027-02-11'].map((on) => `{ startsAt: "${on}T08:00:00Z", endsAt: "${on}T09:30:00Z" }`);
  const done = await mutate(portal, 'ibrahim', `planSeries(input: { place: "Stadshuset", partnershipId: "${townId.partnership('alvsalahem-soc')}", meetings: [${days.join(', ')}] })`);
  expect(done.code).toBeUndefined();
  const { meetings: { upcoming } } = await (await portal.as('ibrahim')).get<{ meetings: { upcoming: { id: string; startsAt: string }[] } }>('{ meetings { upcoming { id startsAt } } }');
  for (const { id, startsAt } of upcoming) {
    if (startsAt.startsWith('2027-01-14')) of.january = id;
    if (startsAt.startsWith('2027-02-11')) of.february = id;
  }
});
afterAll(async () => { await portal.close(); });

interface Item { id: string; kind: string; answer: string; mine: boolean; caseId: string | null; reasons: { code: string }[] }
async function households(person: string, meetingId: string): Promise<Item[]> {
  const { meeting } = await (await portal.as(person)).get<{ meeting: { sections: { items: Item[] }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { sections { items { id kind answer mine caseId reasons { code } } } } }', { id: meetingId });
  return meeting.sections.flatMap(({ items }) => items).filter(({ kind }) => kind === 'HUSHALL');
}
/** The job as its clock runs it, and the readers at their desks again. */
async function run(): Promise<void> {
  await proposeNextAgendas(portal.database, instant(portal.clock.now()));
  for (const person of ['yvonne', 'ibrahim']) await (await portal.as(person)).signIn(person);
}
async function holders(ids: readonly (string | null)[]): Promise<string[]> {
  const rows: { id: string }[] = await portal.database.system().execute('select distinct holder_id as id from case_file where id = any(?::uuid[])', [`{${ids.join(',')}}`]);
  return rows.map(({ id }) => id);
}

it('a meeting that was booked for months ahead has no household until it is the next one', async () => {
  await run();
  for (const person of ['yvonne', 'ibrahim']) for (const id of [of.january, of.february]) expect(await households(person, id)).toEqual([]);
});

it('when it is, each side is proposed its own households with a reason for each, which the other does not see', async () => {
  portal.clock.advance(30 * DAYS);
  await run();
  const [landlords, ours] = [await households('yvonne', of.january), await households('ibrahim', of.january)];
  for (const [items, organisation] of [[landlords, 'alvsalahem'], [ours, 'soc']] as const) {
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ mine, answer, reasons }) => mine && answer === 'FORESLAGEN' && reasons.length > 0)).toBe(true);
    expect(await holders(items.map(({ caseId }) => caseId))).toEqual([townId.organisation(organisation)]);
  }
  for (const person of ['yvonne', 'ibrahim']) expect(await households(person, of.february)).toEqual([]);
  for (const outsider of ['pekka', 'zoe']) {
    await (await portal.as(outsider)).signIn(outsider);
    expect((await (await portal.as(outsider)).get<{ meeting: unknown }>('query ($id: ID!) { meeting(id: $id) { id } }', { id: of.january })).meeting).toBeNull();
  }
});

it('what has been answered stays as it was answered, and nothing is proposed twice', async () => {
  const [refused, taken] = await households('yvonne', of.january);
  const code = async (call: string) => (await mutate(portal, 'yvonne', call)).code;
  expect(await code(`answerItem(itemId: "${refused?.id}", answer: AVSTA, reason: "Inte nu")`)).toBeUndefined();
  expect(await code(`answerItem(itemId: "${taken?.id}", answer: TA_MED)`)).toBeUndefined();
  const before = await households('yvonne', of.january);
  await run();
  expect(await households('yvonne', of.january)).toEqual(before);
  expect(before.map(({ answer }) => answer)).toEqual(expect.arrayContaining(['AVSTA', 'TA_MED']));
});
