import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaPacket } from './agenda-packet.js';
import { consentForm } from './consent-form.js';
import { disclosureExtract } from './disclosure-extract.js';
import { letterOfIntent } from './letter-of-intent.js';
import { letter } from './letters/letter.js';
import { minutes } from './minutes.js';
import { blankConsent, namedConsent } from './testing/consent-example.js';
import { extractExample } from './testing/extract-example.js';
import { letterExample } from './testing/letter-example.js';
import { draftLetterExample, signedLetterExample } from './testing/letter-of-intent-example.js';
import { minutesExample } from './testing/minutes-example.js';
import { packetExample } from './testing/packet-example.js';

const NAMES = ['Åsa Öberg-Ekström', 'Łukasz Żółć', 'Đặng Thị Hương', 'Čállá Ŋorvvošš', 'Гаврило Іващенко', 'Ελένη Παπαδοπούλου'];

const FILES = {
  'packet.pdf': () => agendaPacket(packetExample()),
  'names.pdf': () => agendaPacket({ ...packetExample(), sections: [], lead: NAMES.join(', ') }),
  'consent-sv.pdf': () => consentForm(namedConsent()),
  'consent-en.pdf': () => consentForm(blankConsent('en')),
  'extract.pdf': () => disclosureExtract(extractExample(6)),
  'reminder-sv.pdf': () => letter(letterExample('PAMINNELSE')),
  'intent-draft.pdf': () => letterOfIntent(draftLetterExample()),
  'intent-signed-en.pdf': () => letterOfIntent({ ...signedLetterExample(), language: 'en' }),
  'minutes.pdf': () => minutes(minutesExample()),
  'script-en.pdf': () => letter(letterExample('TALMANUS', 'en')),
};

/** Runs a tool and returns what it wrote; throws when it is not satisfied. */
function run(tool: string, ...words: readonly string[]): string {
  return execFileSync(tool, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function installed(tool: string, question: string): boolean {
  try {
    run(tool, question);
    return true;
  } catch {
    return false;
  }
}

const tools = installed('qpdf', '--version') && installed('pdfinfo', '-v') && installed('pdffonts', '-v');
/**
 * Milliseconds: several programs are started for each file. Poppler reads a whole page again for the text of each
 * element, so only the shortest file is asked for its text here; pdf.js reads the text of all.
 */
const PATIENCE = 60_000;
// Where everything must be proven, a missing tool is a fault and not a reason to look away.
const mustRun = Boolean(process.env['BOKVAR_NO_SKIP']);

describe.skipIf(!tools && !mustRun)('the files, as poppler and qpdf find them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(async () => {
    for (const [name, make] of Object.entries(FILES)) writeFileSync(join(folder, name), await make());
  }, PATIENCE);

  it.each(Object.keys(FILES))('%s is sound, tagged, and holds its fonts', (name) => {
    const file = join(folder, name);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/u);
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    // The last columns are: embedded, subset, unicode, object, generation.
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/u);
    expect(run('pdfinfo', '-struct', file)).toMatch(/^Document\n(?: {2}P \(block\)\n)* {2}H1 \(block\)/u);
  }, PATIENCE);

  it('reads the names aloud as they are written', () => {
    const words = run('pdfinfo', '-struct-text', join(folder, 'names.pdf'));
    expect(words).toMatch(/^Document\n {2}H1 \(block\)\n {4}"Dagordning, tors 26 nov kl\. 9\.00"/u);
    for (const name of NAMES) expect(words).toContain(name);
  }, PATIENCE);

  it('reads the minutes aloud in their order: state, meeting, people as a table, each part under its heading', () => {
    const words = run('pdfinfo', '-struct-text', join(folder, 'minutes.pdf'));
    expect(words).toMatch(/^Document\n {2}H1 \(block\)\n {4}"Minnesanteckning, månadsmöte tors 26 nov 2026"\n {2}P \(block\)\n {4}"Justerad/u);
    expect([...words.matchAll(/H2 \(block\)\n +"([^"]+)"/gu)].map(([, heading]) => heading)).toEqual(
      ['Om mötet', 'Närvarande', 'Anmälda förhinder', '1. Närvaro och jäv', 'Vad mötet bestämde', 'Tillägg fre 4 dec 2026 kl. 8.00']);
    expect(words).toMatch(/TH \((block|inline)\)|TH/u);
    expect(words).toContain('"9.00–9.05, 9.40–9.41"');
  }, PATIENCE);
});
