import { nodesOf, type Node, type SourceFile } from './source-tree.js';

const DOMAIN = /^packages\/domain\/src\//;
/** `import * as`: whatever stands there. */
const EVERY = '*';
const isTest = (path: string): boolean => path.startsWith('test/') || /\.(type-)?test\.tsx?$|\/testing\//.test(path);

/** What a name stands for: a declaration in one file. */
interface Place {
  readonly path: string;
  readonly name: string;
}

/** One declaration on a file's top level: the names it mentions, and whether other files may take it. */
interface Declaration {
  readonly mentions: ReadonlySet<string>;
  readonly isExportedValue: boolean;
}

interface Module {
  readonly declared: ReadonlyMap<string, Declaration>;
  /** What stands outside declarations is run as soon as the file is read. */
  readonly run: ReadonlySet<string>;
  /** Local name, or name passed on, to what it is elsewhere. */
  readonly taken: ReadonlyMap<string, Place>;
  /** Files whose every name is passed on. */
  readonly passedOn: readonly string[];
}

/**
 * Functions, classes and constants that the domain exports and that neither server, client nor reports come to, not even by way
 * of another rule. A rule that only its own test keeps alive is promised to nobody.
 */
export function unreachedRules(tree: readonly SourceFile[]): string[] {
  const modules = new Map(tree.filter(({ path }) => !isTest(path)).map((file) => [file.path, readModule(file)]));
  const reached = new Set<string>();
  const visit = (from: string, names: Iterable<string>): void => {
    for (const name of names) {
      const place = placeOf(modules, from, name);
      const key = `${place?.path}: ${place?.name}`;
      if (!place || reached.has(key)) continue;
      reached.add(key);
      if (place.name === EVERY) visit(place.path, modules.get(place.path)?.declared.keys() ?? []);
      visit(place.path, modules.get(place.path)?.declared.get(place.name)?.mentions ?? []);
    }
  };
  for (const [path, module] of modules) {
    visit(path, DOMAIN.test(path) ? module.run : [...module.taken.keys()]);
  }
  return [...modules].filter(([path]) => DOMAIN.test(path)).flatMap(([path, { declared }]) =>
    [...declared].filter(([name, one]) => one.isExportedValue && !reached.has(`${path}: ${name}`)).map(([name]) => `${path}: only tests use ${name}`),
  );
}

/** The declaration that a name means in a file, through as many indexes as it takes. Null for what is not ours. */
function placeOf(modules: ReadonlyMap<string, Module>, path: string, name: string): Place | null {
  const module = modules.get(path);
  if (!module) return null;
  if (module.declared.has(name) || name === EVERY) return { path, name };
  const taken = module.taken.get(name);
  if (taken) return placeOf(modules, taken.path, taken.name);
  for (const next of module.passedOn) {
    const place = placeOf(modules, next, name);
    if (place) return place;
  }
  return null;
}

function readModule(file: SourceFile): Module {
  const declared = new Map<string, Declaration>();
  const run = new Set<string>();
  const taken = new Map<string, Place>();
  const passedOn: string[] = [];
  for (const node of file.program['body'] as Node[]) {
    const to = file.imports.find((edge) => edge.specifier === (node['source'] as Node | null)?.['value'])?.to ?? null;
    if (node.type === 'ExportAllDeclaration' && to !== null) passedOn.push(to);
    else if (node['source']) for (const [name, there] of namesTaken(node)) if (to !== null) taken.set(name, { path: to, name: there });
    const own = node.type === 'ExportNamedDeclaration' ? node['declaration'] as Node | null : node;
    const names = own ? namesDeclared(own) : [];
    const mentions = namesIn(node);
    const isExportedValue = own !== node && !/^TS(Interface|TypeAlias)/.test(own?.type ?? '');
    for (const name of names) declared.set(name, { mentions, isExportedValue });
    if (names.length === 0 && !node['source']) for (const name of mentions) run.add(name);
  }
  return { declared, run, taken, passedOn };
}

/** Local name and name in the other file, of an import or of what is passed on from there. */
function namesTaken(node: Node): [string, string][] {
  return ((node['specifiers'] ?? []) as Node[]).flatMap((one) => {
    const there = one.type === 'ImportNamespaceSpecifier' ? EVERY : String(((one['imported'] ?? one['local']) as Node)['name']);
    const here = (node.type === 'ExportNamedDeclaration' ? one['exported'] : one['local']) as Node;
    return [[String(here['name']), there]];
  });
}

function namesDeclared(node: Node): string[] {
  if (node.type === 'VariableDeclaration') {
    return (node['declarations'] as Node[]).map((one) => String((one['id'] as Node)['name']));
  }
  const name = /^(Function|Class|TSInterface|TSTypeAlias|TSEnum)/.test(node.type) ? (node['id'] as Node | null)?.['name'] : undefined;
  return typeof name === 'string' ? [name] : [];
}

function namesIn(node: Node): Set<string> {
  return new Set([...nodesOf(node)].filter(({ type }) => type === 'Identifier').map((one) => String(one['name'])));
}
