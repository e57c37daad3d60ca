import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** "Vem har sett vad", read by somebody who wants to know who, what, on which ground, where and when. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

browserStory('tells what was read in a minute in one line, under its day, and whose it was', async () => {
  const { page, context, faults } = await openScreen(browser, portal.origin);
  await page.goto('/auth/login?person=ibrahim');
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (let again = 0; again < 3; again += 1) {
    await page.goto(`/arenden/${townId.case('fateme')}`);
    await page.getByRole('heading', { level: 1, name: 'Fateme Rezaei' }).waitFor();
  }
  await page.goto(`/arenden/${townId.case('fateme')}/sett`);
  const day = page.getByRole('region', { name: 'Torsdag 19 november 2026' });
  await day.waitFor();
  const lines = await day.getByRole('row').allTextContents();
  // The clock stands still: all that was opened, this page too, was opened in one minute.
  expect(lines.slice(1)).toHaveLength(1);
  expect(lines[1]).toMatch(/^kl\.\s8\.30/u);
  expect(await day.getByRole('columnheader').allTextContents()).toEqual(['Tid', 'Vem', 'Grund och vad', 'Var']);
  expect(lines.at(-1)).toMatch(/İbrahim Şahin, Älvsala socialtjänst.*Egna uppgifter: .*Överenskommen plan.*Älvsalahems egna uppgifter: Hyra/u);
  await page.getByText('Här står inte vad som har sagts muntligt').waitFor();
  await page.getByLabel('Gäller').selectOption({ label: 'Fateme Rezaei' });
  await page.getByRole('link', { name: 'Utdrag som PDF' }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

browserStory('says why it is empty', async () => {
  const { page, context } = await openScreen(browser, portal.origin, 320);
  await page.goto('/auth/login?person=ibrahim');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`/arenden/${townId.case('xiaoming')}/sett`);
  await page.getByText('Loggen finns hos den som har egna uppgifter i ärendet').waitFor();
  await soundAtBothWidths(page, 'vem-har-sett-tom');
  await page.getByRole('link', { name: 'Till ärendet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wang Xiaoming' }).waitFor();
  await context.close();
});
