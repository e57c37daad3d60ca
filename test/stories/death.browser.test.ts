import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** Whoever is told that a person has died records it where the person stands, and puts it right there too. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

describe('a death', () => {
  browserStory('is recorded and put right by keyboard', async () => {
    const name = 'Fateme Rezaei';
    const { page, faults, context } = await openScreen(browser, portal.origin);
    await page.goto('/auth/login?person=ibrahim');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`/arenden/${townId.case('fateme')}`);
    const household = page.getByRole('region', { name: 'Hushållet' });
    await household.getByRole('button', { name: `För in dödsfall: ${name}` }).focus();
    await page.keyboard.press('Enter');
    const form = household.getByRole('form', { name: 'Har personen avlidit?' });
    // Nothing is recorded without a day: Enter says so.
    await page.keyboard.press('Enter');
    await form.getByText('Skriv vilken dag personen avled').waitFor();
    await soundAtBothWidths(page, 'dodsfall-fraga');
    await form.getByLabel('Vilken dag avled personen?').fill('17 nov');
    await page.keyboard.press('Enter');
    await page.locator('.toast').getByText(/^Infört/).waitFor();
    await household.getByText(/^Avled .*17\snov\s2026$/).waitFor();
    const consents = page.getByRole('region', { name: 'Samtycken' });
    await consents.getByText(/^Upphörde .*17\snov\s2026, när personen dog$/).waitFor();
    await soundAtBothWidths(page, 'dodsfall-infort');

    // Focus is back where the question was, at the way to put it right.
    const correct = household.getByRole('button', { name: `Rätta dödsfallet: ${name}` });
    await expect.poll(async () => await correct.evaluate((button) => button === document.activeElement), { timeout: 20_000 }).toBe(true);
    await page.keyboard.press('Enter');
    await household.getByRole('form', { name: 'Vad är fel?' }).getByLabel(/Personen lever/).check();
    await soundAtBothWidths(page, 'dodsfall-ratta');
    await page.keyboard.press('Enter');
    await page.locator('.toast').getByText(/^Rättat/).waitFor();
    await consents.getByText(/när personen dog/).waitFor({ state: 'detached' });
    await household.getByRole('button', { name: `För in dödsfall: ${name}` }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
