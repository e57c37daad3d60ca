import { join } from 'node:path';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** A coordinator with a keyboard only: from the landlord's file to a sent agenda. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

/** Presses Tab until what has focus reads `words`; there is no other way to it. */
async function tabTo(page: Page, words: RegExp, most = 120): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === null ? '' : `${(activeElement.getAttribute('aria-label') ?? (activeElement as HTMLElement).innerText ?? '').trim()}`;
    });
    if (words.test(focused)) return;
  }
  throw new Error(`No way by keyboard to ${words.source}`);
}

/** A busy machine takes its time to draw. */
const PATIENT = { timeout: 30_000 };

/** What one stands in, as it is read out. */
async function standsIn(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
}

/** Whether what has focus lies within the window. */
async function inView(page: Page): Promise<boolean> {
  return await page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  });
}

async function press(page: Page, words: RegExp): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
}

describe('by keyboard alone', () => {
  browserStory('nothing is recorded that nobody has said: a termination is looked over, a birth has its year', async () => {
    const screen = await openScreen(browser, portal.origin);
    const { page } = screen;
    const social = await portal.as('ibrahim');
    const socialSees = async (): Promise<boolean> => (await social.get<{ case: unknown }>('query ($id: ID!) { case(id: $id) { id } }', { id: townId.case('nils') })).case !== null;
    await page.goto('/auth/login?person=yvonne');
    await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();
    await page.goto(`/arenden/${townId.case('nils')}`);
    await page.getByRole('heading', { level: 1, name: 'Nils Bergström' }).waitFor();

    await press(page, /För in en underrättelse/);
    await press(page, /^Granska$/);
    await page.getByText('Rätta det här först').waitFor();
    await page.getByLabel('Vilken underrättelse?').selectOption('N_44_ARREARS');
    await page.getByText('Socialtjänsten ser den när du sparar').waitFor();
    await page.getByLabel('Hur skickades den?').selectOption('POST');
    await page.getByLabel('Skickad', { exact: true }).fill('18 nov');
    await page.keyboard.press('Enter');
    await expect.poll(() => standsIn(page), PATIENT).toBe('Stämmer det här?');
    await page.keyboard.press('Enter');
    expect(await socialSees()).toBe(false);
    await press(page, /Spara underrättelsen/);
    await expect.poll(() => standsIn(page), PATIENT).toBe('För in en underrättelse');
    expect(await socialSees()).toBe(true);

    await press(page, /Lägg till en person/);
    await page.getByLabel('Namn').fill('Lisa Bergström');
    await page.getByLabel('Född').fill('26 nov');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Välj om personen är vuxen eller barn.' }).waitFor();
    expect(await page.getByRole('link', { name: /^Skriv året också/ }).count()).toBe(1);
    expect(screen.faults).toEqual([]);
    await screen.context.close();
  });

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
    // Each step gives way to the next on the same page: its heading has focus, and where one is is read out.
    await expect.poll(() => standsIn(page), PATIENT).toBe('Granska innan du läser in');
    await press(page, /Ändra hur kolumnerna läses/);
    await expect.poll(() => standsIn(page), PATIENT).toBe('Vad betyder kolumnerna?');
    await page.getByText('Steg 2 av 4: Kolumner').waitFor({ state: 'attached' });
    await press(page, /Gå vidare och granska/);
    await expect.poll(() => standsIn(page), PATIENT).toBe('Granska innan du läser in');
    await press(page, /Läs in 26 rader/);
    await expect.poll(() => standsIn(page), PATIENT).toBe('Listan är inläst');
    await press(page, /Betald: Gavrilo/);
    await expect.poll(() => standsIn(page), PATIENT).toMatch(/^Vräkningsdagen är ons 9.dec\.$/);
    await press(page, /Avsluta inte/);
    await expect.poll(() => standsIn(page), PATIENT).toBe('Betald: Gavrilo Ivasjtjenko');

    await press(page, /^\s*Möten/);
    await page.getByRole('heading', { level: 1, name: 'Möten' }).waitFor();
    await page.goto(`/moten/${townId.meeting('alvsalahem-soc', '7')}`);
    await page.getByRole('heading', { level: 1, name: /Dagordning/ }).waitFor();
    // A lifted point is followed down the page, and what it is dropped at is where one stands.
    await press(page, /^Flytta punkt 3/);
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => inView(page), PATIENT).toBe(true);
    }
    await page.keyboard.press('Escape');
    // One is answered where it stands, and one stays in its row; the rest in one go.
    await press(page, /^Ta med (?!alla)/);
    await expect.poll(() => standsIn(page), PATIENT).toMatch(/^Ändra svar för /);
    await press(page, /^Avstå (?!resten)/);
    await page.keyboard.press('Escape');
    await expect.poll(() => standsIn(page), PATIENT).toMatch(/^Avstå (?!resten)/);
    await page.keyboard.press('Shift+Tab');
    while (!/Ta med alla som är kvar/.test(await standsIn(page))) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => standsIn(page), PATIENT).toBe('Granska och skicka');
    expect(await page.getByRole('button', { name: /^Ta med/ }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Granska och skicka' }).waitFor();
    await press(page, /Skicka dagordningen/);
    await expect.poll(() => portal.mails.length, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => standsIn(page), PATIENT).toMatch(/^Dagordning/);

    const [mail] = portal.mails;
    expect(mail?.body).toContain('/moten/');
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/Fateme|Gavrilo|kr\b|hushåll/);
    const social = await portal.as('ibrahim');
    const seen = await social.ask('query($id: ID!) { meeting(id: $id) { sections { items { household { value } } } } }', { id: townId.meeting('alvsalahem-soc', '7') });
    expect(seen.text).toContain('Łukasz Żółć');
    expect(screen.faults).toEqual([]);
    await screen.context.close();
  });

  browserStory('a consent is recorded and heard, and a key held down does not take it back', async () => {
    const screen = await openScreen(browser, portal.origin);
    const { page } = screen;
    await page.goto('/auth/login?person=ibrahim');
    await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();
    await page.goto(`/arenden/${townId.case('sofo')}/samtycke`);
    await page.getByRole('heading', { level: 1, name: 'För in ett samtycke' }).waitFor();
    await page.getByLabel('Vem samtycker?').selectOption({ index: 1 });
    await page.getByLabel('Älvsalahem AB').check();
    await page.getByLabel('Överenskommen plan').check();
    await page.getByLabel('Vad ska uppgifterna användas till?').fill('Behålla hemmet');
    await page.getByRole('radio', { name: 'Muntligt' }).check();
    await page.getByLabel('Hur kontrollerades vem det var?').fill('På besök');
    await tabTo(page, /^Spara samtycket/);
    await page.keyboard.press('Enter');
    await expect.poll(() => standsIn(page), PATIENT).toBe('Sopio Nattskärra');
    await page.getByRole('log').getByText('Samtycket är sparat.').waitFor({ state: 'attached' });

    const open = page.getByRole('button', { name: 'Ta tillbaka', exact: true }).first();
    const inForce = await page.getByText('Gäller', { exact: true }).count();
    await open.focus();
    // Held down, the key repeats itself in whatever has focus by then.
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENT).toBe('SELECT');
    await page.keyboard.press('Escape');
    expect(await page.getByText('Gäller', { exact: true }).count()).toBe(inForce);
    expect(screen.faults).toEqual([]);
    await screen.context.close();
  });
});
