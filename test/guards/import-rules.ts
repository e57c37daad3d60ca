import type { ImportEdge, SourceFile } from './source-tree.js';

/** One fence: an import for which `broken` is true must not exist. */
export interface ImportRule {
  readonly name: string;
  readonly broken: (edge: ImportEdge) => boolean;
}

const isTest = (path: string): boolean => /\.(type-)?test\.tsx?$/.test(path);
/** What a package publishes for tests: builders, worlds, readers of its own files. */
const forTests = (path: string): boolean => /^packages\/[a-z]+\/src\/testing\//.test(path);
const takesValues = (edge: ImportEdge): boolean => edge.values.length > 0;
const from = (edge: ImportEdge, folder: string): boolean => edge.from.startsWith(folder) && !isTest(edge.from);
const to = (edge: ImportEdge, folder: string): boolean => edge.to?.startsWith(folder) ?? false;
const isPackage = (edge: ImportEdge, ...names: string[]): boolean =>
  edge.to === null && names.some((name) => edge.specifier === name || edge.specifier.startsWith(`${name}/`));

/** The eight suffixes of a feature folder, and what each may never import. `types` allows `import type`. */
const suffixes: Readonly<Record<string, { never: readonly string[]; types?: readonly string[] }>> = {
  entity: { never: ['type-graphql', '.service', '.store', '.view', '.input', '.resolver', 'disclosure'] },
  store: { never: ['type-graphql', '.service', '.view', '.input', '.resolver', '.job', '.report'] },
  service: { never: ['type-graphql', '.entity', '.view', '.resolver', '.job'], types: ['@mikro-orm'] },
  view: { never: ['.entity', '.resolver', '.input', '@mikro-orm', 'database'], types: ['.store', '.service'] },
  input: { never: ['.entity', '.resolver', '.view', '@mikro-orm', 'database'], types: ['.store', '.service'] },
  resolver: { never: ['.entity', '@mikro-orm', 'database'], types: ['.store'] },
  job: { never: ['.view', '.resolver', '.entity'] },
  report: { never: ['.entity', '.view', '.resolver', '.input'] },
};

function reaches(edge: ImportEdge, what: string): boolean {
  if (what.startsWith('.')) return edge.to?.endsWith(`${what}.ts`) ?? false;
  if (what === 'disclosure') return to(edge, 'packages/domain/src/disclosure/');
  if (what === 'database') return to(edge, 'server/src/database/') && takesValues(edge);
  return isPackage(edge, what);
}

function suffixBroken(edge: ImportEdge): boolean {
  const suffix = /^server\/src\/features\/.*\.([a-z]+)\.ts$/.exec(edge.from)?.[1] ?? '';
  const rule = suffixes[suffix];
  if (!rule) return false;
  if (rule.never.some((what) => reaches(edge, what))) return true;
  return takesValues(edge) && (rule.types ?? []).some((what) => reaches(edge, what));
}

/**
 * The features from the ground up: who is at the table, who asks, who may decide what, what a landlord does after an unpaid rent, whom they work with
 * first, what may open a fact, the case with its facts, what a person consents to, who goes home to a household, what is written to it, what social services do about a notice, what has
 * been shown, where it is talked about, what is written there and from it, when it is met, where cases come from, the day’s work of it all, and the operator who says who takes part.
 */
export const features = [
  'partnerships', 'sessions', 'decision-mandates', 'timelines', 'process-goals', 'target-groups', 'grounds', 'cases', 'governing-documents', 'definition-proposals', 'target-group-figures', 'consents', 'home-visits', 'letters', 'social-process', 'disclosure-log', 'monthly-meetings', 'meeting-records', 'meeting-tasks', 'meeting-series', 'confidentiality', 'meeting-room', 'minutes', 'first-meetings', 'goal-agreements', 'equal-treatment', 'manager-meetings', 'trainings', 'letters-of-intent', 'arrears', 'work-list', 'leavers', 'setup',
] as const;

const featureOf = (path: string | null): string | null => /^server\/src\/features\/([^/]+)\//.exec(path ?? '')?.[1] ?? null;

/** A feature that the list does not have stands nowhere yet: neither may it lean on another, nor be leant on. */
function leansUpwards(edge: ImportEdge): boolean {
  const [above, below] = [featureOf(edge.from), featureOf(edge.to)];
  if (above === null || below === null || above === below || isTest(edge.from)) return false;
  const heights = [above, below].map((name) => features.findIndex((feature) => feature === name));
  return heights.includes(-1) || (heights[0] ?? -1) < (heights[1] ?? -1);
}

