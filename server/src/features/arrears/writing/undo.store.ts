import type { Em } from '../../../database/orm.js';
import { uuidArray } from '../../../database/uuid-array.js';
import { columnsOf, keyOf, recordedTables, type RecordedTable } from './recorded-tables.js';
import type { WritingImport } from './recorded-write.store.js';

const tables = Object.keys(recordedTables) as RecordedTable[];

/** The row that a recorded change is about, joined as `t`. */
const rowOf = (table: RecordedTable): string =>
  `${table} t on t.${keyOf(table)} = c.row_id${table === 'case_desk' ? ' and t.organisation_id = c.landlord_id' : ''}`;

const ofImport = (table: string): string => `c.import_id = ? and c.table_name = '${table}'`;
const notRecorded = (table: string, id: string): string =>
  `not exists (select 1 from arrears_change x where x.import_id = c.import_id and x.table_name = '${table}' and x.row_id = ${id})`;

/**
 * The tenancies in which somebody has worked since: a row is no longer what the import made of it, or something rests on
 * a case or a person that the import made. They are left as they are.
 * Seen with the portal's own eyes, because what is taken away must not be missed. A landlord learns nothing by it: where
 * anybody else has worked in a case, the landlord has first raised it with them, which alone is enough to leave it.
 */
export async function loadWorkedOn(system: Em, { importId }: WritingImport): Promise<string[]> {
  const changed = [...tables, 'agenda_item' as const].map((table) => {
    const row = table === 'agenda_item' ? 'agenda_item t on t.id = c.row_id' : rowOf(table);
    const gone = table === 'agenda_item' ? 'false' : `t.${keyOf(table)} is null`;
    return `select c.unit_id from arrears_change c left join ${row} where ${ofImport(table)}
      and (${gone} or (t.${table === 'agenda_item' ? 'id' : keyOf(table)} is not null and t is distinct from jsonb_populate_record(null::${table}, c.after)))`;
  });
  const rested = `select c.unit_id from arrears_change c where ${ofImport('case_file')} and c.before is null and (${[
    ...['case_action', 'statutory_notice', 'consent', 'case_share', 'harm_test'].map((table) => `exists (select 1 from ${table} r where r.case_id = c.row_id)`),
    ...['fact', 'case_person', 'bill', 'protection'].map((table) => `exists (select 1 from ${table} r where r.case_id = c.row_id and ${notRecorded(table, 'r.id')})`),
    'exists (select 1 from case_desk r where r.case_id = c.row_id and r.organisation_id <> c.landlord_id)',
    `exists (select 1 from agenda_item r where r.case_id = c.row_id and (r.answer <> 'FORESLAGEN' or r.sent_at is not null))`,
  ].join(' or ')})`;
  const named = `select c.unit_id from arrears_change c where ${ofImport('case_person')} and c.before is null and (${[
    'exists (select 1 from consent r where c.row_id in (r.giver_id, r.subject_id))',
    ...['case_action', 'statutory_notice'].map((table) => `exists (select 1 from ${table} r where r.case_id = (c.after->>'case_id')::uuid and c.row_id = any(r.concerns))`),
    ...['fact', 'bill', 'case_person'].map((table) =>
      `exists (select 1 from ${table} r where r.case_id = (c.after->>'case_id')::uuid and c.row_id = any(r.concerns) and ${notRecorded(table, 'r.id')})`),
    `exists (select 1 from protection r where r.person_id = c.row_id and ${notRecorded('protection', 'r.id')})`,
  ].join(' or ')})`;
  const selects = [...changed, rested, named];
  const rows: { unit_id: string }[] = await system.execute(selects.join(' union '), selects.map(() => importId));
  return rows.map((row) => row.unit_id);
}

/** What an import has changed: its tenancies, and the cases whose people it added or changed. */
export async function loadChanged(system: Em, { importId }: WritingImport): Promise<{ units: string[]; regroundedIds: string[] }> {
  const [row]: { document: { units: string[]; regroundedIds: string[] } }[] = await system.execute(
    `select json_build_object(
       'units', array(select distinct unit_id from arrears_change where import_id = ? and table_name <> 'agenda_item'),
       'regroundedIds', array(select distinct (after->>'case_id')::uuid from arrears_change where import_id = ? and table_name = 'case_person')) as document`,
    [importId, importId]);
  return row?.document ?? { units: [], regroundedIds: [] };
}

/** Puts every row back as it was before the import, and takes away those that it made, except of the units in `left`. */
export async function restoreRows(system: Em, { importId }: WritingImport, left: readonly string[]): Promise<void> {
  const kept = uuidArray(left);
  const undone = `c.import_id = ? and not c.unit_id = any(?::uuid[])`;
  await system.execute(
    `delete from agenda_item t using arrears_change c where ${undone} and ((c.table_name = 'agenda_item' and t.id = c.row_id)
       or (c.table_name = 'case_file' and c.before is null and t.case_id = c.row_id))`, [importId, kept]);
  for (const table of tables) {
    const columns = columnsOf(table);
    const where = `t.${keyOf(table)} = c.row_id${table === 'case_desk' ? ' and t.organisation_id = c.landlord_id' : ''} and c.table_name = '${table}' and ${undone}`;
    await system.execute(`delete from ${table} t using arrears_change c where ${where} and c.before is null`, [importId, kept]);
    await system.execute(
      `update ${table} t set ${columns.map((column) => `"${column}" = p."${column}"`).join(', ')}
       from arrears_change c cross join lateral jsonb_populate_record(null::${table}, c.before) p where ${where} and c.before is not null`, [importId, kept]);
  }
  await system.execute('delete from arrears_change where import_id = ?', [importId]);
}
