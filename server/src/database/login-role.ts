import pg from 'pg';
import { OperatorFault, databaseText } from '../operator-fault.js';
import { OLDEST_POSTGRES } from './portal-roles.js';

const CONNECT_MS = 10_000;
const CURE = 'Skapa två roller som i OPERATING.md, avsnittet PostgreSQL: en som äger tabellerna (DATABASE_OWNER_URL) och en utan särskilda rättigheter (DATABASE_URL).';

/** Everything a role may do by itself or by becoming another, since that is one statement away. */
const POWERS = `select
  exists (select 1 from pg_roles r where r.rolsuper and pg_has_role(session_user, r.oid, 'member')) as superuser,
  exists (select 1 from pg_roles r where r.rolbypassrls and pg_has_role(session_user, r.oid, 'member')) as bypass,
  exists (select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and pg_has_role(session_user, c.relowner, 'member')) as owner`;

interface Powers {
  readonly superuser: boolean;
  readonly bypass: boolean;
  readonly owner: boolean;
}

/**
 * Connects once with each address, before an ORM does: it would make a database that is not there, and its errors hide the cause.
 * @throws OperatorFault that names the setting
 */
export async function provePostgres(loginUrl: string, ownerUrl: string): Promise<void> {
  await proveOwner(ownerUrl);
  await proveLoginRole(loginUrl);
}

/** @throws OperatorFault also when the database is of a version that the portal does not work on */
async function proveOwner(ownerUrl: string): Promise<void> {
  const server = await asked<{ version: number }>(ownerUrl, 'DATABASE_OWNER_URL', `select current_setting('server_version_num')::int / 10000 as version`);
  if (server === undefined || server.version >= OLDEST_POSTGRES) return;
  throw new OperatorFault(`DATABASE_OWNER_URL: Databasen är PostgreSQL ${server.version}. Bo kvar behöver PostgreSQL ${OLDEST_POSTGRES} eller senare: flytta databasen till en nyare.`);
}

/** As `provePostgres`, without throwing: what there is to mend in either setting, each told. Nothing when both can be used. */
export async function postgresFaults(loginUrl: string, ownerUrl: string): Promise<string[]> {
  const told = await Promise.allSettled([proveOwner(ownerUrl), proveLoginRole(loginUrl)]);
  return told.flatMap((one) => {
    if (one.status === 'fulfilled') return [];
    if (one.reason instanceof OperatorFault) return [one.reason.message];
    throw one.reason;
  });
}

/**
 * Row level security is the second lock, and holds neither a superuser, nor a role with BYPASSRLS, nor the owner of the tables:
 * the server does not start as one of them.
 * @throws OperatorFault
 */
export async function proveLoginRole(loginUrl: string): Promise<void> {
  const powers = await asked<Powers>(loginUrl, 'DATABASE_URL', POWERS);
  const why = powers?.superuser ? 'är superuser' : powers?.bypass ? 'har BYPASSRLS' : powers?.owner ? 'äger tabellerna' : null;
  if (why !== null) throw new OperatorFault(`DATABASE_URL: Rollen ${why}, så databasens eget skydd av raderna skulle inte gälla. ${CURE}`);
}

async function asked<R>(url: string, setting: string, statement: string): Promise<R | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // A connection that breaks is told by the statement as well.
  client.on('error', () => undefined);
  let connected = false;
  try {
    await client.connect();
    connected = true;
    return (await client.query(statement)).rows[0] as R | undefined;
  } catch (error) {
    throw new OperatorFault(databaseText(error, setting) ?? `${setting}: Databasen svarar inte som PostgreSQL. Kontrollera adressen.`, { cause: error });
  } finally {
    if (connected) await client.end();
  }
}
