import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalTexts } from '@bokvar/domain/vocabulary';
import { expect, it } from 'vitest';
import { filesBelow } from './source-tree.js';

const root = join(import.meta.dirname, '../..');

const refusalCodes = Object.keys(refusalTexts);

/** What rules and services are written in: not the words of refusals, and no tests. */
const sources = ['packages/domain/src', 'server/src'].flatMap((folder) => filesBelow(root, folder))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/refusals/') && !path.includes('/testing/'));

/** Codes that no text names. */
function neverRaised(codes: readonly string[], texts: readonly string[]): string[] {
  const named = new Set(texts.flatMap((text) => text.match(/\b[A-Z][A-Z0-9_]{3,}\b/g) ?? []));
  return codes.filter((code) => !named.has(code));
}

it('every refusal that has words can be raised', () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(refusalCodes.length).toBeGreaterThan(50);
  expect(neverRaised(refusalCodes, sources.map((path) => readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

it('is seen to stop one that nobody raises', () => {
  expect(neverRaised(['FINNS_INTE', 'NEVER_SAID'], ["refuse('FINNS_INTE');"])).toEqual(['NEVER_SAID']);
});
