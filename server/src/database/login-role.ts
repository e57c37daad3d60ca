import pg from 'pg';
import { OperatorFault, databaseText } from '../operator-fault.js';

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
  await asked(ownerUrl, 'DATABASE_OWNER_URL', 'select 1');
  await proveLoginRole(loginUrl);
}

/** As `provePostgres`, without throwing: what there is to mend in either setting, each told. Nothing when both can be used. */
export async function postgresFaults(loginUrl: string, ownerUrl: string): Promise<string[]> {
  const told = await Promise.allSettled([asked(ownerUrl, 'DATABASE_OWNER_URL', 'select 1'), proveLoginRole(loginUrl)]);
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
