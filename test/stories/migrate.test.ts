import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@bokvar/server/database/database';
import type { DatabaseTarget, Em } from '@bokvar/server/database/orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operatorCommand } from '../support/operator-command.js';
import { townDatabase, type TestDatabase } from '../support/test-database.js';

/** `pnpm bokvar migrate` after an upgrade: the tables, and what the second lock goes by, are in step before a server starts. */
const folder = mkdtempSync(join(tmpdir(), 'bokvar-migrate-'));
let own: TestDatabase;
let environment: Record<string, string>;
let target: DatabaseTarget;
beforeAll(async () => {
  own = await townDatabase();
  const onServer = own.target.kind === 'postgres' && own.ownerTarget.kind === 'postgres';
  environment = own.target.kind === 'postgres' && own.ownerTarget.kind === 'postgres'
    ? { DATABASE_URL: own.target.url, DATABASE_OWNER_URL: own.ownerTarget.url, BOKVAR_DATA: folder } : { BOKVAR_DATA: folder };
  target = onServer ? own.target : { kind: 'pglite', folder: join(folder, 'pglite') };
  if (!onServer) expect((await operatorCommand(['seed'], environment)).code).toBe(0);
}, 120_000);
afterAll(async () => {
  await own.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the database between two commands: the embedded one has room for one at a time. */
async function between<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(target);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
const asSystem = async <T>(...statements: readonly string[]): Promise<T[]> => await between(async (database) => await database.system().transactional(async (em) => {
  let rows: T[] = [];
  for (const sql of statements) rows = await (em as Em).execute(sql);
  return rows;
}));
const GRANTS = 'select case_id, holder_id, recipient_id, category, ground, person_id, valid_from, valid_to from disclosure_grant order by 1, 2, 3, 4, 5, 6, 7, 8';

it('migrate brings grants of an older version’s rules to its own, says so, and the second time finds nothing to do', { timeout: 300_000 }, async () => {
  const right = await asSystem(GRANTS);
  expect(right.length).toBeGreaterThan(10);
  await asSystem(`update case_unfolding set rules = 'older'`, `update disclosure_grant set category = 'CHILD_WELFARE' where category = 'AGREED_PLAN'`, `delete from disclosure_grant where ground = 'STATUTORY_NOTICE'`);
  expect(await operatorCommand(['migrate'], environment)).toEqual({ code: 0, said: 'Vem som får läsa vad är omräknat efter den här versionens regler.\nDatabasen är på senaste versionen.\n' });
  expect(await asSystem(GRANTS)).toEqual(right);
  expect(await operatorCommand(['migrate'], environment)).toEqual({ code: 0, said: 'Databasen är på senaste versionen.\n' });
});
