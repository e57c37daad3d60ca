import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations, browserStory, openScreen, picture, soundAtBothWidths, type Width } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import { openCaseAt } from '../support/case-screen.js';
import type { TestPortal } from '../support/portal.js';

/** Whoever learns of a protected identity records it where the person stands, and sees at once what she may see from then on. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function openCase(person: string, key: string, width: Width) {
  const { part: household, ...screen } = await openCaseAt(browser, portal.origin, { person, key, name: 'Hushållet', width });
  return { ...screen, household };
}

describe('a protected identity', () => {
  browserStory('is recorded and ended by keyboard', async () => {
    const [key, name, width] = ['siriporn', 'Siriporn', 320] as const;
    const { page, household, sound, faults, context } = await openCase('ibrahim', key, width);
    const open = household.getByRole('button', { name: `Skyddad identitet: ${name}` });
    await open.focus();
    await page.keyboard.press('Enter');
    const form = household.getByRole('form', { name: 'Har personen skyddad identitet?' });
    await form.getByText('Det som andra redan har fått se går inte att ta tillbaka.').waitFor();
    // No level is chosen for anybody: Enter says so.
    await page.keyboard.press('Enter');
    await form.getByText('Välj vilket skydd personen har').waitFor();
    await sound('skyddad-fraga');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.keyboard.press('Enter');
    await form.waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.locator('.toast').getByText(/Infört: skyddad identitet/).waitFor();
    await page.getByRole('region', { name: 'Skyddade personuppgifter' }).waitFor();
    expect(await page.getByRole('button', { name: 'Öppna skyddade uppgifter' }).count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    expect(await page.getByText(name).count()).toBe(0);
    await sound('skyddad-maskad');
    expect(faults).toEqual([]);
    await context.close();

    const karin = await openCase('karin', key, width);
    const note = karin.page.getByRole('region', { name: 'Skyddade personuppgifter' });
    const opens = note.getByRole('button', { name: 'Öppna skyddade uppgifter' });
    // One of the named group meets what her colleagues meet, and one step more.
    await opens.waitFor();
    expect(await karin.page.getByText(name).count()).toBe(0);
    await picture(karin.page, 'skyddad-stangd');
    await opens.focus();
    await karin.page.keyboard.press('Enter');
    await note.getByRole('form', { name: 'Vill du öppna de skyddade uppgifterna?' }).waitFor();
    await karin.page.keyboard.press('Enter');
    await note.getByText('Välj vad du behöver uppgifterna till').waitFor();
    await karin.sound('skyddad-oppna');
    await karin.page.keyboard.press('Space');
    await karin.page.keyboard.press('Enter');
    await note.getByText(/^Uppgifterna är öppna för dig till kl/).waitFor();
    await karin.household.getByText(/^Sekretessmarkering sedan/).waitFor();
    await karin.sound('skyddad-gruppen');
    await karin.household.getByRole('button', { name: `Upphör med skyddet: ${name}` }).focus();
    await karin.page.keyboard.press('Enter');
    await karin.household.getByRole('form', { name: 'Ska skyddet upphöra?' }).waitFor();
    await karin.sound('skyddad-upphor');
    await karin.page.keyboard.press('Tab');
    await karin.page.keyboard.press('Enter');
    await karin.page.locator('.toast').getByText('Skyddet har upphört.').waitFor();
    await karin.household.getByRole('button', { name: `Skyddad identitet: ${name}` }).waitFor();
    expect(karin.faults).toEqual([]);
    await karin.context.close();

    // Her manager is told, and says that it is read.
    const lars = await openScreen(browser, portal.origin, width);
    await lars.page.goto('/auth/login?person=lars');
    const told = lars.page.getByRole('region', { name: 'Skyddade uppgifter har öppnats' });
    await told.getByText(/^Karin Ståhl öppnade skyddade uppgifter i ärende .*: ta kontakt med hushållet\.$/).waitFor();
    expect(await lars.page.getByText(name).count()).toBe(0);
    await soundAtBothWidths(lars.page, 'skyddad-berattad');
    await told.getByRole('button', { name: /^Läst/ }).click();
    await told.waitFor({ state: 'detached' });
    await lars.context.close();
  });

  browserStory('that stands open is closed at once by the one who opened it', async () => {
    const { page, sound, context } = await openCase('marta', 'skyddad', 320);
    const note = page.getByRole('region', { name: 'Skyddade personuppgifter' });
    await note.getByRole('button', { name: 'Öppna skyddade uppgifter' }).click();
    await note.getByText('Föra in eller rätta uppgifter').click();
    await note.getByRole('button', { name: 'Öppna' }).click();
    await page.getByRole('heading', { level: 1, name: 'Samrawit Fjällpipare' }).waitFor();
    await sound('skyddad-oppen');
    await note.getByRole('button', { name: 'Stäng nu' }).click();
    await note.getByRole('button', { name: 'Öppna skyddade uppgifter' }).waitFor();
    expect(await page.getByText('Fjällpipare').count()).toBe(0);
    await context.close();
  });

  browserStory('is recorded with a case that is opened by hand, which is then never shown without', async () => {
    const { page, faults, context } = await openScreen(browser, portal.origin, 1280);
    await page.goto('/auth/login?person=yvonne');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto('/arenden/nytt');
    await page.getByLabel('Vem gäller det?').fill('Tova Berglärka');
    await page.getByLabel(/Den som står först har skyddad identitet/).check();
    await page.getByRole('button', { name: 'Öppna ärendet' }).click();
    await page.getByRole('link', { name: 'Välj vilket skydd personen har' }).waitFor();
    await picture(page, 'skyddad-nytt-arende');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByText('Skyddad folkbokföring').click();
    await page.getByRole('button', { name: 'Öppna ärendet' }).click();
    await page.getByRole('region', { name: 'Skyddade personuppgifter' }).waitFor();
    expect(await page.getByText('Berglärka').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  browserStory('is recorded with the person, who is then never on the page', async () => {
    const { page, household, sound, context } = await openCase('ibrahim', 'hussein', 320);
    await household.getByRole('button', { name: 'Lägg till en person' }).click();
    await household.getByText('Vuxen', { exact: true }).click();
    await household.getByLabel('Namn').fill('Tova Berglärka');
    await household.getByLabel(/Personen har skyddad identitet/).check();
    await household.getByRole('button', { name: 'Spara' }).click();
    await household.getByRole('link', { name: 'Välj vilket skydd personen har' }).waitFor();
    await sound('skyddad-ny-person');
    await household.getByText('Skyddad folkbokföring').click();
    await household.getByRole('button', { name: 'Spara' }).click();
    await page.locator('.toast').getByText(/Infört: skyddad identitet/).waitFor();
    expect(await page.getByText('Berglärka').count()).toBe(0);
    // The next one of the household is gone from her page as well: no undo is offered that could not be done.
    await household.getByRole('button', { name: 'Lägg till en person' }).click();
    await household.getByText('Vuxen', { exact: true }).click();
    await household.getByLabel('Namn').fill('Ture Berglärka');
    await household.getByRole('button', { name: 'Spara' }).click();
    await page.locator('.toast').getByText(/^Infört. Personen visas bara för dem/).waitFor();
    expect(await page.locator('.toast').getByRole('button', { name: 'Ångra' }).count()).toBe(0);
    await context.close();
  });
});
