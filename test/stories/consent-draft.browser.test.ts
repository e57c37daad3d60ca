import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** A consent takes time to write: whoever leaves the page and comes back finds what she wrote, in this tab alone. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

const PURPOSE = 'Att hyran betalas från bistånd i tre månader.';

describe('the draft of a consent', () => {
  browserStory('is there when one comes back, and gone when one begins anew', async () => {
    const { page, faults, context } = await openScreen(browser, portal.origin, 320);
    await page.goto('/auth/login?person=ibrahim');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`/arenden/${townId.case('siriporn')}`);
    const consents = page.getByRole('region', { name: 'Samtycken' });
    const open = consents.getByRole('link', { name: 'För in ett samtycke' });
    await open.click();
    const purpose = page.getByLabel('Vad ska uppgifterna användas till?');
    await purpose.fill(PURPOSE);
    expect(await page.getByText('Det du skrev finns kvar').count()).toBe(0);
    // What stops it before it is sent takes nothing of it away.
    await page.getByRole('button', { name: 'Spara samtycket' }).click();
    await page.getByRole('link', { name: 'Välj vem som samtycker' }).waitFor();
    expect(await purpose.inputValue()).toBe(PURPOSE);

    await page.goBack();
    await consents.getByText('Det du skrev är inte sparat än').waitFor();
    await open.click();
    await page.getByText('Det du skrev finns kvar').waitFor();
    expect(await purpose.inputValue()).toBe(PURPOSE);
    await soundAtBothWidths(page, 'samtycke-utkast');
    // In the memory of the tab and nowhere else.
    expect(await page.evaluate(() => [localStorage.length, ...Object.values(sessionStorage)].join(' '))).not.toContain('hyran');

    await page.getByRole('button', { name: 'Börja om' }).click();
    await expect.poll(async () => await purpose.inputValue()).not.toBe(PURPOSE);
    expect(await page.getByText('Det du skrev finns kvar').count()).toBe(0);
    await purpose.fill(PURPOSE);
    await page.getByRole('link', { name: 'Avbryt' }).click();
    await consents.waitFor();
    expect(await consents.getByText('Det du skrev är inte sparat än').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
