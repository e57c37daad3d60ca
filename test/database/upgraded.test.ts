import { silentLog } from '@bokvar/server/log';
import { verifyAuditChain } from '@bokvar/server/database/audit-chain';
import { openDatabase, type Database } from '@bokvar/server/database/database';
import { migrate } from '@bokvar/server/database/migrate';
import { openOrm, type Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { renewGrants } from '@bokvar/server/features/grounds/renew-grants.service';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOGIN } from '../support/database-setup.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { bareDatabase, type TestDatabase } from '../support/test-database.js';
import { START } from '../support/town.js';

/**
 * A portal that has been in use since its first version: the town's rows, as far as the schema of then had room for them,
 * are brought through every migration since, and whoever reads afterwards reads what the town of today reads.
 */
const OLDEST = '2026-11-22d-guards';
/** Rows of others refer to these. */
const FIRST = ['organisation', 'partnership', 'user_account', 'monthly_meeting', 'consent'];
/** Worked out by the portal, by the rules of its version. */
const UNFOLDED = 'disclosure_grant';
const GRANTS = 'select case_id, holder_id, recipient_id, category, ground, person_id, valid_from, valid_to, source_id from disclosure_grant order by 1, 2, 3, 4, 5, 6, 7, 8, 9';

type Row = Readonly<Record<string, unknown>>;
let town: TestPortal;
let upgraded: TestPortal;
let before: ReadonlyMap<string, readonly Row[]>;

const asked = async <T>(database: Database, sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  await database.system().transactional(async (em) => await (em as Em).execute(sql, [...values]));

/** The columns of each table of the portal, tables that others refer to first. */
async function columnsOf(database: Database): Promise<Map<string, string[]>> {
  const rows = await asked<{ name: string; columns: string }>(database, `select c.relname as name, string_agg(a.attname, ',' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'bokvar_migrations' group by 1`);
  const place = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return new Map(rows.toSorted((a, b) => place(a.name) - place(b.name)).map(({ name, columns }) => [name, columns.split(',')]));
}

async function rowsOf(database: Database, table: string, columns: readonly string[]): Promise<Row[]> {
  const [answer] = await asked<{ rows: string }>(database, `select coalesce(json_agg(t), '[]')::text as rows from (select ${columns.join(', ')} from ${table}) t`);
  return JSON.parse(answer?.rows ?? '[]') as Row[];
}

/** Fills a database of the oldest schema with what the town has of what that schema knows. */
async function fill(older: Database, from: Database): Promise<void> {
  const today = await columnsOf(from);
  for (const [table, columns] of await columnsOf(older)) {
    const known = columns.filter((column) => today.get(table)?.includes(column));
    const rows = known.length === 0 || table === 'audit' ? [] : await rowsOf(from, table, known);
    if (rows.length > 0) await asked(older, `insert into ${table} (${known.join(', ')}) select ${known.join(', ')} from json_populate_recordset(null::${table}, ?::json)`, [JSON.stringify(rows)]);
  }
  // As older rules had left it: something open that is shut now, and the other way.
  await asked(older, `update ${UNFOLDED} set category = 'CHILD_WELFARE' where category = 'AGREED_PLAN'`);
  await asked(older, `delete from ${UNFOLDED} where ground = 'STATUTORY_NOTICE'`);
  await asked(older, `insert into audit (at, organisation_id, action, object_ids) select '2026-11-01T08:00:00Z'::timestamptz + n * interval '1 day', '${townId.organisation('soc')}', 'PROV', '{}' from generate_series(1, 5) n`);
  await asked(older, `insert into disclosure_log (at, user_id, organisation_id, reader_is_secret, case_id, holder_id, place, fact_ids, categories, grounds, person_ids)
    select '2026-11-02T08:00:00Z', '${townId.user('yvonne')}', holder_id, false, id, holder_id, 'ARENDE', '{}', '{RENT_FACTS}', '{OWN_DATA}', '{}' from case_file where holder_id = '${townId.organisation('alvsalahem')}'`);
}

async function everyRow(database: Database): Promise<Map<string, Row[]>> {
  const tables = new Map<string, Row[]>();
  for (const [table, columns] of await columnsOf(database)) tables.set(table, await rowsOf(database, table, columns));
  return tables;
}

async function upgrade(own: TestDatabase): Promise<void> {
  const oldest = await openOrm(own.ownerTarget);
  await oldest.migrator.up({ to: OLDEST });
  await oldest.close(true);
  const older = await openDatabase(own.ownerTarget);
  await fill(older, town.database);
  before = await everyRow(older);
  await older.close();
  await migrate(own.ownerTarget, own.kind === 'postgres' ? LOGIN : null);
}

beforeAll(async () => {
  town = await openTestPortal();
  const own = await bareDatabase();
  await upgrade(own);
  upgraded = await openTestPortal({ on: own });
}, 600_000);
afterAll(async () => {
  await upgraded.close();
  await town.close();
});

it('keeps every row that it had, in every column that is still there', async () => {
  expect([...before.values()].filter((rows) => rows.length > 0).length).toBeGreaterThan(15);
  const after = await columnsOf(upgraded.database);
  for (const [table, rows] of before) {
    const kept = after.get(table)?.filter((column) => rows.some((row) => column in row)) ?? [];
    const asText = (row: Row) => JSON.stringify(kept.map((column) => row[column]));
    const now = new Set(rows.length === 0 ? [] : (await rowsOf(upgraded.database, table, kept)).map(asText));
    expect(rows.map(asText).filter((row) => !now.has(row)), table).toEqual([]);
  }
});

it('has the audit whole, as one chain', async () => {
  expect(await verifyAuditChain(upgraded.database.system())).toMatchObject({ rows: 5, broken: null });
});

it('unfolds every grant anew by the rules of today', async () => {
  const [{ cases = 0 } = {}] = await asked<{ cases: number }>(upgraded.database, 'select count(*)::int as cases from case_file');
  expect(cases).toBeGreaterThan(10);
  expect(await renewGrants(upgraded.database, START, silentLog)).toBe(cases);
  expect(await asked(upgraded.database, GRANTS)).toEqual(await asked(town.database, GRANTS));
});

it.each(['yvonne', 'ibrahim'])('%s reads the same pages as in a town of today', async (person) => {
  const [there, here] = [await upgraded.as(person), await town.as(person)];
  const meeting = { id: townId.meeting('alvsalahem-soc', '7') };
  for (const [question, values] of [
    ['{ cases { total rows { id reference kind household { value } reasons { code } } } }', {}],
    ['query($id: ID!) { monthlyMeeting: meeting(id: $id) { sections { code items { id caseId household { value } } emptySeats } } }', meeting],
  ] as const) {
    const answer = await there.get(question, values);
    expect(JSON.stringify(answer)).toContain('"household":{"value":');
    expect(answer).toEqual(await here.get(question, values));
  }
});
