import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { freePort } from './free-port.js';

/** A server as `pnpm start` starts it: a process of its own, from what was built. */
export interface ServerProcess {
  readonly origin: string;
  readonly pid: number;
  /** What it has written so far. */
  said(): string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  stop(signal?: NodeJS.Signals): void;
}

/** Starts a server on a free port, on the town's day. Stop it yourself. */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [resolve('server/dist/main.js')], {
    env: { ...process.env, PORT: String(port), BOKVAR_NOW: '2026-11-19T09:42:00Z', BOKVAR_LOG: 'silent', NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, said: () => said, ended, stop: (signal = 'SIGTERM') => { child.kill(signal); } };
}

/** Waits until the server answers that it is ready; throws with what it said when it never is. */
export async function untilReady({ origin, said }: ServerProcess): Promise<void> {
  for (let attempt = 0; attempt < 900; attempt += 1) {
    if (await fetch(`${origin}/readyz`).then((answer) => answer.ok, () => false)) return;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  throw new Error(`The server did not become ready: ${said()}`);
}