export const importRules: readonly ImportRule[] = [
  { name: 'a suffix imports only what its layer may', broken: suffixBroken },
  { name: 'a feature stands only on those before it', broken: leansUpwards },
  {
    name: 'a row never leaves its store',
    broken: (edge) =>
      from(edge, 'server/src/') &&
      (edge.to?.endsWith('.entity.ts') ?? false) &&
      !/\.(entity|store)\.ts$/.test(edge.from) &&
      !edge.from.startsWith('server/src/database/'),
  },
  {
    name: 'the domain imports only itself, its calendar of dates and its comparer of texts',
    broken: (edge) =>
      from(edge, 'packages/domain/') && !to(edge, 'packages/domain/src/') && !isPackage(edge, 'temporal-polyfill') && !isPackage(edge, 'node-diff3') &&
      !(forTests(edge.from) && isPackage(edge, 'fast-check')),
  },
  {
    name: 'what is published for tests stays in tests',
    broken: (edge) =>
      forTests(edge.to ?? '') && !forTests(edge.from) && !isTest(edge.from) && !edge.from.startsWith('test/'),
  },
  {
    name: 'reports know pages and words, nothing of who may see them',
    broken: (edge) =>
      from(edge, 'packages/reports/') && !forTests(edge.from) && !to(edge, 'packages/reports/src/') && !to(edge, 'packages/domain/src/vocabulary/') &&
      !isPackage(edge, 'pdf-lib', '@cantoo/fontkit', '@expo-google-fonts/source-sans-3') &&
      !/^node:(fs|path|url|module|zlib|crypto)(\/|$)/.test(edge.specifier),
  },
  {
    name: 'the client knows the server only through GraphQL',
    broken: (edge) => from(edge, 'client/') && (to(edge, 'server/') || to(edge, 'packages/reports/') || to(edge, 'test/')),
  },
  {
    name: 'the client decides nothing about who may see or do',
    broken: (edge) =>
      from(edge, 'client/') && to(edge, 'packages/domain/') &&
      !/^packages\/domain\/src\/(vocabulary|targets|calendar|texts)\/index\.ts$/.test(edge.to ?? ''),
  },
  {
    name: 'packages and server do not lean on what lies above them',
    broken: (edge) =>
      (from(edge, 'packages/') && (to(edge, 'server/') || to(edge, 'client/') || to(edge, 'test/'))) ||
      (from(edge, 'server/') && (to(edge, 'client/') || to(edge, 'test/') || to(edge, 'schema/'))),
  },
  {
    name: 'only ground.ts makes a Disclosed',
    broken: (edge) =>
      edge.values.includes('Disclosed') && edge.from !== 'packages/domain/src/disclosure/ground.ts' && !isTest(edge.from),
  },
  {
    name: 'a relative import exists',
    broken: (edge) =>
      edge.to === null && /^(\.|@bokvar\/)/.test(edge.specifier) && !/\/(gql|paraglide)(\/|$)|\.css$|\?/.test(edge.specifier),
  },
];

/** Every broken fence as `file:line imports target: rule`. */
export function brokenImports(tree: readonly SourceFile[]): string[] {
  return tree
    .flatMap((file) => file.imports)
    .flatMap((edge) =>
      importRules
        .filter((rule) => rule.broken(edge))
        .map((rule) => `${edge.from}:${edge.line} imports ${edge.to ?? edge.specifier}: ${rule.name}`),
    );
}

/** Circles among files, by any import: types alone also keep two files from being read one before the other. Each told once, as `a > b > a`. */
export function fileCircles(tree: readonly SourceFile[]): string[] {
  return circles(tree.flatMap((file) => file.imports).map((edge) => [edge.from, edge.to]));
}

/** Circles among the server's feature folders, by any import: features stand on one another in one direction. */
export function featureCircles(tree: readonly SourceFile[]): string[] {
  const edges = tree.filter((file) => !isTest(file.path)).flatMap((file) => file.imports);
  return circles(edges.map((edge) => [featureOf(edge.from), featureOf(edge.to)]));
}

function circles(pairs: readonly (readonly [string | null, string | null])[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const [a, b] of pairs) if (a !== null && b !== null && a !== b) next.set(a, (next.get(a) ?? new Set()).add(b));
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (at: string, path: readonly string[]): void => {
    const seen = path.indexOf(at);
    if (seen >= 0) {
      const circle = path.slice(seen);
      const first = circle.indexOf(circle.toSorted()[0] ?? at);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add([...turned, turned[0]].join(' > '));
      return;
    }
    if (done.has(at)) return;
    for (const to of next.get(at) ?? []) visit(to, [...path, at]);
    done.add(at);
  };
  for (const at of next.keys()) visit(at, []);
  return [...found];
}
