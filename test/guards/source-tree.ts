import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'vitest/node';

/** A node of the syntax tree, as far as the guards look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** One import, export-from, `import()` or `import('…')` type. */
export interface ImportEdge {
  readonly from: string;
  readonly specifier: string;
  /** The file in the repository, or null for a package from outside. */
  readonly to: string | null;
  /** Names taken as values; `*` for a whole module. Empty when only types are taken. */
  readonly values: readonly string[];
  readonly line: number;
}

/** One source file, parsed. Paths are from the top of the repository, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lineCount: number;
  readonly program: Node;
  readonly imports: readonly ImportEdge[];
  lineAt(position: number): number;
}

const notOurs = new Set(['node_modules', 'dist', 'gql', 'paraglide', 'planted', '.git', '.data', 'out']);

/** Every file below `root` that people write, also those that are not TypeScript. */
export function filesBelow(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    })
    .toSorted();
}

/** Parses every TypeScript file below `root`: the repository, or a planted little one. */
export function readTree(root: string): SourceFile[] {
  return filesBelow(root)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => readSource(root, path));
}

function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const lang = path.endsWith('x') ? 'tsx' : 'ts';
  const program = parseAst(text, { lang, astType: 'ts' }) as unknown as Node;
  const lineAt = (position: number): number => text.slice(0, position).split('\n').length;
  const imports = [...nodesOf(program)].flatMap((node) => {
    const edge = edgeOf(node);
    return edge ? [{ ...edge, from: path, to: resolveInside(root, path, edge.specifier), line: lineAt(node.start) }] : [];
  });
  return { path, text, lineCount: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), program, imports, lineAt };
}

/** Every node of a tree, outermost first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function edgeOf(node: Node): { specifier: string; values: string[] } | null {
  const source = (node['source'] ?? (node.type === 'TSImportType' ? node['argument'] : null)) as Node | null;
  const specifier = (source?.['literal'] as Node | undefined)?.['value'] ?? source?.['value'];
  if (typeof specifier !== 'string') return null;
  switch (node.type) {
    case 'TSImportType':
      return { specifier, values: [] };
    case 'ImportExpression':
      return { specifier, values: ['*'] };
    case 'ExportAllDeclaration':
      return { specifier, values: node['exportKind'] === 'type' ? [] : ['*'] };
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
      return { specifier, values: valuesOf(node) };
    default:
      return null;
  }
}

function valuesOf(node: Node): string[] {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return [];
  const specifiers = node['specifiers'] as Node[];
  // `import './x.js'` is run for its effect.
  if (specifiers.length === 0 && node.type === 'ImportDeclaration') return ['*'];
  return specifiers
    .filter((one) => one['importKind'] !== 'type' && one['exportKind'] !== 'type')
    .map((one) => {
      const named = (one['imported'] ?? (node.type === 'ExportNamedDeclaration' ? one['local'] : null)) as Node | null;
      return String(named?.['name'] ?? '*');
    });
}

/** The file that a specifier means, by the workspace's own rules. */
function resolveInside(root: string, from: string, specifier: string): string | null {
  const base = baseOf(from, specifier);
  if (base === null) return null;
  const bare = base.replace(/\.(js|jsx)$/, '');
  const candidates = [`${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`, base];
  return candidates.find((path) => /\.[a-z]+$/.test(path) && existsSync(join(root, path))) ?? null;
}

function baseOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')));
  const [, name, rest] = /^@bokvar\/([a-z]+)\/?(.*)$/.exec(specifier) ?? [];
  if (name === 'domain') return `packages/domain/src/${rest}`;
  if (name === 'reports') return `packages/reports/src/${rest || 'index'}`;
  if (name !== undefined) return `${name}/src/${rest || 'index'}`;
  return null;
}
