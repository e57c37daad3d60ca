import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const client = join(import.meta.dirname, '../../client');
const planted = join(import.meta.dirname, 'planted/messages');
const languages = ['sv', 'en'] as const;

/** A text by its key, flat: a text with plural forms counts with all of them. */
function textsOf(file: string): Map<string, string> {
  const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return new Map(Object.entries(read).filter(([key]) => key !== '$schema').map(([key, value]) => [key, JSON.stringify(value)]));
}

const parametersOf = (text: string): string => [...new Set([...text.matchAll(/\{([A-Za-z]+)\}/g)].map((found) => found[1]))].toSorted().join();

/** What one language has and the other lacks, parameters that differ, and texts that are empty. */
function unlike(root: string): string[] {
  return globSync('messages/{,**/}sv.json', { cwd: root }).toSorted().flatMap((path) => {
    const [sv, en] = languages.map((language) => textsOf(join(root, dirname(path), `${language}.json`)));
    if (!sv || !en) return [];
    return [...new Set([...sv.keys(), ...en.keys()])].flatMap((key) => {
      const [one, other] = [sv.get(key), en.get(key)];
      const where = `${dirname(path)}: ${key}`;
      if (one === undefined || other === undefined) return [`${where} is missing in ${one === undefined ? 'sv' : 'en'}`];
      if (one === '""' || other === '""') return [`${where} is empty`];
      return parametersOf(one) === parametersOf(other) ? [] : [`${where} has other parameters`];
    });
  });
}

/** Texts that no page asks for. */
function unused(root: string): string[] {
  const pages = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !/^src[\\/](paraglide|gql)[\\/]/.test(path)).map((path) => readFileSync(join(root, path), 'utf8'));
  const asked = new Set(pages.flatMap((text) => [...text.matchAll(/\bm\.(\w+)/g)].map((found) => found[1])));
  return globSync('messages/{,**/}sv.json', { cwd: root }).toSorted().flatMap((path) =>
    [...textsOf(join(root, path)).keys()].filter((key) => !asked.has(key)).map((key) => `${dirname(path)}: nobody uses ${key}`));
}

/** Message files that the compiler is not told of, and told files that do not exist. */
function strayFiles(root: string): string[] {
  const settings = JSON.parse(readFileSync(join(root, 'project.inlang/settings.json'), 'utf8')) as {
    'plugin.inlang.messageFormat': { pathPattern: string[] };
  };
  const told = settings['plugin.inlang.messageFormat'].pathPattern.flatMap((pattern) =>
    languages.map((language) => join(pattern.replace('{locale}', language))),
  );
  const there = globSync('messages/{,**/}*.json', { cwd: root });
  return [...there.filter((path) => !told.includes(path)), ...told.filter((path) => !there.includes(path))].toSorted();
}

describe('the texts of the client', () => {
  it('are the same in Swedish and in English', () => {
    expect(unlike(client)).toEqual([]);
    expect(strayFiles(client)).toEqual([]);
  });

  it('are used, every one of them', () => {
    expect(unused(client)).toEqual([]);
  });

  it('came through the compiler, every one of them', () => {
    // Without its plugin the compiler says "Successfully compiled" and writes nothing.
    const written = globSync('messages/{,**/}sv.json', { cwd: client }).flatMap((path) => [...textsOf(join(client, path)).keys()]);
    const compiled = globSync('src/paraglide/messages/*.js', { cwd: client }).map((path) => basename(path, '.js')).filter((name) => name !== '_index');
    expect(written.length).toBeGreaterThan(30);
    expect(written.filter((key, index) => written.indexOf(key) !== index)).toEqual([]);
    expect(compiled.length).toBe(written.length);
  });
});

it('is seen to stop a missing text, an empty one, another parameter, a text that nobody uses and a file that nobody reads', () => {
  expect(unlike(planted)).toEqual([
    'messages: only_swedish is missing in en',
    'messages: nothing is empty',
    'messages: greeting has other parameters',
    'messages: only_english is missing in sv',
  ]);
  expect(unused(planted)).toEqual(['messages/cases: nobody uses unread']);
  expect(strayFiles(planted)).toEqual(['messages/cases/en.json', 'messages/cases/sv.json']);
});
