import type { Em } from '../../../database/orm.js';
import { columnsOf, keyOf, typedColumns, type NewRow, type RecordedTable, type RowChange } from './recorded-tables.js';

/** Whose import it is that writes. */
export interface WritingImport {
  readonly importId: string;
  readonly landlordId: string;
}

const RECORD = 'insert into arrears_change (import_id, landlord_id, unit_id, table_name, row_id, before, after)';

/** Adds rows, and records that the import made them. One statement, however many. */
export async function addRecorded<T extends RecordedTable>(em: Em, { importId, landlordId }: WritingImport, table: T, rows: readonly NewRow<T>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(table).map((column) => `"${column}"`).join(', ');
  const key = keyOf(table);
  await em.execute(
    `with r as materialized (select * from json_to_recordset(?::json) as r(unit uuid, ${typedColumns(table, columnsOf(table))})),
       made as (insert into ${table} (${columns}) select ${columns} from r returning *)
     ${RECORD} select ?::uuid, ?::uuid, r.unit, '${table}', m.${key}, null, to_jsonb(m) from made m join r on r.${key} = m.${key}`,
    [JSON.stringify(rows), importId, landlordId]);
}

/**
 * Changes these columns of rows that are there, and records how the rows were and became. One statement.
 * A desk also gets a new version, so that nobody writes over it who has not seen it.
 */
export async function changeRecorded<T extends RecordedTable>(
  em: Em, { importId, landlordId }: WritingImport, table: T, columns: readonly (keyof RowChange<T> & string)[], rows: readonly RowChange<T>[],
): Promise<void> {
  if (rows.length === 0) return;
  const key = keyOf(table);
  const same = table === 'case_desk' ? 't.case_id = r.case_id and t.organisation_id = r.organisation_id' : 't.id = r.id';
  const named = table === 'case_desk' ? ['case_id', 'organisation_id'] : ['id'];
  const set = [...columns.map((column) => `"${column}" = r."${column}"`), ...(table === 'case_desk' ? ['version = t.version + 1'] : [])].join(', ');
  await em.execute(
    `with r as materialized (select * from json_to_recordset(?::json) as r(unit uuid, ${typedColumns(table, [...named, ...columns])})),
       was as materialized (select t.${key}, to_jsonb(t) as row from ${table} t join r on ${same}),
       made as (update ${table} t set ${set} from r where ${same} returning t.*)
     ${RECORD} select ?::uuid, ?::uuid, r.unit, '${table}', m.${key}, w.row, to_jsonb(m) from made m join r on r.${key} = m.${key} join was w on w.${key} = m.${key}`,
    [JSON.stringify(rows), importId, landlordId]);
}

/** The landlord's points on coming meetings, to tell afterwards which of them an import has proposed. */
export async function agendaItemsOf(em: Em, landlordId: string): Promise<string[]> {
  const rows: { ids: string[] | null }[] = await em.execute(
    `select to_json(array(select i.id from agenda_item i where i.owner_id = ? and i.answer = 'FORESLAGEN')) as ids`, [landlordId]);
  return rows[0]?.ids ?? [];
}

/** Records the points that were proposed since `before` as the import's. */
export async function recordProposals(em: Em, { importId, landlordId }: WritingImport, before: readonly string[]): Promise<void> {
  await em.execute(
    `${RECORD} select ?::uuid, ?::uuid, coalesce(d.tenancy_id, i.case_id), 'agenda_item', i.id, null, to_jsonb(i)
     from agenda_item i left join case_desk d on d.case_id = i.case_id and d.organisation_id = i.owner_id
     where i.owner_id = ? and i.answer = 'FORESLAGEN' and i.case_id is not null and not i.id = any(?::uuid[])`,
    [importId, landlordId, landlordId, `{${before.join(',')}}`]);
}
