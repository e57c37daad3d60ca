import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import { uuidArray } from '../../../database/uuid-array.js';
import { columnsOf, keyOf, recordedTables, type RecordedTable } from './recorded-tables.js';
import type { WritingImport } from './recorded-write.store.js';

const tables = Object.keys(recordedTables) as RecordedTable[];

/** The row that a recorded change is about, joined as `t`. */
const rowOf = (table: string, key: string): string =>
  `${table} t on t.${key} = c.row_id${table === 'case_desk' ? ' and t.organisation_id = c.landlord_id' : ''}`;

/**
 * The tenancies in which somebody has worked since: a row is no longer what the import made of it, or something rests on
 * a case or a person that the import made. They are left as they are.
 * Seen with the portal's own eyes, because what is taken away must not be missed. A landlord learns nothing by it: where
 * anybody else has worked in a case that the import made, the landlord has first raised it with them, which alone is
 * enough to leave it; and in one that was there before, the landlord's own work alone counts.
 */
export async function loadWorkedOn(system: Em, by: WritingImport): Promise<string[]> {
  const changed = [...tables.map((table) => [table, keyOf(table)] as const), ['agenda_item', 'id'] as const].map(([table, key]) =>
    `select c.unit_id from arrears_change c left join ${rowOf(table, key)} where c.import_id = ? and c.table_name = '${table}'
       and (t.${key} is null or t is distinct from jsonb_populate_record(null::${table}, c.after))`);
  const rows: { unit_id: string }[] = await system.execute(changed.join(' union '), changed.map(() => by.importId));
  return [...rows.map((row) => row.unit_id), ...await loadRestedOn(system, by)];
}

/** Ids that the import made, with their unit: cases, people of cases that were there before, and every row. */
interface Made { cases: [id: string, unit: string][]; persons: [id: string, unit: string, caseId: string][]; rows: string[] }

async function loadMade(system: Em, { importId }: WritingImport): Promise<Made> {
  const [found]: { document: Made }[] = await system.execute(
    `with made as materialized (select table_name, row_id, unit_id, after->>'case_id' as case_id from arrears_change where import_id = ? and before is null)
     select json_build_object(
       'cases', (select coalesce(json_agg(json_build_array(row_id, unit_id)), '[]') from made where table_name = 'case_file'),
       'persons', (select coalesce(json_agg(json_build_array(row_id, unit_id, case_id)), '[]') from made
         where table_name = 'case_person' and case_id not in (select row_id::text from made where table_name = 'case_file')),
       'rows', array(select row_id from made)) as document`, [importId]);
  return found?.document ?? { cases: [], persons: [], rows: [] };
}

type Select = readonly [sql: string, ...parameters: readonly unknown[]];

/**
 * Whatever rests on a case or a person that the import made, and that it did not make itself. In a case that was there
 * before, others may have worked without the landlord's knowing: there its own rows count and nobody else's, since what
 * is left and what is not would tell [OSL 26:1]. Ids go in as arrays, for the indexes.
 */
