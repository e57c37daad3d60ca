import { nodesOf, type Node, type SourceFile } from './source-tree.js';

/**
 * What is changed is recorded: whoever calls a function of a store that writes has `change()` around it, or is given the
 * `Change` that it made. Seen by file: something that writes is imported, and so is `change`; or every use of it is in a
 * function with a parameter of that type.
 */
const WRITES = /(^|[\s(])(insert into|update\s+\w+\s+(\w+\s+)?set|delete from)\s/i;
const METHODS = new Set(['insert', 'insertMany', 'nativeUpdate', 'nativeDelete', 'upsert', 'upsertMany', 'persist', 'remove', 'flush', 'assign', 'create']);
const NOT_ROWS = new Set(['Object', 'Set', 'Map']);

/** What is written outside `change()`, and why that is right. */
const elsewhere: Readonly<Record<string, string>> = {
  recordShown: 'the log of a reading is written by the reading',
  recordOnSharedScreen: 'the log of a reading is written by the reading',
  keepPacket: 'a paper is kept in the reading that it was made of',
  keepExtract: 'a paper is kept in the reading that it was made of',
  insertProposals: 'is given an entity manager by those who have the transaction: withEyesOf() wants it so',
  insertLearning: 'as insertProposals',
  withdrawLearning: 'as insertProposals',
  unfoldIntoGrants: 'what follows from what is recorded, in whatever transaction recorded it',
  auditRenewal: 'the portal’s own work: is its own audit',
  claimEnded: 'a job of the portal’s own: a consent ends by the clock',
  claimReminder: 'a job of the portal’s own: the morning comes by the clock',
  claimLetterReminder: 'as claimReminder',
  insertSealedLetter: 'a job of the portal’s own: seals what was signed, which is in the audit',
  giveUpLeftImports: 'a job of the portal’s own: nobody is waiting any more',
};
/** Signing in comes before there is anybody to change something as; an operator is nobody who signs in, and writes an audit of her own. */
const withoutActor = ['server/src/features/sessions/', 'server/src/features/setup/'];

const TRANSACTION = 'server/src/database/transaction.ts';

/** `file writes by name` for every writer that is used without the transaction. */
export function unrecordedWrites(tree: readonly SourceFile[]): string[] {
  const writers = new Map(tree.filter(({ path }) => path.endsWith('.store.ts')).map((file) => [file.path, writersIn(file)]));
  return tree
    .filter(({ path }) => path.startsWith('server/src/features/') && !/\.(store|entity|test)\.ts$/.test(path) && !withoutActor.some((folder) => path.startsWith(folder)))
    .filter((file) => !file.imports.some(({ to, values }) => to === TRANSACTION && values.includes('change')))
    .flatMap((file) => {
      const given = namesInside(file);
      return file.imports.flatMap(({ to, values }) => values
        .filter((name) => !(name in elsewhere) && writers.get(to ?? '')?.has(name) && !given(name))
        .map((name) => `${file.path} writes by ${name} outside change()`));
    });
}

/** Is every use of a name within a function that is given the `Change`? The type alone makes no transaction. */
function namesInside(file: SourceFile): (name: string) => boolean {
  const nodes = [...nodesOf(file.program)];
  const given = nodes.filter((node) => Array.isArray(node['params']) && (node['params'] as Node[]).some((parameter) => [...nodesOf(parameter)].some((inner) => inner.type === 'TSTypeReference' && nameOf(inner['typeName']) === 'Change')));
  const imported = nodes.filter(({ type }) => type === 'ImportDeclaration');
  const within = (node: Node, around: readonly Node[]) => around.some(({ start, end }) => start <= node.start && node.end <= end);
  return (name) => nodes.filter((node) => node.type === 'Identifier' && node['name'] === name && !within(node, imported)).every((node) => within(node, given));
}

/** The functions of a store that write, themselves or by another function of the same store. */
function writersIn(file: SourceFile): Set<string> {
  // What is bound to a name: declared functions, and arrow functions and whatever wraps them.
  const functions = [...nodesOf(file.program)].filter((node) => node.type === 'FunctionDeclaration' || (node.type === 'VariableDeclarator' && node['init'] !== null));
  const found = new Set<string>();
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const node of functions) if ([...nodesOf((node['body'] ?? node['init']) as Node)].some((inner) => writes(inner, found))) found.add(nameOf(node['id']));
  }
  return found;
}

function writes(node: Node, known: ReadonlySet<string>): boolean {
  if (node.type === 'Literal') return WRITES.test(String(node['value']));
  if (node.type === 'TemplateElement') return WRITES.test((node['value'] as { raw: string }).raw);
  if (node.type !== 'CallExpression') return false;
  const callee = node['callee'] as Node;
  return known.has(nameOf(callee)) || (METHODS.has(nameOf(callee['property'])) && !NOT_ROWS.has(nameOf(callee['object'])));
}

const nameOf = (node: unknown): string => String((node as Node | null | undefined)?.['name'] ?? '');
