import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { Config } from '../config.js';
import { DEMO_ISSUER } from '../demo-eid/demo-people.js';
import { openDatabase, type Database } from './database.js';
import { openEmbedded } from './embedded-folder.js';
import { proveLoginRole, provePostgres } from './login-role.js';
import { loginOf, migrate, migrateOpen } from './migrate.js';
import type { Em } from './orm.js';
import { isPlanted, plantTown } from './seed/plant-town.js';

/**
 * Opens the database that the settings name, at its newest migration: the embedded one in the data folder, or a
 * PostgreSQL server, migrated by the owner of its tables. The embedded one has room for one process: see `folder-lock.ts`.
 * @throws OperatorFault when PostgreSQL cannot be reached, the server would log in as a role that row level security does not
 * hold, or the embedded database's folder cannot be opened
 */
export async function openMigrated(config: Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'dataFolder'>): Promise<Database> {
  if (config.databaseUrl === null || config.databaseOwnerUrl === null) {
    const database = await openEmbedded(folderIn(config));
    await migrateOpen(database.orm, null);
    return database;
  }
  await provePostgres(config.databaseUrl, config.databaseOwnerUrl);
  await migrate({ kind: 'postgres', url: config.databaseOwnerUrl, poolMax: 1 }, loginOf(config.databaseUrl));
  // Once more: now there are tables, and they have an owner.
  await proveLoginRole(config.databaseUrl);
  return await openDatabase({ kind: 'postgres', url: config.databaseUrl });
}

/** Opens the same database as it stands, neither made nor brought up to date: to be looked at. Null when the portal has none there. */
export async function openAsItStands(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Database | null> {
  if (config.databaseUrl === null && !existsSync(folderIn(config))) return null;
  const database = config.databaseUrl === null ? await openEmbedded(folderIn(config)) : await openDatabase({ kind: 'postgres', url: config.databaseUrl });
  const [answer]: { there: boolean }[] = await database.atTheDoor().execute(`select to_regclass('public.bokvar_migrations') is not null as there`);
  if (answer?.there === true) return database;
  await database.close();
  return null;
}

function folderIn({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'pglite');
}

/** Plants the demo's town in a database that has nothing in it. @returns whether it did. */
export async function plantIfEmpty(database: Database, today: LocalDate): Promise<boolean> {
  if (await isPlanted(database.system())) return false;
  await database.system().transactional(async (em) => { await plantTown(em as Em, today, DEMO_ISSUER); });
  return true;
}