async function loadRestedOn(system: Em, by: WritingImport): Promise<string[]> {
  const { cases, persons, rows } = await loadMade(system, by);
  const [caseIds, personIds] = [uuidArray(cases.map(([id]) => id)), uuidArray(persons.map(([id]) => id))];
  const [theirCases, recorded] = [uuidArray(persons.map(([, , caseId]) => caseId)), uuidArray(rows)];
  const selects: Select[] = [
    ...['case_action', 'statutory_notice', 'consent', 'case_share', 'harm_test', 'item_outcome'].map((table): Select =>
      [`select case_id as id from ${table} where case_id = any(?::uuid[])`, caseIds]),
    ...['fact', 'case_person', 'bill', 'protection'].map((table): Select =>
      [`select case_id from ${table} where case_id = any(?::uuid[]) and id not in (select unnest(?::uuid[]))`, caseIds, recorded]),
    ['select case_id from case_desk where case_id = any(?::uuid[]) and organisation_id <> ?', caseIds, by.landlordId],
    [`select case_id from agenda_item where case_id = any(?::uuid[]) and (answer <> 'FORESLAGEN' or sent_at is not null)`, caseIds],
    ['select unnest(array[giver_id, subject_id]) from consent where case_id = any(?::uuid[]) and releasing_id = ?', theirCases, by.landlordId],
    ['select unnest(guardians) from case_person where case_id = any(?::uuid[]) and holder_id = ? and guardians && ?::uuid[]', theirCases, by.landlordId, personIds],
    ...['case_action', 'statutory_notice', 'fact', 'bill', 'case_person', 'item_outcome'].map((table): Select =>
      [`select unnest(concerns) from ${table} where case_id = any(?::uuid[]) and holder_id = ? and concerns && ?::uuid[] and id not in (select unnest(?::uuid[]))`,
        theirCases, by.landlordId, personIds, recorded]),
    ['select person_id from protection where person_id = any(?::uuid[]) and holder_id = ? and id not in (select unnest(?::uuid[]))', personIds, by.landlordId, recorded],
  ];
  const found: { id: string }[] = await system.execute(selects.map(([sql]) => sql).join(' union '), selects.flatMap(([, ...parameters]) => parameters));
  const unitOf = new Map([...cases, ...persons].map(([id, unit]) => [id, unit]));
  return found.flatMap(({ id }) => unitOf.get(id) ?? []);
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

/** The landlord's cases of the tenancies in `left`, as far as the import changed anything of them. */
export async function loadLeftCases(system: Em, { importId }: WritingImport, left: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `select distinct case table_name when 'case_file' then row_id else (after->>'case_id')::uuid end as id from arrears_change
     where import_id = ? and unit_id = any(?::uuid[]) and table_name <> 'tenancy' order by id`, [importId, uuidArray(left)]);
  return rows.map(({ id }) => id);
}

/** Who takes an import back, and when. */
export interface TakenBackBy { readonly userId: string; readonly at: Instant }

/**
 * Puts every row back as it was before the import, and takes away those that it made, except of the units in `left`.
 * Somebody whom it added to a case that was there before is taken back as wrongly recorded instead, as by hand within a
 * day: others may have recorded something about her, which must go on pointing at somebody.
 */
export async function restoreRows(system: Em, { importId }: WritingImport, left: readonly string[], by: TakenBackBy): Promise<void> {
  const kept = uuidArray(left);
  const undone = `c.import_id = ? and not c.unit_id = any(?::uuid[])`;
  await system.execute(`delete from agenda_item t using arrears_change c where ${undone} and c.table_name = 'agenda_item' and t.id = c.row_id`, [importId, kept]);
  // Proposals that were made since, for a meeting that was planned since.
  await system.execute(
    `delete from agenda_item t using arrears_change c where ${undone} and c.table_name = 'case_file' and c.before is null and t.case_id = c.row_id`, [importId, kept]);
  await system.execute(
    `update case_person t set retracted_at = ?, retracted_by = ? from arrears_change c where ${undone} and c.table_name = 'case_person' and c.before is null and t.id = c.row_id
     and not exists (select 1 from arrears_change m where m.import_id = c.import_id and m.table_name = 'case_file' and m.before is null and m.row_id = t.case_id)`,
    [new Date(by.at), by.userId, importId, kept]);
  for (const table of tables) {
    const columns = columnsOf(table);
    const where = `t.${keyOf(table)} = c.row_id${table === 'case_desk' ? ' and t.organisation_id = c.landlord_id' : ''} and c.table_name = '${table}' and ${undone}`;
    await system.execute(`delete from ${table} t using arrears_change c where ${where} and c.before is null${table === 'case_person' ? ' and t.retracted_at is null' : ''}`, [importId, kept]);
    await system.execute(
      `update ${table} t set ${columns.map((column) => `"${column}" = p."${column}"`).join(', ')}
       from arrears_change c cross join lateral jsonb_populate_record(null::${table}, c.before) p where ${where} and c.before is not null`, [importId, kept]);
  }
  await system.execute('delete from arrears_change where import_id = ?', [importId]);
}
