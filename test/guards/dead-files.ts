import type { Node, SourceFile } from './source-tree.js';

/** Where running starts, or what a tool opens by its name. */
const roots = [
  /^server\/src\/(main|cli)\.ts$/,
  /^client\/src\/main\.tsx$/,
  /^packages\/[a-z]+\/src\/([a-z]+\/)?index\.ts$/,
  /^schema\/[a-z-]+\.ts$/,
  // Run as processes of their own.
  /^test\/(bench|migration)\/main\.ts$/,
  /^test\/bench\/(reference|month)\.ts$/,
  // Becomes a command for operators.
  /^server\/src\/database\/audit-chain\.ts$/,
  /^test\/support\/([a-z-]+-setup|postgres-keeper|no-skip)\.ts$/,
  /^\.ci\/(build|dev)\.ts$/,
  /(^|\/)(vite|vitest)\.config\.ts$/,
  /\.(test|type-test)\.tsx?$/,
];

const isTest = (path: string): boolean => path.startsWith('test/') || /\.(type-)?test\.tsx?$|\/testing\//.test(path);

/** Files that nothing leads to: neither running nor a tool. A test does not keep a file of the product alive. */
export function deadFiles(tree: readonly SourceFile[]): string[] {
  const byProduct = reachedFrom(tree.filter((file) => !isTest(file.path)));
  const byAnything = reachedFrom(tree);
  return tree.map((file) => file.path).filter((path) => !(isTest(path) ? byAnything : byProduct).has(path));
}

/** Exported functions, classes and constants that no file uses, not even their own; what an index publishes is used. */
export function unusedExports(tree: readonly SourceFile[]): string[] {
  const taken = new Map<string, Set<string>>();
  for (const { to, values } of tree.flatMap((file) => file.imports)) {
    if (to !== null) taken.set(to, new Set([...taken.get(to) ?? [], ...values]));
  }
  return tree.filter(({ path }) => !roots.some((root) => root.test(path))).flatMap((file) => {
    const names = taken.get(file.path) ?? new Set();
    return names.has('*') ? [] : exportedValues(file).filter((name) => !names.has(name) && !usedWithin(file, name)).map((name) => `${file.path}: nobody uses ${name}`);
  });
}

const usedWithin = ({ text }: SourceFile, name: string): boolean => text.split(new RegExp(`\\b${name}\\b`)).length > 2;

function exportedValues(file: SourceFile): string[] {
  const nameOf = (node: Node): string => String((node['id'] as Node | null)?.['name'] ?? '');
  return (file.program['body'] as Node[]).filter((node) => node.type === 'ExportNamedDeclaration').flatMap((node) => {
    const declared = node['declaration'] as Node | null;
    if (declared?.type === 'VariableDeclaration') return (declared['declarations'] as Node[]).map(nameOf);
    return declared?.type === 'FunctionDeclaration' || declared?.type === 'ClassDeclaration' ? [nameOf(declared)] : [];
  });
}

function reachedFrom(tree: readonly SourceFile[]): Set<string> {
  const byPath = new Map(tree.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (!file || reached.has(path)) return;
    reached.add(path);
    for (const edge of file.imports) if (edge.to !== null) visit(edge.to);
  };
  for (const { path } of tree) if (roots.some((root) => root.test(path))) visit(path);
  return reached;
}
