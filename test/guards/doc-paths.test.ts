import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const top = join(import.meta.dirname, '../..');
const papers = ['README.md', 'ARCHITECTURE.md', 'OPERATING.md', ...globSync('{schema,test,packages/*}/*.md', { cwd: top })];

/** What begins like a path of ours: `packages/…`, `server/…`, a file at the top, a script's name after `pnpm`. */
const ourPath = /^(packages|server|client|schema|test|\.ci)(\/|$)|^[A-Za-z.-]+\.(md|json|ya?ml|config\.ts)$/;

/** Paths in backticks and links that do not exist; `<noun>` and `*` stand for anything. */
function brokenPaths(paper: string, text: string): string[] {
  const named = [...text.matchAll(/`([^`\n]+)`|\]\(([^)\s]+)\)/g)].map((found) => ({ path: found[1] ?? found[2] ?? '', index: found.index }));
  return named
    .filter(({ path }) => ourPath.test(path) && !path.includes(' '))
    .filter(({ path }) => !found(path.replaceAll(/<[a-z-]+>/g, '*'), dirname(paper)))
    .map(({ path, index }) => `${paper}:${text.slice(0, index).split('\n').length}: ${path}`);
}

function found(path: string, beside: string): boolean {
  const bases = [top, join(top, beside)];
  return bases.some((base) => (path.includes('*') ? globSync(path, { cwd: base }).length > 0 : existsSync(join(base, path))));
}

/** `pnpm <script>` for scripts that do not exist. */
function brokenScripts(paper: string, text: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  return [...text.matchAll(/`(?:npx -y )?pnpm(?:@10)? ([a-z-]+)/g)].flatMap(([, script]) =>
    script !== undefined && !(script in scripts) ? [`${paper}: pnpm ${script}`] : [],
  );
}

describe('paths in the papers', () => {
  it.each(papers)('%s', (paper) => {
    const text = readFileSync(join(top, paper), 'utf8');
    expect([...brokenPaths(paper, text), ...brokenScripts(paper, text)]).toEqual([]);
  });

  it('are seen to be told when they are broken', () => {
    const text = 'See `server/src/gone.ts`, [this](packages/gone.md)\nand `server/src/features/<noun>/`, `pnpm gone`, `some words`.';
    expect(brokenPaths('README.md', text)).toEqual(['README.md:1: server/src/gone.ts', 'README.md:1: packages/gone.md']);
    expect(brokenScripts('README.md', text)).toEqual(['README.md: pnpm gone']);
  });
});
