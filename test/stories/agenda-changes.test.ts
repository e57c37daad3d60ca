import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(async () => {
  await portal.close();
});

const meeting = townId.meeting('alvsalahem-soc', '7');
const DONE = '{ __typename ... on MeetingChanged { meetingId } ... on Refusal { code field } }';

interface Item { id: string; number: number; kind: string; mine: boolean; movable: boolean; minutes: number; answer: string; version: number }

async function householdsOf(person: string): Promise<Item[]> {
  const reader = await portal.as(person);
  const asked = await reader.get<{ meeting: { sections: { code: string; items: Item[] }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { sections { code items { id number kind mine movable minutes answer version } } } }', { id: meeting });
  return asked.meeting.sections.flatMap((section) => section.items).filter((item) => item.kind === 'HUSHALL');
}

async function change(person: string, call: string): Promise<unknown> {
  const reader = await portal.as(person);
  const [name = ''] = call.split('(');
  return (await reader.get(`mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} ${DONE} }`))[name];
}

const done = { __typename: 'MeetingChanged', meetingId: meeting };
const refused = (code: string, field: string | null) => ({ __typename: 'Refusal', code, field });

describe('the points of an agenda', () => {
  it('own points are put in order; the other side sees its own order kept', async () => {
    const [first, second] = (await householdsOf('yvonne')).filter((item) => item.movable);
    if (first === undefined || second === undefined) throw new Error('The town has two points to move');
    const before = (await householdsOf('ibrahim')).filter((item) => item.mine).map((item) => item.id);
    expect(await change('yvonne', `moveItem(itemId: "${second.id}", position: 1, version: ${second.version})`)).toEqual(done);
    const moved = (await householdsOf('yvonne')).filter((item) => item.movable).map((item) => item.id);
    expect(moved.slice(0, 2)).toEqual([second.id, first.id]);
    expect((await householdsOf('ibrahim')).filter((item) => item.mine).map((item) => item.id)).toEqual(before);
  });

  it('a point of the other side is neither moved nor timed, and the answer says so', async () => {
    const theirs = (await householdsOf('yvonne')).find((item) => !item.mine);
    if (theirs === undefined) throw new Error('Social services have sent a point that the landlord sees');
    expect(theirs.movable).toBe(false);
    expect(await change('yvonne', `moveItem(itemId: "${theirs.id}", position: 1, version: ${theirs.version})`)).toEqual(refused('PUNKTEN_AR_ANNANS', 'position'));
    expect(await change('yvonne', `setItemMinutes(itemId: "${theirs.id}", minutes: 9, version: ${theirs.version})`)).toEqual(refused('PUNKTEN_AR_ANNANS', 'minutes'));
  });

  it('whoever has an old copy is told, and nothing is overwritten', async () => {
    const own = (await householdsOf('yvonne')).find((item) => item.movable);
    if (own === undefined) throw new Error('The town has a point');
    expect(await change('yvonne', `setItemMinutes(itemId: "${own.id}", minutes: 11, version: ${own.version})`)).toEqual(done);
    expect(await change('yvonne', `setItemMinutes(itemId: "${own.id}", minutes: 12, version: ${own.version})`)).toEqual(refused('ANDRAT_AV_ANNAN', 'minutes'));
    expect((await householdsOf('yvonne')).find(({ id }) => id === own.id)?.minutes).toBe(11);
  });

  it('an agenda that was sent twice has one time of sending, in lists and on its page', async () => {
    for (const item of await householdsOf('yvonne')) {
      if (item.answer === 'FORESLAGEN') expect(await change('yvonne', `answerItem(itemId: "${item.id}", answer: TA_MED)`)).toEqual(done);
    }
    expect(await change('yvonne', `sendAgenda(meetingId: "${meeting}")`)).toEqual(done);
    portal.clock.advance(600_000);
    expect(await change('yvonne', `sendAgenda(meetingId: "${meeting}")`)).toEqual(done);
    const reader = await portal.as('yvonne');
    const asked = await reader.get<{ meetings: { upcoming: { id: string; sentAt: string }[] }; meeting: { sentAt: string } }>(
      'query ($id: ID!) { meetings { upcoming { id sentAt } } meeting(id: $id) { sentAt } }', { id: meeting });
    expect(asked.meetings.upcoming.find(({ id }) => id === meeting)?.sentAt).toBe(asked.meeting.sentAt);
    expect(Date.parse(asked.meeting.sentAt)).toBe(portal.clock.now());
  });

  it('a meeting that is planned after another gets proposals with a reason each, as many as the list of meetings says', async () => {
    const yvonne = await portal.as('yvonne');
    // Visited and spoken with since the rent fell due: nothing is left to take up, and at the meeting before he was known.
    const { logAction } = await yvonne.get<{ logAction: unknown }>('mutation ($key: ID!, $input: LogActionInput!) { logAction(key: $key, input: $input) { __typename } }', {
      key: randomUUID(), input: { caseId: townId.case('nils'), kind: 'HEMBESOK_HV', result: 'NADD' } });
    expect(logAction).toEqual({ __typename: 'CaseChanged' });
    const { planMeeting } = await yvonne.get<{ planMeeting: { meetingId: string } }>('mutation ($key: ID!, $input: MeetingInput!) { planMeeting(key: $key, input: $input) { ... on MeetingChanged { meetingId } } }', {
      key: randomUUID(), input: { startsAt: '2026-11-27T08:00:00Z', endsAt: '2026-11-27T09:30:00Z', place: 'Stadshuset' } });
    const { meeting: planned, meetings } = await yvonne.get<{ meeting: { sections: { items: { kind: string; reasons: { code: string }[] }[] }[] }; meetings: { upcoming: { id: string; waiting: number }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { sections { items { kind reasons { code } } } } meetings { upcoming { id waiting } } }', { id: planMeeting.meetingId });
    const proposed = planned.sections.flatMap(({ items }) => items).filter(({ kind }) => kind === 'HUSHALL');
    expect(proposed.length).toBeGreaterThan(3);
    expect(proposed.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
    expect(meetings.upcoming.find(({ id }) => id === planMeeting.meetingId)?.waiting).toBe(proposed.length);
  });

  it('the mail goes to the partner’s shared address word for word as it was shown, also to a sender who reads English', async () => {
    const yvonne = await portal.as('yvonne');
    await yvonne.get('mutation ($key: ID!) { setLanguage(key: $key, language: en) { __typename } }', { key: randomUUID() });
    const { meeting: { mailText } } = await yvonne.get<{ meeting: { mailText: string } }>('query ($id: ID!) { meeting(id: $id) { mailText } }', { id: meeting });
    // What is sent again is told where it brings something new: a household that was not there.
    const { meeting: { sections }, cases } = await yvonne.get<{ meeting: { sections: { items: { caseId: string | null }[] }[] }; cases: { rows: { id: string; protectedIdentity: boolean }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { sections { items { caseId } } } cases(view: OPEN) { rows { id protectedIdentity } } }', { id: meeting });
    const there = new Set(sections.flatMap(({ items }) => items.map(({ caseId }) => caseId)));
    const added = cases.rows.find(({ id, protectedIdentity }) => !there.has(id) && !protectedIdentity);
    expect(await change('yvonne', `addPoint(meetingId: "${meeting}", kind: HUSHALL, caseId: "${added?.id}")`)).toEqual(done);
    await vi.waitFor(() => expect(portal.mails).toHaveLength(1), { timeout: 30_000 });
    const sentBefore = portal.mails.length;
    expect(await change('yvonne', `sendAgenda(meetingId: "${meeting}")`)).toEqual(done);
    await vi.waitFor(() => expect(portal.mails.length).toBeGreaterThan(sentBefore), { timeout: 30_000 });
    const sent = portal.mails.map(({ to, subject, body }) => ({ to, text: `${subject}\n\n${body}` }));
    expect(sent.at(-1)).toEqual({ to: 'bostadsgruppen@alvsala.example', text: mailText });
  });
});
