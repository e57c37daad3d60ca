import { createHash } from 'node:crypto';
import type { Em, Orm } from './orm.js';
import { APP_ROLE, SYSTEM_ROLE } from './policies.js';

/**
 * Statements that are asked often, kept in the database as functions of their own.
 *
 * Planning a whole agenda under row level security costs many times what running it does. PL/pgSQL keeps a plan for
 * as long as its connection lives, and PostgreSQL makes it anew by itself when another role asks, since policies may
 * then be others; so nobody reads with somebody else's plan. What the policies read (`app.organisation` and its kin)
 * is read at every call.
 */
export interface Reading<Document> {
  /** Of the function: the reading's name and the hash of its SQL, so that two versions of the portal can work at once. */
  readonly functionName: string;
  /** The whole `create function`. */
  readonly definition: string;
  /** Its name with the types of its parameters, as `grant` wants it. */
  readonly signature: string;
  /** Asked before there is a reader. */
  readonly atTheDoor: boolean;
  /** Asks it with the eyes of `em`: one statement. Values are given as text or null, in the order of the parameters. */
  read(em: Em, values: readonly (string | null)[]): Promise<Document>;
}

/** How many generations of readings stay, for servers of an older version that are still at work. */
const KEPT = 3;
/** Taken while readings are made, so that two servers that start at once do not make the same. */
const LOCK = 'bokvar readings';

export interface ReadingOptions<Document> {
  /**
   * It runs as the owner, and the role that the server logs in as may ask it without becoming anybody: for what must be
   * known before there is a reader, and tells no more than its parameters prove.
   */
  readonly atTheDoor?: boolean;
  /** Makes the document of the JSON; without it, the JSON is the document. */
  readonly of?: (stored: unknown) => Document;
}

/**
 * Declares a reading. Every one is listed in `readings.ts`.
 * @param name lower case with `_`, short: PostgreSQL cuts names at 63 characters
 * @param parameters PostgreSQL types; `$1` and on in the SQL
 * @param sql one select that gives one text: a JSON document, or null
 */
export function reading<Document>(name: string, parameters: readonly string[], sql: string, options: ReadingOptions<Document> = {}): Reading<Document> {
  const { atTheDoor = false, of = (stored: unknown) => stored as Document } = options;
  const body = `returns text language plpgsql stable security ${atTheDoor ? 'definer' : 'invoker'} ${SETTINGS}
    as $reading$ begin return (${sql}); end $reading$`;
  const hash = createHash('sha256').update(JSON.stringify([parameters, body])).digest('hex').slice(0, 8);
  const functionName = `${name}_${hash}`;
  const signature = `${functionName}(${parameters.join(', ')})`;
  const call = `select ${functionName}(${parameters.map(() => '?').join(', ')}) as document`;
  return {
    functionName, signature, atTheDoor,
    definition: `create function ${signature} ${body}`,
    read: async (em, values) => {
      const rows: { document: string | null }[] = await em.execute(call, [...values]);
      return of(JSON.parse(rows[0]?.document ?? 'null'));
    },
  };
}

// One plan for every value: what is asked for is always a handful of rows found by an index. Compiling such a plan to
// machine code would take longer than running it.
const SETTINGS = 'set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set jit = off';

/**
 * Makes the readings that are not there yet, and drops those that no version of the portal has asked for in a while.
 * As the owner. Nothing is made when every reading is there and is of the newest generation.
 * @param login the role that the server logs in as, quoted; null when it is the owner itself
 */
export async function installReadings(orm: Orm, readings: readonly Reading<unknown>[], login: string | null): Promise<void> {
  const em = orm.em.fork() as unknown as Em;
  await em.transactional(async (inner) => {
    await inner.execute('select pg_advisory_xact_lock(hashtext(?))', [LOCK]);
    const rows: { signature: string; name: string; generation: number }[] = await inner.execute(
      `select p.oid::regprocedure::text as signature, p.proname as name, substring(d.description from '[0-9]+$')::int as generation
       from pg_proc p join pg_description d on d.objoid = p.oid and d.classoid = 'pg_proc'::regclass
       where p.pronamespace = 'public'::regnamespace and d.description ~ '^reading [0-9]+$'`);
    const there = new Map(rows.map((row) => [row.name, row.generation]));
    const newest = Math.max(0, ...there.values());
    const complete = newest > 0 && readings.every(({ functionName }) => there.get(functionName) === newest);
    if (!complete) {
      for (const one of readings) await make(inner as Em, one, there.has(one.functionName), newest + 1);
      const wanted = new Set(readings.map(({ functionName }) => functionName));
      for (const { signature, name, generation } of rows) {
        if (!wanted.has(name) && generation <= newest + 1 - KEPT) await inner.execute(`drop function ${signature}`);
      }
    }
    for (const { signature, atTheDoor } of readings) {
      if (atTheDoor && login !== null) await inner.execute(`grant execute on function ${signature} to ${login}`);
    }
  });
}

async function make(em: Em, { signature, definition, atTheDoor }: Reading<unknown>, there: boolean, generation: number): Promise<void> {
  if (!there) {
    await em.execute(definition);
    await em.execute(`revoke all on function ${signature} from public`);
    await em.execute(`grant execute on function ${signature} to ${atTheDoor ? SYSTEM_ROLE : `${APP_ROLE}, ${SYSTEM_ROLE}`}`);
  }
  await em.execute(`comment on function ${signature} is 'reading ${generation}'`);
}
