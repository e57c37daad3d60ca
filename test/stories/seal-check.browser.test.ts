import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEALED_FILE_MEGABYTES } from '@bokvar/domain/vocabulary';
import { openSealKeys } from '@bokvar/server/sealing/seal-keys';
import { sealPdf } from '@bokvar/server/sealing/seal-pdf';
import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { aPaper, DEMO, flipped, signedBy } from '../sealing/stage.js';
import { browserStory, openScreen, picture, soundAtBothWidths } from '../support/browser.js';
import { onStage } from '../support/browser-stage.js';
import type { TestPortal } from '../support/portal.js';

/** Somebody who has got a letter, and no account, sees whether it is what was sealed. */
let portal: TestPortal;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'bokvar-sealed-'));
interface Chosen { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
// Handed over as they are and not by a path: where no language is set, a browser finds no file with an ö in its name.
const file = (name: string, content: Uint8Array): Chosen => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
let files: Record<'sealed' | 'twice' | 'changed' | 'stranger' | 'plain' | 'picture' | 'empty' | 'large', Chosen>;

onStage(async (...opened) => {
  [portal, browser] = opened;
  const now = portal.clock.now();
  const plain = await aPaper();
  const sealed = (await sealPdf(plain, portal.seals.signer, signedBy('Åsa Öberg-Ekström', now))).bytes;
  const stranger = await openSealKeys({ source: DEMO, folder: join(folder, 'stranger'), timestampUrl: null }, now);
  files = {
    sealed: file('avsiktsförklaring.pdf', sealed),
    twice: file('två sigill.pdf', (await sealPdf(sealed, portal.seals.signer, signedBy('Đặng Thị Hương', now))).bytes),
    changed: file('ändrad.pdf', flipped(sealed, 2_000)),
    stranger: file('främmande.pdf', (await sealPdf(plain, stranger.signer, signedBy('A', now))).bytes),
    plain: file('utan sigill.pdf', plain), picture: file('bild.pdf', Buffer.from('GIF89a')), empty: file('tom.pdf', Buffer.alloc(0)),
    large: file('stor.pdf', Buffer.alloc(SEALED_FILE_MEGABYTES * 1024 * 1024 + 1)),
  };
});
afterAll(() => { rmSync(folder, { recursive: true }); });

/** Chooses a file by keyboard, and returns what has the focus then. */
async function choose(page: Page, chosen: Chosen): Promise<string> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Välj/ }).press('Enter');
  await (await chooser).setFiles(chosen);
  await page.getByRole('button', { name: 'Välj en annan PDF' }).waitFor();
  return await page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Presses Tab until what has focus reads `words`. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.textContent?.trim()) === words) return;
  }
  throw new Error(`No way by keyboard to ${words}`);
}

