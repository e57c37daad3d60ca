import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromIso, type Instant } from '@bokvar/domain/vocabulary';
import { minutes } from '@bokvar/reports';
import { openSealKeys, type SealKeys } from '@bokvar/server/sealing/seal-keys';
import type { SealWording } from '@bokvar/server/sealing/seal-pdf';
import { afterAll } from 'vitest';

export const AT = fromIso('2026-11-27T12:05:00Z');
export const DEMO = { kind: 'DEMO', organisation: 'Älvsala kommun', name: 'Bo kvar, Älvsala' } as const;

/** A folder that goes with the file of tests. To be asked for outside of the tests: within one, `folderIn` it. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  afterAll(() => { rmSync(folder, { recursive: true }) });
  return folder;
}

export function folderIn(folder: string): string {
  return mkdtempSync(join(folder, 'own-'));
}

/** A tagged paper as the portal draws them, with all kinds of letters. */
export function aPaper(): Promise<Uint8Array> {
  return minutes({
    language: 'sv', organisation: 'Älvsala kommun, socialtjänsten', asOf: 'fre 27 nov 2026 kl. 13.05', code: 'R3D-8W9',
    title: 'Avsiktsförklaring', state: 'Undertecknas av båda parter.', footer: 'Avsiktsförklaring', lead: 'Älvsala kommun och Älvsalahem AB.',
    facts: { heading: 'Om avsiktsförklaringen', lines: ['Den gäller i tre år.'] },
    people: { heading: 'Undertecknas av', columns: ['Namn', 'Organisation', 'Roll', 'Tid'], rows: [['Łukasz Żółć', 'Älvsalahem AB', 'VD', '13.00']] },
    sections: [{ heading: '1. Syfte', under: '', text: 'Att ingen ska behöva flytta i onödan.' }],
  });
}

export function demoKeys(folder: string, at: Instant = AT, timestampUrl: string | null = null): Promise<SealKeys> {
  return openSealKeys({ source: DEMO, folder, timestampUrl }, at);
}

export function signedBy(name: string, at: Instant = AT): SealWording {
  return { reason: 'Undertecknad med e-legitimation', signers: [{ name, role: 'enhetschef, Socialtjänsten', evidence: 'bevis 4711' }], location: 'Älvsala', at };
}

/** The file with one byte changed, by one bit. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** Where the digits of the signatures stand: `[<, >]`, one pair for each. */
export function digitsIn(bytes: Uint8Array): readonly (readonly [from: number, to: number])[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/\/ByteRange \[0 (\d+) +(\d+) /g)].map(([, from, to]) => [Number(from), Number(to)] as const);
}
