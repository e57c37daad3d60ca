import { posix } from 'node:path';
import { nodesOf, type Node, type SourceFile } from './source-tree.js';

/** Words that the glossary tells us to avoid, without those that are right in some other sense (in brackets there). */
export function avoidedWords(glossary: string): Map<string, string> {
  const rows = glossary.split('\n').filter((line) => /^\|.*_[^_]+_\s*\|$/.test(line));
  return new Map(
    rows.flatMap((row) => {
      const cells = row.split('|').map((cell) => cell.trim()).filter((cell) => cell !== '');
      const avoided = (cells.at(-1) ?? '').replaceAll('_', '').split(/,(?![^(]*\))/).map((word) => word.trim());
      return avoided.filter((word) => word !== 'avoid' && !word.includes('(')).map((word): [string, string] => [plain(word), cells[0] ?? '']);
    }),
  );
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9åäö]/g, '');

/** Exported types, classes and files of the product that bear an avoided word as their whole name. */
export function avoidedNames(tree: readonly SourceFile[], glossary: string): string[] {
  const avoided = avoidedWords(glossary);
  return tree
    .filter((file) => /^(packages\/domain|server\/src\/features|client\/src\/features)\//.test(file.path))
    .flatMap((file) =>
      [posix.basename(file.path).replace(/\..*$/, ''), ...declaredNames(file.program)].flatMap((name) => {
        const instead = avoided.get(plain(name.replace(/(View|Entity|Input|Resolver|Service|Page)$/, '')));
        return instead === undefined ? [] : [`${file.path}: ${name} is called ${instead} here`];
      }),
    );
}

function declaredNames(program: Node): string[] {
  const kinds = ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'ClassDeclaration', 'TSEnumDeclaration'];
  return [...nodesOf(program)]
    .filter((node) => node.type === 'ExportNamedDeclaration')
    .map((node) => node['declaration'] as Node | null)
    .flatMap((node) => (node && kinds.includes(node.type) ? [String((node['id'] as Node | null)?.['name'] ?? '')] : []));
}
