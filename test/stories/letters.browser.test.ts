import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, picture, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import { openCaseAt } from '../support/case-screen.js';
import type { TestPortal } from '../support/portal.js';

/** A letter is printed from the case in one press, and logged in one when it has been sent. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function openCase(person: string, key: string, width: Width) {
  const { part: letters, ...screen } = await openCaseAt(browser, portal.origin, { person, key, name: 'Skriv ut brev', width });
  return { ...screen, letters };
}

describe('the letters of a case', () => {
  browserStory('are printed, and logged by keyboard', async () => {
    const { page, letters, sound, faults, context } = await openCase('yvonne', 'fateme', 1280);
    expect(await letters.getByRole('listitem').locator('.strong').allTextContents()).toEqual([
      'Påminnelse om hyran', 'Hör av dig', 'Inbjudan till möte', 'Lapp när ingen är hemma', 'Lapp, när socialtjänsten ska få veta', 'Stöd för telefonsamtalet', 'Blad till föräldrar']);
    for (const link of await letters.getByRole('link').all()) {
      const answer = await page.request.get(await link.getAttribute('href') ?? '');
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    }
    const print = letters.getByRole('link', { name: 'Påminnelse om hyran på svenska' });
    await print.focus();
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Enter');
    await (await opened).close();

    // Sheets that are no step towards anybody have nothing to log.
    expect(await letters.getByRole('button', { name: 'Logga: Blad till föräldrar' }).count()).toBe(0);
    const log = letters.getByRole('button', { name: 'Logga: Lapp när ingen är hemma' });
    await log.focus();
    await page.keyboard.press('Enter');
    const line = letters.getByRole('form');
    await line.waitFor();
    expect(await line.getByLabel('Åtgärd', { exact: true }).inputValue()).toBe('LAPP');
    expect(await line.getByRole('radio', { name: 'Gjort' }).isChecked()).toBe(true);
    await sound('brev-logga');
    await page.keyboard.press('Escape');
    await line.waitFor({ state: 'detached' });
    expect(await log.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await line.getByLabel('Vad kom ni överens om?').focus();
    await page.keyboard.press('Enter');
    await page.locator('.toast').getByText(/Lapp i brevlådan/).waitFor();
    await line.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Gjort' }).getByText('Lapp i brevlådan, gjort', { exact: true }).waitFor();
    await sound('brev');
    expect(faults).toEqual([]);
    await context.close();
  });

  browserStory('how a call went is asked, and not guessed', async () => {
    const { page, letters, context } = await openCase('ibrahim', 'siriporn', 320);
    expect(await letters.getByRole('listitem').locator('.strong').allTextContents()).toEqual([
      'Lapp när ingen är hemma', 'Besöksbrev', 'Hembesöksbrev', 'Kontaktbrev', 'Stöd för telefonsamtalet', 'Blad till föräldrar']);
    await letters.getByRole('button', { name: 'Logga: Stöd för telefonsamtalet' }).click();
    const line = letters.getByRole('form');
    expect(await line.getByLabel('Åtgärd', { exact: true }).inputValue()).toBe('TELEFON');
    expect(await line.getByRole('radio', { checked: true }).count()).toBe(0);
    await line.getByRole('button', { name: 'Spara' }).click();
    await line.getByText('Välj hur det gick.').waitFor();
    await picture(page, 'brev-socialtjansten');
    await context.close();
  });

  browserStory('of a protected household are not there until it is opened', async () => {
    const { letters, sound, context } = await openCase('marta', 'skyddad', 1280);
    await letters.getByText('Du kan skriva ut brev när du har öppnat dem.').waitFor();
    expect(await letters.getByRole('link').count()).toBe(0);
    await sound('brev-stangda');
    await context.close();
  });
});
