import { randomUUID } from 'node:crypto';
import { instant, startOfDay } from '@bokvar/domain/vocabulary';
import { expireConsents } from '@bokvar/server/features/consents/consent-expiry.job';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countFrames } from '../support/frames.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** A frame says "ask again" and nothing else; that it comes must not say that social services did something just now. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const FATEME = townId.case('fateme');
const MEETING = townId.meeting('alvsalahem-soc', '7');
const REFUSAL = '__typename ... on Refusal { code field }';

async function asIbrahim(call: string): Promise<void> {
  const [name = ''] = call.split('(');
  const answer = await (await portal.as('ibrahim')).get<Record<string, { __typename: string }>>(`mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} { ${REFUSAL} } }`);
  expect(answer[name]?.__typename).not.toBe('Refusal');
}

/** As social services' page does it. */
async function attachScan(): Promise<void> {
  const ibrahim = await portal.as('ibrahim');
  const { case: of } = await ibrahim.get<{ case: { consents: { id: string }[] } }>('query ($id: ID!) { case(id: $id) { consents { id } } }', { id: FATEME });
  const answer = await ibrahim.jar.send(`/consent-scan/${of.consents[0]?.id}?key=${randomUUID()}`, {
    method: 'POST', body: Buffer.from('%PDF-1.7'), headers: { 'x-bokvar': '1', origin: portal.origin, 'sec-fetch-site': 'same-origin' } });
  expect(answer.status).toBe(201);
}

describe('while social services work with what nobody else may see', () => {
  it.each([
    ['take a step on their own desk, in a case that the landlord sees', () => asIbrahim(`setNextAction(caseId: "${FATEME}", kind: MOTE_TRAFF, dueOn: "2026-12-01")`)],
    ['work in a case that the landlord does not know of', () => asIbrahim(`logAction(input: { caseId: "${townId.case('sofo')}", kind: TELEFON, result: NADD, nextKind: TELEFON, nextDueOn: "2026-12-01" })`)],
    ['write a note of their own', () => asIbrahim(`recordFact(input: { caseId: "${FATEME}", kind: ANTECKNING, text: "Ringer igen", concerns: ["${townId.person('fateme')}"] })`)],
    ['attach the scanned form of a consent', attachScan],
    ['prepare their part of the agenda', () => asIbrahim(`addPoint(meetingId: "${MEETING}", kind: HUSHALL, caseId: "${townId.case('hussein')}")`)],
  ])('no frame reaches the landlord when they %s, but their own screens', async (_what, work) => {
    const [yvonne, ibrahim, gunilla] = [await countFrames(portal, 'yvonne'), await countFrames(portal, 'ibrahim'), await countFrames(portal, 'gunilla')];
    await work();
    await vi.waitFor(() => expect(ibrahim.count()).toBeGreaterThan(0), { timeout: 10_000 });
    await yvonne.settled();
    expect([yvonne.count(), gunilla.count()]).toEqual([0, 0]);
    for (const one of [yvonne, ibrahim, gunilla]) await one.close();
  });
});

it('no frame reaches the landlord when a consent ends by the clock in a case that it does not know of', async () => {
  const end = instant(startOfDay(portal.calendar.date(61)));
  const [yvonne, ibrahim] = [await countFrames(portal, 'yvonne'), await countFrames(portal, 'ibrahim')];
  expect(await expireConsents(portal.database, end)).toBe(1);
  await vi.waitFor(() => expect(ibrahim.count()).toBe(1), { timeout: 10_000 });
  await yvonne.settled();
  expect(yvonne.count()).toBe(0);
  for (const one of [yvonne, ibrahim]) await one.close();
});
/** Keeps a fact as social services, and gives its id. */
async function recorded(kind: string, text: string): Promise<string> {
  const { recordFact } = await (await portal.as('ibrahim')).get<{ recordFact: { factId: string } }>(
    `mutation { recordFact(key: "${randomUUID()}", input: { caseId: "${FATEME}", kind: ${kind}, text: "${text}", concerns: ["${townId.person('fateme')}"] }) { ... on CaseChanged { factId } } }`);
  return recordFact.factId;
}
const retract = async (factId: string): Promise<void> => await asIbrahim(`retract(caseId: "${FATEME}", factId: "${factId}", reason: "Fel hushåll")`);

describe('when something that the landlord may see has changed', () => {
  it('a row that is taken back is told to those who saw it, and no other to anybody', async () => {
    const [note, plan] = [await recorded('ANTECKNING', 'Om en annan'), await recorded('PLAN', 'Åt en annan')];
    const [yvonne, ibrahim] = [await countFrames(portal, 'yvonne'), await countFrames(portal, 'ibrahim')];
    await retract(note);
    await vi.waitFor(() => expect(ibrahim.count()).toBe(1), { timeout: 10_000 });
    await yvonne.settled();
    expect(yvonne.count()).toBe(0);
    await retract(plan);
    await vi.waitFor(() => expect(yvonne.count()).toBe(1), { timeout: 10_000 });
    for (const one of [yvonne, ibrahim]) await one.close();
  });

  it('a frame reaches its case workers, and not its manager', async () => {
    const [yvonne, gunilla] = [await countFrames(portal, 'yvonne'), await countFrames(portal, 'gunilla')];
    await asIbrahim(`recordFact(input: { caseId: "${FATEME}", kind: PLAN, text: "Ansöker om bistånd", onDate: "2026-12-01", concerns: ["${townId.person('fateme')}"] })`);
    await vi.waitFor(() => expect(yvonne.count()).toBe(1), { timeout: 10_000 });
    const { case: of } = await (await portal.as('ibrahim')).get<{ case: { consents: { id: string }[] } }>('query ($id: ID!) { case(id: $id) { consents { id } } }', { id: FATEME });
    await asIbrahim(`withdrawConsent(consentId: "${of.consents[0]?.id}")`);
    await vi.waitFor(() => expect(yvonne.count()).toBe(2), { timeout: 10_000 });
    expect(gunilla.count()).toBe(0);
    for (const one of [yvonne, gunilla]) await one.close();
  });
});
