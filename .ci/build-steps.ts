/** What the build does, in order. A step runs again only when what it reads has changed. */
export interface BuildStep {
  /** Short name, also for `--until`. */
  readonly name: string;
  /** What a person reads while it runs. */
  readonly says: string;
  /** Files and folders it reads, from the top of the repository. */
  readonly reads: readonly string[];
  /** Files that are there afterwards; one of them missing means the step must run. */
  readonly writes: readonly string[];
  /** Writes a committed file: run only when asked for with `--print`, so that starting never changes the checkout. */
  readonly onlyPrinting?: true;
  /** Steps whose result it builds on. */
  readonly after: readonly string[];
  /** Folder to run in, from the top of the repository. */
  readonly folder: string;
  /** Command, found in the folder's own `node_modules/.bin`, and arguments. */
  readonly command: readonly [string, ...string[]];
}

export const buildSteps: readonly BuildStep[] = [
  {
    name: 'texts',
    says: 'Texterna (texts, Swedish and English)',
    reads: ['client/project.inlang/settings.json', 'client/messages'],
    writes: ['client/src/paraglide/messages.js'],
    after: [],
    folder: 'client',
    command: ['paraglide-js', 'compile', '--project', 'project.inlang', '--outdir', 'src/paraglide', '--strategy', 'globalVariable', 'baseLocale', '--no-emit-readme'],
  },
  {
    name: 'server',
    says: 'Servern och reglerna (server and rules)',
    reads: ['packages/domain', 'packages/reports', 'server', 'tsconfig.base.json'],
    writes: ['server/dist/main.js', 'packages/domain/dist/vocabulary/index.js'],
    after: [],
    folder: '.',
    command: ['tsc', '-b', 'server'],
  },
  {
    name: 'schema',
    says: 'Gränssnittet (schema/schema.graphql)',
    reads: ['schema/print.ts'],
    writes: ['schema/schema.graphql'],
    onlyPrinting: true,
    after: ['server'],
    folder: '.',
    command: ['node', 'schema/print.ts'],
  },
  {
    name: 'operations',
    says: 'Klientens frågor (typed operations)',
    reads: ['schema/codegen.ts', 'schema/schema.graphql', 'client/src'],
    writes: ['client/src/gql/graphql.ts'],
    after: ['texts', 'server', 'schema'],
    folder: 'schema',
    command: ['graphql-codegen', '--config', 'codegen.ts'],
  },
  {
    name: 'client-types',
    says: 'Klientens typer (client, types)',
    reads: ['client/src', 'client/tsconfig.json'],
    writes: [],
    after: ['texts', 'server', 'operations'],
    folder: '.',
    command: ['tsc', '-b', 'client'],
  },
  {
    name: 'client',
    says: 'Sidorna (client)',
    reads: ['client/index.html', 'client/src', 'client/public', 'client/vite.config.ts'],
    writes: ['client/dist/index.html'],
    after: ['texts', 'server', 'operations'],
    folder: 'client',
    command: ['vite', 'build', '--logLevel', 'warn'],
  },
];
