import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser } from 'playwright-core';
import { findChromium, launch } from '../support/chromium.js';
import { Hands, type Cost } from './hands.js';
import { startPortal, stopAll } from './servers.js';

/**
 * `pnpm month`: a month at two coordinators' screens, from the landlord's list to the next agenda, counted as what one presses,
 * writes and waits for. Never a test: what a month costs is said, not asserted.
 */
const LIST = resolve('test/data/arrears/restlista-tabb-utf8-med-fel.tsv');
const NOW = '2026-11-19T08:30:00Z';

async function signedIn(browser: Browser, origin: string, person: string): Promise<Hands> {
  const page = await (await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 800 }, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce' })).newPage();
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return new Hands(page);
}

/** The landlord's list, read in. */
async function readIn(yvonne: Hands): Promise<void> {
  await yvonne.press('link', /^\s*Restlista/, yvonne.heading('Restlista'));
  await yvonne.file(/Välj fil/, LIST, yvonne.page.getByRole('heading', { name: 'Granska innan du läser in' }));
  await yvonne.press('button', /^Läs in \d+ rader/, yvonne.page.getByRole('heading', { name: 'Listan är inläst' }));
}

/** What came of a call, at the first row of the day, without the mouse: its own key, how it went, one line. */
async function log(yvonne: Hands): Promise<void> {
  const { page } = yvonne;
  await yvonne.press('link', /^\s*Idag/, yvonne.heading(/^Idag/));
  yvonne.taken();
  await page.getByRole('button', { name: /^Logga, / }).first().focus();
  await yvonne.key('l', page.getByRole('combobox', { name: 'Åtgärd' }));
  await yvonne.key('Tab');
  await yvonne.key('Space');
  await yvonne.write(page.getByRole('textbox', { name: 'Vad kom ni överens om?' }), 'Betalar på fredag');
  await page.getByRole('textbox', { name: 'Vad kom ni överens om?' }).focus();
  await yvonne.key('Enter', page.getByText(/^Loggat: /).first());
}

/** The proposed agenda, looked at, taken along and sent. */
async function prepare(yvonne: Hands): Promise<void> {
  await yvonne.press('link', /^\s*Idag/, yvonne.heading(/^Idag/));
  await yvonne.press('link', 'Förbered dagordningen', yvonne.heading(/^Dagordning/));
  await yvonne.press('button', /Ta med alla som är kvar/, yvonne.page.getByText('Ta med alla som är kvar').first());
  await yvonne.press('link', 'Granska och skicka', yvonne.heading('Granska och skicka'));
  await yvonne.press('button', 'Skicka dagordningen', yvonne.heading(/^Dagordning/));
}

/** Every item, one after the other; at each household a note, at the first of them a decision and a task. @returns how many items */
async function meet(yvonne: Hands, ibrahim: Hands): Promise<number> {
  await yvonne.press('link', 'Gå in i rummet', yvonne.heading('Mötet har inte börjat'));
  await yvonne.press('button', 'Börja mötet', yvonne.heading('Ingen punkt för er just nu'));
  await ibrahim.press('link', 'Öppna dagordningen', ibrahim.heading(/^Dagordning/));
  await ibrahim.press('link', 'Gå in i rummet', ibrahim.heading('Månadsmöte pågår'));
  await ibrahim.press('button', 'Gå in i rummet', ibrahim.heading('Ingen punkt för er just nu'));
  const items = await yvonne.page.getByRole('navigation', { name: 'Mötets punkter' }).getByRole('listitem').count();
  let agreed = false;
  for (let item = 0; item < items; item += 1) {
    await yvonne.key('n', yvonne.page.locator('.room-steps .now').getByText(String(item + 1), { exact: true }));
    const own = yvonne.page.getByRole('textbox', { name: /^Egen anteckning/ });
    await yvonne.page.getByRole('textbox', { name: /^(Egen|Gemensam) anteckning/ }).waitFor();
    if ((await own.count()) === 0) continue;
    await yvonne.write(own, 'Ringer på måndag om planen.');
    await yvonne.page.locator('h1').focus();
    if (!agreed) await agree(yvonne);
    agreed = true;
  }
  await yvonne.press('button', 'Avsluta mötet', yvonne.heading(/^Mötet slutade/));
  return items;
}

