import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations, beyondTheEdge, browserStory, openScreen, picture, scrollsSideways, textTimes, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** The axis of a case: drawn where there is room, and an ordered list of days for everybody. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function openCase(page: Page, person: string, key: string): Promise<Locator> {
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`/arenden/${townId.case(key)}`);
  const axis = page.getByRole('region', { name: 'Vad som hänt och vad som kan hända' });
  await axis.waitFor();
  return axis;
}
const daysOf = (axis: Locator) => axis.getByRole('list', { name: 'Dagarna i ordning' }).getByRole('listitem').allInnerTexts();

describe('the axis of a case', () => {
  for (const width of [1280, 320] as const satisfies readonly Width[]) {
    browserStory(`tells every day in order, ${width} wide, with a drawing where there is room for it`, async () => {
      const { page, faults, context } = await openScreen(browser, portal.origin, width);
      const axis = await openCase(page, 'yvonne', 'fateme');
      // The next thing to do comes before what has been.
      const next = await page.getByRole('heading', { name: 'Nästa möjliga steg' }).boundingBox();
      expect(next?.y ?? 0).toBeLessThan((await axis.boundingBox())?.y ?? 0);
      const days = (await daysOf(axis)).map((day) => day.replaceAll('\u00a0', ' '));
      expect(days[0]).toContain('mån 2 nov');
      expect(days.find((day) => day.includes('tis 10 nov'))).toContain('Hyresrätten kan nu förverkas');
      expect(days.find((day) => day.includes('I dag tors 19 nov, dag 17'))).toContain('hembesök senast fre 20 nov');
      expect(await axis.locator('li[aria-current="date"]').count()).toBe(1);
      expect(await axis.innerText()).toContain('Återvinningsfristen har inte börjat löpa.');
      expect(await axis.innerText()).toContain('Uträknade datum är ett stöd, inte juridisk rådgivning.');
      const drawing = axis.locator('svg.axis');
      expect(await drawing.getAttribute('aria-hidden')).toBe('true');
      expect(await drawing.isVisible()).toBe(width === 1280);
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, 'arende-axel');
      if (width === 1280) {
        const list = axis.getByRole('list', { name: 'Dagarna i ordning' });
        expect((await list.boundingBox())?.height).toBeLessThan(5);
        await axis.getByRole('button', { name: 'Visa som lista' }).press('Enter');
        expect((await list.boundingBox())?.height).toBeGreaterThan(200);
        await page.emulateMedia({ forcedColors: 'active' });
        await picture(page, 'arende-axel-utan-farg');
        await page.emulateMedia({ forcedColors: 'none', media: 'print' });
        expect(await drawing.isVisible()).toBe(false);
        expect(await list.isVisible()).toBe(true);
        await picture(page, 'arende-axel-papper');
        await page.emulateMedia({ media: 'screen' });
        await textTimes(page, 2);
        expect(await beyondTheEdge(page)).toEqual([]);
      }
      expect(faults).toEqual([]);
      await context.close();
    });
  }

  browserStory('moves when the landlord records that form 1 was served, and says both days when form 3 was sent again', async () => {
    const { page, faults, context } = await openScreen(browser, portal.origin, 320);
    const axis = await openCase(page, 'yvonne', 'huong');
    await axis.getByText('Återvinningsfristen har inte börjat löpa.').waitFor();

    const record = async (code: string, sent: string, served: string) => {
      await page.getByRole('button', { name: 'För in en underrättelse' }).click();
      await page.getByLabel('Vilken underrättelse?').selectOption(code);
      await page.getByLabel('Hur skickades den?').selectOption('POST');
      await page.getByLabel('Skickad', { exact: true }).fill(sent);
      if (served) await page.getByLabel('Delgiven hyresgästen').fill(served);
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Granska' }).click();
      await page.getByRole('button', { name: 'Spara underrättelsen' }).click();
      await page.getByRole('heading', { name: 'Stämmer det här?' }).waitFor({ state: 'detached' });
    };
    await record('N_44_ARREARS', '2026-11-12', '');
    await axis.getByText(/Ingen dag är införd för formulär 1 till hyresgästen\./).waitFor();
    await record('N_44_TENANT', '2026-11-12', '');
    const served = page.getByRole('button', { name: /För in när den delgavs/ });
    await served.click();
    await page.getByRole('button', { name: 'Spara dagen' }).click();
    await page.getByText('Skriv vilken dag hyresgästen blev delgiven.').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'underrattelse-delgiven');
    await page.getByLabel('Delgiven hyresgästen').fill('2026-11-13');
    await page.keyboard.press('Enter');
    await axis.getByText('Återvinningsfristen löper.').waitFor();
    expect((await axis.innerText()).replaceAll('\u00a0', ' ')).toContain('Betalas hyran senast fre 4 dec');
    expect(await served.count()).toBe(0);

    await record('N_44_ARREARS', '2026-11-18', '');
    await axis.getByText(/Räknas det senaste är/).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, 'arende-axel-om-igen');
    expect(faults).toEqual([]);
    await context.close();
  });
});
