import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** The two coordinators plan a visit together, one asks and the other answers, and log how it went, by keyboard. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

const CASE = `/arenden/${townId.case('fateme')}`;

async function signedIn(page: Page, person: string): Promise<void> {
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const visits = (page: Page) => page.getByRole('region', { name: 'Hembesök' });

async function press(page: Page, name: RegExp | string): Promise<void> {
  await visits(page).getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

/** Both coordinators at a screen each, one of them a narrow one. */
async function together(story: (yvonne: Page, ibrahim: Page) => Promise<void>): Promise<void> {
  const [theirs, ours] = [await openScreen(browser, portal.origin), await openScreen(browser, portal.origin, 320)];
  await signedIn(theirs.page, 'yvonne');
  await signedIn(ours.page, 'ibrahim');
  await story(theirs.page, ours.page);
  expect([...theirs.faults, ...ours.faults]).toEqual([]);
  for (const { context } of [theirs, ours]) await context.close();
}

const done = (page: Page) => page.getByRole('region', { name: 'Vad som har gjorts' });

async function ask(yvonne: Page, day: string): Promise<void> {
  await yvonne.goto(CASE);
  await press(yvonne, 'Planera hembesök');
  const plan = visits(yvonne).getByRole('form');
  // Nothing is planned without a day: Enter says so.
  await yvonne.keyboard.press('Enter');
  await plan.getByText('Skriv vilken dag.').waitFor();
  await plan.getByLabel('Dag', { exact: true }).fill(day);
  await plan.getByLabel('Tid', { exact: true }).fill('10');
  await plan.getByLabel(/^Gå tillsammans med/).check();
  await plan.getByLabel('Tolk på vilket språk?').fill('dari');
  await soundAtBothWidths(yvonne, 'hembesok-planera');
  await yvonne.keyboard.press('Enter');
  await visits(yvonne).getByText('Inget svar än').waitFor();
  await soundAtBothWidths(yvonne, 'hembesok-fragat');
}

async function answer(ibrahim: Page): Promise<void> {
  await ibrahim.goto('/');
  await visits(ibrahim).getByText('Väntar på ert svar').waitFor();
  await soundAtBothWidths(ibrahim, 'hembesok-idag');
  await visits(ibrahim).getByRole('link', { name: /^Svara/ }).focus();
  await ibrahim.keyboard.press('Enter');
  await press(ibrahim, /^Vi kommer:/);
  await visits(ibrahim).getByText('Båda kommer').waitFor();
  await visits(ibrahim).getByText(/Gå inte in än/).waitFor();
  await soundAtBothWidths(ibrahim, 'hembesok-bada');
}

async function logInside(ibrahim: Page): Promise<void> {
  await ibrahim.goto(CASE);
  const log = visits(ibrahim).getByRole('form');
  const saveInside = async () => {
    await press(ibrahim, /^Logga besöket:/);
    await log.getByLabel('Nådd', { exact: true }).check();
    await log.getByLabel('Ja, inne').check();
    await ibrahim.keyboard.press('Enter');
  };
  await saveInside();
  await log.getByText(/^Alla vuxna som bor där har inte sagt ja/).waitFor();
  await soundAtBothWidths(ibrahim, 'hembesok-utan-ja');
  await ibrahim.keyboard.press('Escape');
  const back = visits(ibrahim).getByRole('button', { name: /^Logga besöket:/ });
  await expect.poll(async () => await back.evaluate((button) => button === document.activeElement), { timeout: 20_000 }).toBe(true);
  await press(ibrahim, /^För in ja/);
  await soundAtBothWidths(ibrahim, 'hembesok-for-in-ja');
  await ibrahim.keyboard.press('Enter');
  await visits(ibrahim).getByText(/sa ja .*vid dörren/).waitFor();
  await saveInside();
  await done(ibrahim).getByText(/^Hembesök av socialtjänsten/).first().waitFor();
  await visits(ibrahim).getByText('Inget hembesök är planerat.').waitFor();
  await soundAtBothWidths(ibrahim, 'hembesok-loggat');
}

async function logNobodyHome(yvonne: Page): Promise<void> {
  await yvonne.goto(CASE);
  await press(yvonne, /^Logga besöket:/);
  await visits(yvonne).getByRole('form').getByLabel('Ej nådd', { exact: true }).check();
  await soundAtBothWidths(yvonne, 'hembesok-ingen-hemma');
  await yvonne.keyboard.press('Enter');
  await visits(yvonne).getByText('Inget hembesök är planerat.').waitFor();
  await done(yvonne).getByText('Lapp i brevlådan').first().waitFor();
}

browserStory('a joint visit is asked for, answered and logged with each one’s yes', async () => {
  await together(async (yvonne, ibrahim) => {
    await ask(yvonne, '20 nov');
    await answer(ibrahim);
    // The landlord’s page tells that both come, and has nothing of whose yes is missing.
    await visits(yvonne).getByText('Båda kommer').waitFor();
    expect(await visits(yvonne).getByText(/sagt ja/).count()).toBe(0);
  });
  portal.clock.advance(Date.parse('2026-11-20T10:00:00Z') - portal.clock.now());
  await together(async (yvonne, ibrahim) => {
    await logInside(ibrahim);
    await logNobodyHome(yvonne);
  });
});
