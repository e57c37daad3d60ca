import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';

/** Has the acting organisation flagged somebody of the case's household, and not taken it back? */
export async function isFlagged(em: Em, caseId: string, at: Date): Promise<boolean> {
  const rows: { flagged: boolean }[] = await em.execute(
    `select exists (select 1 from protection p where p.case_id = ? and p.from_at <= ? and (p.to_at is null or p.to_at > ?)
       and p.holder_id = ${CURRENT_ORGANISATION}) as flagged`, [caseId, at, at]);
  return rows[0]?.flagged ?? false;
}
