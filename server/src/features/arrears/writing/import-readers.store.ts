import type { Em } from '../../../database/orm.js';
import type { WritingImport } from './recorded-write.store.js';

/** Who is to ask again, and on which meetings' pages it shows. */
export interface ImportReaders { readonly organisationIds: string[]; readonly meetingIds: string[] }

/** What an import has recorded of cases: with its category where it is a row that others may read. */
const CHANGED = `select distinct c.table_name, c.row->>'category' as category,
    coalesce((c.row->>'case_id')::uuid, case when c.table_name = 'case_file' then c.row_id end, (select d.case_id from case_desk d where d.tenancy_id = c.row_id limit 1)) as case_id
  from (select table_name, row_id, coalesce(after, before) as row from arrears_change where import_id = ? and table_name <> 'agenda_item') c`;

/**
 * Who besides the landlord may read something now of what an import has changed, and the meetings to come, or of today, of the
 * partnerships of those cases. A desk and a tenancy are the landlord's own.
 */
export async function loadImportReaders(system: Em, { importId, landlordId }: WritingImport, at: Date): Promise<ImportReaders> {
  const [row]: { document: ImportReaders }[] = await system.execute(
    `with changed as materialized (${CHANGED})
     select json_build_object(
       'organisationIds', array(select distinct g.recipient_id from disclosure_grant g join changed c on c.case_id = g.case_id and coalesce(c.category, g.category) = g.category
         where c.table_name not in ('case_desk', 'tenancy') and g.holder_id = ? and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?)),
       'meetingIds', array(select m.id from monthly_meeting m where m.ends_at > ?::timestamptz - interval '1 day'
         and m.partnership_id in (select f.partnership_id from case_file f join changed c on c.case_id = f.id))) as document`,
    [importId, landlordId, at, at, at]);
  return row?.document ?? { organisationIds: [], meetingIds: [] };
}
