import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { migrate, migrateOpen } from '@bokvar/server/database/migrate';
import { openOrm } from '@bokvar/server/database/orm';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import type { PGlite } from '@electric-sql/pglite';
import { postgresPrograms, startPostgres } from './postgres.js';
import './provided.js';

/** The roles of an installation as the README describes it: one that owns the tables, one that the server logs in as. */
export const OWNER = 'bokvar_owner';
export const LOGIN = 'bokvar_login';
const TEMPLATE = 'bokvar_template';

/** Run by Vitest once per project, before its first test: one migrated, empty database to copy from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  return project.name === 'postgres' ? onPostgres(project) : onPglite(project);
}

async function onPglite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'bokvar-pglite-'));
  const dump = join(folder, 'template.tar');
  const orm = await openOrm({ kind: 'pglite', folder: 'memory://' });
  try {
    await migrateOpen(orm, null);
    const connection = orm.em.getConnection() as unknown as { getNativeClient(): Promise<PGlite> };
    const native = await connection.getNativeClient();
    writeFileSync(dump, Buffer.from(await (await native.dumpDataDir('none')).arrayBuffer()));
  } finally {
    await orm.close(true);
  }
  project.provide('databaseTemplate', { kind: 'pglite', dump });
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function onPostgres(project: TestProject): Promise<() => Promise<void>> {
  const native = postgresPrograms();
  if (native === null) {
    const said = `No PostgreSQL from npm for ${process.platform}-${process.arch}`;
    if (process.env['BOKVAR_NO_SKIP'] === '1') throw new Error(said);
    console.warn(`\n!!! ${said}: the tests on a real PostgreSQL are SKIPPED. !!!\n`);
    project.provide('databaseTemplate', null);
    return async () => undefined;
  }
  const server = await startPostgres(native);
  const superuser = new Client({ connectionString: server.url });
  await superuser.connect();
  await superuser.query(`create role ${OWNER} login createrole`);
  await superuser.query(`create role ${LOGIN} login`);
  await superuser.query(`create database ${TEMPLATE} owner ${OWNER}`);
  await superuser.end();
  await migrate({ kind: 'postgres', url: as(server.url, OWNER, TEMPLATE) }, LOGIN);
  project.provide('databaseTemplate', { kind: 'postgres', superuserUrl: server.url, name: TEMPLATE });
  return server.stop;
}

/** The same server, as another role and in another database. */
export function as(url: string, role: string, database: string): string {
  const other = new URL(url);
  other.username = role;
  other.pathname = `/${database}`;
  return other.href;
}
