import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** What a side knows of the children, said by keys alone, and by which definition the household is counted. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => { [portal, browser] = opened; });

async function open(person: string, path: string) {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, faults, close: async () => { await context.close(); } };
}

describe('what a side knows of the children', () => {
  browserStory('is said question by question, with why it is asked, and seen by whom and when it was', async () => {
    const { page, faults, close } = await open('ibrahim', `/arenden/${townId.case('sofo')}`);
    await page.getByText('Barnfamilj: ja.').waitFor();
    await page.getByText('Så är det räknat').press('Enter');
    const button = page.getByRole('button', { name: 'Skriv vad ni vet om barnen' });
    await button.press('Enter');
    const form = page.getByRole('form', { name: 'Skriv vad ni vet om barnen' });
    await form.getByText(/Ingen annan organisation ser dem/u).waitFor();
    expect(await form.getByRole('combobox').first().evaluate((at) => at === document.activeElement)).toBe(true);
    await form.getByText('Fler uppgifter', { exact: true }).press('Enter');
    await form.getByLabel('Hur många dygn om året är barnet här?').fill('400');
    await form.getByRole('button', { name: 'Spara' }).press('Enter');
    await form.getByRole('link', { name: /högst 366/u }).waitFor();
    await soundAtBothWidths(page, 'barnens-uppgifter');
    await form.getByLabel('Hur många dygn om året är barnet här?').fill('365');
    await form.getByLabel('Är alla barn i hushållet antecknade?').selectOption('Ja');
    await form.getByLabel('Väntar någon i hushållet barn?').selectOption('Ja');
    await form.getByLabel('Vilken vecka i graviditeten?').fill('30');
    await form.getByRole('button', { name: 'Spara' }).press('Enter');
    await page.getByText('Sparat. Svaren syns bara hos er.').waitFor();
    await expect.poll(async () => await button.evaluate((at) => at === document.activeElement)).toBe(true);
    await page.getByText(/^Vem svarade vad, och när/u).press('Enter');
    await page.getByText(/Hur många dygn om året är barnet här\? 365/u).waitFor();
    await soundAtBothWidths(page, 'barnens-uppgifter-sparade');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('is asked of a landlord without what a landlord may not note', async () => {
    const { page, faults, close } = await open('yvonne', `/arenden/${townId.case('lukasz')}`);
    await page.getByRole('button', { name: 'Skriv vad ni vet om barnen' }).press('Enter');
    const form = page.getByRole('form', { name: 'Skriv vad ni vet om barnen' });
    await form.getByText('Fler uppgifter', { exact: true }).press('Enter');
    expect(await form.getByLabel('Är det hyresgästens första egna kontrakt?').count()).toBe(1);
    expect(await form.getByLabel('Väntar någon i hushållet barn?').count()).toBe(0);
    await soundAtBothWidths(page, 'barnens-uppgifter-hyresvard');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('is counted by every definition, as figures, beside the definitions', async () => {
    for (const [person, picture] of [['yvonne', 'egna-antal'], ['gunilla', 'egna-antal-chef']] as const) {
      const { page, faults, close } = await open(person, `/samverkan/malgrupper/${townId.partnership('alvsalahem-soc')}`);
      await page.getByRole('table', { name: 'Egna öppna ärenden per definition' }).waitFor();
      await page.getByText('Räkna också enligt färdiga definitioner').press('Enter');
      expect(await page.getByRole('table', { name: 'Egna öppna ärenden per färdig definition' }).getByRole('rowheader').count()).toBe(7);
      await soundAtBothWidths(page, picture);
      expect(faults).toEqual([]);
      await close();
    }
  });

  browserStory('is counted by another definition for once in the list, which stands in the address', async () => {
    const { page, faults, close } = await open('ibrahim', '/arenden');
    const row = page.getByRole('listitem').filter({ hasText: 'Sopio Nattskärra' });
    await row.getByText('Barnfamilj').first().waitFor();
    await page.getByLabel('Barnfamilj räknas enligt').selectOption('SCB: hemmaboende i alla åldrar');
    await page.getByText(/Det gäller bara det ni läser nu/u).waitFor();
    expect(page.url()).toContain('raknat=SCB_HUSHALL');
    await row.getByText('Barnfamilj').first().waitFor({ state: 'detached' });
    await soundAtBothWidths(page, 'arenden-raknat-enligt');
    await page.reload();
    await page.getByText(/Det gäller bara det ni läser nu/u).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
