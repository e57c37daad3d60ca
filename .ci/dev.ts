/**
 * `pnpm dev`: builds, then rebuilds and restarts on every change. The pages are served by the portal itself, on one
 * address as in production, so that cookies, origins and headers are the real ones. It is restarted also when only a
 * page has changed, since it reads pages and trusted questions at its start. A build with faults changes nothing: what
 * is running goes on, and says so.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fingerprint } from './fingerprint.ts';

const top = join(import.meta.dirname, '..');
process.chdir(top);
const build = join(import.meta.dirname, 'build.ts');
const generated = /(^|\/)(gql|paraglide|dist|node_modules)(\/|$)/;
/** What the server reads at its start. */
const served = ['server/dist', 'packages/domain/dist', 'packages/reports/dist', 'client/src/gql/persisted-documents.json', 'client/dist'];

const first = spawnSync(process.execPath, [build], { stdio: 'inherit' });
if (first.status !== 0) process.exit(first.status ?? 1);

let stopping = false;
let building = false;
/** Did the last build hold together? */
let sound = true;
let server: ChildProcess | null = null;
/** A hash of what the running server has read. */
let read = '';
let ending = false;

/** Runs `work` a moment after the last of a flock of changes. */
function soon(work: () => void, milliseconds: number): () => void {
  let waiting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, milliseconds);
  };
}

function start(): void {
  read = fingerprint(served, []);
  server = spawn(process.execPath, ['server/dist/main.js'], { stdio: 'inherit' }).once('exit', () => {
    server = null;
    if (stopping) process.exit();
    if (ending) start();
    else console.log('\nServern har stannat. Nästa ändring startar den igen (stopped; the next change starts it).');
    ending = false;
  });
}

/** Starts the server anew when what it reads has changed and is whole. The old one ends first: the data folder has room for one. */
function restart(): void {
  if (stopping || ending || building || !sound || !existsSync('client/dist/index.html')) return;
  if (server === null) return start();
  if (fingerprint(served, []) === read) return;
  ending = true;
  server.kill('SIGTERM');
}
const restartSoon = soon(restart, 500);

/** One build at a time. Faults are printed, and mended by the next. */
const buildSoon = soon(() => {
  if (building) return buildSoon();
  building = true;
  spawn(process.execPath, [build, '--until', 'operations', '--print'], { stdio: 'inherit' }).once('exit', (code) => {
    building = false;
    sound = code === 0;
    if (sound) restartSoon();
    else console.log('Den senaste hela versionen körs vidare (the last sound version goes on).');
  });
}, 200);

for (const folder of ['packages/domain/src', 'packages/reports/src', 'server/src', 'client/src', 'client/messages', 'schema']) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (file !== null && !generated.test(file)) buildSoon();
  });
}

// The server starts when the pages have been written and are quiet: what it read while they were being written could be half of one.
watch('client/dist', { recursive: true }, restartSoon);
const pages = spawn(join(top, 'client/node_modules/.bin/vite'), ['build', '--watch', '--logLevel', 'warn'], { cwd: 'client', stdio: 'inherit' });
pages.once('exit', () => { if (!stopping) stop(); });

function stop(): void {
  stopping = true;
  pages.kill('SIGTERM');
  if (server === null) process.exit();
  server.kill('SIGTERM');
  setTimeout(() => process.exit(), 5_000).unref();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
