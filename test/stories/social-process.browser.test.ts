import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, browserStory, openScreen, picture, scrollsSideways, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** Social services' coordinator does by keyboard what Kronofogden's day asks for, follows the process of the case, and takes a slip back. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function story(width: Width, go: 'duty' | 'process'): Promise<void> {
  const { page, context, faults } = await openScreen(browser, portal.origin, width);
  const sound = async (name: string): Promise<void> => {
    await picture(page, name);
    expect(await axeViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };
  await page.goto('/auth/login?person=ibrahim');
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (go === 'duty') {
    const duty = page.getByRole('region', { name: 'Gör i dag enligt lag och process' });
    await duty.getByText('Skulle ha varit gjort ons 11 nov, 8 dagar sedan').waitFor();
    await duty.getByRole('button', { name: /^Den är bekräftad/ }).press('Enter');
    await duty.getByText('Kvar att göra: utse handläggare, skicka kopia till hyresgästen.').waitFor();
    await duty.getByRole('button', { name: /^Utse handläggare/ }).press('Enter');
    await sound('plikter-i-dag');
    await page.keyboard.press('Enter');
    await duty.getByText('Det här får sägas till Kronofogden, och inget mer: handläggare İbrahim Şahin.').waitFor();
    await duty.getByRole('button', { name: /^Kopian är skickad/ }).press('Enter');
    await duty.waitFor({ state: 'detached' });
  } else {
    await page.goto(`/arenden/${townId.case('xiaoming')}`);
    const process = page.getByRole('region', { name: 'Processen' });
    await process.getByText('Adressen styr vem som tar hand om underrättelsen.').waitFor();
    await process.getByRole('button', { name: 'Skriv: Kontrollera om adressen hör till ert område' }).press('Enter');
    await page.keyboard.press('Tab');
    await process.getByRole('radio', { name: 'Vårt område' }).check();
    await sound('processen-i-arendet');
    await page.keyboard.press('Enter');
    await process.getByText('Kontrollera folkbokföringen').waitFor();
    await page.getByRole('button', { name: 'Ångra' }).press('Enter');
    await process.getByText('Adressen styr vem som tar hand om underrättelsen.').waitFor();
  }
  expect(faults).toEqual([]);
  await context.close();
}

browserStory('the process of a case, 320 wide', async () => { await story(320, 'process'); });
browserStory('a day of eviction, 1280 wide', async () => { await story(1280, 'duty'); });
