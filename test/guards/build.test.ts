import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

/** The build and `pnpm dev` on a house of their own: one server file, one page, compilers that copy and refuse the word "fault". */
const ci = join(import.meta.dirname, '../../.ci');
const houses: string[] = [];
const running: ChildProcess[] = [];
let house = '';

const STEPS = `export const buildSteps = [{ name: 'operations', says: 'server', reads: ['server/src'], writes: ['server/dist/main.js'],
  after: [], folder: '.', command: ['node', 'copy.mjs', 'server/src/main.js', 'server/dist/main.js'] }];
export type BuildStep = { readonly [K in keyof (typeof buildSteps)[number]]: (typeof buildSteps)[number][K] } & { readonly onlyPrinting?: true };`;
/** Writes first and complains afterwards, as compilers do. */
const COPY = `import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
const [from, to] = process.argv.slice(2);
mkdirSync(dirname(to), { recursive: true });
copyFileSync(from, to);
if (readFileSync(from, 'utf8').includes('fault')) process.exit(1);`;
const VITE = `#!/usr/bin/env node
const { copyFileSync, watchFile } = require('node:fs');
const copy = () => copyFileSync('src/page.html', 'dist/index.html');
copy();
watchFile('src/page.html', { interval: 50 }, copy);`;
/** Says what it and its page are made of, and lives until it is told to end. */
const server = (words: string): string => `const { readFileSync } = require('node:fs');
console.log('${words} with ' + readFileSync('client/dist/index.html', 'utf8'));
setInterval(() => {}, 1000);`;

const write = (path: string, text: string): void => { writeFileSync(join(house, path), text); };

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'bokvar-build-'));
  houses.push(house);
  for (const folder of ['.ci', 'server/src', 'packages/domain/src', 'packages/reports/src', 'client/src', 'client/dist', 'client/messages', 'client/node_modules/.bin', 'schema']) {
    mkdirSync(join(house, folder), { recursive: true });
  }
  for (const file of ['build.ts', 'dev.ts', 'fingerprint.ts']) copyFileSync(join(ci, file), join(house, '.ci', file));
  write('package.json', '{ "private": true }');
  write('.ci/package.json', '{ "type": "module" }');
  write('.ci/build-steps.ts', STEPS);
  write('pnpm-lock.yaml', '');
  write('copy.mjs', COPY);
  write('client/src/page.html', 'first page');
  write('client/dist/index.html', 'first page');
  write('client/node_modules/.bin/vite', VITE);
  chmodSync(join(house, 'client/node_modules/.bin/vite'), 0o755);
  write('server/src/main.js', server('first server'));
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  for (const one of houses) rmSync(one, { recursive: true, force: true });
});

const build = () => spawnSync(process.execPath, [join(house, '.ci/build.ts')], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });

describe('a build that stopped', () => {
  it('is made again when the fault is taken back, though every source is as it was', () => {
    expect(build().status).toBe(0);
    expect(build().stdout).toBe('');
    write('server/src/main.js', 'fault');
    expect(build().status).toBe(1);
    write('server/src/main.js', server('first server'));
    const mended = build();
    expect([mended.status, mended.stdout]).toEqual([0, expect.stringContaining('klart')]);
    expect(spawnSync('grep', ['-c', 'fault', join(house, 'server/dist/main.js')], { encoding: 'utf8' }).stdout.trim()).toBe('0');
  });
});

describe('pnpm dev', () => {
  it('serves a changed page, keeps serving over a fault and says so, and serves what mends it', async () => {
    let said = '';
    const dev = spawn(process.execPath, [join(house, '.ci/dev.ts')], { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(dev);
    for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    const until = async (words: string): Promise<void> => {
      for (let wait = 0; !said.includes(words); wait += 1) {
        if (wait > 600) throw new Error(`Never said "${words}": ${said}`);
        await new Promise((done) => { setTimeout(done, 100); });
      }
    };
    await until('first server with first page');
    write('client/src/page.html', 'second page');
    await until('first server with second page');
    write('server/src/main.js', 'fault');
    await until('the last sound version goes on');
    expect(said).not.toContain('stopped;');
    write('server/src/main.js', server('second server'));
    await until('second server with second page');
    const ended = new Promise((done) => { dev.once('exit', done); });
    dev.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
