import type { Instant } from '@bokvar/domain/vocabulary';
import { writeAudit } from '../../database/audit.js';
import type { Em } from '../../database/orm.js';

/**
 * The case that a person stands in, when the reader's organisation has any ground to know of her, or has taken her back
 * itself as wrongly recorded: what was shown about her was shown. Else null.
 */
export async function caseOfPerson(em: Em, personId: string): Promise<string | null> {
  const rows: { case_id: string | null }[] = await em.execute('select coalesce((select p.case_id from case_person p where p.id = of.id), own_retracted_case(of.id)) as case_id from (select ?::uuid as id) of', [personId]);
  return rows[0]?.case_id ?? null;
}

/** Keeps that an extract was taken out, by the id that its code is worked out from. */
export async function keepExtract(em: Em, by: { userId: string; organisationId: string }, at: Instant, ids: readonly string[]): Promise<void> {
  await writeAudit(em, { at, by, action: 'UTDRAG_HAMTAT', ids });
}
