import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, picture, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** A consent ends while the landlord has the case open: what rested on it is gone, and nothing has moved. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

const LOST = 'Uppgifter kan inte längre lämnas';
/** Social services' own words about Fateme, and what they had done, told through her consent. */
const RESTED_ON_CONSENT = ['Blåmes', 'Koltrast'];

/** Where everything stands: headings and rows from the top, each with its place and height. */
async function places(page: Page): Promise<string[]> {
  return await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main h1, main h2, main li')].map((one) => {
    const { top, height } = one.getBoundingClientRect();
    return `${one.tagName} ${Math.round(top + scrollY)} ${Math.round(height)}`;
  }));
}

async function withdraw(key: string): Promise<void> {
  const karin = await portal.as('karin');
  const { case: found } = await karin.get<{ case: { consents: { id: string; state: string }[] } }>('query($id: ID!) { case(id: $id) { consents { id state } } }', { id: townId.case(key) });
  for (const { id } of found.consents) await karin.get('mutation($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }', { key: randomUUID(), id });
}

describe('a consent ends while the landlord reads the case', () => {
  browserStory('each fact keeps its place with the same words, and one stands where one stood', async () => {
    const width: Width = 1280;
    const { page, context, faults } = await openScreen(browser, portal.origin, width);
    await page.goto('/auth/login?person=yvonne');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`/arenden/${townId.case('fateme')}`);
    for (const canary of RESTED_ON_CONSENT) await page.getByText(canary).waitFor();
    await page.locator('li', { hasText: 'Koltrast' }).getByRole('button').focus();
    const rows = await page.locator('main li').allInnerTexts();
    const before = await places(page);
    await picture(page, 'case-before-withdrawal');

    await withdraw('fateme');
    for (const canary of RESTED_ON_CONSENT) await page.getByText(canary).waitFor({ state: 'detached' });
    await picture(page, 'case-after-withdrawal');
    expect(await places(page)).toEqual(before);
    const after = await page.locator('main li').allInnerTexts();
    // What social services had told and done is lost where it stood; every other row says what it said.
    for (const [index, text] of rows.entries()) {
      if (text.includes('genom samtycke') || text.includes('Möte med hyresgästen')) expect(after[index]).toContain(LOST);
      else expect(after[index]).toBe(text);
    }
    expect(rows.filter((text) => text.includes('genom samtycke'))).toHaveLength(3);
    const [stands] = await page.locator('li:focus').allInnerTexts();
    expect(stands).toContain(LOST);
    expect(rows.findIndex((text) => text.includes('Koltrast'))).toBe(after.findIndex((text) => text === stands));
    const kept = await page.content();
    for (const gone of [...RESTED_ON_CONSENT, 'Möte, nådd']) expect(kept).not.toContain(gone);
    expect(faults).toEqual([]);

    // Another visit has nothing to keep in place: the loss is said once.
    await page.reload();
    await page.getByText(LOST).waitFor();
    expect(await page.getByText(LOST).count()).toBe(1);
    await context.close();
  });
});
