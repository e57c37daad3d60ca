import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromIso } from '@bokvar/domain/vocabulary';
import { elementsOf, readPdf, textBelow } from '@bokvar/reports/testing';
import { sealWaiting } from '@bokvar/server/features/letters-of-intent/seal-letter.job';
import { SEAL_CHECK_PATH, type SealCheck } from '@bokvar/server/sealing/check-route';
import { openSealKeys, rotateDemoKey } from '@bokvar/server/sealing/seal-keys';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { installed, localAuthority, run, type LocalAuthority } from '../sealing/authority.js';
import { DEMO, digitsIn, flipped } from '../sealing/stage.js';
import { CookieJar } from '../support/cookie-jar.js';
import { letterStory, townLetter } from '../support/letter.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * The original of a letter from the last signature to the day when the portal's key has been changed: sealed with the time of an
 * authority, read by other programs than the portal, and believed afterwards.
 */
const { next } = townLetter;
const tools = installed('openssl', 'version') && ['qpdf', 'pdfinfo', 'pdfsig', 'pdffonts'].every((tool) => installed(tool, tool === 'qpdf' ? '--version' : '-v'));
const mustRun = Boolean(process.env['BOKVAR_NO_SKIP']);

describe.skipIf(!tools && !mustRun)('a letter that two managers sign', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bokvar-original-'));
  const file = join(folder, 'original.pdf');
  let authority: LocalAuthority;
  let portal: TestPortal;
  let original: Uint8Array;
  const story = letterStory(() => portal);
  beforeAll(async () => {
    authority = await localAuthority(folder, 'stamps');
    portal = await openTestPortal({ timestampUrl: authority.url });
  });
  afterAll(async () => {
    await portal.close();
    await authority.close();
    rmSync(folder, { recursive: true });
  });
  const said = async (at: TestPortal, bytes: Uint8Array): Promise<SealCheck> => {
    const answer = await new CookieJar(at.origin).send(SEAL_CHECK_PATH, {
      method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': 'application/octet-stream', 'x-bokvar': '1', origin: at.origin, 'sec-fetch-site': 'same-origin' } });
    return (await answer.json()) as SealCheck;
  };

  it('has no original while the authority is down, rather than one without its time', async () => {
    authority.does = 'REFUSE';
    expect(await story.seat('yvonne', next, [{ who: 'gunilla', order: 2 }])).toMatchObject({ letterId: next });
    expect(await story.move('ibrahim', next, (await story.told('ibrahim', next)).version, 'FOR_UNDERSKRIFT')).toMatchObject({ letterId: next });
    for (const person of ['lars', 'gunilla']) {
      await story.identifyAgain(person);
      expect(await story.sign(person, next)).toMatchObject({ letterId: next });
    }
    await expect(sealWaiting(portal, portal.clock.now())).rejects.toThrow();
    expect(await story.told('lars', next)).toMatchObject({ state: 'GALLANDE', sealed: null });
  });

  it('is sealed with the authority’s time when it answers again, and fetched by both sides', async () => {
    authority.does = 'ANSWER';
    await vi.waitFor(async () => {
      await sealWaiting(portal, portal.clock.now());
      expect((await story.told('gunilla', next)).sealed).toMatchObject({ sealedBy: DEMO.name, timestampedAt: expect.stringMatching(/Z$/) });
    }, { timeout: 30_000, interval: 250 });
    const [one, other] = await Promise.all(['yvonne', 'lars'].map(async (person) => new Uint8Array(await (await (await portal.as(person)).jar.send(`/letter-of-intent/${next}.pdf`)).arrayBuffer())));
    expect(one).toEqual(other);
    original = one ?? new Uint8Array();
    writeFileSync(file, original);
    expect(await said(portal, original)).toMatchObject({ verdict: 'VALID', seals: [{ sealer: 'CURRENT', holds: true, level: 'B-T', timestamp: { authority: 'stamps' } }] });
  });

  it('is valid to other programs: every signature, its form, its fonts and the order in which it is read', () => {
    const signatures = [...run('pdfsig', '-nocert', file).matchAll(/Signature Validation: (.*)/g)].map(([, words]) => words);
    expect(signatures).toEqual(['Signature is Valid.']);
    expect(run('pdfsig', '-nocert', file)).toContain('Total document signed');
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/u);
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/);
    expect(run('pdfinfo', '-struct-text', file)).toMatch(/H2 \(block\)\n +"Underskrifter och bevis"/u);
  });

  it('says who signed, by which e-ID service, by which mandate and in which capacity, and the mark of exactly what was signed', async () => {
    const { pages } = await readPdf(original);
    const evidence = pages.at(-1);
    expect(elementsOf(evidence?.tree ?? null, 'H2').map(textBelow)).toContain('Underskrifter och bevis');
    const words = pages.map(({ text }) => text).join(' ').replace(/\s+/gu, ' ');
    const { mark } = await story.told('lars', next);
    for (const part of ['Lars Hägglund', 'Socialchef', 'Gunilla Nyström', 'Vd', mark]) expect(words).toContain(part);
  });

  it('does not hold when one byte is another', async () => {
    const [[from, to] = [0, 0]] = digitsIn(original);
    for (const at of [Math.floor(from * 0.2), Math.floor(from * 0.6), from - 30, to + 30]) {
      const changed = flipped(original, at);
      expect((await said(portal, changed)).verdict).toBe('CHANGED');
      writeFileSync(file, changed);
      expect(run('pdfsig', '-nocert', file)).not.toContain('Signature is Valid.');
    }
  });

  it('is believed as before when the portal has got another key', async () => {
    const at = fromIso('2027-03-01T09:00:00Z');
    await rotateDemoKey(DEMO, portal.sealFolder, at);
    const seals = await openSealKeys({ source: DEMO, folder: portal.sealFolder, timestampUrl: authority.url }, at);
    const later = await openTestPortal({ beside: { ...portal, seals } });
    try {
      expect(await said(later, original)).toMatchObject({ verdict: 'VALID', seals: [{ sealer: 'FORMER', holds: true, level: 'B-T' }] });
      expect((await said(later, flipped(original, 4_000))).verdict).toBe('CHANGED');
    } finally {
      await later.close();
    }
  });
});
