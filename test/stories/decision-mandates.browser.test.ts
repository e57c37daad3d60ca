import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, picture, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** The page of mandates: a manager gives and ends them by keys alone, the other side sees it at once, and whoever decides is told before. */
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
const MANDATES = ['/samverkan/mandat', 'Mandat'] as const;
const focused = async (page: Page): Promise<string | null> => await page.evaluate(() => document.activeElement?.textContent ?? null);

describe('the register', () => {
  browserStory('is come to from Samverkan, and begins with what ends soon and why it stands there', async () => {
    const { page, faults, close } = await open('yvonne', '/samverkan', 'Samverkan');
    await page.getByRole('link', { name: 'Mandat: vem får besluta vad' }).press('Enter');
    await page.getByRole('heading', { name: 'Mandat', level: 1 }).waitFor();
    const [first = ''] = await page.getByRole('region', { name: 'Era mandat' }).getByRole('listitem').allInnerTexts();
    expect(first.replaceAll(/\s+/gu, ' ')).toMatch(/^Återkalla en ansökan Slutar snart Yvonne af Ekenstam Till och med tors 10 dec\. Ersättare: Märta Grahn\. Står först eftersom det slutar om 21 dagar\./u);
    expect(await page.getByRole('button', { name: 'Ge ett mandat' }).count()).toBe(0);
    await soundAtBothWidths(page, 'mandat-samordnare');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('is written by a manager by keys alone: what cannot be used is mended where it stands, and the other side sees the rest at once', async () => {
    const [manager, soc] = [await open('gunilla', ...MANDATES), await open('ibrahim', ...MANDATES)];
    const { page } = manager;
    await page.getByRole('button', { name: 'Ge ett mandat' }).press('Enter');
    const decision = page.getByLabel('Beslut', { exact: true });
    await expect.poll(async () => await decision.evaluate((field) => field === document.activeElement)).toBe(true);
    await decision.selectOption({ label: 'Anstånd med betalning' });
    const amount = page.getByLabel('Högsta belopp i kronor');
    await amount.fill('femton tusen');
    await page.getByLabel('Vem', { exact: true }).selectOption({ label: 'Märta Grahn' });
    await page.getByLabel('Vad mandatet vilar på').fill('Delegationsordningen 2026-02-11, punkt 4');
    await amount.press('Enter');
    await page.getByText('Skriv det högsta beloppet i hela kronor').waitFor();
    await expect.poll(async () => await amount.evaluate((field) => field === document.activeElement)).toBe(true);
    await soundAtBothWidths(page, 'mandat-att-ratta');
    await amount.fill('15 000');
    await page.getByLabel('Sista dagen').fill('31 jan 2027');
    await amount.press('Enter');
    await page.getByText('Mandatet är skrivet.').first().waitFor();
    await page.getByText('Märta Grahn, upp till 15 000 kr').waitFor();
    await expect.poll(async () => await focused(page)).toBe('Ge ett mandat');
    await soc.page.getByText('Märta Grahn, upp till 15 000 kr').waitFor();
    await soundAtBothWidths(soc.page, 'mandat-motparten');

    const ends = page.getByRole('button', { name: 'Avsluta mandatet: anstånd med betalning, Märta Grahn' });
    await ends.press('Enter');
    const reason = page.getByLabel('Varför slutar det?');
    await reason.press('Enter');
    await page.getByText('Skriv varför mandatet slutar.').waitFor();
    await picture(page, 'mandat-avslutas');
    await reason.fill('Byter tjänst');
    await reason.press('Enter');
    await page.getByText('Mandatet är avslutat.').first().waitFor();
    await expect.poll(async () => await soc.page.getByText('Märta Grahn, upp till 15 000 kr').count()).toBe(0);
    await page.getByText('Mandat som har slutat').click();
    await page.getByText('Avslutat innan första dagen var slut. Byter tjänst').waitFor();
    await soundAtBothWidths(page, 'mandat-chef');
    expect([...manager.faults, ...soc.faults]).toEqual([]);
    await manager.close();
    await soc.close();
  });
});

describe('whoever decides', () => {
  browserStory('is told before whether it is hers, and stopped at the right field when it is not', async () => {
    const { page, faults, close } = await open('marta', `/arenden/${townId.case('birgitta')}`, 'Birgitta Haddad');
    await page.getByRole('button', { name: /^Logga/u }).first().press('Enter');
    const kind = page.getByLabel('Åtgärd', { exact: true });
    await kind.selectOption({ label: 'Avtal månad för månad' });
    await page.getByText('Du har inte mandat för det här. Det kan Yvonne af Ekenstam och Gunilla Nyström besluta.').waitFor();
    await kind.selectOption({ label: 'Avbetalningsplan' });
    await page.getByText('Ditt mandat räcker till 10 000 kr.').waitFor();
    await page.getByRole('radio', { name: 'Gjort' }).check({ force: true });
    await page.getByLabel('Vad kom ni överens om?').press('Enter');
    await page.getByText('Beloppet är större än ditt mandat.').waitFor();
    await expect.poll(async () => await kind.evaluate((field) => field === document.activeElement)).toBe(true);
    await soundAtBothWidths(page, 'mandat-nar-man-loggar');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('is warned where nobody has a mandate for it', async () => {
    const { page, faults, close } = await open('pekka', `/arenden/${townId.case('norr-ahmed')}`, 'Ahmed Steglits');
    await page.getByRole('button', { name: /^Logga/u }).first().press('Enter');
    await page.getByLabel('Åtgärd', { exact: true }).selectOption({ label: 'Avtal månad för månad' });
    await page.getByText('Ingen har mandat för det här i registret. Det går att spara ändå.').waitFor();
    await picture(page, 'mandat-oreglerat');
    await page.goto('/samverkan/mandat');
    await page.getByText('Ingen har mandat för: återkalla en ansökan').waitFor();
    await soundAtBothWidths(page, 'mandat-oreglerat-register');
    expect(faults).toEqual([]);
    await close();
  });
});
