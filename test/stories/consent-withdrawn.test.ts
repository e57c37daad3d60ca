import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { instant } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * Fateme says at social services: the landlord may no longer know. From that instant nothing that rested on her yes is
 * told to the landlord, by any way; what is the landlord's own stays; and the words are those of a consent that ran out.
 */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const caseId = townId.case('fateme');
const meetingId = townId.meeting('alvsalahem-soc', '7');
const PLAN = 'Blåmes';
const STATUS = 'Koltrast';
const OWN_PLAN = 'Gärdsmygen';
const MINUTE = 60_000;

const CASE = `query ($id: ID!) { case(id: $id) { lost household { value } debt { ore } groups { organisation { shortName } isReader lost lines { id text category } } consents { id state } } }`;
const MEETING = `query ($id: ID!) { meeting(id: $id) { sections { items { caseId lost household { value } debt { ore } lines { id text } } } packet { code state } callBack { id code state } } }`;

interface CasePage {
  lost: boolean; household: { value: string } | null; debt: { ore: number } | null; consents: { id: string; state: string }[];
  groups: { organisation: { shortName: string }; isReader: boolean; lost: boolean; lines: { id: string; text: string; category: string }[] }[];
}
interface MeetingPage {
  sections: { items: { caseId: string | null; lost: boolean; household: { value: string } | null; debt: { ore: number } | null; lines: { id: string; text: string }[] }[] }[];
  packet: { code: string; state: string } | null; callBack: { id: string; code: string; state: string }[];
}

const casePage = async (who: string) => (await (await portal.as(who)).get<{ case: CasePage }>(CASE, { id: caseId })).case;
const meetingPage = async (who: string) => (await (await portal.as(who)).get<{ meeting: MeetingPage }>(MEETING, { id: meetingId })).meeting;
const rowOf = (page: MeetingPage) => page.sections.flatMap(({ items }) => items).find((item) => item.caseId === caseId);
const everything = async (who: string) => JSON.stringify([await casePage(who), await meetingPage(who)]);

/** Everything that somebody reads in the landlord's two pages about what can no longer be told. */
const neutral = (page: CasePage) => ({ lost: page.lost, groups: page.groups.filter(({ isReader }) => !isReader).map(({ organisation, lost, lines }) => ({ organisation, lost, lines })) });

it('a consent that is taken back is gone from the next answer on, and from nothing else', async () => {
  const before = await everything('yvonne');
  for (const bird of [PLAN, STATUS, OWN_PLAN]) expect(before).toContain(bird);
  const shown = (await casePage('yvonne')).groups.find(({ isReader }) => !isReader);
  const planFact = shown?.lines.find(({ text }) => text.includes(PLAN))?.id ?? '';
  const yvonne = await portal.as('yvonne');
  const printed = await yvonne.jar.send(`/packet/${meetingId}.pdf`);
  expect(printed.status).toBe(200);
  await printed.arrayBuffer();
  const { packet } = await meetingPage('yvonne');
  expect(packet?.state).toBe('GALLER');

  const frames: string[] = [];
  const socket = yvonne.socket((text) => frames.push(text));
  socket.subscribe({ query: 'subscription { changed { name meetingIds } }' }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  await vi.waitFor(() => expect(frames.length).toBeGreaterThan(0), { timeout: 20_000 });
  await new Promise((done) => setTimeout(done, 300));

  portal.clock.advance(MINUTE);
  const ibrahim = await portal.as('ibrahim');
  const [live] = (await casePage('ibrahim')).consents.filter(({ state }) => state === 'AKTIV');
  const withdrawn = await ibrahim.get<{ withdrawConsent: { __typename: string } }>('mutation ($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }', { key: randomUUID(), id: live?.id });
  expect(withdrawn.withdrawConsent.__typename).toBe('ConsentChanged');

  // From the very next answer on.
  const after = await everything('yvonne');
  expect(after).not.toContain(PLAN);
  expect(after).not.toContain(STATUS);
  expect(after).toContain(OWN_PLAN);
  expect(after).toContain('Fateme Rezaei');
  expect(rowOf(await meetingPage('yvonne'))).toMatchObject({ lost: true, debt: { ore: 545_000 } });
  expect((await casePage('yvonne')).lost).toBe(true);
  const why = 'query ($c: ID!, $f: ID!) { why(caseId: $c, factId: $f) { text } }';
  expect(await yvonne.get(why, { c: caseId, f: planFact })).toEqual({ why: null });

  // The frame said that something changed, and nothing of what.
  await vi.waitFor(() => expect(frames.some((frame) => frame.includes('"next"'))).toBe(true), { timeout: 20_000 });
  expect(frames.join('')).not.toMatch(/Blåmes|Koltrast|consent|samtycke|Fateme/i);
  expect(frames.join('')).not.toContain(caseId);
  await socket.dispose();

  // What was printed holds no more, and a new paper does not hold it either.
  const { callBack } = await meetingPage('yvonne');
  expect(callBack.map(({ code }) => code)).toContain(packet?.code);
  const anew = await yvonne.jar.send(`/packet/${meetingId}.pdf`);
  expect(await wordsIn(new Uint8Array(await anew.arrayBuffer()))).not.toMatch(/Blåmes|Koltrast/);

  // Social services keep what is theirs, and know that it was taken back.
  const theirs = await casePage('ibrahim');
  expect(JSON.stringify(theirs)).toContain(PLAN);
  expect(theirs.consents.find(({ id }) => id === live?.id)?.state).toBe('ATERKALLAD');
}, 120_000);

it('a consent that runs out is told in the same words as one that was taken back', async () => {
  const other = await openTestPortal();
  try {
    const yvonne = await other.as('yvonne');
    const page = async () => (await yvonne.get<{ case: CasePage }>(CASE, { id: caseId })).case;
    expect(JSON.stringify(await page())).toContain(PLAN);
    // Its last day has passed: no event, no job, only the clock.
    other.clock.set(instant(other.clock.now() + 13 * 24 * 60 * MINUTE));
    await yvonne.signIn('yvonne');
    const expired = await page();
    expect(JSON.stringify(expired)).not.toContain(PLAN);
    expect(neutral(expired)).toEqual(neutral(await casePage('yvonne')));
  } finally {
    await other.close();
  }
}, 120_000);

it('what was shown, and until when, stands in the log', async () => {
  const rows: { last: string; categories: string[] }[] = await portal.database.system().transactional(async (em) => await (em as Em).execute(
    `select max(l.at)::text as last, array_agg(distinct c.category) as categories from disclosure_log l, unnest(l.categories) c(category)
     where l.case_id = ? and l.organisation_id = ? and l.holder_id = ? and c.category in ('AGREED_PLAN', 'KNOWN_STATUS') group by l.case_id`,
    [caseId, townId.organisation('alvsalahem'), townId.organisation('soc')]));
  const [withdrawal]: { at: string }[] = await portal.database.system().transactional(async (em) => await (em as Em).execute(
    `select max(e.at)::text as at from consent_event e join consent k on k.id = e.consent_id where k.case_id = ?`, [caseId]));
  expect(rows[0]?.categories.toSorted()).toEqual(['AGREED_PLAN', 'KNOWN_STATUS']);
  expect(Date.parse(rows[0]?.last ?? '')).toBeLessThan(Date.parse(withdrawal?.at ?? ''));
});

/** The words of a PDF, as an independent reader finds them. */
async function wordsIn(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes, verbosity: 0 });
  const document = await task.promise;
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return words.join('\n');
}
