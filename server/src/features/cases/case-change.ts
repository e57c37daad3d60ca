import type { FactCategory } from '@bokvar/domain/disclosure';
import type { Change } from '../../database/transaction.js';
import { meetingsOf, readersOf, recipientsOf, unfoldIntoGrants } from '../grounds/grants.store.js';

/** What a change of a case was about. */
export interface CaseChange {
  /** What opens the case has changed: its grants are unfolded anew. */
  readonly grounds: boolean;
  /** The categories of the rows that the actor has added or changed; null: any. Empty: its own desk only. */
  readonly told?: readonly FactCategory[] | null;
}

/**
 * Ends a change of a case, and lets those ask again who can see that something has changed: the actor's own organisation,
 * whoever may read rows like those that changed, and whoever gained or lost something to read. Nobody else: that
 * social services did something just now, in whatever case, is not for others to know [domain R2].
 */
export async function caseChanged(tx: Change, caseIds: readonly string[], { grounds, told = null }: CaseChange): Promise<void> {
  await tx.asSystem(async (system) => {
    const now = new Date(tx.now);
    const opened = grounds ? await recipientsOf(system, await unfoldIntoGrants(system, caseIds), now) : [];
    const readers = told?.length === 0 ? [] : await readersOf(system, caseIds, tx.actor.organisationId, told, now);
    tx.tell([...opened, ...readers], await meetingsOf(system, caseIds, now));
  });
}
