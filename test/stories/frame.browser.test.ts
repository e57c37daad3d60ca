import { randomUUID } from 'node:crypto';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, picture, type Screen, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';
import { Reader } from '../support/reader.js';

/** What every page has in common: the menu, the language, what a form says that it could not use, and the end of a session. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

const MINUTE_MS = 60_000;
const CASE = `/arenden/${townId.case('fateme')}`;

async function at(person: string, path: string, width: Width = 1280): Promise<Screen> {
  const screen = await openScreen(browser, portal.origin, width);
  await screen.page.goto(`/auth/login?person=${person}`);
  await screen.page.getByRole('heading', { level: 1 }).waitFor();
  await screen.page.goto(path);
  await screen.page.getByRole('heading', { level: 1 }).waitFor();
  await screen.page.waitForLoadState('networkidle');
  return screen;
}

/** The words of what has focus. */
const focused = async (page: Page): Promise<string> => await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');

/** Somebody at Älvsalahem does something at another screen, so that every screen there asks again by itself. */
async function somethingChanges(): Promise<void> {
  const elsewhere = await new Reader(portal.origin).signIn('yvonne');
  await elsewhere.get('mutation($key: ID!, $id: ID!) { setNextAction(key: $key, caseId: $id, kind: TELEFON, dueOn: "2026-12-01") { __typename } }', { key: randomUUID(), id: townId.case('eleni') });
}

describe('an address where nothing is', () => {
  browserStory('leads on to Idag by keyboard, the same whether it is hidden or absent', async () => {
    for (const [person, path] of [['yvonne', '/finns-inte'], ['pekka', CASE]] as const) {
      const { page, context, faults } = await at(person, path, 320);
      await page.getByRole('heading', { level: 1, name: 'Här finns inget att visa' }).focus();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Gå till Idag');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /^Idag/ }).waitFor();
      expect(await focused(page)).toMatch(/^Idag/);
      expect(faults).toEqual([]);
      await context.close();
    }
  });
});

describe('the menu on a narrow screen', () => {
  browserStory('is followed by its own links, says that it is open, and closes with Esc where one stood', async () => {
    const { page, context, faults } = await at('yvonne', '/', 320);
    const menu = page.getByRole('button', { name: 'Meny' });
    await menu.focus();
    await page.keyboard.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    for (const word of ['Idag', 'Möten', 'Ärenden', 'Restlista']) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(word);
    }
    await picture(page, 'menu-open');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await focused(page)).toBe('Meny');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('another language', () => {
  browserStory('is chosen without losing what one is writing, nor where one stands', async () => {
    const { page, context } = await at('ibrahim', CASE);
    await page.getByRole('button', { name: 'Lägg till en uppgift' }).click();
    await page.getByLabel('Vad ska stå?').fill('Ringer på måndag');
    await page.getByRole('button', { name: 'In English' }).click();
    await page.getByRole('heading', { name: 'Next possible step' }).waitFor();
    expect(await page.getByLabel('What shall it say?').inputValue()).toBe('Ringer på måndag');
    expect(await focused(page)).toBe('På svenska');
    await page.getByRole('button', { name: 'På svenska' }).click();
    await page.getByRole('heading', { name: 'Nästa möjliga steg' }).waitFor();
    expect(await page.getByLabel('Vad ska stå?').inputValue()).toBe('Ringer på måndag');
    await context.close();
  });
});

describe('a form that cannot be used as it is', () => {
  browserStory('says so first, leads to the field, and takes it back when the field is mended', async () => {
    const { page, context } = await at('yvonne', CASE);
    await page.getByRole('button', { name: 'Lägg till en uppgift' }).click();
    await page.getByRole('button', { name: 'Spara' }).click();
    expect(await focused(page)).toContain('Rätta det här först');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Betalar');
    expect(await page.getByLabel('Vad ska stå?').inputValue()).toBe('Betalar');
    expect(await page.getByText('Rätta det här först').count()).toBe(0);
    expect(await page.getByLabel('Vad ska stå?').getAttribute('aria-invalid')).toBeNull();
    await context.close();
  });
});

describe('an answer is told', () => {
  browserStory('what a search found is said aloud, and an address of nothing is a page of nothing', async () => {
    const { page, context, faults } = await at('yvonne', '/arenden');
    await page.getByLabel('Sök ärende').fill('Rezaei');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Ett ärende stämmer med sökningen.').waitFor({ state: 'attached' });
    await page.getByLabel('Sök ärende').fill('Finnsinte');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Inget ärende stämmer.').waitFor({ state: 'attached' });
    await page.goto('/arenden/finns-inte');
    await page.getByRole('heading', { level: 1, name: 'Här finns inget att visa' }).waitFor();
    expect(portal.logged.join()).not.toContain('GRAPHQL_FAILURE');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the end of a session', () => {
  browserStory('is warned of, put off by writing on, and explained; one comes back to the same page', async () => {
    const { page, context } = await at('yvonne', '/arenden/nytt');
    const field = page.getByLabel('Vem gäller det?');
    await field.click();
    await page.keyboard.type('Hanna');
    // What one has just done is told to the server with the next question.
    const told = page.waitForResponse((response) => response.url().endsWith('/graphql'));
    await somethingChanges();
    await told;
    // As if the last thing had been done long ago. The page asks again by itself, which keeps no session alive.
    await portal.database.system().transactional(async (em) => {
      await (em as Em).execute('update session set last_seen_at = ?', [new Date(portal.clock.now() - 28.5 * MINUTE_MS)]);
    });
    await somethingChanges();
    await page.getByText(/^Du loggas ut/).waitFor();
    await picture(page, 'session-ends');
    await page.keyboard.type(' Lind');
    await page.getByText(/^Du loggas ut/).waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('Hanna Lind');

    portal.clock.advance(31 * MINUTE_MS);
    await page.getByLabel('Adress', { exact: true }).click();
    await page.getByRole('button', { name: 'Öppna ärendet' }).click();
    await page.getByText('Du loggades ut efter 30 minuter utan aktivitet.').waitFor();
    await picture(page, 'session-ended');
    expect(await focused(page)).toBe('Logga in');
    await page.getByRole('link', { name: 'Logga in med e-legitimation' }).click();
    await page.getByRole('button', { name: /Yvonne af Ekenstam/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Öppna ett ärende' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/arenden/nytt');
    await context.close();
  });
});
