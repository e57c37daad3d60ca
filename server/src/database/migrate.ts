import type { Database } from './database.js';
import { migrations } from './migrations/index.js';
import type { DatabaseTarget, Orm } from './orm.js';
import { openOrm } from './orm.js';
import { joinPortalRoles, quotedRole } from './portal-roles.js';
import { installReadings } from './reading-functions.js';
import { readings } from './readings.js';

/**
 * Brings the database to the newest migration and lets the login role work as the portal's two roles.
 * Runs as the owner: on PostgreSQL a role with CREATEROLE that owns the database and is not a superuser.
 * @param login the role that the server logs in as; null when owner and server are the same (PGlite).
 * @returns the names of the migrations that were run now.
 */
export async function migrate(target: DatabaseTarget, login: string | null): Promise<string[]> {
  const orm = await openOrm(target);
  try {
    return await migrateOpen(orm, login);
  } finally {
    await orm.close(true);
  }
}

/** As `migrate`, over a connection that is open already (PGlite has only one). */
export async function migrateOpen(orm: Orm, login: string | null): Promise<string[]> {
  const run = await orm.migrator.up();
  await orm.em.getConnection().execute('create schema if not exists pgboss');
  if (login !== null) await joinPortalRoles(orm.em.getConnection(), login);
  await installReadings(orm, readings, login === null ? null : quotedRole(login));
  return run.map((migration) => migration.name);
}

/** Is every migration run? `/readyz` asks, as the portal itself: the role that the server logs in as owns nothing. */
export async function migrationsAtHead(database: Pick<Database, 'system'>): Promise<boolean> {
  const rows: { name: string }[] = await database.system().execute('select name from bokvar_migrations');
  const run = new Set(rows.map((row) => row.name));
  return migrations.every((migration) => run.has(migration.name));
}

/**
 * Is the database as `migrate` of this version leaves it, migrations run and readings made? Asked by commands that change
 * rows and leave the tables alone.
 */
export async function isInStep(database: Pick<Database, 'system'>): Promise<boolean> {
  if (!(await migrationsAtHead(database))) return false;
  const rows: { name: string }[] = await database.system().execute(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace`);
  const made = new Set(rows.map((row) => row.name));
  return readings.every(({ functionName }) => made.has(functionName));
}

/** The role that a connection address logs in as. */
export function loginOf(url: string): string | null {
  const user = new URL(url).username;
  return user === '' ? null : decodeURIComponent(user);
}
