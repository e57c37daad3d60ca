import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { loadTown, type TownFact } from '../privacy/town-facts.js';
import { browserStory, openScreen, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';
import { COMING_MEETING, sendTheirAgenda } from '../support/sent-agenda.js';
import { listenToScreen, type Told } from '../support/told.js';

/**
 * A whole meeting, at four screens: two coordinators, a caseworker who comes late and a substitute. Somebody has jäv, a consent
 * ends and another is taken while all look, and one of them is without network for a minute. Nothing that is typed is lost,
 * and the log of what was shown is what stood on the screens.
 */
let portal: TestPortal;
let browser: Browser;
onStage(async (...opened) => {
  [portal, browser] = opened;
  await sendTheirAgenda(portal);
});

const MEETING = `/moten/${COMING_MEETING}`;
/** As long as a router takes to start anew. */
const A_CUT_MS = 60_000;

interface AtTable { readonly page: Page; readonly context: BrowserContext; readonly told: readonly Told[] }
type Key = 'yvonne' | 'ibrahim' | 'karin' | 'marta';

async function arrive(person: Key): Promise<AtTable> {
  const { page, context } = await openScreen(browser, portal.origin);
  const told = await listenToScreen(context);
  await page.goto(`/auth/login?person=${person}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${MEETING}/rum`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, context, told };
}

const press = async (page: Page, name: string | RegExp) => { await page.getByRole('button', { name }).first().press('Enter'); };
const standsAt = async (page: Page, heading: string | RegExp) => { await page.getByRole('heading', { level: 1, name: heading }).waitFor(); };
const takeUp = async (page: Page, name: string) => { await press(page, new RegExp(`^Öppna punkt \\d+, ${name}`)); };
const presence = async (page: Page, of: string, to: string) => { await page.getByRole('group', { name: `Närvaro för ${of}` }).getByLabel(to).click(); };
const noteOf = (page: Page) => page.getByRole('textbox', { name: /^(Egen anteckning|Gemensam anteckning)/ });
const seats = async (page: Page): Promise<number> => await page.getByRole('navigation', { name: 'Mötets punkter' }).getByRole('listitem').count();

/** Comes when the meeting has begun: reads and signs the undertaking there, waits at the door, and is let in by whoever leads. */
async function comesLate({ page }: AtTable, name: string, letIn: Page, insteadOf?: string): Promise<void> {
  if (insteadOf !== undefined) await page.getByLabel('Som ersättare för').selectOption({ label: insteadOf });
  await press(page, /^Jag har läst texten och/);
  await page.getByRole('heading', { name: 'Sekretessförbindelse' }).waitFor({ state: 'detached' });
  await press(page, 'Be att få komma in');
  await page.getByText('Du väntar på att bli insläppt.').waitFor();
  await press(letIn, `Släpp in ${name}`);
}

/** Social services' own page of the household, beside the room. */
async function beside({ context }: AtTable): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/arenden/${townId.case('siriporn')}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function endConsent(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Samtycken' }).getByRole('button', { name: 'Ta tillbaka', exact: true }).first().press('Enter');
  await press(page, 'Ta tillbaka hela samtycket');
  await page.getByText('Samtycket är taget tillbaka').first().waitFor();
}

async function takeConsent(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Samtycken' }).getByRole('link', { name: 'För in ett samtycke' }).press('Enter');
  await page.getByLabel('Vem samtycker?').selectOption({ label: 'Siriporn' });
  await page.getByLabel('Älvsalahem AB').check();
  for (const what of [/^Överenskommen plan/, /^Om personen är känd/]) await page.getByLabel(what).check();
  await press(page, 'Spara samtycket');
  await page.getByRole('region', { name: 'Samtycken' }).waitFor();
}

/** What the log says was shown, by person and place; and what stood on the screens, by the words of the facts. */
async function shownAndLogged(table: Record<Key, AtTable>): Promise<{ logged: string[]; seen: string[] }> {
  const town = await loadTown(portal.database);
  const byId = new Map(town.facts.map((row) => [row.fact.id as string, row]));
  // Words that stand in one fact alone tell which it was. What a reason rests on is told, and not in its own words.
  const words = (row: TownFact | undefined): string[] => row?.texts.filter((text) => text.length > 4 && town.facts.filter(({ texts }) => texts.some((other) => other.includes(text))).length === 1) ?? [];
  const inWords = (row: TownFact | undefined): boolean => row !== undefined && (row.table === 'case_person' ? row.kind === 'VUXEN' : row.table === 'fact' && !['BARN_KANNEDOM', 'STEG', 'KVITTENS'].includes(row.kind));
  const rows: { user: string; place: string; factIds: string[] }[] = await portal.database.system().execute(
    `select user_id as "user", place, fact_ids as "factIds" from disclosure_seen where meeting_id = ? and place in ('MOTESRUM', 'DELAD_SKARM')`, [COMING_MEETING]);
  const logged = new Set<string>();
  const seen = new Set<string>();
  for (const key of Object.keys(table) as Key[]) {
    for (const { place, factIds } of rows.filter(({ user }) => user === townId.user(key))) {
      for (const row of factIds.map((id) => byId.get(id)).filter(inWords)) for (const text of words(row)) logged.add(`${key} ${place} ${text}`);
    }
    const drawn = (test: (at: string) => boolean) => table[key].told.filter(({ at }) => at.startsWith(`${MEETING}/rum`) && test(at)).map(({ text }) => text).join('\n');
    const [own, shared] = [drawn((at) => !at.includes('skarm=delad')), drawn((at) => at.includes('skarm=delad'))];
    for (const row of town.facts) {
      for (const text of words(row)) {
        if (own.includes(text)) seen.add(`${key} MOTESRUM ${text}`);
        if (shared.includes(text)) seen.add(`${key} DELAD_SKARM ${text}`);
      }
    }
  }
  return { logged: [...logged].toSorted(), seen: [...seen].toSorted() };
}

browserStory('four people hold a meeting from its first item to its end', async () => {
  const table = { yvonne: await arrive('yvonne'), ibrahim: await arrive('ibrahim'), karin: await arrive('karin'), marta: await arrive('marta') };
  const [yvonne, ibrahim, karin, marta] = [table.yvonne.page, table.ibrahim.page, table.karin.page, table.marta.page];
  await press(yvonne, 'Börja mötet');
  await press(ibrahim, 'Gå in i rummet');
  await standsAt(ibrahim, 'Ingen punkt för er just nu');
  await yvonne.getByRole('heading', { name: 'I rummet: två inne' }).waitFor();
  await yvonne.keyboard.press('n');
  await standsAt(ibrahim, 'Närvaro och jäv');

  await comesLate(table.karin, 'Karin Ståhl', ibrahim);
  await comesLate(table.marta, 'Märta Grahn', yvonne, 'Gunilla Nyström');
  for (const page of [karin, marta]) await standsAt(page, 'Närvaro och jäv');
  await yvonne.getByText('ersätter Gunilla Nyström').waitFor();

  // Jäv: she is out for the item, and in again at the next.
  await presence(yvonne, 'Karin Ståhl', 'Jäv');
  await takeUp(yvonne, 'Łukasz');
  for (const page of [yvonne, ibrahim, marta]) await standsAt(page, /^Łukasz/);
  expect(await karin.getByText(/Łukasz/).count()).toBe(0);
  await press(karin, 'Gå in igen');
  await standsAt(karin, /^Łukasz/);

  // He is cut off in the middle of a word and writes on; the others go on, and what he writes is there when he is back.
  await noteOf(ibrahim).press('Control+End');
  await ibrahim.keyboard.type('Ringer på ');
  await table.ibrahim.context.setOffline(true);
  const back = performance.now() + A_CUT_MS;
  await ibrahim.keyboard.type('måndag. ');
  await ibrahim.getByText('Nätet är borta. Skriv vidare här').waitFor();
  expect(await ibrahim.getByText(/Łukasz/).count()).toBe(0);
  await soundAtBothWidths(ibrahim, 'moete-utan-nat');
  await ibrahim.keyboard.type('Hör med banken.');
  await noteOf(yvonne).fill('Plan till fredag.');
  await yvonne.locator('.item-note').getByText(/^Sparat /).waitFor();
  await ibrahim.waitForTimeout(Math.max(0, back - performance.now()));
  await table.ibrahim.context.setOffline(false);
  await standsAt(ibrahim, /^Łukasz/);
  await expect.poll(async () => await noteOf(ibrahim).inputValue(), { timeout: 20_000 }).toBe('Ringer på måndag. Hör med banken.');
  await ibrahim.keyboard.type(' Klart.');
  await ibrahim.locator('.item-note').getByText(/^Sparat /).waitFor();
  expect(await noteOf(ibrahim).inputValue()).toBe('Ringer på måndag. Hör med banken. Klart.');
  expect(await noteOf(yvonne).inputValue()).toBe('Plan till fredag.');

  // A consent ends while all look at its household: the seat is empty at once. Another is taken: it has its name again, and stands once.
  const count = await seats(yvonne);
  await takeUp(ibrahim, 'Siriporn');
  await standsAt(yvonne, 'Siriporn');
  const file = await beside(table.ibrahim);
  await endConsent(file);
  await standsAt(yvonne, 'Ingen punkt för er just nu');
  for (const page of [yvonne, marta]) expect(await page.locator('main').innerText()).not.toContain('Siriporn');
  await ibrahim.getByText('Yvonne af Ekenstam (Älvsalahem) har ingen grund att veta det här.').first().waitFor();
  expect(await seats(yvonne)).toBe(count);
  await takeConsent(file);
  await standsAt(yvonne, 'Siriporn');
  expect(await seats(yvonne)).toBe(count);
  await file.close();

  await yvonne.keyboard.press('d');
  await yvonne.getByText('Bara det som alla som är inne har grund att se. Inne: fyra.').waitFor();
  await yvonne.getByRole('heading', { level: 1, name: 'Siriporn' }).waitFor();
  await yvonne.keyboard.press('d');
  await press(yvonne, 'Avsluta mötet');
  for (const page of [ibrahim, karin, marta]) await standsAt(page, /^Mötet slutade/);

  const { logged, seen } = await shownAndLogged(table);
  const own = (lines: string[]) => lines.filter((line) => line.includes('MOTESRUM'));
  expect(own(seen).length).toBeGreaterThan(20);
  expect(own(seen)).toEqual(own(logged));
  // What one of them turned to the room was shown to all who were in.
  const shared = seen.filter((line) => line.includes('DELAD_SKARM')).map((line) => line.replace(/^\w+ /, ''));
  expect(logged.filter((line) => line.includes('DELAD_SKARM'))).toEqual((Object.keys(table) as Key[]).flatMap((key) => shared.map((line) => `${key} ${line}`)).toSorted());
  for (const { context } of Object.values(table)) await context.close();
});
