import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** A consent that was never one is marked where it stands, with why. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

describe('a consent that was never valid', () => {
  browserStory('is marked by keyboard', async () => {
    const { page, faults, context } = await openScreen(browser, portal.origin);
    await page.goto('/auth/login?person=ibrahim');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`/arenden/${townId.case('fateme')}`);
    const consents = page.getByRole('region', { name: 'Samtycken' });
    await consents.getByRole('button', { name: 'Det gällde aldrig' }).focus();
    await page.keyboard.press('Enter');
    const form = consents.getByRole('form', { name: 'Det gällde aldrig' });
    await form.waitFor();
    expect(await form.getByLabel('Varför?').evaluate((field) => field === document.activeElement)).toBe(true);
    // Nothing is marked without a reason.
    await form.getByRole('button', { name: 'Samtycket gällde aldrig' }).press('Enter');
    await form.getByRole('link', { name: 'Välj varför samtycket aldrig gällde' }).waitFor();
    await soundAtBothWidths(page, 'samtycke-gallde-aldrig');
    await form.getByLabel('Varför?').selectOption({ label: 'Personen var pressad att säga ja' });
    await form.getByRole('button', { name: 'Samtycket gällde aldrig' }).press('Enter');
    await consents.getByText(/^Gällde aldrig, enligt vad ni kom fram till .*19\snov\s2026$/).waitFor();
    await consents.getByRole('paragraph').filter({ hasText: /^Personen var pressad att säga ja$/ }).waitFor();
    await soundAtBothWidths(page, 'samtycke-aldrig-gallt');
    expect(faults).toEqual([]);
    await context.close();
  });
});
