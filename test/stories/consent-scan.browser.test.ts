import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { axeViolations, browserStory, openScreen, picture, scrollsSideways, type Screen, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** A consent with its scanned form, as social services' coordinator records, attaches and renews it. */
let portal: TestPortal;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'bokvar-scans-'));
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
onStage((...opened) => {
  [portal, browser] = opened;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

const CASE = `/arenden/${townId.case('siriporn')}`;
const scan = file('Siriporn signerad.pdf', '%PDF-1.7\nunderskrift');
const large = file('stor.pdf', Buffer.alloc(10 * 1024 * 1024 + 1));
const site = file('blankett.pdf', '<!doctype html>');
/** Chooses a file as a person does: by the button of the field. */
async function choose(page: Page, path: string, within = page.locator('body')): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await within.getByRole('group', { name: 'Bifoga skanningen' }).getByRole('button', { name: /^Välj/ }).press('Enter');
  await (await chooser).setFiles(path);
  await within.getByText(basename(path)).waitFor();
}
const section = (page: Page) => page.getByRole('region', { name: 'Samtycken' });

async function at(path: string, width: Width = 1280): Promise<Screen> {
  const screen = await openScreen(browser, portal.origin, width);
  await screen.page.goto('/auth/login?person=ibrahim');
  await screen.page.goto(path);
  await screen.page.getByRole('heading', { level: 1 }).waitFor();
  return screen;
}

async function sound({ page }: Screen): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

/** Fills in a written consent of Siriporn's to the landlord about the plan. */
async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Vem samtycker?').selectOption({ label: 'Siriporn' });
  await page.getByLabel('Älvsalahem AB').check();
  await page.getByLabel(/^Överenskommen plan/).check();
}

