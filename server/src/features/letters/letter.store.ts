import type { Instant } from '@bokvar/domain/vocabulary';
import { writeAudit } from '../../database/audit.js';
import type { Em } from '../../database/orm.js';

/** Keeps that a letter was made in a case, also one that holds nothing of it. The paper itself is kept nowhere. */
export async function keepLetter(em: Em, by: { userId: string; organisationId: string }, at: Instant, caseId: string): Promise<void> {
  await writeAudit(em, { at, by, action: 'BREV_UTSKRIVET', ids: [caseId] });
}
