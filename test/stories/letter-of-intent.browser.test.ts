import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** A letter of intent, from two coordinators who write it until two managers have signed it: by keys alone. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

async function open(person: string): Promise<{ page: Page; faults: readonly string[]; close: () => Promise<void> }> {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, faults, close: async () => { await context.close(); } };
}

async function toLetter(page: Page, year = 2027): Promise<void> {
  await page.goto('/samverkan');
  await page.getByRole('link', { name: new RegExp(`^${year}:`) }).press('Enter');
  await page.getByRole('heading', { name: `Avsiktsförklaring ${year}`, level: 1 }).waitFor();
}

describe('a letter of intent', () => {
  browserStory('is written, commented, sent, voided by one word, and signed by two managers who identify themselves again', async () => {
    const [yvonne, ibrahim] = [await open('yvonne'), await open('ibrahim')];
    await toLetter(yvonne.page);
    await yvonne.page.getByText('Två punkter är ändrade sedan 2026.').waitFor();
    await yvonne.page.getByText('Välj minst en som skriver under för varje part').waitFor();
    await soundAtBothWidths(yvonne.page, 'avsiktsforklaring-lases');

    await toLetter(ibrahim.page);
    await ibrahim.page.getByRole('button', { name: 'Kommentera mål', exact: true }).press('Enter');
    await ibrahim.page.getByLabel('Vad vill du säga?').fill('Ska vi ha ett mål för unga också?');
    await ibrahim.page.getByRole('button', { name: 'Lägg till kommentaren' }).press('Enter');
    await yvonne.page.getByText('Ska vi ha ett mål för unga också?').waitFor();

    await yvonne.page.getByRole('button', { name: 'Ändra målen' }).press('Enter');
    await yvonne.page.getByRole('button', { name: 'Lägg till en rad' }).press('Enter');
    await yvonne.page.getByLabel('Mål 2', { exact: true }).fill('Alla under 25 år får ett besök innan hyran är två veckor sen.');
    await yvonne.page.getByLabel('Nivå för mål 2').selectOption('DELMAL');
    await soundAtBothWidths(yvonne.page, 'avsiktsforklaring-mal');
    await yvonne.page.getByRole('button', { name: 'Spara' }).press('Enter');
    await ibrahim.page.getByText('Alla under 25 år får ett besök').waitFor();

    await yvonne.page.getByRole('button', { name: 'Välj vilka som skriver under hos er' }).press('Enter');
    await yvonne.page.getByLabel('Kollega 1', { exact: true }).selectOption({ label: 'Gunilla Nyström' });
    await yvonne.page.getByLabel('Ordning').fill('2');
    await yvonne.page.getByRole('button', { name: 'Spara' }).press('Enter');
    await yvonne.page.getByRole('button', { name: 'Skicka för underskrift' }).press('Enter');
    await yvonne.page.getByText('Väntar på Lars Hägglund').waitFor();

    const lars = await open('lars');
    await lars.page.getByRole('link', { name: /^Läs igenom och skriv under avsiktsförklaring 2027/ }).press('Enter');
    await lars.page.getByRole('button', { name: 'Läs igenom och skriv under' }).waitFor();
    portal.clock.advance(6 * 60_000);
    await lars.page.reload();
    await lars.page.getByRole('link', { name: 'Legitimera dig igen' }).waitFor();
    await soundAtBothWidths(lars.page, 'avsiktsforklaring-legitimera');
    await lars.page.getByRole('link', { name: 'Legitimera dig igen' }).press('Enter');
    await lars.page.getByText('Lars Hägglund').first().click();
    await signNow(lars.page, 'Lars Hägglund');

    await yvonne.page.getByRole('button', { name: 'Ändra texten om syfte' }).press('Enter');
    await yvonne.page.getByLabel('Text', { exact: true }).fill('Vi vill att fler ska kunna bo kvar i sina hem.\n\nBarn och unga kommer först.');
    await yvonne.page.getByRole('button', { name: 'Spara' }).press('Enter');
    // A manager hears no frames, which would tell her when cases change: she reads the page anew.
    await lars.page.reload();
    await lars.page.getByText('Underskrifter som fanns gäller inte längre').waitFor();
    await soundAtBothWidths(lars.page, 'avsiktsforklaring-upphavd');

    await yvonne.page.getByRole('button', { name: 'Skicka för underskrift' }).press('Enter');
    await yvonne.page.getByText('Väntar på Lars Hägglund').waitFor();
    await lars.page.reload();
    await signNow(lars.page, 'Lars Hägglund');
    const gunilla = await open('gunilla');
    await gunilla.page.getByRole('link', { name: /^Läs igenom och skriv under avsiktsförklaring 2027/ }).press('Enter');
    await signNow(gunilla.page, 'Gunilla Nyström');
    await gunilla.page.getByText('Underskriven av alla. Gäller från').waitFor();
    await gunilla.page.getByRole('link', { name: 'Hämta originalet' }).waitFor();
    await soundAtBothWidths(gunilla.page, 'avsiktsforklaring-underskriven');
    expect([...yvonne.faults, ...ibrahim.faults, ...lars.faults, ...gunilla.faults]).toEqual([]);
    for (const one of [yvonne, ibrahim, lars, gunilla]) await one.close();
  });

  browserStory('that holds shows how each point goes', async () => {
    const { page, faults, close } = await open('gunilla');
    await toLetter(page, 2026);
    await page.getByText('2 av 2 ingångar').waitFor();
    await soundAtBothWidths(page, 'avsiktsforklaring-galler');
    expect(faults).toEqual([]);
    await close();
  });
});

async function signNow(page: Page, who: string): Promise<void> {
  await page.getByRole('button', { name: 'Läs igenom och skriv under' }).press('Enter');
  await page.getByRole('button', { name: 'Skriv under', exact: true }).press('Enter');
  await page.getByText('Kryssa i att du har läst.').waitFor();
  await page.getByLabel(/^Jag har läst hela texten/).press(' ');
  await page.getByRole('button', { name: 'Skriv under', exact: true }).press('Enter');
  await page.getByRole('listitem').filter({ hasText: who }).getByText(/^Har skrivit under/).waitFor();
}
