import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations, browserStory, openScreen, picture, scrollsSideways } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** A notice has come by post: social services choose whose tenant it is about, and mend what was wrong without writing anything twice. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

const whom = 'Vilken hyresvärd gäller det?';

describe('a case from a notice', () => {
  browserStory('asks for what is missing and what was refused, each at its field, and keeps the rest', async () => {
    const screen = await openScreen(browser, portal.origin, 320);
    const { page } = screen;
    await page.goto('/auth/login?person=ibrahim');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto('/arenden/nytt');
    await page.getByLabel('Vem gäller det?').fill('Zoë Åkerström');
    await page.getByLabel('Adress', { exact: true }).fill('Ågatan 12');
    // Nothing is chosen beforehand.
    expect(await page.getByLabel(whom).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Öppna ärendet' }).click();
    await page.getByText('Välj vem det gäller.').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Välj vem det gäller.');
    await picture(page, 'nytt-arende-att-valja');

    await page.getByLabel(whom).selectOption({ label: 'Norrgården' });
    expect(await page.getByText('Välj vilken underrättelse det är.').count()).toBeGreaterThan(0);
    await page.getByLabel('Vilken underrättelse?').selectOption('N_25A');
    await page.getByLabel('Från vem?').selectOption('HYRESVARD');
    await page.getByLabel('Hur kom den?').selectOption('POST');
    await page.getByLabel('Skickad', { exact: true }).fill('2026-11-18');
    await page.getByLabel('Delgiven hyresgästen').fill('2026-11-01');
    await page.getByRole('button', { name: 'Öppna ärendet' }).click();
    await page.getByText(/Skriv den dag underrättelsen skickades/).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Skriv den dag underrättelsen skickades/);
    expect(await page.getByLabel('Vem gäller det?').inputValue()).toBe('Zoë Åkerström');
    expect(await page.getByLabel(whom).inputValue()).not.toBe('');
    await picture(page, 'nytt-arende-nekat');
    expect(await axeViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    const social = await portal.as('ibrahim');
    expect((await social.ask('{ cases { rows { household { value } } } }')).text).not.toContain('Zoë Åkerström');

    await page.getByLabel('Delgiven hyresgästen').fill('');
    await page.getByRole('button', { name: 'Öppna ärendet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Zoë Åkerström' }).waitFor();
    await page.getByText('Rättelseanmaning').first().waitFor();
    expect(screen.faults).toEqual([]);
    await screen.context.close();
  });

  browserStory('has nothing to choose for a landlord with one partnership', async () => {
    const screen = await openScreen(browser, portal.origin);
    const { page } = screen;
    await page.goto('/auth/login?person=yvonne');
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const path of ['/arenden/nytt', '/moten/nytt']) {
      await page.goto(path);
      await page.locator('form.panel').waitFor();
      expect(await page.getByLabel('Vilken socialtjänst gäller det?').count()).toBe(0);
    }
    await screen.context.close();
  });

  browserStory('is as a meeting is planned: the landlord is chosen first', async () => {
    const screen = await openScreen(browser, portal.origin);
    const { page } = screen;
    await page.goto('/auth/login?person=ibrahim');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto('/moten/nytt');
    await page.getByLabel('Vilken dag?').fill('2026-12-10');
    await page.getByLabel('Var?').fill('Stadshuset');
    await page.getByRole('button', { name: 'Planera mötet' }).click();
    await page.getByText('Välj vem det gäller.').first().waitFor();
    await page.getByLabel(whom).selectOption({ label: 'Älvsalahem' });
    await picture(page, 'nytt-mote-valt');
    await page.getByRole('button', { name: 'Planera mötet' }).click();
    await page.getByRole('heading', { level: 1, name: /Dagordning/ }).waitFor();
    expect(screen.faults).toEqual([]);
    await screen.context.close();
  });
});
