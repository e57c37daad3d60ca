import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadFiles, unusedExports } from './dead-files.js';
import { unreachedRules } from './domain-reach.js';
import { avoidedNames, avoidedWords } from './glossary.js';
import { readTree } from './source-tree.js';
import {
  badNames, foreignWords, longFiles, longFunctions, looseDependencies, looseTypes, partialTests, readTexts,
} from './tidy-rules.js';

const top = join(import.meta.dirname, '../..');
const bad = join(import.meta.dirname, 'planted/tidy');
const ours = { tree: readTree(top), texts: readTexts(top), lockfile: readFileSync(join(top, 'pnpm-lock.yaml'), 'utf8') };
const glossary = readFileSync(join(top, 'packages/domain/GLOSSARY.md'), 'utf8');
/** Files too long by one line, made here: hundreds of empty lines are nothing to keep. */
const tooLong = [['server/src/long-file.ts', 301], ['server/src/long-file.test.ts', 501]] as const;
const long = tooLong.map(([path, lines]) => ({ path, text: 'export {};\n'.repeat(lines) }));
const planted = { tree: readTree(bad), texts: readTexts(bad), lockfile: readFileSync(join(bad, 'pnpm-lock.yaml'), 'utf8') };

describe('the house is tidy', () => {
  it('files and functions are short', () => {
    expect(longFiles(ours.texts)).toEqual([]);
    expect(longFunctions(ours.tree)).toEqual([]);
  });

  it('files and folders are named after what they hold', () => {
    expect(badNames(ours.texts)).toEqual([]);
  });

  it('one word for one thing', () => {
    expect(avoidedWords(glossary).size).toBeGreaterThan(50);
    expect(avoidedNames(ours.tree, glossary)).toEqual([]);
  });

  it('every test runs', () => {
    expect(partialTests(ours.tree)).toEqual([]);
  });

  it('no type is switched off', () => {
    expect(looseTypes(ours.tree)).toEqual([]);
  });

  it('nothing left for later, nothing of one machine, no real person', () => {
    expect(foreignWords(ours.texts)).toEqual([]);
  });

  it('dependencies are exact and come by their hash', () => {
    expect(looseDependencies(ours.texts, ours.lockfile)).toEqual([]);
  });
});

describe('nothing is kept that is not used', () => {
  it('something leads to every file', () => {
    expect(deadFiles(ours.tree)).toEqual([]);
  });

  it('somebody uses whatever is exported', () => {
    expect(unusedExports(ours.tree)).toEqual([]);
  });

  it('every rule of the domain is one that somebody is held to', () => {
    expect(unreachedRules(ours.tree)).toEqual([]);
  });
});

describe('each rule is seen to stop something', () => {
  it('long files and functions', () => {
    expect(longFiles([...planted.texts, ...long])).toEqual([
      'ARCHITECTURE.md: 251 lines, at most 250',
      'server/src/long-file.ts: 301 lines, at most 300',
      'server/src/long-file.test.ts: 501 lines, at most 500',
    ]);
    const fit = long.map(({ path, text }) => ({ path, text: text.replace('export {};\n', '') }));
    expect(longFiles(fit)).toEqual([]);
    expect(longFunctions(planted.tree)).toEqual(['server/src/long-function.ts:1: a function of 72 lines']);
  });

  it('drawers for the rest, and odd names', () => {
    expect(badNames(planted.texts)).toEqual([
      'server/src/camelCase.ts: not kebab-case',
      'server/src/helpers.ts: named helpers',
      'server/src/utils/drawer.ts: named utils',
    ]);
  });

  it('words that the glossary avoids', () => {
    expect(avoidedNames(planted.tree, glossary)).toEqual([
      'packages/domain/src/debtor.ts: debtor is called tenant here',
      'packages/domain/src/debtor.ts: Lease is called tenancy here',
    ]);
  });

  it('tests that do not run', () => {
    const file = 'server/src/only-tested.test.ts';
    expect(partialTests(planted.tree)).toEqual([`${file}:4: it.only`, `${file}:5: it.skip`, `${file}:6: it.todo`]);
  });

  it('types that are switched off', () => {
    expect(looseTypes(planted.tree)).toEqual([
      'server/src/loose.ts:2: any',
      `server/src/loose.ts:1: @ts-${'ignore'}`,
      `server/src/loose.ts:5: oxlint-${'disable'}`,
      'server/src/loose.ts:3: @ts-expect-error',
    ]);
  });

  it('notes for later, foreign places, real-looking persons', () => {
    const found = foreignWords(planted.texts).map((line) => line.split(': ')[0]);
    expect(found).toEqual([
      'server/src/later.ts:1',
      'server/src/places.ts:1',
      'server/src/places.ts:2',
      'server/src/places.ts:3',
      'server/src/person.ts:1',
    ]);
  });

  it('open version ranges and foreign packages', () => {
    expect(looseDependencies(planted.texts, planted.lockfile)).toEqual([
      'package.json:3: ": "^1.3.0"',
      'pnpm-lock.yaml:4: resolution: {',
    ]);
  });

  it('files that nothing leads to, also when a test does', () => {
    const dead = deadFiles(planted.tree);
    expect(dead).toContain('server/src/dead.ts');
    expect(dead).toContain('server/src/only-tested.ts');
    expect(dead).not.toContain('server/src/later.ts');
  });

  it('exports that nobody uses', () => {
    expect(unusedExports(planted.tree)).toContain('server/src/long-function.ts: nobody uses long');
  });

  it('rules of the domain that only their tests use', () => {
    expect(unreachedRules(planted.tree)).toContain('packages/domain/src/calendar/reached-rule.ts: only tests use promisedToNobody');
    expect(unreachedRules(planted.tree).join()).not.toMatch(/reached-rule\.ts: only tests use (reached|byRule)/);
  });
});
