import { join } from 'node:path';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { browserStory, openBrowser, openScreen } from '../support/browser.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** A coordinator with a keyboard only: from the landlord's file to a sent agenda. */
let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  portal = await openTestPortal();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

/** Presses Tab until what has focus reads `words`; there is no other way to it. */
async function tabTo(page: Page, words: RegExp, most = 120): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === null ? '' : `${activeElement.getAttribute('aria-label') ?? ''} ${(activeElement as HTMLElement).innerText ?? ''}`;
    });
    if (words.test(focused)) return;
  }
  throw new Error(`No way by keyboard to ${words.source}`);
}

async function press(page: Page, words: RegExp): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
}

describe('by keyboard alone', () => {
  browserStory('from the landlord’s file to a sent agenda', async () => {
    const screen = await openScreen(browser, portal.origin);
    const { page } = screen;
    await page.goto('/auth/login?person=yvonne');
    await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();

    await press(page, /^\s*Restlista/);
    await page.getByRole('heading', { level: 1, name: 'Restlista' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await press(page, /Välj fil/);
    await (await chooser).setFiles(join(import.meta.dirname, '../data/arrears/restlista-tabb-utf8-med-fel.tsv'));
    await page.getByRole('heading', { level: 1, name: 'Granska innan du läser in' }).waitFor();
    await press(page, /Läs in 26 rader/);
    await page.getByRole('link', { name: /dagordning/i }).first().waitFor();

    await press(page, /^\s*Möten/);
    await page.getByRole('heading', { level: 1, name: 'Möten' }).waitFor();
    await page.goto(`/moten/${townId.meeting('alvsalahem-soc', '7')}`);
    await page.getByRole('heading', { level: 1, name: /Dagordning/ }).waitFor();
    // Every proposal is answered where it stands; the next one is a few Tabs away.
    for (let left = await page.getByRole('button', { name: /Ta med/ }).count(); left > 0; left -= 1) {
      await press(page, /Ta med/);
      await expect.poll(async () => await page.getByRole('button', { name: /Ta med/ }).count(), { timeout: 20_000 }).toBeLessThan(left);
    }
    await press(page, /Granska och skicka/);
    await page.getByRole('heading', { level: 1, name: 'Granska och skicka' }).waitFor();
    await press(page, /Skicka dagordningen/);
    await expect.poll(() => portal.mails.length, { timeout: 20_000 }).toBe(1);

    const [mail] = portal.mails;
    expect(mail?.body).toContain('/moten/');
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/Fateme|Gavrilo|kr\b|hushåll/);
    const social = await portal.as('ibrahim');
    const seen = await social.ask('query($id: ID!) { meeting(id: $id) { sections { items { household { value } } } } }', { id: townId.meeting('alvsalahem-soc', '7') });
    expect(seen.text).toContain('Łukasz Żółć');
    expect(screen.faults).toEqual([]);
    await screen.context.close();
  });
});
