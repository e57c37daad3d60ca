import { nodesOf, type Node, type SourceFile } from './source-tree.js';

/** Something that is written only in one place: the places are named by a pattern on the path. */
interface SyntaxRule {
  readonly name: string;
  readonly inside: RegExp;
  readonly except: RegExp;
  readonly broken: (node: Node) => boolean;
}

const name = (node: unknown): string => String((node as Node | null)?.['name'] ?? '');
const isMember = (node: Node, object: string, property: string): boolean =>
  node.type === 'MemberExpression' && name(node['object']) === object &&
  (name(node['property']) === property || (node['property'] as Node)['value'] === property);
const noArguments = (node: Node): boolean => (node['arguments'] as Node[]).length === 0;

/** The clock is asked in one place; a date in the domain is a LocalDate or an Instant. */
const readsClock = (node: Node): boolean =>
  isMember(node, 'Date', 'now') ||
  isMember(node, 'Temporal', 'Now') ||
  (node.type === 'NewExpression' && name(node['callee']) === 'Date' && noArguments(node)) ||
  (node.type === 'CallExpression' && name(node['callee']) === 'Date');

const tests = /\.(type-)?test\.tsx?$/;

export const syntaxRules: readonly SyntaxRule[] = [
  {
    name: 'settings are read in config.ts alone',
    inside: /^(packages|server)\//,
    except: /^server\/src\/config\.ts$|\.test\.ts$/,
    broken: (node) => isMember(node, 'process', 'env'),
  },
  { name: 'only clock.ts asks what time it is', inside: /^(server|packages)\//, except: /^server\/src\/clock\.ts$/, broken: readsClock },
  {
    name: 'the domain has no Date',
    inside: /^packages\/domain\/src\//,
    except: tests,
    broken: (node) => node.type === 'Identifier' && name(node) === 'Date',
  },
  {
    name: 'the domain throws no dice and prints nothing',
    inside: /^packages\/domain\/src\//,
    except: tests,
    broken: (node) => isMember(node, 'Math', 'random') || (node.type === 'Identifier' && name(node) === 'console'),
  },
  {
    name: 'a viewer is made from a session',
    inside: /^server\//,
    except: /^server\/src\/features\/sessions\/|\.test\.ts$/,
    broken: (node) => node.type === 'NewExpression' && name(node['callee']) === 'Viewer',
  },
];

/** Every broken rule as `file:line: rule`. */
export function brokenSyntax(tree: readonly SourceFile[]): string[] {
  return tree.flatMap((file) => {
    const rules = syntaxRules.filter((rule) => rule.inside.test(file.path) && !rule.except.test(file.path));
    if (rules.length === 0) return [];
    return [...nodesOf(file.program)].flatMap((node) =>
      rules.filter((rule) => rule.broken(node)).map((rule) => `${file.path}:${file.lineAt(node.start)}: ${rule.name}`),
    );
  });
}
