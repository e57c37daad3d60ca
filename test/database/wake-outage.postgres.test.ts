import { postgresWake } from '@bokvar/server/live/wake';
import { silentLog, type Log } from '@bokvar/server/log';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';

/** The server that listens, while the database is away for a while. */
let own: TestDatabase;
beforeAll(async () => { own = await freshDatabase(); });
afterAll(async () => { await own.drop(); });

const codes: string[] = [];
const log: Log = { ...silentLog, info: (code) => { codes.push(code); }, failure: (code) => { codes.push(code); } };

it('an outage of the connection that listens is logged when it begins and when it is over, and what was missed is looked for', async () => {
  const template = inject('databaseTemplate');
  if (own.target.kind !== 'postgres' || template?.kind !== 'postgres') throw new Error('Not a PostgreSQL');
  const name = new URL(own.target.url).pathname.slice(1);
  const superuser = new Client({ connectionString: template.superuserUrl });
  await superuser.connect();
  const wake = postgresWake(own.target.url, log);
  let woken = 0;
  await wake.start(() => { woken += 1; });
  expect([codes, woken]).toEqual([[], 1]);
  await superuser.query(`alter database ${name} with allow_connections false`);
  await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  // Three attempts or more.
  await new Promise((done) => { setTimeout(done, 3_500); });
  expect(codes).toEqual(['LISTEN_FAILED']);
  await superuser.query(`alter database ${name} with allow_connections true`);
  await vi.waitFor(() => expect(codes).toEqual(['LISTEN_FAILED', 'LISTEN_BACK']), { timeout: 10_000 });
  expect(woken).toBe(2);
  await wake.stop();
  await superuser.end();
});
