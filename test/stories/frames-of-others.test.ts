import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** A frame says "ask again" and nothing else; that it comes must not say that social services did something just now. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const FATEME = townId.case('fateme');
const MEETING = townId.meeting('alvsalahem-soc', '7');
const REFUSAL = '__typename ... on Refusal { code field }';

/** How many frames reach somebody's screen from here on. */
async function listening(person: string): Promise<{ count(): number; close(): Promise<void> }> {
  let frames = 0;
  const socket = (await portal.as(person)).socket((text) => { if (text.includes('"next"')) frames += 1; });
  const acknowledged = new Promise<void>((done) => { socket.on('connected', () => { done(); }); });
  socket.subscribe({ query: 'subscription { changed { name meetingIds } }' }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  await acknowledged;
  await pause(300);
  frames = 0;
  return { count: () => frames, close: async () => { await socket.dispose(); } };
}
const pause = async (milliseconds: number): Promise<void> => { await new Promise((done) => { setTimeout(done, milliseconds); }); };

async function asIbrahim(call: string): Promise<void> {
  const [name = ''] = call.split('(');
  const answer = await (await portal.as('ibrahim')).get<Record<string, { __typename: string }>>(`mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} { ${REFUSAL} } }`);
  expect(answer[name]?.__typename).not.toBe('Refusal');
}

describe('while social services work with what nobody else may see', () => {
  it.each([
    ['take a step on their own desk, in a case that the landlord sees', () => asIbrahim(`setNextAction(caseId: "${FATEME}", kind: MOTE_TRAFF, dueOn: "2026-12-01")`)],
    ['work in a case that the landlord does not know of', () => asIbrahim(`logAction(input: { caseId: "${townId.case('sofo')}", kind: TELEFON, result: NADD, nextKind: TELEFON, nextDueOn: "2026-12-01" })`)],
    ['write a note of their own', () => asIbrahim(`recordFact(input: { caseId: "${FATEME}", kind: ANTECKNING, text: "Ringer igen", concerns: ["${townId.person('fateme')}"] })`)],
    ['prepare their part of the agenda', () => asIbrahim(`addPoint(meetingId: "${MEETING}", kind: HUSHALL, caseId: "${townId.case('hussein')}")`)],
  ])('no frame reaches the landlord when they %s, but their own screens', async (_what, work) => {
    const [yvonne, ibrahim, gunilla] = [await listening('yvonne'), await listening('ibrahim'), await listening('gunilla')];
    await work();
    await vi.waitFor(() => expect(ibrahim.count()).toBeGreaterThan(0), { timeout: 10_000 });
    await pause(500);
    expect([yvonne.count(), gunilla.count()]).toEqual([0, 0]);
    for (const one of [yvonne, ibrahim, gunilla]) await one.close();
  });
});

describe('when something that the landlord may see has changed', () => {
  it('a frame reaches its case workers, and not its manager', async () => {
    const [yvonne, gunilla] = [await listening('yvonne'), await listening('gunilla')];
    await asIbrahim(`recordFact(input: { caseId: "${FATEME}", kind: PLAN, text: "Ansöker om bistånd", onDate: "2026-12-01", concerns: ["${townId.person('fateme')}"] })`);
    await vi.waitFor(() => expect(yvonne.count()).toBe(1), { timeout: 10_000 });
    const { case: of } = await (await portal.as('ibrahim')).get<{ case: { consents: { id: string }[] } }>('query ($id: ID!) { case(id: $id) { consents { id } } }', { id: FATEME });
    await asIbrahim(`withdrawConsent(consentId: "${of.consents[0]?.id}")`);
    await vi.waitFor(() => expect(yvonne.count()).toBe(2), { timeout: 10_000 });
    expect(gunilla.count()).toBe(0);
    for (const one of [yvonne, gunilla]) await one.close();
  });
});
