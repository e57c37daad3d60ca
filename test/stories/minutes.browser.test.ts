import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserStory, openScreen, picture, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import { mutate } from '../support/mutate.js';
import type { TestPortal } from '../support/portal.js';
import { COMING_MEETING } from '../support/sent-agenda.js';

/** After a meeting: the two coordinators write from it, without persons, read and approve it, and it stands. */
let portal: TestPortal;
let browser: Browser;
onStage(async (...opened) => {
  [portal, browser] = opened;
  const of = `meetingId: "${COMING_MEETING}"`;
  await mutate(portal, 'yvonne', `startMeeting(${of})`);
  await mutate(portal, 'ibrahim', `enterRoom(${of})`);
  await mutate(portal, 'yvonne', `endMeeting(${of})`);
});

async function signedIn(person: string): Promise<{ page: Page; leave: () => Promise<void> }> {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, leave: async () => { expect(faults).toEqual([]); await context.close(); } };
}
const press = async (page: Page, name: string | RegExp) => { await page.getByRole('button', { name }).press('Enter'); };

browserStory('minutes are written, stopped where a person would come in, sent, approved by both and locked, and have an addendum', async () => {
  const [{ page: yvonne, leave: yvonneLeaves }, { page: ibrahim, leave: ibrahimLeaves }] = [await signedIn('yvonne'), await signedIn('ibrahim')];
  await yvonne.getByRole('link', { name: /^Skriv och skicka minnesanteckningen/ }).waitFor();
  await soundAtBothWidths(yvonne, 'idag-minnesanteckning');
  await yvonne.goto(`/moten/${COMING_MEETING}`);
  await yvonne.getByRole('link', { name: 'Skriv minnesanteckning' }).press('Enter');
  await yvonne.getByRole('heading', { level: 1, name: /^Minnesanteckning från/ }).waitFor();
  const decided = yvonne.getByRole('textbox', { name: 'Text: Vad mötet bestämde' });
  await decided.fill('Fateme får ett rum.');
  await yvonne.getByText(/^Ett namn ur ett ärende står i texten: Fateme/).waitFor();
  await soundAtBothWidths(yvonne, 'minnesanteckning-stoppad');
  // Sent before it has saved itself: it is saved first.
  await decided.fill('Vi bokar ett större rum.');
  await press(yvonne, 'Skicka för justering');
  await yvonne.getByText('Version 1 är hos dem som justerar.').waitFor();

  await ibrahim.getByRole('link', { name: /^Läs och godkänn minnesanteckningen/ }).press('Enter');
  await ibrahim.getByText('Vi bokar ett större rum.').waitFor();
  await press(ibrahim, 'Ta tillbaka för ändring');
  await soundAtBothWidths(ibrahim, 'minnesanteckning-justering');
  await press(ibrahim, 'Avbryt');
  for (const page of [ibrahim, yvonne]) await press(page, 'Jag har läst och godkänner');
  await ibrahim.getByText('Justerad. Texten står fast', { exact: false }).waitFor();
  await press(ibrahim, 'Skriv ett tillägg');
  await ibrahim.getByRole('textbox', { name: 'Tillägg' }).fill('Rummet är bokat.');
  await press(ibrahim, 'Lägg till');
  await yvonne.getByText('Rummet är bokat.').waitFor();
  await picture(yvonne, 'minnesanteckning-justerad');
  const paper = await yvonne.request.get(await yvonne.getByRole('link', { name: 'Hämta som PDF' }).getAttribute('href') ?? '');
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  for (const leave of [yvonneLeaves, ibrahimLeaves]) await leave();
});
