import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, picture, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** The page of partnerships: one's own way in is written and confirmed by keys alone, and the other side sees it at once. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function open(person: string): Promise<{ page: Page; faults: readonly string[]; close: () => Promise<void> }> {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto('/samverkan');
  await page.getByRole('heading', { name: 'Samverkan', level: 1 }).waitFor();
  return { page, faults, close: async () => { await context.close(); } };
}

describe('the way in', () => {
  browserStory('is changed by keys alone: what cannot be used is mended where it stands, and the other side sees the rest at once', async () => {
    const [soc, landlord] = [await open('ibrahim'), await open('yvonne')];
    await landlord.page.getByRole('link', { name: '070-174 06 12' }).waitFor();
    await soc.page.getByRole('button', { name: 'Ändra ingången' }).press('Enter');
    const phone = soc.page.getByLabel('Telefon');
    await phone.fill('ring oss');
    await phone.press('Enter');
    await soc.page.getByText('Skriv ett telefonnummer som alltid besvaras').waitFor();
    await expect.poll(async () => await phone.evaluate((field) => field === document.activeElement)).toBe(true);
    await soundAtBothWidths(soc.page, 'samverkan-att-ratta');
    await phone.fill('070-174 06 19');
    await soc.page.getByLabel('Ersättare').selectOption({ label: 'Lars Hägglund' });
    await phone.press('Enter');
    await soc.page.getByText('Ingången är sparad.').first().waitFor();
    await soc.page.getByRole('button', { name: 'Ändra ingången' }).waitFor();
    await expect.poll(async () => await soc.page.evaluate(() => document.activeElement?.textContent)).toBe('Ändra ingången');
    await landlord.page.getByRole('link', { name: '070-174 06 19' }).waitFor();
    await landlord.page.getByText('Lars Hägglund').waitFor();
    expect([...soc.faults, ...landlord.faults]).toEqual([]);
    await soc.close();
    await landlord.close();
  });

  browserStory('that is half a year old is confirmed by one press', async () => {
    portal.clock.advance(190 * 86_400_000);
    const { page, faults, close } = await open('yvonne');
    // The day's page asks for it, and leads there.
    await page.goto('/');
    await page.getByRole('link', { name: /^Stämmer er ingång fortfarande/ }).press('Enter');
    await page.getByRole('heading', { name: 'Samverkan', level: 1 }).waitFor();
    await page.getByText('Stämmer er ingång fortfarande?').waitFor();
    await picture(page, 'samverkan-bekrafta');
    await page.getByRole('button', { name: 'Stämmer fortfarande' }).press('Enter');
    await page.getByText('Ingången är bekräftad.').first().waitFor();
    await expect.poll(async () => await page.getByRole('button', { name: 'Stämmer fortfarande' }).count()).toBe(0);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(async () => await page.getByRole('link', { name: /^Stämmer er ingång/ }).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a manager', () => {
  browserStory('sees what rests on one person, and what to do about it', async () => {
    const { page, faults, close } = await open('gunilla');
    const panel = page.getByRole('region', { name: 'Klarar arbetet att någon slutar?' });
    expect((await panel.innerText()).replaceAll(/\s+/gu, ' ')).toMatch(/Inte än .* Om Yvonne af Ekenstam slutar Ingen kan planera och skicka möten\. Låt en kollega till vara samordnare\./u);
    await soundAtBothWidths(page, 'samverkan-chef-beroende');
    expect(faults).toEqual([]);
    await close();
  });
});
