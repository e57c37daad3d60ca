import type { Em } from '../../database/orm.js';

/** Lets nobody else change the consent before this transaction ends; waits for whoever changes it now. */
export async function lockConsent(em: Em, consentId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [consentId]);
}
