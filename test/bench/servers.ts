import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { CookieJar } from '../support/cookie-jar.js';
import { freePort } from '../support/free-port.js';

/** A process under measurement. */
export interface Server { readonly process: ChildProcess; readonly pid: number; readonly origin: string }

const children: ChildProcess[] = [];

/** Ends everything that was started here. @returns what is on its way out */
export function stopAll(): readonly ChildProcess[] {
  const running = children.splice(0).filter(({ exitCode }) => exitCode === null);
  for (const child of running) child.kill('SIGTERM');
  return running;
}

/**
 * The portal as it is started for use, in a process of its own. BENCH_NODE_OPTIONS is given to it, for a profile.
 * @param database null: the embedded one, in `data`
 */
export async function startPortal(database: { readonly url: string; readonly ownerUrl: string } | null, data: string): Promise<Server> {
  const port = await freePort();
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _ownerUrl, ...environment } = process.env;
  const options = (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter((option) => option !== '');
  const child = spawn(process.execPath, [...options, resolve('server/dist/main.js')], {
    env: { ...environment, ...(database === null ? {} : { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl }), PORT: String(port), BOKVAR_DATA: data, BOKVAR_LOG: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const ready = await fetch(`${origin}/readyz`).then((response) => response.ok, () => false);
    if (ready) return { process: child, pid: child.pid ?? 0, origin };
    await new Promise((done) => { setTimeout(done, 500); });
  }
  throw new Error('The portal did not become ready');
}

export async function startReference(databaseUrl: string): Promise<Server> {
  const child = spawn(process.execPath, [resolve('test/dist/bench/reference.js'), databaseUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const { port } = JSON.parse(line) as { port: number };
    return { process: child, pid: child.pid ?? 0, origin: `http://127.0.0.1:${port}` };
  }
  throw new Error('The reference did not start');
}

/** Somebody signed in at the portal. */
export interface Asker {
  ask(query: string, variables?: object): Promise<unknown>;
  get(path: string): Promise<ArrayBuffer>;
}

export async function asker(origin: string, person: string): Promise<Asker> {
  const jar = new CookieJar(origin);
  await jar.follow(`/auth/login?person=${person}`);
  return {
    ask: async (query, variables = {}) => await (await jar.post('/graphql', { query, variables })).json() as unknown,
    get: async (path) => {
      const response = await jar.send(path);
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return await response.arrayBuffer();
    },
  };
}
