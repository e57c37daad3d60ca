import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations, browserStory, openScreen, picture, soundAtBothWidths, type Screen } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** The day's work by keyboard: what one presses is what is saved, and nothing that one wrote is lost without a word. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function idag(person: string): Promise<Screen> {
  const screen = await openScreen(browser, portal.origin);
  await screen.page.goto(`/auth/login?person=${person}`);
  await screen.page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();
  return screen;
}

const rowOf = (page: Page, key: string): Locator => page.locator(`li[data-case="${townId.case(key)}"]`);
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const said = (page: Page): Locator => page.locator('[aria-live="assertive"]');
const nextOf = async (key: string): Promise<unknown> => {
  const [desk] = await portal.database.system().execute('select next_kind as kind, next_due_on::text as due from case_desk where case_id = ? and organisation_id = ?', [townId.case(key), townId.organisation('alvsalahem')]);
  return desk;
};
const actionsOf = async (key: string): Promise<number> => {
  const rows: { n: number }[] = await portal.database.system().execute('select count(*)::int as n from case_action where case_id = ? and retracted_at is null', [townId.case(key)]);
  return rows[0]?.n ?? 0;
};

describe('logging by keyboard', () => {
  browserStory('saves nothing that nobody has chosen, goes on with the next row, and is undone whole', async () => {
    const { page, context, faults } = await idag('yvonne');
    const row = rowOf(page, 'huong');
    const before = { actions: await actionsOf('huong'), next: await nextOf('huong') };
    await row.getByRole('button', { name: /^Logga/ }).focus();
    await page.keyboard.press('Enter');
    await row.getByRole('combobox', { name: 'Åtgärd' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await row.getByRole('combobox', { name: 'Åtgärd' }).evaluate((at) => at === document.activeElement)).toBe(true);
    expect(await row.getByRole('radio', { checked: true }).count()).toBe(0);
    // From where one writes Enter saves, but not before it is said how it went.
    await row.getByRole('textbox', { name: 'Vad kom ni överens om?' }).press('Enter');
    await row.getByText('Välj hur det gick.').waitFor();
    expect(await row.getByRole('radiogroup', { name: 'Hur gick det?' }).getAttribute('aria-invalid')).toBe('true');
    expect(await row.getByRole('radio', { name: 'Nådd', exact: true }).evaluate((at) => at === document.activeElement)).toBe(true);
    expect(await actionsOf('huong')).toBe(before.actions);
    await picture(page, 'idag-choose-result');
    expect(await axeViolations(page)).toEqual([]);

    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Betalar på fredag');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page).textContent(), { timeout: 20_000 }).toContain('Loggat: Telefon, nådd. Nästa rad.');
    expect(await actionsOf('huong')).toBe(before.actions + 1);
    await expect.poll(() => focused(page), { timeout: 20_000 }).toMatch(/^Logga, (?!Đặng)/);

    // The row's own Ångra: the toast goes too, focus stays with the row, and its step is what it was.
    await row.getByRole('button', { name: 'Ångra' }).click();
    await expect.poll(() => focused(page), { timeout: 20_000 }).toMatch(/^Logga, Đặng/);
    expect(await page.locator('.toast').count()).toBe(0);
    expect([await actionsOf('huong'), await nextOf('huong')]).toEqual([before.actions, before.next]);
    expect(faults).toEqual([]);
    await context.close();
  });

  browserStory('planning wants a day that can be read, says its year, and can be undone', async () => {
    const { page, context } = await idag('yvonne');
    const row = rowOf(page, 'birgitta');
    const before = await nextOf('birgitta');
    await row.getByRole('button', { name: /^Planera/ }).press('Enter');
    const day = row.getByRole('textbox', { name: 'Senast' });
    await day.fill('');
    await day.press('Enter');
    await row.getByText('Skriv dagen så här: 26 nov').waitFor();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    await day.fill('1 okt');
    await row.locator('.help', { hasText: 'fre 1 okt 2027, om 316 dagar' }).waitFor();
    await picture(page, 'idag-plan-year');
    await day.fill('22 nov');
    await day.press('Enter');
    // It stays for as long as one points at it.
    await page.locator('.toast').hover();
    await expect.poll(() => said(page).textContent(), { timeout: 20_000 }).toContain('Planerat: hembesök senast sön 22 nov'.replace('22 nov', '22\u00a0nov'));
    await row.getByText('söndag: gör det fre 20 nov').waitFor();
    expect(await focused(page)).toMatch(/^Logga, Birgitta/);
    await picture(page, 'idag-weekend');
    await page.locator('.toast').getByRole('button', { name: 'Ångra' }).click();
    await expect.poll(() => nextOf('birgitta'), { timeout: 20_000 }).toEqual(before);
    await expect.poll(() => focused(page), { timeout: 20_000 }).toMatch(/^Logga, Birgitta/);

    const more = page.getByRole('button', { name: /skäl till/ }).first();
    await more.press('Enter');
    expect(await focused(page)).toBe('Färre skäl');
    expect(await said(page).textContent()).not.toBe('');
    await context.close();
  });
});

describe('what is written and not saved', () => {
  browserStory('stays while the tab does, is in no storage, and is asked about before it is lost', async () => {
    const { page, context } = await idag('yvonne');
    const row = rowOf(page, 'lukasz');
    await row.getByRole('button', { name: /^Logga/ }).press('Enter');
    await row.getByRole('textbox', { name: 'Vad kom ni överens om?' }).fill('Dörren var stängd');
    await page.keyboard.press('Escape');
    await row.getByText('Det du skrev är inte sparat än').waitFor();
    await picture(page, 'idag-draft');
    await page.getByRole('link', { name: 'Möten', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Möten' }).waitFor();
    await page.getByRole('link', { name: 'Idag', exact: true }).click();
    await row.getByRole('button', { name: /^Logga/ }).press('Enter');
    expect(await row.getByRole('textbox', { name: 'Vad kom ni överens om?' }).inputValue()).toBe('Dörren var stängd');
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('Dörren');

    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.dismiss();
    });
    await page.reload({ timeout: 5_000 }).catch(() => undefined);
    expect(asked).toBe(1);
    expect(await row.getByRole('textbox', { name: 'Vad kom ni överens om?' }).inputValue()).toBe('Dörren var stängd');
    await context.close();
  });

  browserStory('without a network nothing is saved, it says so, and it is saved when the network is back', async () => {
    const { page, context } = await idag('yvonne');
    const row = rowOf(page, 'fateme');
    const before = await actionsOf('fateme');
    await row.getByRole('button', { name: /^Logga/ }).press('Enter');
    const text = row.getByRole('textbox', { name: 'Vad kom ni överens om?' });
    await row.getByRole('radio', { name: 'Ej nådd' }).check();
    await text.fill('Ringde från hissen');
    await context.setOffline(true);
    await text.press('Enter');
    await row.getByText('Inget nät. Inget är sparat än, stäng inte fliken').waitFor();
    expect(await text.inputValue()).toBe('Ringde från hissen');
    expect(await row.getByRole('button', { name: 'Försök igen' }).count()).toBe(1);
    expect(await actionsOf('fateme')).toBe(before);
    await picture(page, 'idag-offline');
    await context.setOffline(false);
    await expect.poll(() => actionsOf('fateme'), { timeout: 15_000 }).toBe(before + 1);
    await row.getByText('Hembesök, ej nådd. Loggat 8.30').waitFor();
    await context.close();
  });
});

browserStory('a case that is given to somebody is among her own work', async () => {
  const { page, context, faults } = await idag('yvonne');
  expect(await page.getByRole('radio', { name: /^Mina/ }).count()).toBe(0);
  await page.goto(`/arenden/${townId.case('lukasz')}`);
  await page.getByLabel('Handläggare hos er').selectOption({ label: 'Yvonne af Ekenstam' });
  await expect.poll(() => said(page).textContent()).toContain('Yvonne af Ekenstam har ärendet nu');
  await page.getByRole('link', { name: 'Idag' }).click();
  await page.getByRole('radio', { name: 'Mina (1)' }).check();
  await expect.poll(() => page.locator('li[data-case]').count()).toBe(1);
  await rowOf(page, 'lukasz').waitFor();
  await soundAtBothWidths(page, 'idag-mina');
  expect(faults).toEqual([]);
  await context.close();
});
