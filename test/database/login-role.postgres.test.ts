import { openMigrated } from '@bokvar/server/database/open-migrated';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LOGIN, OWNER } from '../support/database-setup.js';
import { asRole } from '../support/postgres.js';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';

/** The server starts only as a role that row level security holds: it is the second lock. */
let own: TestDatabase;
let superuser: Client;
const template = inject('databaseTemplate');
const url = template?.kind === 'postgres' ? template.superuserUrl : '';
const name = (): string => (own.target.kind === 'postgres' ? new URL(own.target.url).pathname.slice(1) : '');
const roles: string[] = [];

beforeAll(async () => {
  own = await freshDatabase();
  superuser = new Client({ connectionString: url });
  await superuser.connect();
});
afterAll(async () => {
  await own.drop();
  for (const role of roles) await superuser.query(`drop role ${role}`);
  await superuser.end();
});

async function role(attributes: string, memberOf?: string): Promise<string> {
  const made = `r${randomUUID().replaceAll('-', '')}`;
  // What it may become it does not inherit: it is refused for what it may do, and not for what it does.
  await superuser.query(`create role ${made} login noinherit ${attributes}`);
  if (memberOf !== undefined) await superuser.query(`grant ${memberOf} to ${made}`);
  roles.push(made);
  return made;
}

const open = (login: string, database = name(), owner = OWNER) =>
  openMigrated({ databaseUrl: asRole(url, login, database), databaseOwnerUrl: asRole(url, owner, database), dataFolder: '' });

describe('the role that the server logs in as', () => {
  it('is taken when row level security holds it', async () => {
    await (await open(LOGIN)).close();
  });

  it.each([
    ['a superuser', 'superuser', undefined, /DATABASE_URL: Rollen är superuser.*OPERATING\.md/],
    ['one that may bypass row level security', 'bypassrls', undefined, /har BYPASSRLS/],
    ['one that may become the owner of the tables', '', OWNER, /äger tabellerna/],
  ])('is refused when it is %s', async (_what, attributes, memberOf, words) => {
    await expect(open(await role(attributes, memberOf))).rejects.toThrow(words);
  });
});

describe('a database that cannot be used', () => {
  it('is not made by itself when its name is mistyped, also by a superuser', async () => {
    const mistyped = `${name()}x`;
    await expect(open(LOGIN, mistyped, new URL(url).username)).rejects.toThrow(/DATABASE_OWNER_URL: Databasen finns inte/);
    expect((await superuser.query('select 1 from pg_database where datname = $1', [mistyped])).rowCount).toBe(0);
  });

  it('is told in words when nobody answers, with the setting', async () => {
    const nobody = 'postgres://bokvar@127.0.0.1:1/bokvar';
    await expect(openMigrated({ databaseUrl: nobody, databaseOwnerUrl: nobody, dataFolder: '' })).rejects.toThrow(/DATABASE_OWNER_URL: Ingen databas svarar/);
  });
});
