import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, browserStory, openScreen, picture, scrollsSideways, soundAtBothWidths, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';
import { COMING_MEETING, sendTheirAgenda } from '../support/sent-agenda.js';

/** Two coordinators hold a meeting at a screen each, one of them a narrow one, with the keys of the room. */
let portal: TestPortal;
let browser: Browser;
onStage(async (...opened) => {
  [portal, browser] = opened;
  await sendTheirAgenda(portal);
});

const MEETING = `/moten/${COMING_MEETING}`;

async function sound(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await axeViolations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

async function arrive(person: string, width: Width): Promise<{ page: Page; leave: () => Promise<void> }> {
  const { page, faults, context } = await openScreen(browser, portal.origin, width);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(MEETING);
  await page.getByRole('link', { name: 'Gå in i rummet' }).click();
  return { page, leave: async () => { expect(faults).toEqual([]); await context.close(); } };
}

/** The heading is there, and is where one stands. */
async function standsAt(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
}

const press = async (page: Page, name: string | RegExp) => { await page.getByRole('button', { name }).first().focus(); await page.keyboard.press('Enter'); };

browserStory('two coordinators hold a meeting: one item at a time for both, presence, the shared screen, by keyboard', async () => {
  const [{ page: yvonne, leave: yvonneLeaves }, { page: ibrahim, leave: ibrahimLeaves }] = [await arrive('yvonne', 1280), await arrive('ibrahim', 320)];
  await ibrahim.getByRole('heading', { level: 1, name: 'Mötet har inte börjat' }).waitFor();
  await sound(ibrahim, 'rum-fore');
  await press(yvonne, 'Börja mötet');
  await yvonne.getByRole('heading', { level: 1, name: 'Ingen punkt för er just nu' }).waitFor();
  await ibrahim.getByRole('button', { name: 'Gå in i rummet' }).waitFor();
  await sound(ibrahim, 'rum-dorren');
  await press(ibrahim, 'Gå in i rummet');
  await yvonne.getByRole('heading', { name: 'I rummet: två inne' }).waitFor();

  // Somebody comes who has not signed: all see it, until she has read and signed at the door.
  const { page: karin, leave: karinLeaves } = await arrive('karin', 1280);
  await press(karin, 'Be att få komma in');
  const unsigned = yvonne.getByText('Sekretessförbindelse: har inte skrivit under');
  await unsigned.waitFor();
  await sound(yvonne, 'rum-utan-underskrift');
  await karin.getByRole('heading', { name: 'Sekretessförbindelse' }).waitFor();
  await soundAtBothWidths(karin, 'rum-dorren-skriv-under');
  await press(karin, 'Jag har läst texten och skriver under');
  await unsigned.waitFor({ state: 'detached' });
  await karin.goto('/sekretess');
  await karin.getByText(/^Du har skrivit under\. Det gäller till och med/).waitFor();
  await karinLeaves();

  // The next item, for both, with focus at its heading.
  await yvonne.keyboard.press('n');
  await standsAt(yvonne, 'Närvaro och jäv');
  await standsAt(ibrahim, 'Närvaro och jäv');
  // What one writes at it stands on the other's screen.
  await yvonne.keyboard.press('a');
  await yvonne.keyboard.type('Alla är här.');
  await expect.poll(() => ibrahim.getByRole('textbox', { name: /Närvaro och jäv/ }).inputValue(), { timeout: 20_000 }).toBe('Alla är här.');
  await press(yvonne, /^Öppna punkt \d+, Fateme/);
  await standsAt(yvonne, /^Fateme/);
  await standsAt(ibrahim, /^Fateme/);
  await sound(yvonne, 'rum-punkt');
  await sound(ibrahim, 'rum-punkt');

  await yvonne.keyboard.press('p');
  await expect.poll(() => yvonne.evaluate(() => document.activeElement?.id)).toBe('room-people');
  await yvonne.getByRole('group', { name: 'Närvaro för İbrahim Şahin' }).getByLabel('Jäv').click();
  await ibrahim.getByText('Du är ute på grund av jäv.').waitFor();
  expect(await ibrahim.getByText(/^Fateme/).count()).toBe(0);
  await press(ibrahim, 'Gå in igen');
  await standsAt(ibrahim, /^Fateme/);

  await yvonne.keyboard.press('d');
  await yvonne.getByRole('heading', { level: 1, name: /^Fateme/ }).waitFor();
  await yvonne.getByText('Bara det som alla som är inne har grund att se. Inne: två.').waitFor();
  await sound(yvonne, 'rum-delad');
  await yvonne.keyboard.press('d');
  await yvonne.getByRole('button', { name: 'Nästa punkt' }).waitFor();

  // The list of keys, and how they are turned off: then a letter does nothing.
  await yvonne.keyboard.press('?');
  await sound(yvonne, 'rum-tangenter');
  await yvonne.getByLabel(/^Tangenterna gäller/).uncheck();
  await yvonne.keyboard.press('n');
  await yvonne.getByLabel(/^Tangenterna gäller/).check();
  await yvonne.getByRole('heading', { level: 1, name: /^Fateme/ }).waitFor();

  await press(yvonne, 'Avsluta mötet');
  await ibrahim.getByRole('heading', { level: 1, name: /^Mötet slutade/ }).waitFor();
  await sound(ibrahim, 'rum-slut');
  for (const leave of [yvonneLeaves, ibrahimLeaves]) await leave();
});
