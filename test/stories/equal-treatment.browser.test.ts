import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** Whether everybody got the same before a step: the sentence, the figures, and a rule tried before anybody agrees on it. By keys. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});
const CASE = `/arenden/${townId.case('fateme')}`;

describe('equal treatment', () => {
  browserStory('a step that was taken too early is in the sentence, with who decided it, and the case is led to', async () => {
    const { page, faults, context } = await openScreen(browser, portal.origin);
    await page.goto(`/auth/login?person=yvonne&to=${encodeURIComponent('/samverkan')}`);
    await page.getByRole('link', { name: 'Lika behandling: vad alla fick före nästa steg' }).first().press('Enter');
    await page.getByRole('heading', { name: 'Lika behandling', level: 1 }).waitFor();
    const panel = page.getByRole('region', { name: /Hembesök till alla före ansökan/u });
    const before = await panel.innerText();
    await page.goto(CASE);
    await page.getByRole('button', { name: 'Lägg till en uppgift' }).first().press('Enter');
    const form = page.getByRole('form', { name: 'Lägg till en uppgift' });
    await form.getByLabel('Vad gäller det?').selectOption({ label: 'Rättsligt steg' });
    await form.getByLabel('Vilket steg?').selectOption({ label: 'Betalningsföreläggande ansökt' });
    await form.getByLabel('Varför går ni vidare ändå?').fill('Hyresgästen har flyttat.');
    await form.getByLabel('Vem har beslutat undantaget?').selectOption({ label: 'Gunilla Nyström' });
    await form.getByRole('button', { name: 'Spara' }).press('Enter');
    await page.getByText('Steg ni har tagit').waitFor();
    await page.goto(`/samverkan/lika-behandling/${townId.partnership('alvsalahem-soc')}`);
    await expect.poll(async () => await panel.innerText()).not.toBe(before);
    expect(await panel.innerText()).toContain('Gunilla Nyström');
    await panel.getByRole('link', { name: 'ÄH-2026-K7RA' }).waitFor();
    await soundAtBothWidths(page, 'lika-behandling');
    expect(faults).toEqual([]);
    await context.close();
  });

  browserStory('a ready-made rule is tried on what has been; a manager and the other side read figures and no household', async () => {
    const { page, faults, context } = await openScreen(browser, portal.origin);
    await page.goto(`/auth/login?person=yvonne&to=${encodeURIComponent(`/samverkan/lika-behandling/${townId.partnership('alvsalahem-soc')}`)}`);
    await page.getByLabel('Regel', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Pröva regeln' }).press('Enter');
    await page.getByText('Hade stannat vid grinden', { exact: true }).waitFor();
    await soundAtBothWidths(page, 'lika-behandling-provad');
    expect(faults).toEqual([]);
    await context.close();
    for (const person of ['gunilla', 'ibrahim', 'lars']) {
      const other = await openScreen(browser, portal.origin);
      await other.page.goto(`/auth/login?person=${person}&to=${encodeURIComponent(`/samverkan/lika-behandling/${townId.partnership('alvsalahem-soc')}`)}`);
      await other.page.getByText('Du ser siffror, inga hushåll.').waitFor();
      expect(await other.page.locator('main').innerText()).not.toMatch(/ÄH-2026|Fateme/u);
      expect(other.faults).toEqual([]);
      await other.context.close();
    }
  });
});