async function agree(yvonne: Hands): Promise<void> {
  const { page } = yvonne;
  await yvonne.key('b', page.getByLabel('Med egna ord'));
  await yvonne.choose(page.getByLabel('Beslut', { exact: true }), { value: 'AVVAKTA' });
  await yvonne.write(page.getByLabel('Med egna ord'), 'En vecka, tills lönen har kommit');
  await yvonne.key('Enter', page.getByText('En vecka, tills lönen har kommit').first());
  await page.getByLabel('Med egna ord').waitFor({ state: 'detached' });
  await yvonne.key('u', page.getByLabel('Vad ska göras'));
  await yvonne.write(page.getByLabel('Vad ska göras'), 'Hör av er till familjen');
  await yvonne.choose(page.getByLabel('Vem', { exact: true }), { value: townId.user('ibrahim') });
  await yvonne.write(page.getByLabel('Senast'), '30 nov');
  await yvonne.key('Enter', page.getByText('Hör av er till familjen', { exact: true }));
}

/** What is written of the meeting, sent, read and approved by both. */
async function write(yvonne: Hands, ibrahim: Hands): Promise<void> {
  await yvonne.press('link', /^\s*Idag/, yvonne.heading(/^Idag/));
  await yvonne.press('link', /^Skriv och skicka minnesanteckningen/, yvonne.heading(/^Minnesanteckning från/));
  await yvonne.press('button', 'Skicka för justering', yvonne.page.getByText('Version 1 är hos dem som justerar.'));
  await ibrahim.press('link', /^\s*Idag/, ibrahim.heading(/^Idag/));
  await ibrahim.press('link', /^Läs och godkänn minnesanteckningen/, ibrahim.heading(/^Minnesanteckning från/));
  await ibrahim.press('button', 'Jag har läst och godkänner');
  await yvonne.press('button', 'Jag har läst och godkänner', yvonne.page.getByText('Justerad. Texten står fast', { exact: false }));
}

/** What he has promised, done; and the next meeting, which knows what is left. */
async function goOn(ibrahim: Hands, yvonne: Hands): Promise<void> {
  await ibrahim.press('link', /^\s*Idag/, ibrahim.heading(/^Idag/));
  await ibrahim.press('button', 'Klar, Hör av er till familjen');
  await ibrahim.page.getByRole('button', { name: 'Klar, Hör av er till familjen' }).waitFor({ state: 'detached' });
  await yvonne.press('link', /^\s*Möten/, yvonne.heading('Möten'));
  await yvonne.press('link', /17 dec/, yvonne.heading(/^Dagordning/));
}

function line(what: string, hands: readonly Hands[], more = ''): Cost {
  const cost = hands.map((one) => one.taken()).reduce((a, b) => ({ presses: a.presses + b.presses, characters: a.characters + b.characters, seconds: a.seconds + b.seconds }));
  process.stdout.write(`${what.padEnd(52)} ${String(cost.presses).padStart(4)} presses ${String(cost.characters).padStart(5)} characters ${cost.seconds.toFixed(1).padStart(6)} s${more}\n`);
  return cost;
}

async function main(): Promise<void> {
  const program = await findChromium();
  if (program === null) throw new Error('No browser starts on this machine');
  process.env['BOKVAR_NOW'] = NOW;
  const data = mkdtempSync(join(tmpdir(), 'bokvar-month-'));
  const browser = await launch(program);
  try {
    const { origin } = await startPortal(null, data);
    const [yvonne, ibrahim] = [await signedIn(browser, origin, 'yvonne'), await signedIn(browser, origin, 'ibrahim')];
    const both = [yvonne, ibrahim];
    const steps: [string, () => Promise<unknown>][] = [
      ['the list is read in', async () => { await readIn(yvonne); }],
      ['an action is logged by keyboard', async () => { await log(yvonne); }],
      ['the agenda is prepared and sent', async () => { await prepare(yvonne); }],
      ['the meeting is held', async () => await meet(yvonne, ibrahim)],
      ['its minutes are written, sent and approved by both', async () => { await write(yvonne, ibrahim); }],
      ['a task is done, and the next agenda is open', async () => { await goOn(ibrahim, yvonne); }],
    ];
    const costs: Cost[] = [];
    for (const [what, step] of steps) {
      const items = await step();
      costs.push(line(what, both, typeof items === 'number' ? ` (${items} items)` : ''));
    }
    const sum = (of: (cost: Cost) => number) => costs.reduce((total, cost) => total + of(cost), 0);
    process.stdout.write(`a month, two people: ${sum(({ presses }) => presses)} presses, ${sum(({ characters }) => characters)} characters, ${sum(({ seconds }) => seconds).toFixed(0)} s of waiting\n`);
  } finally {
    await browser.close();
    const [running] = stopAll();
    if (running !== undefined) await once(running, 'exit');
    rmSync(data, { recursive: true, force: true });
  }
}

await main();