describe('whoever has got a paper', () => {
  browserStory('comes to the page from the foot of any page, without signing in, and learns by keyboard alone that its seal holds', async () => {
    const screen = await openScreen(browser, portal.origin);
    const { page } = screen;
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    await tabTo(page, 'Kontrollera ett sigill');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kontrollera ett sigill' }).waitFor();
    expect(await page.title()).toBe('Kontrollera ett sigill · Bo kvar');
    await page.getByText('Filen sparas inte.').waitFor();
    await soundAtBothWidths(page, 'kontrollera');

    await tabTo(page, 'Välj PDF');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(files.sealed);
    await page.getByRole('heading', { level: 2, name: 'Sigillet gäller. Inget har ändrats sedan tors 19 nov 2026 kl. 8.30.' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Sigillet gäller\. Inget har ändrats sedan/);
    expect((await page.getByRole('list', { name: 'Sigill i filen' }).innerText()).replaceAll('\u00a0', ' ').split('\n').filter((line) => line !== '')).toEqual([
      'Förseglat av', 'Älvsala kommun (Bo kvar, Älvsala), med den nyckel som portalen har nu',
      'När', 'tors 19 nov 2026 kl. 8.30, enligt portalens klocka',
      'Står i sigillet', 'Undertecknad med e-legitimation: Åsa Öberg-Ekström, enhetschef, Socialtjänsten, bevis 4711',
      'Nivå', 'PAdES B-B: sigill utan tidsstämpel']);
    await soundAtBothWidths(page, 'kontrollera-galler');

    // In English the answer stands where it stood.
    await page.getByRole('button', { name: 'In English' }).press('Enter');
    await page.getByRole('heading', { level: 2, name: /^The seal is valid\. Nothing has been changed since/ }).waitFor();
    // And back: without a session the address of another page leads to signing in, whichever page was drawn meanwhile.
    await page.getByRole('link', { name: 'Bo kvar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect([screen.strangers, screen.faults]).toEqual([[], []]);
    await screen.context.close();
  });

  browserStory('learns what else it may be, and what to do then; of a file that cannot be trusted nothing is told that stands in it', async () => {
    const screen = await openScreen(browser, portal.origin, 320);
    const { page } = screen;
    await page.goto('/kontrollera');
    for (const [name, words] of [
      ['changed', 'Filen har ändrats efter att den förseglades. Lita inte på den; be om en ny.'],
      ['stranger', 'Filen är undertecknad, men inte av Bo kvar här. Vi kan inte säga om den är äkta. Fråga den som du fick den av.'],
      ['plain', 'Filen har inget sigill. Därför kan vi inte säga om den är äkta eller om den har ändrats.'],
      ['picture', 'Filen är ingen PDF. Välj filen precis som du fick den.'],
    ] as const) {
      expect(await choose(page, files[name])).toBe(words);
      expect(await page.locator('main').innerText()).not.toMatch(/Åsa|Älvsala/);
      await soundAtBothWidths(page, `kontrollera-${name}`);
    }
    for (const [name, words] of [['empty', 'Filen är tom.'], ['large', 'Filen är större än 20 MB']] as const) {
      expect(await choose(page, files[name])).toBe('Välj en annan PDF');
      await page.getByRole('alert').getByText(words).waitFor();
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
    }
    await soundAtBothWidths(page, 'kontrollera-for-stor');
    expect(await choose(page, files.twice)).toMatch(/^Sigillet gäller/);
    expect(await page.getByRole('listitem').filter({ hasText: 'Förseglat av' }).count()).toBe(2);
    await picture(page, 'kontrollera-tva');
    // A timestamp, a former key and somebody else's signature, and what is told of each.
    const seal = { holds: true, withinValidity: true, reason: null, signedAt: '2026-11-19T07:30:00Z' };
    await page.route('**/kontrollera-sigill', async (route) => await route.fulfill({ json: { verdict: 'VALID', seals: [
      { ...seal, sealer: 'STRANGER', sealedBy: null, level: 'B-B', timestamp: null },
      { ...seal, sealer: 'FORMER', sealedBy: { name: 'Bo kvar', organisation: 'Älvsala kommun' }, level: 'B-T', timestamp: { at: '2026-11-19T08:00:00Z', authority: 'Tidsstämpling AB' } }] } }), { times: 1 });
    expect((await choose(page, files.sealed)).replaceAll('\u00a0', ' ')).toBe('Sigillet gäller. Inget har ändrats sedan tors 19 nov 2026 kl. 9.00.');
    expect((await page.getByRole('list', { name: 'Sigill i filen' }).innerText()).replaceAll('\u00a0', ' ').split('\n').filter((line) => line !== '')).toEqual([
      'Någon annan har också undertecknat filen. Vem det är kan vi inte kontrollera här.',
      'Förseglat av', 'Älvsala kommun (Bo kvar), med en nyckel som portalen hade tidigare',
      'När', 'tors 19 nov 2026 kl. 9.00, tidsstämplat av Tidsstämpling AB',
      'Nivå', 'PAdES B-T: sigill med tidsstämpel']);
    await page.route('**/kontrollera-sigill', async (route) => await route.fulfill({ json: { verdict: 'NOT_OURS', seals: [
      { ...seal, sealer: 'CURRENT', withinValidity: false, sealedBy: { name: 'Bo kvar', organisation: null }, level: 'B-B', timestamp: null }] } }), { times: 1 });
    expect(await choose(page, files.sealed)).toBe('Sigillet är gjort när dess certifikat inte gällde. Lita inte på filen; be om en ny.');
    expect([screen.strangers, screen.faults]).toEqual([[], []]);
    await screen.context.close();
  });

  browserStory('is told so when nobody answers, and tries again; whoever is signed in has the page too', async () => {
    const screen = await openScreen(browser, portal.origin);
    const { page } = screen;
    await page.goto('/auth/login?person=yvonne');
    await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();
    await page.getByRole('link', { name: 'Kontrollera ett sigill' }).click();
    await page.route('**/kontrollera-sigill', async (route) => await route.abort(), { times: 1 });
    expect(await choose(page, files.sealed)).toBe('Välj en annan PDF');
    await page.getByRole('alert').getByText('Vi får inget svar från servern.').waitFor();
    expect(await choose(page, files.sealed)).toMatch(/^Sigillet gäller/);
    await screen.context.close();
  });
});
