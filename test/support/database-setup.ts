import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { migrate } from '@bokvar/server/database/migrate';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { PGlite } from '@electric-sql/pglite';
import { pgliteFrom } from './pglite-instance.js';
import { asRole, postgresPrograms, startPostgres } from './postgres.js';
import './provided.js';
import { plantInto } from './town.js';

/** The roles of an installation as the README describes it: one that owns the tables, one that the server logs in as. */
export const OWNER = 'bokvar_owner';
export const LOGIN = 'bokvar_login';

/** Run by Vitest once per project, before its first test: migrated databases to copy from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  return project.name === 'postgres' ? onPostgres(project) : onPglite(project);
}

async function onPglite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'bokvar-pglite-'));
  const [empty, town] = [join(folder, 'empty.tar'), join(folder, 'town.tar')];
  const first = await PGlite.create();
  await migrate({ kind: 'pglite-instance', create: () => first }, null);
  await dump(first, empty);
  const second = await pgliteFrom(empty);
  await plantInto({ kind: 'pglite-instance', create: () => second });
  await dump(second, town);
  project.provide('databaseTemplate', { kind: 'pglite', empty, town });
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function dump(instance: PGlite, file: string): Promise<void> {
  writeFileSync(file, Buffer.from(await (await instance.dumpDataDir('none')).arrayBuffer()));
  await instance.close();
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
  const [empty, town] = ['bokvar_empty', 'bokvar_town'];
  const superuser = new Client({ connectionString: server.url });
  await superuser.connect();
  await superuser.query(`create role ${OWNER} login createrole`);
  await superuser.query(`create role ${LOGIN} login`);
  await superuser.query(`create database ${empty} owner ${OWNER}`);
  await migrate({ kind: 'postgres', url: asRole(server.url, OWNER, empty) }, LOGIN);
  await superuser.query(`create database ${town} template ${empty} owner ${OWNER}`);
  await superuser.end();
  await plantInto({ kind: 'postgres', url: asRole(server.url, LOGIN, town) });
  project.provide('databaseTemplate', { kind: 'postgres', superuserUrl: server.url, empty, town });
  return server.stop;
}
