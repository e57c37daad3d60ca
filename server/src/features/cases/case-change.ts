import type { Change } from '../../database/transaction.js';
import { meetingsOf, readersOfCases, readersOfRows, recipientsOf, unfoldIntoGrants } from '../grounds/grants.store.js';

/** What a change of a case was about. */
export interface CaseChange {
  /** What opens the case has changed: its grants are unfolded anew. */
  readonly grounds: boolean;
  /** Rows that the actor has added, replaced, rewritten or taken back. Empty: its own desk only, or what opens the case. */
  readonly rows: readonly string[];
  /** The case itself was closed, or opened again. */
  readonly closing?: boolean;
}

/**
 * Ends a change of a case, and lets those ask again who can see that something has changed: the actor's own organisation,
 * whoever may read one of the rows that changed, and whoever gained or lost a row to read. Nobody else: that
 * social services did something just now, in whatever case, is not for others to know [domain R2].
 */
export async function caseChanged(tx: Change, caseIds: readonly string[], { grounds, rows, closing = false }: CaseChange): Promise<void> {
  await tx.asSystem(async (system) => {
    const now = new Date(tx.now);
    // Before what opens the case is unfolded anew: what has been taken back was read on the old grounds.
    tx.tell(await readersOfRows(system, rows, now), await meetingsOf(system, caseIds, now));
    if (grounds) {
      tx.tell(await recipientsOf(system, await unfoldIntoGrants(system, caseIds), now));
      tx.tell(await readersOfRows(system, rows, now));
    }
    if (closing) tx.tell(await readersOfCases(system, caseIds, now));
  });
}
