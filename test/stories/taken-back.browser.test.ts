import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations, browserStory, openScreen, picture, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** What was recorded by mistake is undone in the toast at once, and taken back by one question in its own place later. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

describe('a slip', () => {
  browserStory('is undone in the toast, and taken back by keyboard', async () => {
    const wrong = 'Betalar i morgon, sa grannen';
    const screen = await openScreen(browser, portal.origin, 320);
    const { page } = screen;
    await page.goto('/auth/login?person=yvonne');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`/arenden/${townId.case('fateme')}`);
    const add = page.getByRole('button', { name: 'Lägg till en uppgift' });
    for (const how of ['toast', 'question'] as const) {
      await add.click();
      await page.getByLabel('Vad ska stå?').fill(wrong);
      await page.getByRole('button', { name: 'Spara' }).click();
      // It stays for as long as one points at it.
      if (how === 'toast') await page.locator('.toast').getByText(/Infört: Överens med hyresgästen/).hover();
      await page.getByRole('paragraph').filter({ hasText: wrong }).waitFor();
      // The form is gone when focus is back at what opened it.
      await expect.poll(async () => await add.evaluate((button) => button === document.activeElement), { timeout: 20_000 }).toBe(true);
      if (how === 'toast') {
        await picture(page, 'infort-toast');
        await page.locator('.toast').getByRole('button', { name: 'Ångra' }).click();
        await page.getByText(wrong).waitFor({ state: 'detached' });
      }
    }
    const row = page.getByRole('listitem').filter({ hasText: wrong });
    const remove = row.getByRole('button', { name: /^Ta bort: Överens med hyresgästen/ });
    await remove.focus();
    await page.keyboard.press('Enter');
    const question = row.getByRole('form', { name: 'Är raden felaktigt införd?' });
    await question.waitFor();
    // It asks what is wrong first, so that a second Enter takes nothing away.
    const reason = question.getByLabel('Vad är fel?');
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await question.getByText('Skriv vad som är fel').waitFor();
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
    await soundAtBothWidths(page, 'ta-bort-fraga');
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.keyboard.press('Enter');
    await page.keyboard.type('Sagt om en annan granne');
    await page.keyboard.press('Enter');
    // It stays in one's own file, marked, with who and why.
    const kept = page.getByRole('region', { name: 'Felaktigt infört' });
    await kept.getByText(wrong).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    expect(await remove.count()).toBe(0);
    await row.getByText(/Togs bort .* av Yvonne af Ekenstam: Sagt om en annan granne/).waitFor();
    await kept.scrollIntoViewIfNeeded();
    await soundAtBothWidths(page, 'felaktigt-infort');

    // A person whom the landlord's list has billed is the list's.
    expect(await page.getByRole('button', { name: 'Ta bort: Fateme Rezaei' }).count()).toBe(0);
    expect(screen.faults).toEqual([]);
    await screen.context.close();
  });

  browserStory('with something resting on it is refused in its place', async () => {
    const screen = await openScreen(browser, portal.origin);
    const { page } = screen;
    await page.goto('/auth/login?person=ibrahim');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`/arenden/${townId.case('siriporn')}`);
    await page.getByRole('button', { name: 'Ta bort: Siriporn' }).click();
    const question = page.getByRole('form', { name: /felaktigt införd/ });
    await question.getByLabel('Vad är fel?').fill('Bor inte här');
    await question.getByRole('button', { name: 'Ta bort' }).click();
    await page.getByRole('alert').filter({ hasText: 'Ta tillbaka samtycket först.' }).waitFor();
    await picture(page, 'ta-bort-nekas');
    expect(await axeViolations(page)).toEqual([]);
    await screen.context.close();
  });
});
