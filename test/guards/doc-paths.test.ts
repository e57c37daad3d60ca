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

const sources = globSync('{packages,server,client,schema,test,.ci}/**/*.{ts,tsx}', { cwd: top, exclude: ['**/node_modules/**', '**/dist/**', '**/planted/**', '**/gql/**', '**/paraglide/**', 'test/guards/doc-paths.test.ts'] });

/** Files that a comment names and that are not there: by a path of ours, or by the end of one such as `matrix.ts`. */
function brokenNames(source: string, text: string): string[] {
  const comments = text.split('\n').map((line) => /^\s*(?:\/\*\*|\*|\/\/)(.*)|\s\/\/ (.*)/.exec(line)).map((comment) => comment?.[1] ?? comment?.[2] ?? '');
  const named = comments.flatMap((comment, line) => [...comment.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => ({ path, line: line + 1 })));
  return named
    .filter(({ path }) => (/\.tsx?$/.test(path) ? !sources.some((one) => `/${one}`.endsWith(`/${path}`)) : ourPath.test(path) && path.includes('/') && !found(path, dirname(source))))
    .map(({ path, line }) => `${source}:${line}: ${path}`);
}

it('files that comments name are there', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.flatMap((source) => brokenNames(source, readFileSync(join(top, source), 'utf8')))).toEqual([]);
  expect(brokenNames('server/src/a.ts', '/** See `matrix.ts`. */\n// and `gone.ts`\nconst a = 1; // as `server/gone/` says\nconst b = `gone.ts`;'))
    .toEqual(['server/src/a.ts:2: gone.ts', 'server/src/a.ts:3: server/gone/']);
});

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
