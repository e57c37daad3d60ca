import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';

/** What the machine has set, without what is said to the run of the tests: to an operator's command those are no settings. */
function outside(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('BOKVAR_')));
}

export interface OperatorAnswer {
  readonly code: number | null;
  /** What it wrote, errors included. */
  readonly said: string;
}

/** Runs `pnpm bokvar <args>` as operators do: a process of its own, from what was built, on the town's day. */
export async function operatorCommand(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<OperatorAnswer> {
  const child = spawn(process.execPath, [resolve('server/dist/cli.js'), ...args], {
    env: { ...outside(), BOKVAR_NOW: '2026-11-19T09:42:00Z', BOKVAR_LOG: 'silent', NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, said };
}
