import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '@bokvar/domain/vocabulary';
import { letterOfIntent } from '@bokvar/reports';
import { elementsOf, exampleSha256, readPdf, signedLetterExample, textBelow } from '@bokvar/reports/testing';
import { sealPdf } from '@bokvar/server/sealing/seal-pdf';
import { verifyPdf } from '@bokvar/server/sealing/verify-pdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { installed, run } from './authority.js';
import { AT, demoKeys, digitsIn, flipped, ownFolder, signedBy } from './stage.js';

const tools = installed('qpdf', '--version') && installed('pdfinfo', '-v') && installed('pdfsig', '-v') && installed('pdffonts', '-v');
// Where everything must be proven, a missing tool is a fault and not a reason to look away.
const mustRun = Boolean(process.env['BOKVAR_NO_SKIP']);

const folder = ownFolder();
const file = join(folder, 'original.pdf');
const VALID = 'Signature is Valid.';
let drawn: Uint8Array;
let sealed: Uint8Array;

/** What poppler says of each signature. It exits with an error when one does not hold. */
function saidByPoppler(name: string, bytes: Uint8Array): readonly string[] {
  const written = join(folder, name);
  writeFileSync(written, bytes);
  return [...run('pdfsig', '-nocert', written).matchAll(/Signature Validation: (.*)/g)].map(([, words]) => words ?? '');
}

beforeAll(async () => {
  const { signer } = await demoKeys(folder);
  drawn = await letterOfIntent(signedLetterExample());
  sealed = drawn;
  for (const [index, name] of ['Lars Hägglund', 'Gunilla Nyström'].entries()) sealed = (await sealPdf(sealed, signer, signedBy(name, instant(AT + index)))).bytes;
  writeFileSync(file, sealed);
});

describe('the original of a letter of intent, sealed for each of two managers', () => {
  it('is valid for the portal, and its evidence reads as it was drawn', async () => {
    const { known } = await demoKeys(folder);
    expect(await verifyPdf(sealed, await known())).toMatchObject({ verdict: 'VALID', signatures: [{ level: 'B-B' }, { level: 'B-B' }] });
    const [before, after] = [await readPdf(drawn), await readPdf(sealed)];
    expect(after).toEqual(before);
    const last = after.pages.at(-1)?.tree ?? null;
    expect(elementsOf(last, 'H2').map(textBelow)).toContain('Underskrifter och bevis');
    expect(after.pages.at(-1)?.text).toContain(exampleSha256);
  });
});

describe.skipIf(!tools && !mustRun)('the same, as other programs find it', () => {
  it('is valid by both seals, and sound', () => {
    expect(saidByPoppler('valid.pdf', sealed)).toEqual([VALID, VALID]);
    expect(run('pdfsig', '-nocert', file)).toContain('Total document signed');
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('holds its fonts, each with the letters that its signs stand for', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    // The last columns are: embedded, subset, unicode, object, generation.
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/u);
  });

  it('is tagged, and read aloud with its headings, its points and its tables', () => {
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/);
    const words = run('pdfinfo', '-struct-text', file);
    const headings = [...words.matchAll(/H2 \(block\)\n +"([^"]+)"/gu)].map(([, heading]) => heading);
    expect(headings).toEqual(['Parter', 'Syfte', 'Mål', 'Det här åtar vi oss', 'Sekretess', 'Uppföljning', 'Bilagor', 'Underskrifter', 'Underskrifter och bevis']);
    expect([...words.matchAll(/H3 \(block\)\n +"([^"]+)"/gu)].map(([, heading]) => heading)).toEqual(['Den exakta texten', 'Sigillet', 'Så kontrollerar du filen']);
    expect(words).toContain(`"${exampleSha256}"`);
    expect(words).toContain('"Så mäts det: 12 möten under året"');
  });

  it('does not hold when one byte is changed: in the letter, in its evidence, in the first seal', async () => {
    const { known } = await demoKeys(folder);
    const [[from, to] = [0, 0]] = digitsIn(sealed);
    for (const at of [Math.floor(drawn.length * 0.2), Math.floor(drawn.length * 0.5), Math.floor(drawn.length * 0.8), from - 30, to + 30]) {
      const changed = flipped(sealed, at);
      expect(saidByPoppler('changed.pdf', changed)).not.toEqual([VALID, VALID]);
      expect((await verifyPdf(changed, await known())).verdict).toBe('CHANGED');
    }
    expect(saidByPoppler('changed.pdf', flipped(sealed, Math.floor(drawn.length * 0.5)))).toEqual(['Digest Mismatch.', 'Digest Mismatch.']);
  });
});
