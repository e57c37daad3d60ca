import type { Em } from '../../database/orm.js';

/**
 * Lets nobody else change a consent of the case before this transaction ends; waits for whoever changes one now. One lock
 * for them all: what is taken back or narrowed goes for those that were renewed from it, too.
 */
export async function lockConsents(em: Em, caseId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [caseId]);
}
