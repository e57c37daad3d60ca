/**
 * Builds what is stale: `node .ci/build.ts [--until <step>] [--print] [--show]`.
 * Says nothing when there is nothing to do, so that a second start is quick and quiet. `--print` also prints the schema
 * from the server, `--show` shows how it differs from the committed one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { buildSteps, type BuildStep } from './build-steps.ts';
import { fingerprint } from './fingerprint.ts';

const top = join(import.meta.dirname, '..');
const stampFile = join(top, 'node_modules/.cache/bokvar/built.json');
process.chdir(top);

function readStamps(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

function writeStamps(stamps: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamps, null, 2));
}

function stepsUntil(name: string | undefined): readonly BuildStep[] {
  if (name === undefined) return buildSteps;
  const wanted = new Set<string>();
  const add = (one: string): void => {
    wanted.add(one);
    buildSteps.find((step) => step.name === one)?.after.forEach(add);
  };
  add(name);
  return buildSteps.filter((step) => wanted.has(step.name));
}

function run(step: BuildStep): void {
  const started = Date.now();
  const [command, ...args] = step.command;
  const folder = join(top, step.folder);
  const done = spawnSync(command === 'node' ? process.execPath : join(folder, 'node_modules/.bin', command), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (done.status !== 0) {
    console.error(`\nBygget stannade (the build stopped): ${step.says}\n${done.error?.message ?? ''}`);
    console.error(`${done.stdout}${done.stderr}`);
    process.exit(1);
  }
  console.log(`  klart ${((Date.now() - started) / 1000).toFixed(1)} s  ${step.says}`);
}

const until = process.argv.indexOf('--until');
const stamps = readStamps();
const tools = readFileSync('pnpm-lock.yaml', 'utf8');
let said = false;
for (const step of stepsUntil(until < 0 ? undefined : process.argv[until + 1])) {
  if (step.onlyPrinting && !process.argv.includes('--print')) continue;
  const wanted = fingerprint(step.reads, [tools, ...step.command, ...step.after.map((one) => stamps[one] ?? '')]);
  if (stamps[step.name] === wanted && step.writes.every((file) => existsSync(file))) continue;
  if (!said) console.log('Bygger det som ändrats (building what has changed)');
  said = true;
  // A step that stops may leave half of its result: until it has gone well, its inputs count as never built.
  delete stamps[step.name];
  writeStamps(stamps);
  run(step);
  stamps[step.name] = wanted;
  writeStamps(stamps);
}
if (process.argv.includes('--show')) {
  spawnSync('git', ['--no-pager', 'diff', '--stat', '-p', '--', 'schema/schema.graphql'], { stdio: 'inherit' });
}
