import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * Whose eyes a request has is decided by its session and by nothing that it says. Readers share connections and plans;
 * one reader's eyes never stay for the next.
 */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const CASES = 'query ($search: String) { cases(search: $search) { total rows { id reference household { value } address { value } reasons { code } } } today { groups { rows { caseId } } } }';
const READERS = ['yvonne', 'ibrahim', 'karin', 'pekka', 'gunilla', 'zoe'] as const;

async function asked(reader: string, headers: Record<string, string> = {}, more: object = {}): Promise<string> {
  const answer = await (await portal.as(reader)).jar.post('/graphql', { query: CASES, ...more }, headers);
  return await answer.text();
}

it('headers, extensions and other cookies give nobody another organisation’s eyes', async () => {
  const social = townId.organisation('soc');
  const before = await asked('pekka');
  expect(before).toContain('Ahmed Steglits');
  for (const [headers, more] of [
    [{ 'x-organisation': social, 'x-organisation-id': social, 'app.organisation': social }, {}],
    [{ 'x-forwarded-user': 'ibrahim', 'x-user': townId.user('ibrahim'), authorization: `Bearer ${social}` }, {}],
    [{ 'x-bokvar-organisation': social, 'x-bokvar-background': '1' }, {}],
    [{}, { extensions: { organisation: social, 'app.organisation': social, persistedQuery: null } }],
    [{}, { variables: { organisation: social, 'app.organisation': social } }],
    [{}, { context: { viewer: { organisationId: social } } }],
  ] as const) expect(await asked('pekka', headers, more)).toBe(before);
});

it('no text that is sent becomes a setting of the database', async () => {
  const social = townId.organisation('soc');
  const before = await asked('pekka');
  const pekka = await portal.as('pekka');
  for (const text of [
    `'; set local app.organisation = '${social}'; --`, `x' || set_config('app.organisation', '${social}', true) || '`, `$1; select set_config('app.protected','on',true)`,
    `{${social}}`, `%' or set_config('app.organisation', '${social}', true) is not null --`, '\\', '?', '??', ':name',
  ]) {
    const found = await pekka.ask<{ cases: { total: number } }>(CASES, { search: text });
    expect(found.data?.cases.total, text).toBe(0);
    await pekka.ask('query ($id: ID!) { case(id: $id) { id } meeting(id: $id) { id } }', { id: text });
    await pekka.ask('mutation ($key: ID!, $id: ID!) { setNextAction(key: $key, caseId: $id, kind: TELEFON, dueOn: "2026-11-27") { __typename } }', { key: randomUUID(), id: text });
    expect(await asked('pekka'), text).toBe(before);
  }
});

it('many readers at once, some of whom fail midway, each get what they get alone', async () => {
  const alone = new Map<string, string>();
  for (const reader of READERS) alone.set(reader, await asked(reader));
  expect(new Set(alone.values()).size).toBeGreaterThanOrEqual(4);
  const rounds = Array.from({ length: 8 }, () => READERS).flat();
  // A text that the database takes from nobody, deep within a change.
  const broken = { caseId: townId.case('eleni'), kind: 'TELEFON', text: 'x\u0000' };
  const fails = async (reader: string) => {
    const { errors } = await (await portal.as(reader)).ask('mutation ($key: ID!, $input: LogActionInput!) { logAction(key: $key, input: $input) { __typename } }', { key: randomUUID(), input: broken });
    if (reader === 'yvonne') expect(errors[0]?.extensions?.['code']).toBe('INTERNAL');
  };
  const answers = await Promise.all(rounds.map(async (reader, place) => {
    if (place % 3 === 0) await fails(reader);
    return [reader, await asked(reader)] as const;
  }));
  for (const [reader, answer] of answers) expect(answer, reader).toBe(alone.get(reader));
});

it('nothing of a reader stays on a connection after her request', async () => {
  await asked('karin');
  const settings: { organisation: string | null; guarded: string | null; asking: string | null }[] = await portal.database.system().transactional(async (em) => await (em as Em).execute(
    `select nullif(current_setting('app.organisation', true), '') as organisation, nullif(current_setting('app.protected', true), '') as guarded, nullif(current_setting('app.user', true), '') as asking`));
  expect(settings).toEqual([{ organisation: null, guarded: null, asking: null }]);
});

it('planning a meeting prepares the other side’s part with its eyes, and gives the planner her own back', async () => {
  const yvonne = await portal.as('yvonne');
  const planned = await yvonne.ask<{ planMeeting: { meetingId?: string } }>(
    'mutation ($key: ID!, $input: MeetingInput!) { planMeeting(key: $key, input: $input) { __typename ... on MeetingChanged { meetingId } ... on Refusal { code } } }',
    { key: randomUUID(), input: { startsAt: '2026-12-17T08:00:00Z', endsAt: '2026-12-17T09:30:00Z', place: 'Stadshuset', partnershipId: townId.partnership('alvsalahem-soc') } });
  const id = planned.data?.planMeeting.meetingId;
  expect(id, planned.text).toBeDefined();
  const page = (await yvonne.ask('query ($id: ID!) { meeting(id: $id) { sections { items { household { value } lines { text } owner { shortName } mine } } } }', { id })).text;
  expect(page).not.toMatch(/Nattskärra|Tofsvipa|"mine":false/);
  const theirs = (await (await portal.as('ibrahim')).ask('query ($id: ID!) { meeting(id: $id) { sections { items { household { value } } } } }', { id })).text;
  expect(theirs).not.toMatch(/Birgitta|Nils|Steglits/);
});

it('a note at what was done says by itself who sees it, whoever sees what was done', async () => {
  const caseId = townId.case('eleni');
  const [yvonne, ibrahim] = [await portal.as('yvonne'), await portal.as('ibrahim')];
  await yvonne.get('mutation ($key: ID!, $input: LogActionInput!) { logAction(key: $key, input: $input) { __typename } }', { key: randomUUID(), input: { caseId, kind: 'TELEFON', result: 'NADD', text: 'Sparvhök ringer tillbaka' } });
  const CASE = 'query ($id: ID!) { case(id: $id) { actions { who { audience } note { id text who { audience seats { isReader mark } } } } } }';
  interface Seen { case: { actions: { who: { audience: string }; note: { text: string; who: { audience: string; seats: { isReader: boolean; mark: string }[] } } | null }[] } }
  const own = (await yvonne.get<Seen>(CASE, { id: caseId })).case.actions.filter(({ note }) => note !== null);
  expect(own.map(({ who, note }) => [who.audience, note?.text, note?.who.audience])).toContainEqual(['NI_OCH_PART', 'Sparvhök ringer tillbaka', 'BARA_NI']);
  for (const { note } of own) expect(note?.who.seats.filter(({ isReader }) => !isReader).map(({ mark }) => mark)).toEqual(['NONE']);
  const theirs = await ibrahim.ask<Seen>(CASE, { id: caseId });
  expect(theirs.data?.case.actions.some(({ who }) => who.audience === 'NI_OCH_PART')).toBe(true);
  expect(theirs.text).not.toContain('Sparvhök');
});
