import { resolve } from 'node:path';
import process from 'node:process';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

// What Node has compiled is kept: every file's worker, and every command that a story starts, reads the same libraries.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/bokvar/compiled');

/**
 * Rows, rules and pages are read from their sources (export condition `source`), so no test
 * ever runs against a stale build. The alias keeps one copy of graphql: version 16 has one
 * entry for Vite and another for Node, and a schema made by one is refused by the other.
 */
const conditions = ['source', 'module', 'node', 'development|production'];
const sources = {
  resolve: { conditions, alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  ssr: { resolve: { conditions } },
  // Where Vitest runs the global set-ups.
  environments: { __vitest__: { resolve: { conditions } } },
};

/** Tests beside the code that need a database: they run on both. */
const onDatabase = [
  'server/src/**/*.{store,service,job,database}.test.ts',
  'test/{stories,database}/**/*.test.ts',
  'test/guards/migrations.test.ts',
];
const inBrowser = ['test/stories/**/*.browser.test.ts'];
/** Generous: a slow machine is no fault. A test that waits for something sets its own limit. */
const limits = { testTimeout: 120_000, hookTimeout: 180_000 };
const never = ['**/node_modules/**', '**/dist/**', '**/planted/**'];

/**
 * One process goes through many files, and what it has read and compiled (the server, the embedded database) is read and
 * compiled once: a quarter of all the time, otherwise. What is shared is code, and remembered answers that are the same for
 * everybody; every file has a database and a portal of its own, and everything at the server's end of a module is so already,
 * since one process serves everybody.
 */
function project(name: string, test: object): TestProjectConfiguration {
  return { ...sources, test: { name, environment: 'node', exclude: never, isolate: false, ...limits, ...test } };
}

/** The same tests, on a fresh copy of a migrated database: the project's name says which kind. */
function onEither(name: string, include: string[]): TestProjectConfiguration {
  return project(name, {
    include,
    // A story about one kind of database says so in its name.
    exclude: [...never, ...inBrowser, name === 'postgres' ? 'test/**/*.pglite.test.ts' : 'test/**/*.postgres.test.ts'],
    globalSetup: ['test/support/database-setup.ts'],
  });
}

export default defineConfig({
  test: {
    // Two cores is what a small runner has. A third worker gained nothing that could be measured, and what must be gone from a screen in seconds would wait for it.
    maxWorkers: 2,
    reporters: process.env['BOKVAR_NO_SKIP'] === '1' ? ['default', './test/support/no-skip.ts'] : ['default'],
    passWithNoTests: false,
    projects: [
      project('unit', { include: ['{packages/*,server}/src/**/*.test.ts', 'test/sealing/**/*.test.ts'], exclude: [...never, ...onDatabase] }),
      // A page's modules remember what one person did in one window, so each file has a window of its own.
      project('client', { include: ['client/src/**/*.test.{ts,tsx}'], isolate: true }),
      project('guards', { include: ['test/guards/*.test.ts'], exclude: [...never, ...onDatabase] }),
      onEither('pglite', onDatabase),
      onEither('postgres', [...onDatabase, 'test/privacy/**/*.postgres.test.ts']),
      onEither('privacy', ['test/privacy/**/*.test.ts']),
      project('browser', {
        include: inBrowser,
        globalSetup: ['test/support/database-setup.ts', 'test/support/browser-setup.ts'],
        testTimeout: 180_000,
      }),
    ],
  },
});
