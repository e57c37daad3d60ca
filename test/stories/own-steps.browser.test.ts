import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Em } from '@bokvar/server/database/orm';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations, beyondTheEdge, browserStory, openScreen, picture, scrollsSideways, textTimes, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** The landlord's own steps on their page: chosen, changed and saved by keys alone; and collection with its referral in the log line. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function signIn(page: Page, person: string, path: string): Promise<void> {
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const inForce = async (page: Page) => (await page.getByRole('table', { name: 'Gäller nu' }).getByRole('row').allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim());
const decideElsewhere = async (person: string, version: number) => await (await portal.as(person)).get(
  'mutation ($key: ID!, $input: TimelineInput!) { decideTimeline(key: $key, input: $input) { __typename } }',
  { key: randomUUID(), input: { holdsFrom: '2026-11-19', version, steps: [{ code: 'TELEFON', day: 12, count: 'DAGAR', for: 'ALLA' }] } });

describe('a landlord’s own steps', () => {
  browserStory('are fetched from an example, changed and saved by keys alone', async () => {
    const { page, faults, context } = await openScreen(browser, portal.origin);
    await signIn(page, 'yvonne', '/steg');
    expect((await inForce(page))[1]).toMatch(/^Sms eller e-post Dag 2 Alla/);
    await page.getByLabel('Utgå från').focus();
    await page.keyboard.type('Som Mimer');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const visit = page.getByRole('group', { name: 'Hembesök' });
    expect([await visit.getByLabel('Tidigast').inputValue(), await visit.getByLabel('Senast').inputValue()]).toEqual(['10', '20']);
    await page.getByRole('button', { name: 'Ta bort Månadsmöte' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('steps-add');
    await visit.getByLabel('Senast').fill('9');
    await page.getByRole('button', { name: 'Spara stegen' }).press('Enter');
    const wrong = page.getByRole('alert');
    await wrong.getByRole('link').press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('steps-from-HEMBESOK_HV');
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'steg-att-rätta');
    await visit.getByLabel('Senast').fill('18');
    expect((await visit.innerText()).replaceAll('\u00a0', ' ')).toContain('För hyran 30 nov: fre 18 dec');
    await page.getByRole('button', { name: 'Spara stegen' }).press('Enter');
    await page.getByText('Stegen är sparade.').first().waitFor();
    await expect.poll(async () => await inForce(page)).toEqual([
      expect.stringMatching(/^Steg När För vem/), expect.stringMatching(/^Sms eller e-post Dag 2/), expect.stringMatching(/^Inkassokrav Vardag 5/), expect.stringMatching(/^Hänvisning .* Vardag 5/),
      expect.stringMatching(/^Hembesök Dag 10–18 Prioriterade grupper/), expect.stringMatching(/^Telefon Dag 10–20/), expect.stringMatching(/^Ansökan till Kronofogden Den 20/),
    ]);
    await picture(page, 'steg-sparade');
    expect(faults).toEqual([]);
    await context.close();
  });

  browserStory('stay as written when a colleague has saved others, and can then be saved knowingly', async () => {
    const { page, context } = await openScreen(browser, portal.origin);
    await signIn(page, 'pekka', '/steg');
    await page.getByRole('group', { name: 'Telefon' }).getByLabel('Senast').fill('9');
    await decideElsewhere('pekka', 1);
    await page.getByRole('button', { name: 'Spara stegen' }).click();
    await page.getByText('Någon har sparat andra steg medan du skrev.').waitFor();
    expect(await page.getByRole('group', { name: 'Telefon' }).getByLabel('Senast').inputValue()).toBe('9');
    await expect.poll(async () => await inForce(page)).toEqual([expect.any(String), expect.stringMatching(/^Telefon Dag 12/)]);
    await page.getByRole('button', { name: 'Spara stegen' }).click();
    await expect.poll(async () => (await inForce(page)).some((row) => row.startsWith('Telefon Dag 6–9'))).toBe(true);
    await context.close();
  });

  for (const width of [1280, 320] as const satisfies readonly Width[]) {
    browserStory(`read well to whoever may not decide them, and to others there is no such page, ${width} wide`, async () => {
      const { page: other, context: others } = await openScreen(browser, portal.origin, width);
      await signIn(other, 'marta', '/steg');
      expect(await other.getByRole('button', { name: 'Spara stegen' }).count()).toBe(0);
      expect(await other.getByText('Stegen bestäms av samordnaren.').count()).toBe(1);
      expect(await axeViolations(other)).toEqual([]);
      await others.close();
      const { page, faults, context } = await openScreen(browser, portal.origin, width);
      await signIn(page, 'yvonne', '/steg');
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, 'steg');
      if (width === 1280) {
        await textTimes(page, 2);
        expect(await beyondTheEdge(page)).toEqual([]);
      }
      expect(faults).toEqual([]);
      await context.close();
      const { page: theirs, context: social } = await openScreen(browser, portal.origin, width);
      await signIn(theirs, 'ibrahim', '/steg');
      expect(await theirs.getByRole('table').count()).toBe(0);
      await social.close();
    });
  }
});

