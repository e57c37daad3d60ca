import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { CASE_DOCUMENT_COLUMNS, caseReading, type CaseDocument } from '../cases/case-document.store.js';

/** Rows of a day's work: what one person can see on one page. */
const WORK_MAX = 60;

export interface WorkDocument extends CaseDocument { lastImportAt: number | null }

export const workReading = caseReading<WorkDocument>('work_list', ['date', 'timestamptz'],
  `with due as materialized (
     (select d.case_id as id, d.next_due_on as due from case_desk d
      where d.organisation_id = ${CURRENT_ORGANISATION} and d.closed_at is null and d.next_due_on <= $1 order by d.next_due_on limit ${WORK_MAX})
     union
     (select a.case_id, null::date from case_action a where a.holder_id = ${CURRENT_ORGANISATION} and a.done_at >= $2 and a.undone_at is null order by a.done_at desc limit ${WORK_MAX})),
   picked as materialized (select distinct due.id from due join case_file c on c.id = due.id and c.closed_at is null)
   select to_json(x)::text from (select
     (select ms(max(i.committed_at)) from arrears_import i where i.landlord_id = ${CURRENT_ORGANISATION} and i.undone_at is null) as "lastImportAt",
     ${CASE_DOCUMENT_COLUMNS}) x`);

/**
 * The open cases whose own next step is due before `until`, those without one that were opened lately, and those in
 * which something was done since `dayStart`. It reads an index by due day, so history does not slow it down.
 */
export async function loadWork(em: Em, until: string, dayStart: Date): Promise<WorkDocument> {
  return await workReading.read(em, [until, dayStart.toISOString()]);
}
