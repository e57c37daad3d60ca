import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import { townLetter } from '../support/letter.js';
import { mutate } from '../support/mutate.js';
import type { TestPortal } from '../support/portal.js';

/** A coordinator plans a training and tells of an earlier one, by keys alone; the other side's open page follows, and so does the letter of intent. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function open(person: string, path = '/samverkan/utbildning'): Promise<{ page: Page; faults: readonly string[]; close: () => Promise<void> }> {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (path !== '/') await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, faults, close: async () => { await context.close(); } };
}

const words = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ');
const listed = (page: Page, name: string) => page.getByRole('list', { name, exact: true });

describe('trainings', () => {
  browserStory('are come to from the partnerships, with what is next, what was held and who was there, and what nobody has held', async () => {
    const { page, faults, close } = await open('yvonne', '/samverkan');
    await page.getByRole('link', { name: 'Utbildningar', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'Utbildningar', level: 1 }).waitFor();
    await page.getByText('Nästa utbildning: Hyreslagen och vräkningens gång, tors 17 dec.').waitFor();
    expect((await listed(page, 'Hållna, Socialtjänsten').innerText()).replaceAll(/\s+/gu, ' ')).toMatch(/Sekretess och samtycke Tors 10 sep\. Socialtjänsten höll den\. Stadshuset, Rådsrummet Socialtjänsten: .*Karin Ståhl.* och 3 till Älvsalahem: .*Märta Grahn.* och 1 till/u);
    expect(await words(page)).toMatch(/Det här har ingen hållit i år Utbildning om hyreslagen och vräkningens gång, .*barnperspektivet, .* och arbetet i portalen\./u);
    expect(await words(page)).not.toContain('Vad era egna har gått');
    await soundAtBothWidths(page, 'utbildningar');
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('one is planned by keys alone, mended where it stands, and on the other side’s open page at once', async () => {
    const [own, other] = [await open('yvonne'), await open('ibrahim')];
    const { page } = own;
    await page.getByRole('button', { name: 'Planera en utbildning med Socialtjänsten' }).press('Enter');
    const form = page.getByRole('form', { name: 'Planera en utbildning med Socialtjänsten' });
    await form.getByLabel('Vad handlar den om?').selectOption({ label: 'Annat ämne' });
    await form.getByRole('button', { name: 'Planera utbildningen' }).press('Enter');
    await form.getByRole('link', { name: 'Skriv vad den handlar om.' }).waitFor();
    await soundAtBothWidths(page, 'utbildning-att-planera');
    await form.getByLabel('Ämnet, med egna ord').fill('Hyresrätt för 19850113-9995');
    await form.getByLabel('Vilken dag?').fill('30 nov');
    await form.getByLabel('Vem håller den?').selectOption({ label: 'Vi tillsammans' });
    await form.getByLabel('Var?').fill('Stadshuset kl. 13');
    await form.getByLabel('Var?').press('Enter');
    await form.getByText(/personnummer/iu).first().waitFor();
    await form.getByLabel('Ämnet, med egna ord').fill('Hyresrätt i nya hus');
    await form.getByLabel('Ämnet, med egna ord').press('Enter');
    await listed(page, 'På gång, Socialtjänsten').getByText('Hyresrätt i nya hus').waitFor();
    await listed(other.page, 'På gång, Älvsalahem').getByText('Mån 30 nov. Ni håller den tillsammans. Stadshuset kl. 13').waitFor();
    // Its day is within fourteen days, so it is a line of the day's work on both sides.
    await other.page.goto('/');
    await other.page.getByRole('link', { name: 'Utbildning med Älvsalahem mån 30 nov: Hyresrätt i nya hus' }).waitFor();
    await soundAtBothWidths(other.page, 'utbildning-pa-idag');
    expect([...own.faults, ...other.faults]).toEqual([]);
    await own.close();
    await other.close();
  });

  browserStory('one that was held is written in by keys alone, and the other side ticks its own; the letter of intent counts it', async () => {
    const letter = `/samverkan/avsiktsforklaring/${townLetter.held}`;
    const [own, other, manager] = [await open('yvonne'), await open('ibrahim'), await open('gunilla', letter)];
    const { page } = own;
    await manager.page.getByText('1 av 2 utbildningar').waitFor();
    await page.getByRole('button', { name: 'Skriv in en som har hållits med Socialtjänsten' }).press('Enter');
    const form = page.getByRole('form', { name: 'Skriv in en som har hållits med Socialtjänsten' });
    await form.getByLabel('Vad handlar den om?').selectOption({ label: 'Barnperspektivet' });
    await form.getByLabel('Vilken dag?').fill('2026-11-12');
    await form.getByLabel('Märta Grahn').press('Space');
    await form.getByLabel('Hur många till av era?').fill('två');
    await form.getByRole('button', { name: 'Spara utbildningen' }).press('Enter');
    await form.getByRole('link', { name: 'Skriv antalet med siffror.' }).waitFor();
    await soundAtBothWidths(page, 'utbildning-att-skriva-in');
    await form.getByLabel('Hur många till av era?').fill('2');
    await form.getByRole('button', { name: 'Spara utbildningen' }).press('Enter');
    await listed(page, 'Hållna, Socialtjänsten').getByText('Älvsalahem: Märta Grahn och 2 till').waitFor();
    await expect.poll(async () => await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Skriv in en som har hållits med Socialtjänsten');

    const what = 'Barnperspektivet, tors 12 nov';
    const theirs = other.page.getByRole('button', { name: `Skriv vilka av er som var med: ${what}` });
    await theirs.waitFor();
    await other.page.getByText('Socialtjänsten: har inte skrivit vilka som var med än').waitFor();
    await soundAtBothWidths(other.page, 'utbildning-vilka-var-med');
    await theirs.press('Enter');
    await other.page.getByLabel('Karin Ståhl').press('Space');
    await other.page.getByRole('form', { name: `Skriv vilka av er som var med: ${what}` }).getByRole('button', { name: 'Spara' }).press('Enter');
    await listed(page, 'Hållna, Socialtjänsten').getByText('Socialtjänsten: Karin Ståhl', { exact: true }).waitFor();
    await manager.page.reload();
    await manager.page.getByText('2 av 2 utbildningar').waitFor();
    await soundAtBothWidths(manager.page, 'avsiktsforklaring-utbildningar');
    expect([...own.faults, ...other.faults, ...manager.faults]).toEqual([]);
    for (const screen of [own, other, manager]) await screen.close();
  });

  browserStory('one that is planned is changed with why; who was quicker is told, and what was held is corrected', async () => {
    const { page, faults, close } = await open('karin');
    const planned = 'Hyreslagen och vräkningens gång, tors 17 dec';
    await page.getByRole('button', { name: `Ändra ${planned}` }).press('Enter');
    // Its name follows the day that stands, which somebody else changes.
    const form = page.getByRole('form', { name: /^Ändra Hyreslagen/u });
    await form.getByLabel('Vilken dag?').fill('18 dec');
    await form.getByLabel('Varför?').fill('Rummet är upptaget');
    await mutate(portal, 'yvonne', `replanTraining(input: { trainingId: "${townId.training('hyreslagen')}", changes: 1, topic: HYRESLAGEN, topicWords: "", on: "2026-12-16", holderId: null, place: "", reason: "Fler kan då" })`);
    await page.getByText('Ändrad: Fler kan då').waitFor();
    await form.getByRole('button', { name: 'Spara ändringen' }).press('Enter');
    await page.getByRole('link', { name: /^Någon annan hann ändra här/u }).waitFor();
    await soundAtBothWidths(page, 'utbildning-nagon-hann-fore');
    // Read, and sent again: then it is kept.
    await form.getByRole('button', { name: 'Spara ändringen' }).press('Enter');
    await page.getByText('Ändrad: Rummet är upptaget').waitFor();
    await mutate(portal, 'yvonne', `cancelTraining(trainingId: "${townId.training('hyreslagen')}", changes: 3, reason: "Sjukdom")`);
    await page.getByText('Skälet: Sjukdom').waitFor();
    await soundAtBothWidths(page, 'utbildning-installd');
    await page.getByRole('button', { name: 'Rätta Sekretess och samtycke, tors 10 sep' }).press('Enter');
    const correct = page.getByRole('form', { name: 'Rätta Sekretess och samtycke, tors 10 sep' });
    expect(await correct.getByLabel('Karin Ståhl').isChecked()).toBe(true);
    await soundAtBothWidths(page, 'utbildning-att-ratta');
    await correct.getByLabel('Hur många till av era?').fill('4');
    await correct.getByRole('button', { name: 'Spara rättelsen' }).press('Enter');
    await listed(page, 'Hållna, Älvsalahem').getByText(/och 4 till/u).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('to a manager it says who of her own has attended what, and what nobody has; in English too', async () => {
    const { page, faults, close } = await open('lars');
    await page.getByText(/^Ingen av er har i år gått utbildning om /u).waitFor();
    const rows = await page.getByRole('table', { name: 'Vad era egna har gått i år' }).getByRole('row').allInnerTexts();
    expect(rows.join(' ').replaceAll(/\s+/gu, ' ')).toMatch(/Karin Ståhl \d .*sekretess och samtycke/iu);
    for (const name of ['Yvonne', 'Märta', 'Gunilla', 'Pekka']) expect(rows.join(' ')).not.toContain(name);
    await soundAtBothWidths(page, 'utbildningar-chef');
    await page.getByRole('button', { name: 'In English' }).press('Enter');
    await page.getByRole('heading', { name: 'Trainings', level: 1 }).waitFor();
    await soundAtBothWidths(page, 'utbildningar-engelska');
    await page.getByRole('button', { name: 'På svenska' }).press('Enter');
    await page.getByRole('heading', { name: 'Utbildningar', level: 1 }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  browserStory('the network has none, and another landlord none of these', async () => {
    const zoe = await open('zoe');
    await zoe.page.getByRole('heading', { name: 'Här finns inget att visa' }).waitFor();
    await zoe.close();
    const { page, close } = await open('pekka');
    await page.getByText('Ingen utbildning är planerad.').waitFor();
    expect(await words(page)).not.toMatch(/Märta|Karin|10 sep/u);
    await soundAtBothWidths(page, 'utbildningar-inga');
    await close();
  });
});
