import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, browserStory, openScreen, picture, scrollsSideways } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** Both coordinators write at one point of the agenda at the same time, one of them over a cut in the network. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

const field = (page: Page) => page.getByRole('textbox', { name: /^Gemensam anteckning/ });
const stands = async (page: Page, text: string) => { await expect.poll(async () => await field(page).inputValue(), { timeout: 20_000 }).toBe(text); };
const saved = async (page: Page) => { await page.locator('.item-note').getByText(/^Sparat /).waitFor(); };

async function sound(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await axeViolations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

async function atThePoint(person: string): Promise<{ page: Page; context: BrowserContext }> {
  const { page, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.goto(`/moten/${townId.meeting('alvsalahem-soc', '7')}`);
  await page.getByRole('button', { name: /^Anteckna vid punkt \d+, Nästa möte/ }).press('Enter');
  await field(page).waitFor();
  return { page, context };
}

browserStory('two write one text: what does not touch is taken together, the rest is shown with both, and a cut loses nothing', async () => {
  const [{ page: yvonne, context: hers }, { page: ibrahim, context: his }] = [await atThePoint('yvonne'), await atThePoint('ibrahim')];
  await field(yvonne).fill('Vi ses i Stadshuset.');
  await saved(yvonne);
  await stands(ibrahim, 'Vi ses i Stadshuset.');
  await sound(yvonne, 'anteckning');

  // At once, in two places: both stand, on both screens, and the caret stays where it was.
  await field(yvonne).press('Control+Home');
  await field(ibrahim).press('Control+End');
  await Promise.all([yvonne.keyboard.type('Nytt: '), ibrahim.keyboard.type(' Klockan nio.')]);
  for (const page of [yvonne, ibrahim]) await stands(page, 'Nytt: Vi ses i Stadshuset. Klockan nio.');

  // A name out of a case stays with its writer.
  await field(yvonne).press('Control+End');
  await yvonne.keyboard.type(' Fatemes');
  await yvonne.getByText(/^Ett namn ur ett ärende står i texten: Fatemes/).waitFor();
  await sound(yvonne, 'anteckning-stoppad');
  for (let letters = ' Fatemes'.length; letters > 0; letters -= 1) await yvonne.keyboard.press('Backspace');
  await saved(yvonne);

  // He is cut off and writes on; she writes at the same place.
  await his.setOffline(true);
  await field(ibrahim).press('Control+End');
  await ibrahim.keyboard.type(' Jag bokar rum.');
  await ibrahim.getByText(/^Inte sparat sedan .* nätet är tillbaka$/).waitFor();
  await field(yvonne).press('Control+End');
  await yvonne.keyboard.type(' Ni bokar rum.');
  await saved(yvonne);
  await his.setOffline(false);
  await ibrahim.getByText('Ni har skrivit på samma ställe. Välj vad som ska stå.').waitFor();
  await ibrahim.getByText('Du, inte sparat').waitFor();
  for (const width of [320, 1280]) {
    await ibrahim.setViewportSize({ width, height: 800 });
    await sound(ibrahim, 'anteckning-bada');
  }
  await ibrahim.getByRole('button', { name: 'Behåll båda' }).press('Enter');
  for (const page of [ibrahim, yvonne]) await stands(page, 'Nytt: Vi ses i Stadshuset. Klockan nio. Ni bokar rum. Jag bokar rum.');
  await saved(ibrahim);
  await yvonne.setViewportSize({ width: 320, height: 800 });
  await sound(yvonne, 'anteckning');
  for (const context of [hers, his]) await context.close();
});
