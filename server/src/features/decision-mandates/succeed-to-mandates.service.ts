import { addDays, compare, toLocalDate, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Change } from '../../database/transaction.js';
import type { Viewer } from '../sessions/viewer.js';
import { mandatesHeldBy, insertMandate, insertMandateEnd } from './decision-mandate.store.js';
import { tellMandates } from './write-mandate.service.js';

/** Whose mandates become the actor's, and the last day on which she uses them herself. */
export interface SucceedToMandates { readonly leaverId: string; readonly lastDay: LocalDate; readonly ids: readonly string[] }

const HANDED_OVER = 'Överlämnat när innehavaren slutar';

/**
 * The same mandates, within the same limits and to the same day, for the one whom a manager has asked to take them over. Both
 * have them until the last day of the one who leaves: nothing waits for her to have gone.
 */
export async function succeedToMandates(tx: Change, { userId, organisationId }: Pick<Viewer, 'userId' | 'organisationId'>, { leaverId, lastDay, ids }: SucceedToMandates): Promise<void> {
  const today = toLocalDate(tx.now);
  const endedOn = compare(lastDay, today) < 0 ? today : addDays(lastDay, 1);
  const by = { recordedAt: tx.now, recordedBy: userId };
  const held = await mandatesHeldBy(tx.em, { organisationId, userId: leaverId, ids });
  for (const { id, from, deputyId, ...mandate } of held) {
    await insertMandateEnd(tx.em, { mandateId: id, endedOn: compare(endedOn, from) < 0 ? from : endedOn, reason: HANDED_OVER, ...by });
    // Nobody is her own deputy.
    const made = await insertMandate(tx.em, { ...mandate, organisationId, userId, from: compare(from, today) > 0 ? from : today, deputyId: deputyId === userId ? null : deputyId, ...by });
    tx.record('MANDAT_OVERTAGET', [id, made]);
  }
  if (held.length > 0) await tellMandates(tx);
}
