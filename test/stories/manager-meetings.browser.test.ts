import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** A manager plans a meeting, opens it, writes, decides and closes it, by keys alone; the other side's coordinator sees it as it comes. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function open(person: string, path = '/'): Promise<{ page: Page; faults: readonly string[]; close: () => Promise<void> }> {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (path !== '/') await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, faults, close: async () => { await context.close(); } };
}

const words = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ');
const focused = async (page: Page): Promise<string> => await page.evaluate(() => document.activeElement?.textContent ?? '');

describe('a manager’s first page', () => {
  browserStory('says first what waits, and how each partnership goes in figures', async () => {
    const { page, faults, close } = await open('lars');
    await page.getByRole('table', { name: 'Era samverkan i siffror' }).waitFor();
    await page.getByRole('link', { name: 'Sex månader har gått sedan ert senaste chefsmöte med Älvsalahem' }).waitFor();
    await page.getByRole('link', { name: 'Ni har inte haft något chefsmöte med Norrgården än' }).waitFor();
    const rows = await page.getByRole('table', { name: 'Era samverkan i siffror' }).getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/gu, ' ').trim())).toMatchObject([
      expect.stringContaining('Samverkan med'), expect.stringMatching(/^Älvsalahem Ja \d+ hållna av \d+ .* 1 av 2 1$/u), expect.stringMatching(/^Norrgården Nej, deras ingång är inte hel .* 0 av 2 0$/u)]);
    // Nobody is named there, not a household and not a colleague.
    for (const name of ['Rezaei', 'Yvonne', 'Pekka']) expect(rows.join(' ')).not.toContain(name);
    await soundAtBothWidths(page, 'chef-forsta-sidan');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('a coordinator is told on the day’s page that it is overdue; a caseworker and the network are not', async () => {
    const coordinator = await open('yvonne');
    await coordinator.page.getByRole('link', { name: /^Sex månader har gått/ }).waitFor();
    await coordinator.close();
    for (const person of ['marta', 'zoe']) {
      const { page, close } = await open(person);
      expect(await words(page), person).not.toMatch(/chefsmöte/iu);
      await page.goto('/samverkan/chefsmoten');
      await page.getByRole('heading', { name: 'Här finns inget att visa' }).waitFor();
      await close();
    }
  });
});

