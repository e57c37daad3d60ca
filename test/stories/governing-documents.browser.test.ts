import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, picture, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** The page of governing documents: a coordinator writes it by keys alone, and the other side's open page changes. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function open(person: string, path: string, heading: string): Promise<{ page: Page; faults: readonly string[]; close: () => Promise<void> }> {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(path);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  return { page, faults, close: async () => { await context.close(); } };
}
const GOVERNING = ['/samverkan/styrande-dokument', 'Styrande dokument'] as const;
const focused = async (page: Page): Promise<string | null> => await page.evaluate(() => document.activeElement?.textContent ?? null);
const hasFocus = async (page: Page, label: string): Promise<boolean> => await page.getByLabel(label, { exact: true }).evaluate((field) => field === document.activeElement);

describe('the library', () => {
  browserStory('is come to from Samverkan, and begins with what is to be gone through, which takes one press', async () => {
    const { page, faults, close } = await open('yvonne', '/samverkan', 'Samverkan');
    await page.getByRole('link', { name: 'Styrande dokument: vad styr arbetet' }).press('Enter');
    await page.getByRole('heading', { name: 'Styrande dokument', level: 1 }).waitFor();
    const own = page.getByRole('region', { name: 'Era dokument' });
    const [first = ''] = await own.getByRole('listitem').allInnerTexts();
    expect(first.replaceAll(/\s+/gu, ' ')).toMatch(/^Uthyrningspolicy Policy eller riktlinjer Ska gås igenom Det här betyder det för dem ni möter: Försörjningsstöd räknas som inkomst\./u);
    await soundAtBothWidths(page, 'styrande-dokument');
    const link = own.getByRole('link', { name: 'https://alvsalahem.example/uthyrningspolicy' });
    expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual(['https://alvsalahem.example/uthyrningspolicy', 'noopener noreferrer']);
    await page.getByRole('button', { name: 'Det gäller fortfarande: Uthyrningspolicy' }).press('Enter');
    await page.getByText('Noterat. Ni påminns igen om ett år.').first().waitFor();
    await expect.poll(async () => await own.getByText('Ska gås igenom').count()).toBe(0);
    // It says what it said: nothing to look back at.
    expect(await own.getByText('Tidigare lydelser').count()).toBe(0);
    await page.getByRole('button', { name: 'Ändra dokumentet: Uthyrningspolicy' }).press('Enter');
    await page.getByLabel('Vad betyder det för dem ni möter?').fill('Försörjningsstöd räknas som inkomst, även under en prövotid.');
    await page.getByRole('button', { name: 'Spara dokumentet' }).press('Enter');
    await page.getByText('Dokumentet är sparat.').first().waitFor();
    await own.getByText('Tidigare lydelser').click();
    await own.getByRole('heading', { name: 'Lydelse från 25 sep 2025' }).waitFor();
    await picture(page, 'styrande-tidigare');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('is written by keys alone: what cannot be used is mended where it stands, and the other side’s open page changes', async () => {
    const [coordinator, soc] = [await open('yvonne', ...GOVERNING), await open('ibrahim', ...GOVERNING)];
    const { page } = coordinator;
    await page.getByRole('button', { name: 'Lägg till ett dokument' }).press('Enter');
    await expect.poll(async () => await hasFocus(page, 'Vad är det för dokument?')).toBe(true);
    await page.getByLabel('Vad är det för dokument?').selectOption({ label: 'Rutin' });
    await page.getByLabel('Vad heter det?').fill('Rutin vid störningar');
    await page.getByLabel('Vad betyder det för dem ni möter?').fill('Vi pratar med hushållet innan vi skriver till er. Handlar det om barn hör vi av oss samma dag.');
    const place = page.getByLabel('Var finns det?');
    await place.fill('javascript:alert(1)');
    await place.press('Enter');
    await page.getByText('Skriv en webbadress som börjar med https:// eller http://').first().waitFor();
    await soundAtBothWidths(page, 'styrande-att-ratta');
    await place.fill('www.alvsalahem.example/storningar');
    await place.press('Enter');
    await page.getByText('Dokumentet är sparat.').first().waitFor();
    await expect.poll(async () => await focused(page)).toBe('Lägg till ett dokument');
    const theirs = soc.page.getByRole('region', { name: 'Dokument hos Älvsalahem' });
    await theirs.getByText('Rutin vid störningar').waitFor();
    await theirs.getByRole('link', { name: 'https://www.alvsalahem.example/storningar' }).waitFor();
    await soundAtBothWidths(soc.page, 'styrande-motparten');

    await page.getByRole('button', { name: 'Ta ur bruk: Rutin vid störningar' }).press('Enter');
    const reason = page.getByLabel('Varför använder ni det inte längre?');
    await reason.fill('Ersatt av en gemensam rutin');
    await picture(page, 'styrande-ur-bruk');
    await page.getByRole('button', { name: 'Ta dokumentet ur bruk', exact: true }).press('Enter');
    await page.getByText('Dokumentet är taget ur bruk.').first().waitFor();
    await expect.poll(async () => await theirs.getByText('Rutin vid störningar').count()).toBe(0);
    await page.getByText('Dokument som ni inte använder längre').click();
    await page.getByText('Ersatt av en gemensam rutin').waitFor();
    expect([...coordinator.faults, ...soc.faults]).toEqual([]);
    await coordinator.close();
    await soc.close();
  });
});

describe('how both are organised', () => {
  browserStory('is answered by keys alone, beside the other side’s answer, whose open page changes', async () => {
    const [coordinator, soc] = [await open('yvonne', ...GOVERNING), await open('ibrahim', ...GOVERNING)];
    const { page } = coordinator;
    const own = page.getByRole('region', { name: 'Så här är vi organiserade' });
    await own.getByText('Hos er: 7 av 8 besvarade').waitFor();
    await soc.page.getByLabel('Jämför med').selectOption({ label: 'Älvsalahem' });
    await soc.page.getByText('Älvsalahem: 7 av 8 besvarade').waitFor();
    await page.getByRole('button', { name: 'Svara om: När det brådskar' }).press('Enter');
    await expect.poll(async () => await hasFocus(page, 'Ert svar')).toBe(true);
    await page.keyboard.type('Fastighetsjouren svarar dygnet runt. Den kan låsa, men inte besluta om pengar.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Svaret är sparat.').first().waitFor();
    await own.getByText('Hos er: 8 av 8 besvarade').waitFor();
    await expect.poll(async () => await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)).toBe('Ändra svaret om: När det brådskar');
    await soc.page.getByText('Fastighetsjouren svarar dygnet runt.').waitFor();
    await soc.page.getByText('Älvsalahem: 8 av 8 besvarade').waitFor();
    await soundAtBothWidths(page, 'organiserade');
    await soundAtBothWidths(soc.page, 'organiserade-motparten');

    // Who names a household is told which words, and writes on in what she had.
    await page.getByRole('button', { name: 'Ändra svaret om: Kontakt' }).press('Enter');
    await page.getByLabel('Ert svar').fill('Vi ringer Birgitta Haddad först.');
    await page.getByRole('button', { name: 'Spara svaret' }).press('Enter');
    await page.getByRole('heading', { name: 'Rätta det här först' }).waitFor();
    await soundAtBothWidths(page, 'organiserade-namn');
    expect([...coordinator.faults, ...soc.faults]).toEqual([]);
    await coordinator.close();
    await soc.close();
  });

  browserStory('is begun by a landlord who has told little', async () => {
    const { page, faults, close } = await open('pekka', ...GOVERNING);
    await page.getByText('Hos er: 2 av 8 besvarade').waitFor();
    expect(await page.getByText('Älvsalahem').count()).toBe(0);
    await soundAtBothWidths(page, 'styrande-borjan');
    expect(faults).toEqual([]);
    await close();
  });
});