describe('the scanned form of a consent', () => {
  browserStory('goes with the consent as it is recorded, and is fetched from its row', async () => {
    const screen = await at(`${CASE}/samtycke`);
    const { page } = screen;
    await fillIn(page);
    // What cannot be kept is told before anything is saved, and nothing that has been filled in is lost.
    for (const [unfit, words] of [[large, /^Filen är större än 10 MB/], [site, /^Filen är varken PDF, JPEG eller PNG/]] as const) {
      await choose(page, unfit);
      await page.getByRole('alert').getByText(words).waitFor();
      await page.getByRole('button', { name: 'Spara samtycket' }).click();
      await page.getByRole('link', { name: words }).waitFor();
      expect(page.url()).toMatch(/samtycke$/);
      expect(await page.getByRole('checkbox', { name: 'Älvsalahem AB' }).isChecked()).toBe(true);
    }
    await picture(page, 'samtycke-med-fel-skanning');
    await choose(page, scan);
    expect(await page.getByText(/^Filen är/).count()).toBe(0);
    await picture(page, 'samtycke-med-skanning');
    await sound(screen);
    await page.getByRole('button', { name: 'Spara samtycket' }).click();
    await section(page).getByRole('link', { name: 'Hämta skanningen' }).waitFor();
    const coming = page.waitForEvent('download');
    await section(page).getByRole('link', { name: 'Hämta skanningen' }).click();
    expect((await coming).suggestedFilename()).toBe('samtycke-skannat.pdf');
    await picture(page, 'samtycken-med-skanning');
    await sound(screen);
    expect(screen.faults).toEqual([]);
    await screen.context.close();
  });

  browserStory('that cannot be kept leaves the consent standing, and its row says what to do', async () => {
    const screen = await at(`${CASE}/samtycke`, 320);
    const { page } = screen;
    await fillIn(page);
    await choose(page, scan);
    const refusal = { code: 'SKANNING_FOR_STOR', text: 'Skanna blanketten i svartvitt eller med lägre upplösning och bifoga den igen. Gränsen är 10 MB.' };
    await page.route('**/consent-scan/*', async (route) => await route.fulfill({ status: 413, json: refusal }), { times: 1 });
    await page.getByRole('button', { name: 'Spara samtycket' }).click();
    const row = section(page).getByRole('listitem').filter({ has: page.getByRole('alert') });
    await row.waitFor();
    expect(await row.getByRole('alert').innerText()).toBe(`Samtycket är sparat, men inte skanningen. ${refusal.text}`);
    await picture(page, 'samtycke-utan-skanning');
    await sound(screen);

    // From here by keyboard: the button opens the form, the error stands at the field, and the focus comes back.
    await row.getByRole('button', { name: 'Bifoga skanningen' }).focus();
    await page.keyboard.press('Enter');
    const field = row.getByRole('group', { name: 'Bifoga skanningen' }).getByRole('button', { name: 'Välj fil' });
    await page.keyboard.press('Tab');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await row.getByRole('button', { name: 'Spara skanningen' }).press('Enter');
    await row.getByText('Välj den skannade blanketten.').last().waitFor();
    const [wrong] = (await field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(await page.locator(`[id="${wrong}"]`).innerText()).toBe('Välj den skannade blanketten.');
    await picture(page, 'bifoga-skanning');
    await sound(screen);
    await choose(page, scan, row);
    await row.getByRole('button', { name: 'Ta bort' }).press('Enter');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await choose(page, scan, row);
    // Without a network it waits, says so, and is sent when the network is back.
    await screen.context.setOffline(true);
    await row.getByRole('button', { name: 'Spara skanningen' }).press('Enter');
    await row.getByText('Inget nät. En ändring väntar, stäng inte fliken').waitFor();
    await picture(page, 'bifoga-utan-nat');
    await sound(screen);
    await screen.context.setOffline(false);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await section(page).getByRole('link', { name: 'Hämta skanningen' }).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Byt skanningen');
    // The refusal itself is an answer that the browser writes to its console.
    expect(screen.faults.filter((fault) => !/413|ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
    await screen.context.close();
  });
});

describe('a consent that is renewed ahead', () => {
  for (const width of [1280, 320] as const) {
    browserStory(`proposes the day after its last one, and its row says by when: ${width}`, async () => {
      const screen = await at(`/arenden/${townId.case(width === 320 ? 'fateme' : 'sofo')}`, width);
      const { page } = screen;
      await section(page).getByRole('button', { name: 'Förnya' }).first().click();
      await picture(page, 'fornya');
      await sound(screen);
      const from = await section(page).getByLabel('Från och med').inputValue();
      await section(page).getByRole('button', { name: 'Förnya samtycket' }).click();
      await section(page).getByText(/Förnyat: ett nytt samtycke gäller från och med/).waitFor();
      expect(from.length).toBeGreaterThan(5);
      await section(page).getByText('Gäller inte än').waitFor();
      expect(await section(page).getByRole('listitem').filter({ hasText: 'Förnyat:' }).getByRole('button').allInnerTexts()).toEqual(['Ta tillbaka', 'Minska', 'Det gällde aldrig', 'Bifoga skanningen']);
      await picture(page, 'fornyat');
      await sound(screen);
      expect(screen.faults).toEqual([]);
      await screen.context.close();
    });
  }
});

describe('a consent that has ended', () => {
  browserStory('says when and why, and can no longer be narrowed or renewed', async () => {
    const ibrahim = await portal.as('ibrahim');
    const caseId = townId.case('hussein');
    const input = {
      caseId, giverId: townId.person('hussein'), subjectId: townId.person('hussein'), capacity: 'SJALV', recipients: [townId.organisation('alvsalahem')], categories: ['AGREED_PLAN'],
      direction: 'LAMNA', purpose: 'boendet', validFrom: portal.calendar.today, validTo: portal.calendar.date(30), form: 'SKRIFTLIG', careConfirmed: false };
    await ibrahim.get('mutation ($key: ID!, $input: ConsentInput!) { recordConsent(key: $key, input: $input) { __typename } }', { key: randomUUID(), input });
    await ibrahim.get('mutation ($key: ID!, $id: ID!) { closeCase(key: $key, caseId: $id, outcome: "SKULD_BETALD") { __typename } }', { key: randomUUID(), id: caseId });
    for (const width of [1280, 320] as const) {
      const screen = await at(`/arenden/${caseId}`, width);
      const rows = section(screen.page).getByRole('listitem');
      await rows.getByText(/^Upphörde .*, när ärendet avslutades$/).waitFor();
      await rows.getByText(/^Gällde t\.o\.m\. .* 2026$/).waitFor();
      expect(await rows.getByText('Har upphört').count()).toBe(2);
      expect(await section(screen.page).getByRole('button').allInnerTexts()).toEqual(['Bifoga skanningen', 'Bifoga skanningen']);
      await picture(screen.page, 'samtycken-upphorda');
      await sound(screen);
      await screen.context.close();
    }
  });
});
