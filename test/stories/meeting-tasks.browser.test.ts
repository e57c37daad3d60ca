import type { Browser, Page } from 'playwright-core';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { expect } from 'vitest';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import { mutate } from '../support/mutate.js';
import type { TestPortal } from '../support/portal.js';
import { COMING_MEETING, sendTheirAgenda } from '../support/sent-agenda.js';

/** What is agreed at an item by the keys of the room, and done from the day's page by the one who got it. */
let portal: TestPortal;
let browser: Browser;
onStage(async (...opened) => {
  [portal, browser] = opened;
  await sendTheirAgenda(portal);
  await mutate(portal, 'yvonne', `startMeeting(meetingId: "${COMING_MEETING}")`);
  await mutate(portal, 'ibrahim', `enterRoom(meetingId: "${COMING_MEETING}")`);
});

async function arrive(person: string, path: string): Promise<{ page: Page; leave: () => Promise<void> }> {
  const { page, faults, context } = await openScreen(browser, portal.origin);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(path);
  return { page, leave: async () => { expect(faults).toEqual([]); await context.close(); } };
}

browserStory('a decision and a task are written at an item by keyboard, and the task is done from the day’s page', async () => {
  const { page: yvonne, leave } = await arrive('yvonne', `/moten/${COMING_MEETING}/rum`);
  // On a slow network: what came of the item is not read yet when she presses a key.
  const read = Promise.withResolvers<undefined>();
  await yvonne.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('ItemOutcomes_Query')) await read.promise;
    await route.continue();
  });
  await yvonne.getByRole('button', { name: /^Öppna punkt \d+, Fateme/ }).first().press('Enter');
  await yvonne.getByRole('heading', { level: 1, name: /^Fateme/ }).waitFor();
  // B: the kind has focus, as soon as it is there; arrows choose, Enter in a field saves.
  await yvonne.keyboard.press('b');
  expect(await yvonne.getByRole('heading', { name: 'Beslut och uppgifter' }).count()).toBe(0);
  read.resolve(undefined);
  await yvonne.getByRole('heading', { name: 'Beslut och uppgifter' }).waitFor();
  await expect.poll(() => yvonne.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await yvonne.getByLabel('Beslut', { exact: true }).selectOption('AVVAKTA');
  await yvonne.keyboard.press('Tab');
  await yvonne.keyboard.type('En vecka, tills lönen har kommit');
  await yvonne.keyboard.press('Enter');
  await yvonne.getByText('En vecka, tills lönen har kommit').waitFor();
  // U: what, who, by when.
  await yvonne.keyboard.press('u');
  await expect.poll(() => yvonne.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await yvonne.keyboard.type('Hör av er till familjen');
  await yvonne.keyboard.press('Tab');
  await yvonne.getByLabel('Vem', { exact: true }).selectOption(townId.user('ibrahim'));
  await yvonne.keyboard.press('Tab');
  await yvonne.keyboard.type('i morgon');
  await soundAtBothWidths(yvonne, 'rum-uppgift');
  await yvonne.keyboard.press('Enter');
  await yvonne.getByText('İbrahim Şahin', { exact: true }).last().waitFor();
  await soundAtBothWidths(yvonne, 'rum-beslut-och-uppgift');

  const { page: ibrahim, leave: heLeaves } = await arrive('ibrahim', '/');
  await ibrahim.getByRole('heading', { name: /^Mina uppgifter från möten/ }).waitFor();
  await ibrahim.getByRole('button', { name: 'Går inte, Hör av er till familjen' }).press('Enter');
  await soundAtBothWidths(ibrahim, 'idag-uppgift');
  await ibrahim.keyboard.press('Escape');
  await ibrahim.getByRole('button', { name: 'Klar, Hör av er till familjen' }).press('Enter');
  await ibrahim.getByRole('heading', { name: /^Mina uppgifter från möten/ }).waitFor({ state: 'detached' });
  expect(await ibrahim.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await ibrahim.goto(`/arenden/${townId.case('fateme')}`);
  await ibrahim.getByRole('heading', { name: 'Beslut och uppgifter från möten' }).waitFor();
  await soundAtBothWidths(ibrahim, 'arende-uppgift');
  await heLeaves();
  await leave();
});
