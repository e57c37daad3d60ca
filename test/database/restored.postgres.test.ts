import { randomUUID } from 'node:crypto';
import { verifyAuditChain } from '@bokvar/server/database/audit-chain';
import { writeAudit } from '@bokvar/server/database/audit';
import type { Database } from '@bokvar/server/database/database';
import { openMigrated } from '@bokvar/server/database/open-migrated';
import type { Em } from '@bokvar/server/database/orm';
import { instant } from '@bokvar/domain/vocabulary';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asRole, postgresPrograms, startPostgres, type PostgresServer } from '../support/postgres.js';

/**
 * A copy restored on another machine: the tables, their rights and policies are in it, and roles are not. They are made as
 * OPERATING.md says, and the portal puts right what they are to each other.
 */
let server: PostgresServer;
let superuser: Client;
beforeAll(async () => {
  const native = postgresPrograms();
  if (native === null) throw new Error('No PostgreSQL from npm');
  server = await startPostgres(native);
  superuser = new Client({ connectionString: server.url });
  await superuser.connect();
  await superuser.query('create role bokvar_owner login createrole');
  await superuser.query('create role bokvar login');
  await superuser.query('create database bokvar owner bokvar_owner');
}, 60_000);
afterAll(async () => {
  await superuser.end();
  await server.stop();
});

const open = () => openMigrated({ databaseUrl: asRole(server.url, 'bokvar', 'bokvar'), databaseOwnerUrl: asRole(server.url, 'bokvar_owner', 'bokvar'), dataFolder: '' });
const write = async (database: Database, minute: number) => await database.system().transactional(async (em) => {
  await writeAudit(em as Em, { at: instant(minute * 60_000), by: { userId: null, organisationId: randomUUID() }, action: 'PROV', ids: [] });
});
/** What a membership is like: told apart from its columns, of which PostgreSQL 15 has fewer. */
const MEMBERS = `select r.rolname as role, m.rolname as member, m.rolinherit as inherits, to_jsonb(a) ->> 'inherit_option' as inherited, to_jsonb(a) ->> 'set_option' as settable
  from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member
  where r.rolname like 'bokvar\\_%' and coalesce(to_jsonb(a) ->> 'set_option', 'true') = 'true' order by 1, 2`;

it('goes on where the first one ended: roles are to each other as they were, and the audit is one chain', { timeout: 120_000 }, async () => {
  const first = await open();
  await write(first, 1);
  await first.close();
  const { rows: before } = await superuser.query(MEMBERS);
  // What a copy leaves behind. The owner has made the two roles, and so may give them; before 16 whoever may make roles may.
  await superuser.query('revoke bokvar_app, bokvar_system from bokvar_owner cascade');
  const { rows: [server] } = await superuser.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
  if (Number(server?.version) >= 160_000) await superuser.query('grant bokvar_app, bokvar_system to bokvar_owner with admin true, inherit false, set false');
  const restored = await open();
  expect((await superuser.query(MEMBERS)).rows).toEqual(before);
  await write(restored, 2);
  expect(await verifyAuditChain(restored.system())).toMatchObject({ rows: 2, broken: null });
  await restored.close();
});

it('is not opened at all by an owner who may not give the roles', { timeout: 120_000 }, async () => {
  await superuser.query('revoke bokvar_app, bokvar_system from bokvar_owner cascade');
  await superuser.query('alter role bokvar_owner nocreaterole');
  await expect(open()).rejects.toThrow();
});
