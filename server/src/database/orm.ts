import { availableParallelism } from 'node:os';
import type { PGlite } from '@electric-sql/pglite';
import type { SessionContext } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import type { AbstractSqlDriver, SqlEntityManager, SqlMikroORM } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { OpeningClient } from './opening-client.js';

/** More at once only take turns on the same cores, and each keeps its own plans: what waits, waits here. */
const CONNECTIONS = 2 * availableParallelism() + 1;

export type Em = SqlEntityManager;
export type Orm = SqlMikroORM<AbstractSqlDriver>;

/** Where the rows are: a folder for the embedded PGlite, a ready PGlite instance (tests), or a PostgreSQL server. */
export type DatabaseTarget =
  | { kind: 'pglite'; folder: string }
  | { kind: 'pglite-instance'; create: () => unknown }
  | { kind: 'postgres'; url: string; poolMax?: number };

/** Statements sent, told to the bench and to the tests that count them. Never the parameters. */
export type QueryListener = (sql: string) => void;

/**
 * MikroORM on PGlite or PostgreSQL with the same options. The caller closes it.
 * Entities are for writing; every hot read is one SQL statement in a store [performance 2].
 */
export async function openOrm(target: DatabaseTarget, onQuery?: QueryListener): Promise<Orm> {
  const options = {
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: migrations, tableName: 'bokvar_migrations', snapshot: false, transactional: true, allOrNothing: true },
    // Every request forks; a stray use of the global one would mix readers.
    allowGlobalContext: false,
    // The unit of work writes rows in one order and the database checks them at the end of each statement.
    forceUtcTimezone: true,
    ignoreUndefinedInQuery: false,
    // What goes wrong is thrown; what goes well is not told to whoever started the portal.
    logger: () => undefined,
    ...(onQuery === undefined ? {} : { onQuery: (sql: string) => { onQuery(sql); return sql; } }),
  };
  if (target.kind === 'postgres') {
    return (await PostgresOrm.init({ ...options, clientUrl: target.url, pool: { max: target.poolMax ?? CONNECTIONS }, driverOptions: { Client: OpeningClient } })) as unknown as Orm;
  }
  const place = target.kind === 'pglite' ? { dbName: target.folder } : { dbName: 'memory://', driverOptions: { pglite: target.create } };
  return (await PgliteOrm.init({ ...options, ...place })) as unknown as Orm;
}

/** The embedded database itself, for what goes past MikroORM: LISTEN, and the job queue. Only where the target is no PostgreSQL server. */
export async function embeddedClient(orm: Orm): Promise<PGlite> {
  return await (orm.em.getConnection() as unknown as { getNativeClient(): Promise<PGlite> }).getNativeClient();
}

/** An entity manager of its own whose transactions run in `session`'s role and variables. */
export function forkAs(orm: Orm, session: SessionContext): Em {
  return orm.em.fork({ session }) as unknown as Em;
}

/**
 * Sends one statement with its values beside it. `em.execute` writes them into the SQL, which for a value of a hundred
 * kilobytes costs as much as storing it.
 * @param sql with `$1` and on
 */
export async function executeBound(em: Em, sql: string, values: readonly unknown[]): Promise<void> {
  em.config.get('onQuery')(sql, [...values]);
  await em.getKysely().executeQuery(CompiledQuery.raw(sql, [...values]));
}
