import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations, browserStory, openScreen, picture, scrollsSideways, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

const widths: readonly Width[] = [1280, 320];

describe('coming to the portal', () => {
  for (const width of widths) {
    browserStory(`one signs in and meets the day's work, ${width} wide`, async () => {
      const screen = await openScreen(browser, portal.origin, width);
      const { page } = screen;
      await page.goto('/');
      await page.getByRole('link', { name: /logga in/i }).or(page.getByRole('button', { name: /logga in/i })).first().click();
      await page.getByRole('button', { name: /Yvonne af Ekenstam/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();
      await page.getByText('Yvonne af Ekenstam').first().waitFor({ state: 'attached' });
      await picture(page, 'start-yvonne');
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      expect(screen.strangers).toEqual([]);
      expect(screen.faults).toEqual([]);
      await screen.context.close();
    });
  }
});
