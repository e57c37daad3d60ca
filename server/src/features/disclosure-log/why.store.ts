import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT } from '../../database/policies.js';
import { CASE_DOCUMENT_COLUMNS, caseReading } from '../cases/case-document.store.js';
import type { FactRowHead } from '../cases/case-rows.js';
import { VISIT_COLUMNS, type VisitDocument } from '../home-visits/home-visit.store.js';

/** One case with every row that a page asks the ground of: also what is said of visits, and what meetings decided. */
export interface WhyDocument extends VisitDocument { decisions: (FactRowHead & { caseId: string })[] }

export const whyReading = caseReading<WhyDocument>('why_rows', ['uuid'],
  `with picked as materialized (select $1 as id) select to_json(x)::text from (select ${VISIT_COLUMNS},
     array(select o from (
       select o.case_id as "caseId", o.id, o.holder_id as "holderId", o.category, o.concerns, ms(o.recorded_at) as "recordedAt" from item_outcome o
       where o.case_id = $1 and o.says = 'BESLUT' and o.recorded_at <= ${CURRENT_INSTANT} order by o.recorded_at, o.id) o) as decisions,
     ${CASE_DOCUMENT_COLUMNS}) x`);

/** One case with all its rows, as the reader of `em` may have them. */
export async function loadRows(em: Em, caseId: string): Promise<WhyDocument> {
  return await whyReading.read(em, [caseId]);
}
