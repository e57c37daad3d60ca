import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { mutate } from '../support/mutate.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** The guide of the first meeting, as somebody who has just come uses it: by keys alone, left in the middle and gone on with. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => { [portal, browser] = opened; });
const GUIDE = `/samverkan/forsta-motet/${townId.partnership('norrgarden-soc')}`;

async function open(person: string, path: string) {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, faults, close: async () => { await context.close(); } };
}

const step = (page: Page, name: RegExp) => page.getByRole('region', { name });
async function write(page: Page, button: string, label: string | RegExp, text: string, save = 'Spara'): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).press('Enter');
  const field = page.getByLabel(label);
  await expect.poll(async () => await field.evaluate((at) => at === document.activeElement)).toBe(true);
  await field.fill(text);
  await page.getByRole('button', { name: save, exact: true }).press('Enter');
  await field.waitFor({ state: 'detached' });
}

describe('a new user and the first meeting', () => {
  browserStory('is led to it from the day’s page, and writes what the landlord means; the other side’s open page follows', async () => {
    const other = await open('ibrahim', GUIDE);
    await other.page.getByRole('heading', { name: 'Första mötet med Norrgården', level: 1 }).waitFor();
    const { page, faults, close } = await open('pekka', '/');
    await page.getByRole('link', { name: 'Första mötet med Socialtjänsten' }).press('Enter');
    await page.getByRole('heading', { name: 'Första mötet med Socialtjänsten', level: 1 }).waitFor();
    await soundAtBothWidths(page, 'forsta-motet-paborjat');
    await page.getByRole('button', { name: 'Välj en målgrupp' }).press('Enter');
    await page.getByLabel(/^Vad menar ni\? Barnfamilj/u).fill('Ett barn är skrivet på adressen.');
    await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
    await other.page.getByText('Ett barn är skrivet på adressen.').waitFor();
    // Half a sentence is begun and left; it is there when she comes back, and nothing of it is told to anybody.
    await page.getByRole('button', { name: 'Lägg till ett mål' }).press('Enter');
    await page.getByLabel('Mål', { exact: true }).fill('Alla som är sena');
    await page.getByRole('link', { name: 'Idag' }).first().press('Enter');
    await page.getByRole('link', { name: 'Första mötet med Socialtjänsten' }).press('Enter');
    await page.getByRole('button', { name: 'Lägg till ett mål' }).press('Enter');
    await expect.poll(async () => await page.getByLabel('Mål', { exact: true }).inputValue()).toBe('Alla som är sena');
    await page.getByLabel('Mål', { exact: true }).fill('Alla som är sena får ett samtal inom en vecka.');
    await page.getByLabel('Till vilken dag?').fill('30 juni 2027');
    await soundAtBothWidths(page, 'forsta-motet-mal');
    await page.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
    await step(page, /^4\. Gemensamma mål/u).getByText('Klart', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Sätt det enkla startmålet' }).press('Enter');
    await page.getByText(/möte hållet i \d+ av 12 månader/u).waitFor();
    expect([...faults, ...other.faults]).toEqual([]);
    await close();
    await other.close();
  });

  browserStory('the other side answers, both agree on the words, and the checklist tells what is left', async () => {
    const landlord = await open('pekka', GUIDE);
    const { page, faults, close } = await open('ibrahim', GUIDE);
    await write(page, 'Skriv: Uppdraget', 'Vad är ni till för?', 'Vi ger stöd till den som riskerar sitt hem.');
    await step(page, /^1\. Uppdrag/u).getByText('Klart', { exact: true }).waitFor();
    await write(page, 'Skriv: Barnfamilj', /^Vad menar ni\?/u, 'Ett barn bor där, hela tiden eller växelvis.');
    await write(page, 'Föreslå gemensamma ord: Barnfamilj', /^Gemensamma ord/u, 'Ett barn under 18 bor där, också växelvis.', 'Föreslå');
    await landlord.page.getByText('Väntar på ert ja').waitFor();
    await soundAtBothWidths(landlord.page, 'forsta-motet-gemensamma-ord');
    await landlord.page.getByRole('button', { name: 'Säg ja till orden: Barnfamilj' }).press('Enter');
    await page.getByText('Båda har sagt ja').waitFor();
    await write(page, 'Lägg till ett beslut', 'Beslut', 'Vi ses på förmiddagar.');
    await step(page, /^Så långt har ni kommit/u).getByText('4 av 6 steg är klara.').waitFor();
    // What is left waits for the landlord: nobody is led on to what is not hers to do.
    expect(await page.getByRole('link', { name: /^Gå vidare med/u }).count()).toBe(0);
    await landlord.page.getByRole('link', { name: /^Gå vidare med/u }).waitFor();
    await soundAtBothWidths(page, 'forsta-motet-nastan');
    // What is done on other pages: the landlord's way in, with somebody who has come to work there as deputy, and how it is organised.
    await portal.database.system().execute(`insert into mandate (id, user_id, organisation_id, role, may_open_protected, valid_from) values (gen_random_uuid(), ?, ?, 'CHEF', false, '2026-01-01')`, [townId.user('jonas'), townId.organisation('norrgarden')]);
    const done = async (call: string) => { expect((await mutate(portal, 'pekka', call)).code).toBeUndefined(); };
    const { partnershipsPage: { own } } = await (await portal.as('pekka')).get<{ partnershipsPage: { own: { wayIn: { number: number } } } }>('{ partnershipsPage { own { wayIn { number } } } }');
    await done(`writeWayIn(wayIn: { base: ${own.wayIn.number}, phone: "070-174 06 33", mail: "boende@norrgarden.example", hours: "Vardagar", answersId: "${townId.user('pekka')}", deputyId: "${townId.user('jonas')}" })`);
    const { governingPage } = await (await portal.as('pekka')).get<{ governingPage: { own: { answers: { topic: string; number: number; text: string | null }[] } } }>('{ governingPage { own { answers { topic number text } } } }');
    for (const { topic, number } of governingPage.own.answers.filter(({ text }) => text === null).slice(0, 2)) await done(`answerOrganising(answer: { topic: ${topic}, base: ${number}, text: "Det gör vi själva." })`);
    await page.getByText('Alla sex stegen är gjorda.').waitFor();
    await soundAtBothWidths(page, 'forsta-motet-klart');
    expect([...faults, ...landlord.faults]).toEqual([]);
    await close();
    await landlord.close();
  });

  browserStory('prints with what is done and what is missing, and a manager reads it', async () => {
    const { page, faults, close } = await open('lars', GUIDE);
    await page.getByText('Vi ses på förmiddagar.').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Ett barn under 18 bor där, också växelvis.').waitFor();
    expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('of another partnership is nowhere', async () => {
    const { page, close } = await open('yvonne', GUIDE);
    await page.getByRole('heading', { name: 'Här finns inget att visa' }).waitFor();
    await close();
  });
});
