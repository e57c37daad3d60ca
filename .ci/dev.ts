/**
 * `pnpm dev`: builds, then rebuilds and restarts on every change. The pages are served by the portal itself, on one
 * address as in production, so that cookies, origins and headers are the real ones.
 */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const top = join(import.meta.dirname, '..');
process.chdir(top);
const build = join(import.meta.dirname, 'build.ts');
const generated = /(^|\/)(gql|paraglide|dist|node_modules)(\/|$)/;

const first = spawnSync(process.execPath, [build], { stdio: 'inherit' });
if (first.status !== 0) process.exit(first.status ?? 1);

let waiting: NodeJS.Timeout | undefined;
let building = false;

/** One build at a time, a moment after the last of a flock of changes. Faults are printed and mended by the next. */
function buildSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (building) return buildSoon();
    building = true;
    spawn(process.execPath, [build, '--until', 'operations', '--print'], { stdio: 'inherit' }).once('exit', () => {
      building = false;
    });
  }, 200);
}

for (const folder of ['packages/domain/src', 'packages/reports/src', 'server/src', 'client/src', 'client/messages', 'schema']) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (file !== null && !generated.test(file)) buildSoon();
  });
}

const watched = ['server/dist', 'packages/domain/dist', 'packages/reports/dist'].map((path) => `--watch-path=${path}`);
const running = [
  spawn(process.execPath, [...watched, '--watch-preserve-output', 'server/dist/main.js'], { stdio: 'inherit' }),
  spawn(join(top, 'client/node_modules/.bin/vite'), ['build', '--watch', '--logLevel', 'warn'], { cwd: 'client', stdio: 'inherit' }),
];

function stop(): void {
  for (const child of running) child.kill('SIGTERM');
  process.exitCode = 0;
  setTimeout(() => process.exit(), 5_000).unref();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
for (const child of running) child.once('exit', () => process.exit());
