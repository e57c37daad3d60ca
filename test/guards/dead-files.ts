import type { SourceFile } from './source-tree.js';

/** Where running starts, or what a tool opens by its name. */
const roots = [
  /^server\/src\/(main|cli)\.ts$/,
  /^client\/src\/main\.tsx$/,
  /^packages\/[a-z]+\/src\/([a-z]+\/)?index\.ts$/,
  /^schema\/[a-z-]+\.ts$/,
  /^test\/bench\/main\.ts$/,
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
