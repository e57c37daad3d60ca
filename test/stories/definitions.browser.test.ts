import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** Whose barnfamilj counts, as the two sides use it: by keys alone, side by side, until both have said yes. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => { [portal, browser] = opened; });
const PAGE = `/samverkan/malgrupper/${townId.partnership('alvsalahem-soc')}`;
const NEW_PAGE = `/samverkan/malgrupper/${townId.partnership('norrgarden-soc')}`;

async function open(person: string, path: string) {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(path);
  await page.getByRole('heading', { name: 'Vems barnfamilj räknas?', level: 1 }).waitFor();
  return { page, faults, close: async () => { await context.close(); } };
}

const rows = async (page: Page): Promise<string[]> => await page.getByRole('table', { name: 'Hushåll och svar per definition' }).getByRole('rowheader').allInnerTexts();
const isFocused = async (page: Page, label: string | RegExp) => { await expect.poll(async () => await page.getByLabel(label).evaluate((at) => at === document.activeElement)).toBe(true); };

describe('two sides that mean different families', () => {
  browserStory('see on which households they differ, and why, criterion by criterion', async () => {
    const { page, faults, close } = await open('yvonne', PAGE);
    expect(await page.locator('.lead').innerText()).toBe('Tre definitioner prövade på samma tolv påhittade hushåll. De ger olika svar för sju.');
    expect((await rows(page)).map((row) => row.split('.')[0])).toEqual(['2', '3', '4', '8', '9', '10', '11']);
    const row = page.getByRole('row', { name: /Umgänge, 26 dygn per år/u });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([expect.stringMatching(/JA\s+vistas där/u), expect.stringMatching(/NEJ\s+folkbokförd på annan adress/u), expect.stringMatching(/NEJ\s+färre än 30 dygn/u)]);
    expect(await page.getByRole('row', { name: /Familj som hyr i andra hand/u }).getByRole('cell').nth(1).innerText()).toMatch(/OKÄNT\s+folkbokföring inte känd/u);
    await soundAtBothWidths(page, 'malgrupper');
    await page.getByRole('radio', { name: 'Där svaren skiljer sig (7)' }).press('ArrowRight');
    expect(await rows(page)).toHaveLength(12);
    await page.getByLabel('Jämför med').selectOption('SCB: hemmaboende i alla åldrar');
    await page.getByRole('radio', { name: /^Där svaren skiljer sig/u }).press('ArrowLeft');
    await page.getByLabel('Jämför med').selectOption('Ingen');
    expect(await page.locator('.lead').innerText()).toContain('Två definitioner');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('one writes by keys, it saves itself, and what lacks an answer says so at its field', async () => {
    const { page, faults, close } = await open('pekka', NEW_PAGE);
    expect(await page.locator('.lead').innerText()).toMatch(/^Tre definitioner/u);
    await soundAtBothWidths(page, 'malgrupper-inget-skrivet');
    await page.getByRole('button', { name: 'Skriv er definition' }).press('Enter');
    await isFocused(page, 'Vad kallar ni den?');
    await page.getByLabel('Vad kallar ni den?').fill('Bor hos oss');
    await page.getByLabel('Vilka är en barnfamilj, med era egna ord?').fill('Barn som bor eller sover hos oss ibland.');
    await page.getByRole('radio', { name: 'Nej', exact: true }).press('ArrowLeft');
    await page.getByLabel('Minst så många dygn per år').fill('400');
    await page.getByText('Skriv ett antal dygn mellan 1 och 366, eller lämna tomt.').waitFor();
    await soundAtBothWidths(page, 'malgrupper-skriver');
    await page.getByLabel('Minst så många dygn per år').fill('20');
    await page.getByText('Skriv ett antal dygn mellan 1 och 366, eller lämna tomt.').waitFor({ state: 'detached' });
    await page.getByText(/^Utkastet sparat /u).waitFor();
    await page.getByRole('button', { name: 'Klar', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'Bor hos oss', level: 3 }).waitFor();
    // Nobody of the other side reads a draft; a colleague who comes later goes on with it.
    const other = await open('ibrahim', NEW_PAGE);
    expect(await other.page.getByText('Bor hos oss').count()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: 'Bor hos oss', level: 3 }).waitFor();
    await page.getByRole('button', { name: 'Föreslå som gemensam' }).press('Enter');
    await other.page.getByRole('heading', { name: 'Norrgården föreslår en gemensam definition: Bor hos oss' }).waitFor();
    await page.getByText('Väntar på Socialtjänsten').waitFor();
    await soundAtBothWidths(other.page, 'malgrupper-forslag');
    expect([...faults, ...other.faults]).toEqual([]);
    await other.close();
    await close();
  });

  browserStory('the other side says yes, from a day ahead: a version that stands, and a series that breaks', async () => {
    const { page, faults, close } = await open('gunilla', PAGE);
    await page.getByRole('button', { name: 'Säg ja till förslaget' }).press('Enter');
    await isFocused(page, 'När kom ni överens?');
    await page.getByLabel('Gäller från').fill('18 nov 2026');
    await page.getByRole('button', { name: 'Anta som version 2' }).press('Enter');
    await page.getByRole('alert').getByText(/Det som är räknat räknas inte om/u).waitFor();
    await soundAtBothWidths(page, 'malgrupper-anta');
    await page.getByLabel('Gäller från').fill('1 jan 2027');
    await page.getByRole('button', { name: 'Anta som version 2' }).press('Enter');
    await page.getByRole('heading', { name: 'Version 2: Folkbokförd på adressen' }).waitFor();
    await page.getByText(/^Gäller från /u).first().waitFor();
    await page.getByText(/^Serien bryts /u).waitFor();
    await page.getByText('Alla villkor i version 2').press('Enter');
    await soundAtBothWidths(page, 'malgrupper-antagen');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Ändra ett villkor' }).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('it is led to from the partnership and from the first meeting, and absent to everybody else', async () => {
    const { page, faults, close } = await open('marta', PAGE);
    expect(await page.getByRole('button', { name: 'Föreslå som gemensam' }).count()).toBe(0);
    await page.goto('/samverkan');
    await page.getByRole('link', { name: 'Vems barnfamilj räknas?' }).press('Enter');
    await page.getByRole('heading', { name: 'Vems barnfamilj räknas?', level: 1 }).waitFor();
    await page.goto(`/samverkan/forsta-motet/${townId.partnership('alvsalahem-soc')}`);
    await page.getByRole('link', { name: 'Pröva era definitioner sida vid sida' }).press('Enter');
    await page.getByRole('heading', { name: 'Vems barnfamilj räknas?', level: 1 }).waitFor();
    await page.goto(NEW_PAGE);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Påhittat hushåll').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});
