import type { Change } from '../../database/transaction.js';
import { meetingsOf, partiesOf, unfoldIntoGrants } from '../grounds/grants.store.js';

/**
 * Ends a change of a case: unfolds its grants anew when what opens it has changed, and lets everybody at the
 * partnership's tables ask again. All of them, every time: who is told must not say whom it concerned.
 */
export async function caseChanged(tx: Change, caseIds: readonly string[], { grounds }: { grounds: boolean }): Promise<void> {
  await tx.asSystem(async (system) => {
    if (grounds) await unfoldIntoGrants(system, caseIds);
    tx.tell(await partiesOf(system, caseIds), await meetingsOf(system, caseIds, new Date(tx.now)));
  });
}
