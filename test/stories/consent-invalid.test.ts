import { randomUUID } from 'node:crypto';
import { instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countFrames } from '../support/frames.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** A consent that was never one: social services find it out, say why among themselves, and nothing opens by it any more. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const FROM_SOCIAL = /Blåmes|Koltrast/;
interface Line { id: string; state: string; endBy: string | null; invalidReason: string | null; recipients: { categories: string[]; endedBy: string | null }[] }
interface Page { case: { consents: Line[]; lost: boolean } | null; seen: { rows: { ground: string | null }[] } | null }

async function page(person: string, key: string): Promise<{ data: Page; text: string }> {
  const answer = await (await portal.as(person)).ask<Page>(
    `query ($case: ID!) { case(id: $case) { lost groups { lost lines { text } } consents { id state endBy invalidReason recipients { categories endedBy } } } }`, { case: townId.case(key) });
  if (answer.data === null || answer.data === undefined) throw new Error(answer.text);
  return { data: answer.data, text: answer.text };
}
const consents = async (key: string) => (await page('ibrahim', key)).data.case?.consents ?? [];
const living = async (key: string) => (await consents(key)).find(({ state }) => state === 'AKTIV')?.id ?? randomUUID();

async function change(person: string, call: string): Promise<string> {
  portal.clock.set(instant(portal.clock.now() + 60_000));
  const [name = ''] = call.split('(');
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string; code?: string; field?: string | null }>>(
    `mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} { __typename ... on Refusal { code field } } }`);
  const { __typename = '', code, field } = answer[name] ?? {};
  return code === undefined ? __typename : `${code}${field === null || field === undefined ? '' : ` ${field}`}`;
}
const invalidate = async (person: string, id: string, reason: string | null = 'PRESSAD') =>
  await change(person, `invalidateConsent(consentId: "${id}"${reason === null ? '' : `, reason: ${reason}`})`);

describe('a consent that was never valid', () => {
  it('opens nothing from that instant on, and others are told no more than of any other end', async () => {
    const id = await living('fateme');
    expect((await page('yvonne', 'fateme')).text).toMatch(FROM_SOCIAL);
    const yvonne = await countFrames(portal, 'yvonne');
    expect(await invalidate('ibrahim', id)).toBe('ConsentChanged');
    await vi.waitFor(() => expect(yvonne.count()).toBe(1), { timeout: 10_000 });
    await yvonne.close();
    const { data, text } = await page('yvonne', 'fateme');
    expect(text).not.toMatch(FROM_SOCIAL);
    expect(text).not.toContain('PRESSAD');
    expect(data.case).toMatchObject({ lost: true, consents: [] });
    expect((await consents('fateme')).find((one) => one.id === id)).toMatchObject({ state: 'OGILTIG', endBy: 'OGILTIG', invalidReason: 'PRESSAD', recipients: [{ categories: [], endedBy: 'OGILTIG' }] });
  });

  it('was shown before, and that stands: in the log, and asked about the day before', async () => {
    const { seen } = await (await portal.as('ibrahim')).get<{ seen: { rows: { shown: { what: string[] }[] }[] } }>(`query ($case: ID!) { seen(caseId: $case) { rows { shown { what } } } }`, { case: townId.case('fateme') });
    expect(JSON.stringify(seen)).toContain('AGREED_PLAN');
    const then = portal.clock.now();
    portal.clock.set(instant(then - 24 * 3_600_000));
    expect((await page('yvonne', 'fateme')).text).toMatch(FROM_SOCIAL);
    portal.clock.set(then);
    expect((await page('yvonne', 'fateme')).text).not.toMatch(FROM_SOCIAL);
  });

  it('is told apart from one that was taken back, which says nothing of why', async () => {
    const id = await living('siriporn');
    expect(await change('ibrahim', `withdrawConsent(consentId: "${id}")`)).toBe('ConsentChanged');
    expect((await consents('siriporn')).find((one) => one.id === id)).toMatchObject({ state: 'ATERKALLAD', invalidReason: null });
  });
});

describe('is refused', () => {
  it('without a reason', async () => {
    const id = await living('sofo');
    expect(await invalidate('ibrahim', id, null)).toBe('SKAL_TILL_ALDRIG_GALLT reason');
    expect(await invalidate('ibrahim', id, 'FEL_PERSON')).toBe('ConsentChanged');
  });

  it('for one that has ended', async () => {
    const [id = ''] = (await consents('eleni')).map((one) => one.id);
    expect(await invalidate('ibrahim', id)).toBe('SAMTYCKE_UPPHORT');
  });

  it('to who does not release by it, as for one that is not there', async () => {
    const { recordConsent } = await (await portal.as('ibrahim')).get<{ recordConsent: { consentId: string } }>(`mutation { recordConsent(key: "${randomUUID()}", input: { caseId: "${townId.case('siriporn')}",
      giverId: "${townId.person('siriporn')}", subjectId: "${townId.person('siriporn')}", capacity: SJALV, recipients: ["${townId.organisation('alvsalahem')}"], categories: [AGREED_PLAN], direction: LAMNA,
      purpose: "Att kunna bo kvar", validFrom: "2026-11-19", validTo: "2027-01-31", form: SKRIFTLIG, careConfirmed: false }) { ... on ConsentChanged { consentId } } }`);
    const absent = await invalidate('yvonne', randomUUID());
    expect(absent).toBe('FINNS_INTE');
    expect(await invalidate('yvonne', recordConsent.consentId)).toBe(absent);
    expect(await invalidate('ibrahim', recordConsent.consentId, 'ALDRIG_GIVET')).toBe('ConsentChanged');
  });
});
