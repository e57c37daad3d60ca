import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** Process goals and the gate at the step, by keys alone: agreed on by both sides, told before the step, gone past with a reason. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

const GOALS = `/samverkan/processmal/${townId.partnership('alvsalahem-soc')}`;

async function open(person: string, at: string, heading: string | RegExp): Promise<{ page: Page; faults: readonly string[]; close: () => Promise<void> }> {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(at);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  return { page, faults, close: async () => { await context.close(); } };
}

const activeText = async (page: Page): Promise<string> => await page.evaluate(() => document.activeElement?.textContent ?? '');

describe('a process goal', () => {
  browserStory('is put together in plain words and said back, and holds when the other side has said yes', async () => {
    const [landlord, soc] = [await open('yvonne', '/samverkan', 'Samverkan'), await open('ibrahim', GOALS, 'Processmål')];
    await landlord.page.getByRole('link', { name: 'Processmål' }).first().press('Enter');
    await landlord.page.getByRole('heading', { name: 'Processmål', level: 1 }).waitFor();
    await landlord.page.getByText('Alla hushåll ska få minst 1 åtgärd (hembesök hos hushållet) innan ansökan om betalningsföreläggande görs.').waitFor();
    await landlord.page.getByRole('button', { name: 'Föreslå ett processmål' }).press('Enter');
    const form = landlord.page.getByRole('form', { name: 'Föreslå ett processmål' });
    await expect.poll(async () => await form.getByLabel('Vad ska målet heta?').evaluate((field) => field === document.activeElement)).toBe(true);
    await form.getByLabel('Minst så många åtgärder').fill('0');
    await form.getByLabel('Minst så många åtgärder').press('Enter');
    await form.getByText('Ge målet ett namn').first().waitFor();
    await form.getByLabel('Vad ska målet heta?').fill('Tre kontakter');
    await form.getByLabel('Vad ska målet heta?').press('Enter');
    await form.getByText('Skriv hur många gånger').first().waitFor();
    await form.getByLabel('Minst så många åtgärder').fill('3');
    await form.getByText('Alla barnfamiljer ska få minst 3 åtgärder (brev till hushållet, telefonsamtal, kallelse till besök eller hembesök hos hushållet) på minst 2 sätt, och någon ska ha nåtts, innan ansökan om betalningsföreläggande görs.').waitFor();
    await soundAtBothWidths(landlord.page, 'processmal-formular');
    await form.getByLabel('Innan vilket steg?').selectOption({ label: 'Ett eget steg' });
    await form.getByLabel('Vad heter ert eget steg?').fill('Förlängning av korttidsavtal');
    await form.getByLabel('Vad heter ert eget steg?').press('Enter');
    await landlord.page.getByText('Förslaget är skickat.').first().waitFor();
    await expect.poll(async () => await activeText(landlord.page)).toBe('Föreslå ett processmål');
    expect(await landlord.page.getByRole('button', { name: /^Säg ja/ }).count()).toBe(0);
    await soc.page.getByText('Väntar på ert ja').waitFor();
    await soundAtBothWidths(soc.page, 'processmal-vantar');
    await soc.page.getByRole('button', { name: 'Säg ja till förslaget: Tre kontakter' }).press('Enter');
    await soc.page.getByText('Ni är överens om Tre kontakter.').first().waitFor();
    await expect.poll(async () => await activeText(soc.page)).toBe('Tre kontakter');
    await expect.poll(async () => await landlord.page.getByRole('region', { name: 'Tre kontakter' }).innerText()).toContain('Ni blev överens');
    expect([...landlord.faults, ...soc.faults]).toEqual([]);
    await landlord.close();
    await soc.close();
  });
});

describe('the gate', () => {
  browserStory('tells what is missing and by when, before the step is saved; going on asks for why, and who has decided it', async () => {
    const { page, faults, close } = await open('yvonne', `/arenden/${townId.case('fateme')}`, /./u);
    const left = page.getByRole('region', { name: 'Innan nästa steg' });
    await left.getByText('Hembesök till alla före ansökan').waitFor();
    expect((await left.innerText()).replaceAll(/\s+/gu, ' ')).toContain('Kan göras i dag. Görs det då är steget öppet i morgon.');
    await soundAtBothWidths(page, 'grind-pa-arendet');
    await page.getByRole('button', { name: 'Lägg till en uppgift' }).first().press('Enter');
    const form = page.getByRole('form', { name: 'Lägg till en uppgift' });
    await form.getByLabel('Vad gäller det?').selectOption({ label: 'Rättsligt steg' });
    await form.getByLabel('Vilket steg?').selectOption({ label: 'Betalningsföreläggande ansökt' });
    await form.getByText('Det här är inte gjort före steget i dag').waitFor();
    await form.getByRole('button', { name: 'Spara' }).press('Enter');
    await form.getByText('Allt som ni kom överens om är inte gjort än.').first().waitFor();
    await form.getByLabel('Varför går ni vidare ändå?').fill('Hyresgästen har redan flyttat ut.');
    await form.getByLabel('Vem har beslutat undantaget?').selectOption({ label: 'Gunilla Nyström' });
    await soundAtBothWidths(page, 'grind-stangd');
    await form.getByRole('button', { name: 'Spara' }).press('Enter');
    await left.getByText('Steg ni har tagit').waitFor();
    await left.getByText('Steg ni har tagit').press('Enter');
    await left.getByText('Skäl: Hyresgästen har redan flyttat ut. Beslutat av Gunilla Nyström.').waitFor();
    // The step of the parties' own is recorded on the case in the same way.
    await left.getByRole('button', { name: 'Skriv in steget: Förlängning av korttidsavtal' }).press('Enter');
    const own = page.getByRole('form', { name: 'Skriv in steget: Förlängning av korttidsavtal' });
    await own.getByText('Allt som ni har kommit överens om är gjort före steget.').waitFor();
    await own.getByRole('button', { name: 'Spara' }).press('Enter');
    await page.getByText('Steget är sparat').first().waitFor();
    await expect.poll(async () => await left.getByText('Allt var gjort').count()).toBe(1);
    expect(await left.getByRole('button', { name: /^Skriv in steget/u }).count()).toBe(0);
    await soundAtBothWidths(page, 'grind-undantag-pa-arendet');
    await page.goto(GOALS);
    await page.getByRole('region', { name: 'Undantag i år' }).getByText('Hyresgästen har redan flyttat ut.').waitFor();
    await soundAtBothWidths(page, 'processmal-undantag');
    expect(faults).toEqual([]);
    await close();
  });
});