describe('a managers’ meeting', () => {
  browserStory('is planned from what shouts, prepared, and seen by the other side at once', async () => {
    const [manager, other] = [await open('gunilla'), await open('ibrahim', '/samverkan/chefsmoten')];
    const { page } = manager;
    await page.getByRole('link', { name: /^Sex månader har gått/ }).press('Enter');
    await page.getByRole('heading', { name: 'Chefsmöten', level: 1 }).waitFor();
    await soundAtBothWidths(page, 'chefsmoten');
    await page.getByRole('button', { name: 'Planera ett chefsmöte med Socialtjänsten' }).press('Enter');
    await page.getByLabel('Vilken dag?').waitFor();
    await page.getByRole('button', { name: 'Planera mötet' }).press('Enter');
    await page.getByRole('alert').waitFor();
    await soundAtBothWidths(page, 'chefsmote-att-planera');
    await page.getByLabel('Vilken dag?').fill('10 dec');
    await page.getByLabel('Var?').fill('Stadshuset');
    await page.getByLabel('Var?').press('Enter');
    await page.getByRole('heading', { name: /^Chefsmöte med Socialtjänsten, .*10 dec/, level: 1 }).waitFor();
    await other.page.getByRole('link', { name: /^Chefsmöte med Älvsalahem, .*10 dec/ }).waitFor();

    await page.getByText('Nya handläggare på båda sidor går samma utbildningsdag').waitFor();
    const resources = page.getByRole('textbox', { name: /Resurser/ });
    await resources.fill('Vi hinner med fler besök om ni kommer med');
    await page.getByRole('region', { name: 'Resurser' }).getByText(/^Sparat/).waitFor();
    await page.getByRole('textbox', { name: /Avvikelser/ }).fill('Det gäller 19850113-9995');
    await page.getByText(/personnummer/iu).first().waitFor();
    await soundAtBothWidths(page, 'chefsmote-forbereds');
    await page.getByRole('textbox', { name: /Avvikelser/ }).fill('');

    await other.page.getByRole('link', { name: /^Chefsmöte med Älvsalahem, .*10 dec/ }).press('Enter');
    await other.page.getByRole('textbox', { name: /Resurser/ }).waitFor();
    expect(await other.page.getByRole('textbox', { name: /Resurser/ }).inputValue()).toBe('Vi hinner med fler besök om ni kommer med');
    expect([...manager.faults, ...other.faults]).toEqual([]);
    await manager.close();
    await other.close();
  });

  browserStory('is held: decided at, and closed with managers of both sides', async () => {
    const { page, faults, close } = await open('gunilla', '/samverkan/chefsmoten');
    await page.getByRole('button', { name: 'Planera ett chefsmöte med Socialtjänsten' }).press('Enter');
    await page.getByLabel('Vilken dag?').fill('2026-11-18');
    await page.getByLabel('Var?').fill('Stadshuset');
    await page.getByLabel('Var?').press('Enter');
    await page.getByRole('heading', { name: /^Chefsmöte med Socialtjänsten, .*18 nov/, level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Skriv ett beslut vid Mandat' }).press('Enter');
    const form = page.getByRole('form', { name: 'Skriv ett beslut vid Mandat' });
    await expect.poll(async () => await form.getByLabel('Vad har ni bestämt?').evaluate((field) => field === document.activeElement)).toBe(true);
    await form.getByLabel('Vad har ni bestämt?').fill('Samordnaren beslutar om planer upp till ett år.');
    await form.getByLabel('Vem ser till det?').selectOption({ label: 'Socialtjänsten' });
    await form.getByLabel('Senast').fill('15 jan');
    await form.getByRole('button', { name: 'Spara' }).press('Enter');
    await page.getByRole('region', { name: 'Mandat' }).getByText('Samordnaren beslutar om planer upp till ett år.').waitFor();
    await expect.poll(async () => await focused(page)).toBe('Skriv ett beslut');

    const closing = page.getByRole('region', { name: 'Avsluta mötet' });
    await closing.getByLabel('Gunilla Nyström, Älvsalahem').press('Space');
    await closing.getByRole('button', { name: 'Avsluta mötet' }).press('Enter');
    await closing.getByRole('link', { name: /^Välj minst en chef från varje sida/ }).waitFor();
    await soundAtBothWidths(page, 'chefsmote-avslutas');
    await closing.getByLabel('Lars Hägglund, Socialtjänsten').press('Space');
    await closing.getByRole('button', { name: 'Avsluta mötet' }).press('Enter');
    await page.getByText('Mötet är avslutat. Det som skrevs ändras inte.').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await words(page)).toMatch(/Var med Gunilla Nyström, Älvsalahem Lars Hägglund, Socialtjänsten/u);
    await soundAtBothWidths(page, 'chefsmote-hallet');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('an improvement is named and ended where the meetings are', async () => {
    const { page, faults, close } = await open('yvonne', '/samverkan/chefsmoten');
    await page.getByRole('button', { name: 'Namnge en förbättring med Socialtjänsten' }).press('Enter');
    await page.getByRole('button', { name: 'Spara förbättringen' }).press('Enter');
    await page.getByRole('link', { name: /^Ge förbättringen ett namn/ }).waitFor();
    await page.getByLabel('Kort namn').fill('Gemensam utbildningsdag');
    await page.getByLabel('Kort namn').press('Enter');
    await page.getByText('Gemensam utbildningsdag', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Skriv vad det blev av Sms dag två till alla' }).press('Enter');
    await page.getByLabel('Vad blev det av den?').fill('Fler ringer själva innan vi hinner höra av oss.');
    await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
    await page.getByText('Så blev det: Fler ringer själva innan vi hinner höra av oss.').waitFor();
    await soundAtBothWidths(page, 'forbattringar');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('that has been held is read whole, in English too', async () => {
    const { page, faults, close } = await open('lars', `/samverkan/chefsmoten/${townId.managerMeeting('alvsalahem-soc')}`);
    await page.getByRole('button', { name: 'In English' }).press('Enter');
    await page.getByRole('heading', { name: /^Managers’ meeting with Älvsalahem/, level: 1 }).waitFor();
    expect(await words(page)).toContain('How the partnership goes');
    expect(faults).toEqual([]);
    await page.getByRole('button', { name: 'På svenska' }).press('Enter');
    await page.getByRole('heading', { name: /^Chefsmöte med Älvsalahem/, level: 1 }).waitFor();
    await close();
  });
});
