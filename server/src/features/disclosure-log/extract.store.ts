import type { Instant } from '@bokvar/domain/vocabulary';
import { writeAudit } from '../../database/audit.js';
import type { Em } from '../../database/orm.js';

/** The case that a person stands in, when the reader's organisation has any ground to know of her; else null. */
export async function caseOfPerson(em: Em, personId: string): Promise<string | null> {
  const rows: { case_id: string }[] = await em.execute('select case_id from case_person where id = ?', [personId]);
  return rows[0]?.case_id ?? null;
}

/** Keeps that an extract was taken out, by the id that its code is worked out from. */
export async function keepExtract(em: Em, by: { userId: string; organisationId: string }, at: Instant, ids: readonly string[]): Promise<void> {
  await writeAudit(em, { at, by, action: 'UTDRAG_HAMTAT', ids });
}
