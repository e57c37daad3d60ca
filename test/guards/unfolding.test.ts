import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unfoldingRules } from '@bokvar/domain/disclosure';
import { expect, it } from 'vitest';
import { readTree } from './source-tree.js';
import { codeOf, unaskedUnfolding, unfoldedBy, type UnfoldedBy } from './unfolding-sources.js';

const tree = readTree(join(import.meta.dirname, '../..'));
const { version } = JSON.parse(unfoldingRules()) as { version: number };
const committed = JSON.parse(readFileSync(join(import.meta.dirname, 'unfolding-sources.json'), 'utf8')) as UnfoldedBy;
const CONSENT = 'packages/domain/src/disclosure/consent.ts';

/** The house with one file written otherwise. */
const edited = (path: string, from: string, to: string) => tree.map((file) => {
  if (file.path !== path) return file;
  const text = file.text.replace(from, to);
  if (text === file.text) throw new Error(`${path} holds no ${from}`);
  return { ...file, text };
});

it('code that grants are unfolded by has not changed without anybody asking whether deployed ones are to follow', () => {
  expect(unaskedUnfolding(committed, unfoldedBy(tree, version))).toEqual([]);
});

it('it is all of it: also what ends a consent, and what a window is', () => {
  const reached = Object.keys(unfoldedBy(tree, version).sources);
  for (const file of ['case-index', 'consent', 'consent-lives', 'matrix', 'unfold-grants', 'window']) expect(reached).toContain(`packages/domain/src/disclosure/${file}.ts`);
});

it('is seen to have changed: when a consent opens', () => {
  const later = edited(CONSENT, 'export function endOfOpening(', 'export const grace = 1\nexport function endOfOpening(');
  expect(unaskedUnfolding(committed, unfoldedBy(later, version))).toEqual([expect.stringMatching(/^packages\/domain\/src\/disclosure\/consent\.ts has changed \([0-9a-f]{16}\): raise UNFOLDING_VERSION/)]);
  expect(unaskedUnfolding(committed, unfoldedBy(later, version + 1))).toEqual([expect.stringContaining('write the new hash and version')]);
});

it('is seen to have a new version that nobody wrote down', () => {
  expect(unaskedUnfolding(committed, unfoldedBy(tree, version + 1))).toHaveLength(1);
});

it('comments and white space decide nothing', () => {
  const explained = edited(CONSENT, 'export function endOfOpening(', '\n// When it stops.\n/* it does */   export function endOfOpening( ');
  expect(unaskedUnfolding(committed, unfoldedBy(explained, version))).toEqual([]);
  expect(codeOf("const a = 'b // c' // d\nconst e = /\\/\\/ f/ /* g */")).toBe("consta='b // c'conste=/\\/\\/ f/");
});
