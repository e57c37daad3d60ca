/**
 * A real PostgreSQL for one test run, kept by a process of its own.
 *
 * The test run holds this process's standard input open. However the run ends, also by kill -9, the
 * pipe closes; then the server is stopped and its folder removed. Run by node as it stands, so it
 * imports nothing of ours and uses only syntax that node can strip.
 *
 *     node postgres-keeper.ts <folder with bin/ and lib/ of PostgreSQL>
 *
 * Prints one line of JSON, `{ "port": number }` or `{ "fault": string }`.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const NOBODY = 65534;
const native = process.argv[2] ?? '';
const root = mkdtempSync(join(tmpdir(), 'bokvar-postgres-'));
let server: ChildProcess | undefined;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * PostgreSQL refuses to run as root, and root's home is often closed to everybody else: so the
 * programs are copied to an open folder and run as nobody.
 */
function prepare(): { home: string; as: { uid?: number; gid?: number }; data: string } {
  chmodSync(root, 0o755);
  const data = join(root, 'data');
  mkdirSync(data);
  if (process.getuid?.() !== 0) return { home: native, as: {}, data };
  if (!native.includes('node_modules')) {
    // The machine's own: open to everybody, and it finds its other folders from where it lies.
    chownSync(data, NOBODY, NOBODY);
    return { home: native, as: { uid: NOBODY, gid: NOBODY }, data };
  }
  const home = join(root, 'native');
  cpSync(native, home, { recursive: true, verbatimSymlinks: true });
  chownSync(data, NOBODY, NOBODY);
  return { home, as: { uid: NOBODY, gid: NOBODY }, data };
}

function serve(home: string, data: string, port: number, as: object): Promise<void> {
  const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off', 'max_connections=200'];
  const child = spawn(
    join(home, 'bin/postgres'),
    ['-D', data, '-k', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    { ...as, cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // At once, so that whoever gives up while it starts still ends it.
  server = child;
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(said)));
  });
}

async function start(): Promise<number> {
  const { home, as, data } = prepare();
  const flags = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(home, 'bin/initdb'), flags, { ...as, cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  for (let left = 4; ; left -= 1) {
    const port = await freePort();
    try {
      await serve(home, data, port, as);
      return port;
    } catch (fault) {
      // Somebody took the port between the question and the start: ask again.
      if (left === 0 || !String(fault).includes('could not bind')) throw fault;
    }
  }
}

function stop(): void {
  const gone = (): never => {
    rmSync(root, { recursive: true, force: true });
    process.exit(0);
  };
  if (!server || server.exitCode !== null || server.signalCode !== null) gone();
  server?.once('exit', gone);
  server?.kill('SIGINT');
  setTimeout(() => server?.kill('SIGKILL'), 10_000);
}

process.on('exit', () => server?.kill('SIGKILL'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
process.stdin.on('end', stop).on('error', stop).resume();

try {
  console.log(JSON.stringify({ port: await start() }));
} catch (fault) {
  console.log(JSON.stringify({ fault: String(fault).slice(0, 2000) }));
  stop();
}
