import type { Em } from '@bokvar/server/database/orm';
import { unfoldIntoGrants } from '@bokvar/server/features/grounds/grants.store';
import { Client } from 'pg';
import type { TestPortal } from '../support/portal.js';
import type { TestDatabase } from '../support/test-database.js';

/** Rows to take away: a table and which of its rows, in SQL. */
export interface Cut { readonly table: string; readonly where: string }

/** A row that is otherwise than it was planted, while the work is done. */
export interface Changed { readonly table: string; readonly to: string; readonly back: string; readonly where: string }

/** Every table that tells of a case, those that refer to others first. */
const OF_A_CASE = ['item_outcome', 'agenda_item', 'consent_event', 'consent_scan', 'consent', 'fact', 'case_action', 'bill', 'statutory_notice', 'case_person', 'case_share', 'harm_test', 'protected_opening', 'protection', 'person_death', 'case_desk', 'disclosure_grant'];

/** A whole case, as if it had never been. */
export function wholeCase(caseId: string): Cut[] {
  const where = (table: string) => (table === 'consent_event' ? `consent_id in (select id from consent where case_id = '${caseId}')` : `case_id = '${caseId}'`);
  return [...OF_A_CASE.map((table) => ({ table, where: where(table) })), { table: 'case_file', where: `id = '${caseId}'` }];
}

/** A portal whose town is operated on, past every rule of its tables. */
export interface Operated { readonly portal: TestPortal; readonly superuser: Client }

/**
 * Whoever opens it closes `superuser` before the portal. Only on PostgreSQL. No trigger and no reference stops it: by a setting of
 * its own connection, since a change of the tables would have every other connection plan each of its questions anew.
 */
export async function openSuperuser({ superuserUrl }: TestDatabase): Promise<Client> {
  if (superuserUrl === null) throw new Error('The embedded database has no superuser to be');
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query('set session_replication_role = replica');
  return client;
}

/** The town as it was before anybody read in it: what somebody has been shown once is remembered, and would be told apart. */
export async function forgetReadings({ superuser }: Operated): Promise<void> {
  await superuser.query('delete from disclosure_log; delete from disclosure_showing; delete from disclosure_shown');
}

/**
 * Does `work` in a town without these rows, and puts them back. What opens facts is unfolded anew both times, as the
 * portal does when something changes. Past every rule of the tables: for tests of what nobody may tell apart.
 */
export async function without<T>(operated: Operated, cuts: readonly Cut[], caseIds: readonly string[], work: () => Promise<T>, changed?: Changed): Promise<T> {
  const { portal, superuser } = operated;
  const kept: { table: string; rows: unknown[] }[] = [];
  const unfold = async () => await portal.database.system().transactional(async (em) => await unfoldIntoGrants(em as Em, caseIds));
  for (const { table, where } of cuts) {
    const { rows } = await superuser.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t where ${where}`);
    kept.push({ table, rows: rows.map(({ row }) => row) });
  }
  const change = (set: 'to' | 'back') => (changed === undefined ? '' : `update ${changed.table} set ${changed[set]} where ${changed.where};`);
  await superuser.query(`${cuts.map(({ table, where }) => `delete from ${table} where ${where};`).join(' ')} ${change('to')}`);
  await unfold();
  await forgetReadings(operated);
  try {
    return await work();
  } finally {
    for (const { table, rows } of kept.toReversed()) {
      if (rows.length > 0) await superuser.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
    }
    await superuser.query(change('back'));
    await unfold();
    await forgetReadings(operated);
  }
}
