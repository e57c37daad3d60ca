import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow, nodesOf, type Node, type SourceFile } from './source-tree.js';

/** A file with its text, of any kind that people write. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const written = /\.(tsx?|mjs|cjs|css|html|md|json|ya?ml|graphql|sh|sql)$|^\.ci\/run$/;
const isTest = (path: string): boolean => path.startsWith('test/') || /\.(type-)?test\.tsx?$/.test(path);

/** Every file that people write, below `root`. */
export function readTexts(root: string): TextFile[] {
  return filesBelow(root)
    .filter((path) => written.test(path) && path !== 'pnpm-lock.yaml')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const FILE_LINES = 300;
const TEST_LINES = 500;
const FUNCTION_LINES = 70;
const PAPER_LINES = 250;

/** A file answers one question: 300 lines, a test 500, ARCHITECTURE.md 250. */
export function longFiles(files: readonly TextFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    const most = path === 'ARCHITECTURE.md' ? PAPER_LINES : isTest(path) ? TEST_LINES : FILE_LINES;
    const counts = /\.(tsx?|mjs|css)$/.test(path) || path === 'ARCHITECTURE.md';
    return counts && lines > most ? [`${path}: ${lines} lines, at most ${most}`] : [];
  });
}

/**
 * A function fits on a screen: 70 lines. The block of a `describe` is a chapter, not a function; a migration's
 * `up` is one list of statements.
 */
export function longFunctions(tree: readonly SourceFile[]): string[] {
  const kinds = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
  return tree
    .filter((file) => !isTest(file.path) && !file.path.includes('/migrations/'))
    .flatMap((file) =>
      [...nodesOf(file.program)].filter((node) => kinds.includes(node.type)).flatMap((node) => {
        const lines = file.lineAt(node.end) - file.lineAt(node.start) + 1;
        return lines > FUNCTION_LINES ? [`${file.path}:${file.lineAt(node.start)}: a function of ${lines} lines`] : [];
      }),
    );
}

/** Folders are nouns of the product. A drawer for the rest is where things get lost. */
export function badNames(files: readonly { path: string }[]): string[] {
  const drawers = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'lib', 'misc']);
  const kebab = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/;
  const upper = new Set(['README.md', 'ARCHITECTURE.md', 'OPERATING.md', 'GLOSSARY.md']);
  return files.flatMap(({ path }) => {
    const folders = posix.dirname(path).split('/');
    const drawer = folders.find((folder) => drawers.has(folder)) ?? [...drawers].find((word) => posix.basename(path).startsWith(`${word}.`));
    if (drawer !== undefined) return [`${path}: named ${drawer}`];
    const odd = [...folders.slice(path.startsWith('.') ? 1 : 0), posix.basename(path)].find((part) => part !== '.' && !kebab.test(part) && !upper.has(part));
    return odd === undefined ? [] : [`${path}: not kebab-case`];
  });
}

const callsOfTests = new Set(['it', 'test', 'describe', 'suite', 'browserStory']);
const partial = new Set(['only', 'skip', 'todo', 'fails']);

/**
 * Tests that do not run, or that keep others from running. `skipIf` is for a program that the machine lacks: CI has
 * them all and counts every skip as a failure.
 */
export function partialTests(tree: readonly SourceFile[]): string[] {
  return tree.flatMap((file) =>
    [...nodesOf(file.program)]
      .filter((node) => node.type === 'MemberExpression')
      .filter((node) => callsOfTests.has(nameOf(node['object'])) && partial.has(nameOf(node['property'])))
      .map((node) => `${file.path}:${file.lineAt(node.start)}: ${nameOf(node['object'])}.${nameOf(node['property'])}`),
  );
}

function nameOf(node: unknown): string {
  return String((node as Node | null)?.['name'] ?? '');
}

/** Types that are switched off. `@ts-expect-error` is a test that something does not compile, and lives with the tests. */
export function looseTypes(tree: readonly SourceFile[]): string[] {
  return tree.flatMap((file) => {
    const anys = [...nodesOf(file.program)].filter((node) => node.type === 'TSAnyKeyword').map((node) => `${file.path}:${file.lineAt(node.start)}: any`);
    const silenced = linesWith(file, /@ts-(ignore|nocheck)|(oxlint|eslint)-disable(?!.* -- )/);
    const expected = isTest(file.path) ? [] : linesWith(file, /@ts-expect-error/);
    return [...anys, ...silenced, ...expected];
  });
}

function linesWith({ path, text }: TextFile, pattern: RegExp): string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line);
    return found ? [`${path}:${index + 1}: ${found[0]}`] : [];
  });
}

/**
 * What must not be written into the product: notes to do later, a machine's own folders, the address of
 * somebody's own package registry, a person's number that is not one of Skatteverket's test numbers.
 */
export function foreignWords(files: readonly TextFile[]): string[] {
  const later = /\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/;
  const place = /(^|[\s'"`(=])\/(work|home|root|Users|mnt)\/[A-Za-z0-9._-]+/;
  const outside = /\.\.\/shared\//;
  const registry = /https?:\/\/(?!registry\.npmjs\.org)[^\s/'"]*(registry|artifactory|nexus|verdaccio|mirror)[^\s'"]*/i;
  return files.flatMap((file) => [later, place, outside, registry].flatMap((pattern) => linesWith(file, pattern)))
    .concat(files.flatMap(realLookingNumbers));
}

/** Birth numbers that Skatteverket gives out for tests only, 000 which nobody has, and single ones beside the series. */
const testSeries = /^(000|238|239|98\d|99\d)$/;
const testPersons = new Set(['193801029202', '194901022121', '191212121212']);

function realLookingNumbers({ path, text }: TextFile): string[] {
  return [...text.matchAll(/(?<![\d.])(1[89]|20)(\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01]|[67]\d|8\d|9[01])[-+]?(\d{3})(\d)(?![\d])/g)].flatMap((found) => {
    const digits = found[0].replace(/[-+]/, '');
    if (!luhn(digits.slice(2)) || testSeries.test(found[5] ?? '') || testPersons.has(digits)) return [];
    return [`${path}:${text.slice(0, found.index).split('\n').length}: a person's number outside the test series`];
  });
}

function luhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Versions are exact, and everything comes from the registry by its hash. */
export function looseDependencies(files: readonly TextFile[], lockfile: string): string[] {
  const ranges = files
    .filter((file) => posix.basename(file.path) === 'package.json')
    .flatMap((file) => linesWith(file, /": "(\^|~|>|<|\*|latest|git|https?:|file:)[^"]*"/).filter((line) => !line.includes('>=22.17')));
  const strangers = linesWith({ path: 'pnpm-lock.yaml', text: lockfile }, /tarball:|https?:\/\/|git\+|resolution: \{(?!integrity)/);
  return [...ranges, ...strangers];
}
