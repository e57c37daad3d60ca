import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** A coordinator books a year of meetings, moves one and cancels one, and says why. */
let portal: TestPortal;
let browser: Browser;
onStage((...opened) => {
  [portal, browser] = opened;
});

browserStory('a year is booked, a meeting moved and one cancelled', async () => {
  const { page, context, faults } = await openScreen(browser, portal.origin);
  await page.goto('/auth/login?person=ibrahim');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto('/moten');
  await page.getByRole('link', { name: 'Boka möten för ett år' }).click();
  await page.getByRole('combobox', { name: 'Vilken hyresvärd gäller det?' }).selectOption('Älvsalahem');
  // Kristi himmelsfärdsdag is the first Thursday of May 2027.
  await page.getByRole('combobox', { name: 'Vilken i månaden?' }).selectOption('Första');
  await page.getByText('Flyttad från tors 6 maj 2027: Kristi himmelsfärdsdag').waitFor();
  await page.getByText('Inget möte tors 1 juli 2027: uppehåll i juli').waitFor();
  await page.getByRole('textbox', { name: 'Var?' }).fill('Stadshuset, rum Älven');
  await page.getByRole('button', { name: /^Ta bort tors 7 jan/ }).click();
  await soundAtBothWidths(page, 'moten-for-ett-ar');
  await page.getByRole('button', { name: /^Boka \d+ möten/ }).click();
  await page.getByRole('link', { name: /^Månadsmöte tors 4 feb 2027/ }).click();

  await page.getByRole('link', { name: 'Flytta eller ställ in mötet' }).click();
  await page.getByRole('textbox', { name: 'Vilken dag?' }).fill('2027-02-05');
  await page.getByRole('button', { name: 'Flytta mötet' }).click();
  await page.getByRole('link', { name: 'Skriv varför' }).waitFor();
  await page.getByRole('textbox', { name: 'Varför?' }).first().fill('Lokalen är upptagen');
  await soundAtBothWidths(page, 'mote-flyttas');
  await page.getByRole('button', { name: 'Flytta mötet' }).press('Enter');
  await page.getByText('Flyttat från tors 4 feb 2027: Lokalen är upptagen').waitFor();
  await soundAtBothWidths(page, 'mote-flyttat');

  await page.getByRole('link', { name: 'Flytta eller ställ in mötet' }).click();
  await page.getByRole('textbox', { name: 'Varför?' }).last().fill('Ingen kan komma');
  await page.getByRole('button', { name: 'Ställ in mötet' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Dagordning/ }).waitFor();
  await page.getByRole('link', { name: 'Möten', exact: true }).first().click();
  await page.getByRole('heading', { name: /^Inställda/ }).waitFor();
  await soundAtBothWidths(page, 'moten-installt');
  expect(faults).toEqual([]);
  await context.close();
});

browserStory('a past meeting is said to have been held with one press, and the year counts it', async () => {
  const { page, context, faults } = await openScreen(browser, portal.origin);
  await page.goto('/auth/login?person=pekka');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto('/moten');
  await page.getByText('ett hållet, varav ett utan sena betalare, ett där ingen sagt om det hölls').waitFor();
  await soundAtBothWidths(page, 'moten-ett-utan-svar');
  await page.getByRole('button', { name: /^Ja, det hölls/ }).press('Enter');
  await page.getByText('två hållna, varav två utan sena betalare').waitFor();
  await page.getByRole('button', { name: /^Det blev inte av Mötet/ }).first().press('Enter');
  await page.getByText('ett hållet, varav ett utan sena betalare, ett blev inte av').waitFor();
  await soundAtBothWidths(page, 'moten-ett-blev-inte-av');
  expect(faults).toEqual([]);
  await context.close();
});