describe('collection in the log line', () => {
  browserStory('asks for the referral, and is saved with it in one press', async () => {
    const { page, context } = await openScreen(browser, portal.origin);
    await signIn(page, 'yvonne', '/');
    const row = page.locator('.rows').filter({ has: page.locator('[data-log]') }).first().locator('> li').first();
    await row.locator('[data-log]').press('Enter');
    await row.getByLabel('Åtgärd', { exact: true }).selectOption({ label: 'Inkassokrav' });
    await row.getByRole('group', { name: 'Hur gick det?' }).getByRole('radio').first().check();
    await row.getByRole('button', { name: 'Spara' }).click();
    await row.getByText('Kryssa i att hushållet också är hänvisat').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'logga-inkasso');
    await row.getByLabel('Hänvisad till budget- och skuldrådgivning').check();
    await row.getByRole('button', { name: 'Spara' }).click();
    await row.getByRole('form').waitFor({ state: 'detached' });
    const rows: { kind: string }[] = await portal.database.system().transactional(async (em) => await (em as Em).execute(
      "select kind from case_action where holder_id = ? and kind in ('INKASSOKRAV', 'HANVISNING_BUS') order by kind", [townId.organisation('alvsalahem')]));
    expect(rows.map(({ kind }) => kind)).toEqual(['HANVISNING_BUS', 'INKASSOKRAV']);
    await context.close();
  });
});

describe('the ladder of recurring lateness', () => {
  for (const width of [1280, 320] as const satisfies readonly Width[]) {
    browserStory(`stands with the axis, to the landlord alone, ${width} wide`, async () => {
      await portal.database.system().transactional(async (em) => await (em as Em).execute(
        'update tenancy set claims_twelve_months = 3 where id in (select tenancy_id from case_desk where case_id = ?)', [townId.case('fateme')]));
      const { page, faults, context } = await openScreen(browser, portal.origin, width);
      await signIn(page, 'yvonne', `/arenden/${townId.case('fateme')}`);
      const ladder = page.getByRole('region', { name: 'Upprepat sena hyror' });
      await ladder.waitFor();
      expect(await ladder.innerText()).toContain('Fyra sena hyror på tolv månader.');
      expect(await ladder.locator('li[aria-current="step"]').innerText()).toContain('Rättelseanmaning 1');
      expect(await ladder.innerText()).toContain('Ett stöd, inte juridisk rådgivning.');
      expect(await axeViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, 'arende-trappa');
      expect(faults).toEqual([]);
      await context.close();
      const { page: theirs, context: social } = await openScreen(browser, portal.origin, width);
      await signIn(theirs, 'ibrahim', `/arenden/${townId.case('fateme')}`);
      expect(await theirs.getByRole('region', { name: 'Upprepat sena hyror' }).count()).toBe(0);
      await social.close();
    });
  }
});
