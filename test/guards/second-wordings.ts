import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { labelGroups } from '@bokvar/domain/vocabulary';
import { nodesOf, type Node, type SourceFile } from './source-tree.js';

/** The enumerations that the vocabulary has words for, by their names. */
const enumerations = Object.entries(labelGroups).map(([name, labels]) => ({ name, labels, codes: new Set(Object.keys(labels)) }));

/** The enumeration that most of some codes belong to: one that shares a code or two with others is not meant. */
function enumerationOf(codes: readonly string[]): string | null {
  const most = enumerations
    .map(({ name, codes: of }) => ({ name, shared: codes.filter((code) => of.has(code)).length }))
    .toSorted((a, b) => b.shared - a.shared)[0];
  return most !== undefined && codes.length > 1 && most.shared * 2 > codes.length ? most.name : null;
}

/** Texts of the client that word the codes of the vocabulary again: a family of keys that end in codes, or a label word for word. */
export function secondMessages(client: string): string[] {
  return globSync('messages/{,**/}sv.json', { cwd: client }).toSorted().flatMap((path) => {
    const [sv, en] = [path, join(dirname(path), 'en.json')].map((file) => JSON.parse(readFileSync(join(client, file), 'utf8')) as Record<string, unknown>);
    const where = dirname(path).split('\\').join('/');
    const coded = Object.keys(sv ?? {}).flatMap((key) => {
      const [, family = '', code = ''] = /^([a-z0-9_]+)_([A-Z][A-Z0-9_]*)$/.exec(key) ?? [];
      return family === '' ? [] : [{ family, code }];
    });
    const named = [...Map.groupBy(coded, ({ family }) => family)].flatMap(([family, members]) => {
      const name = enumerationOf(members.map(({ code }) => code));
      return name === null ? [] : [`${where}: ${family}_… words ${name}`];
    });
    const copied = Object.keys(sv ?? {}).flatMap((key) => {
      const name = labelOf(sv?.[key], en?.[key]);
      return name === null ? [] : [`${where}: ${key} copies ${name}`];
    });
    return [...named, ...copied];
  });
}

/** The label that a text says in both languages. A single word may well be the page's own: the name of a field. */
function labelOf(sv: unknown, en: unknown): string | null {
  const bare = (text: unknown): string => (typeof text === 'string' ? text.toLowerCase().replace(/\.$/, '') : '');
  if (!bare(sv).includes(' ')) return null;
  for (const { name, labels } of enumerations) {
    for (const [code, label] of Object.entries(labels)) if (bare(label.sv) === bare(sv) && bare(label.en) === bare(en)) return `${name} ${code}`;
  }
  return null;
}

/** Tables and switches that word the codes of the vocabulary again, outside the vocabulary. */
export function secondTables(tree: readonly SourceFile[]): string[] {
  return tree
    .filter(({ path }) => /^(client|server|packages\/[a-z]+)\/src\//.test(path) && !path.startsWith('packages/domain/src/vocabulary/') && !/\.(type-)?test\.tsx?$|\/(testing|seed)\//.test(path))
    .flatMap((file) =>
      [...nodesOf(file.program)].flatMap((node) => {
        const name = node.type === 'ObjectExpression' ? tableOf(node) : node.type === 'SwitchStatement' ? switchOf(node) : null;
        return name === null ? [] : [`${posix.normalize(file.path)}:${file.lineAt(node.start)} words ${name}`];
      }),
    );
}

function tableOf(node: Node): string | null {
  const pairs = (node['properties'] as Node[]).filter((each) => each.type === 'Property');
  const name = enumerationOf(pairs.map((pair) => codeOf(pair['key'])));
  return name !== null && pairs.every((pair) => isWorded(pair['value'] as Node)) ? name : null;
}

function switchOf(node: Node): string | null {
  const cases = (node['cases'] as Node[]).filter((each) => each['test'] !== null && (each['consequent'] as Node[]).length > 0);
  const name = enumerationOf(cases.map((each) => codeOf(each['test'])));
  const answers = cases.map((each) => (each['consequent'] as Node[])[0]).map((first) => (first?.type === 'ReturnStatement' ? (first['argument'] as Node | null) : null));
  return name !== null && answers.every((answer) => answer !== null && isWorded(answer)) ? name : null;
}

function codeOf(key: unknown): string {
  const node = key as Node | undefined;
  return String(node?.['name'] ?? node?.['value'] ?? '');
}

/** A text that people read, a message, or a function or a pair of languages that gives one. */
function isWorded(node: Node): boolean {
  if (node.type === 'Literal') return typeof node['value'] === 'string' && /^\p{Lu}\p{Ll}|\p{Ll} \p{Ll}/u.test(node['value']);
  if (node.type === 'TemplateLiteral') return (node['quasis'] as Node[]).some((part) => /\p{Ll}{3}/u.test(String((part['value'] as { raw: string }).raw)));
  if (node.type === 'MemberExpression') return String((node['object'] as Node)['name'] ?? '') === 'm';
  if (node.type === 'CallExpression') return isWorded(node['callee'] as Node);
  if (node.type === 'ArrowFunctionExpression') return isWorded(node['body'] as Node);
  if (node.type === 'ArrayExpression') return (node['elements'] as (Node | null)[]).every((each) => each !== null && isWorded(each));
  if (node.type !== 'ObjectExpression') return false;
  const keys = (node['properties'] as Node[]).map((pair) => codeOf(pair['key']));
  return keys.includes('sv') && keys.includes('en');
}
