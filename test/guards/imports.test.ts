import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenImports, featureCircles, fileCircles, importRules } from './import-rules.js';
import { readTree } from './source-tree.js';
import { brokenSyntax, syntaxRules } from './syntax-rules.js';
import { unrecordedWrites } from './write-rules.js';

const ours = readTree(join(import.meta.dirname, '../..'));
const planted = readTree(join(import.meta.dirname, 'planted/imports'));

describe('direction of imports', () => {
  it('reads the whole house', () => {
    const folders = ['packages/domain/src/', 'packages/reports/src/', 'server/src/', 'client/src/', 'test/'];
    for (const folder of folders) expect(ours.some((file) => file.path.startsWith(folder)), folder).toBe(true);
  });

  it('no fence is broken', () => {
    expect(brokenImports(ours)).toEqual([]);
  });

  it('no files import each other in a circle', () => {
    expect(fileCircles(ours)).toEqual([]);
  });

  it('features stand on one another in one direction', () => {
    expect(featureCircles(ours)).toEqual([]);
  });

  it('what is done only in one place is done there: clock, settings, statements, requests, printing', () => {
    expect(brokenSyntax(ours)).toEqual([]);
  });

  it('what is changed is recorded', () => {
    expect(unrecordedWrites(ours)).toEqual([]);
  });
});

describe('each fence is seen to stop something', () => {
  const stopped = brokenImports(planted);

  it.each(importRules.map((rule) => rule.name))('%s', (name) => {
    expect(stopped.filter((line) => line.endsWith(`: ${name}`))).not.toEqual([]);
  });

  it('also where only a type is taken', () => {
    expect(stopped).toContain(
      'server/src/features/cases/case.view.ts:1 imports server/src/features/cases/case.entity.ts: a row never leaves its store',
    );
  });

  it('circles among files and among features', () => {
    expect(fileCircles(planted)).toEqual([
      'server/src/round-a.ts > server/src/round-b.ts > server/src/round-a.ts',
      'server/src/type-round-a.ts > server/src/type-round-b.ts > server/src/type-round-a.ts',
    ]);
    expect(featureCircles(planted)).toEqual(['cases > consents > cases']);
  });

  it.each(syntaxRules.map((rule) => rule.name))('%s', (name) => {
    expect(brokenSyntax(planted).filter((line) => line.endsWith(`: ${name}`))).not.toEqual([]);
  });

  it('every act of a service that is none of its own', () => {
    const acts = brokenSyntax(planted).filter((line) => /\/(acts\.service|loose-sql|outwards)\.ts:/.test(line)).map((line) => line.replace(/^.*\/(?=[a-z.-]+:)/, ''));
    expect(acts).toEqual([
      'outwards.ts:1: a fault is not swallowed',
      'outwards.ts:1: requests go to the portal’s own paths',
      'outwards.ts:2: requests go to the portal’s own paths',
      'acts.service.ts:4: a statement is sent by a store, or by the database folder',
      'acts.service.ts:4: the portal’s own eyes are used in few places',
      'acts.service.ts:4: SQL stands in stores, in entities and in the database folder',
      'acts.service.ts:5: what is printed goes through the log; commands speak to their terminal',
      'acts.service.ts:6: requests go to the portal’s own paths',
      'acts.service.ts:7: a statement is sent by a store, or by the database folder',
      'acts.service.ts:7: somebody’s eyes are borrowed in reading.service.ts and change() alone',
      'acts.service.ts:7: SQL stands in stores, in entities and in the database folder',
      'acts.service.ts:7: a fault is not swallowed',
      'acts.service.ts:9: a statement is sent by a store, or by the database folder',
      'acts.service.ts:11: a statement is sent by a store, or by the database folder',
      'acts.service.ts:12: a statement is sent by a store, or by the database folder',
      'loose-sql.ts:1: SQL stands in stores, in entities and in the database folder',
    ]);
    expect(unrecordedWrites(planted)).toEqual([
      'server/src/features/cases/acts.service.ts writes by endCase outside change()',
      // Arrow functions, what is flushed, and who has nothing but the type of the transaction.
      'server/src/features/cases/type-only.service.ts writes by endOneFact outside change()',
      'server/src/features/cases/type-only.service.ts writes by keepFacts outside change()',
      'server/src/features/cases/type-only.service.ts writes by rewordFact outside change()',
    ]);
  });

  it('every way of asking the clock', () => {
    const clocks = brokenSyntax(planted).filter((line) => line.endsWith('only clock.ts asks what time it is'));
    expect(clocks.map((line) => line.split(': ')[0])).toEqual([
      'packages/domain/src/vocabulary/reads-clock.ts:1',
      'packages/domain/src/vocabulary/reads-clock.ts:2',
      'packages/domain/src/vocabulary/reads-clock.ts:4',
      'server/src/clock-too.ts:1',
      'server/src/other-names.ts:3',
    ]);
  });
});
