import type { Change } from '../../database/transaction.js';
import type { Viewer } from '../sessions/viewer.js';
import { byActor, countingAnswers, letterDone, letterIn, versionOf } from './at-letter.js';
import { loadLetter } from './letter-of-intent.store.js';
import { insertSeats } from './write-letter.store.js';

/** Whose places become the actor's, and in which letters. */
export interface SucceedToSeats { readonly leaverId: string; readonly letterIds: readonly string[] }

/**
 * Gives the actor the places in which somebody who leaves was to sign or approve. What she has answered already stands, with her
 * name. Who has a place to answer from already keeps that one: nobody answers twice for one side.
 */
export async function succeedToSeats(tx: Change, { userId, organisationId }: Pick<Viewer, 'userId' | 'organisationId'>, { leaverId, letterIds }: SucceedToSeats): Promise<void> {
  for (const letterId of letterIds) {
    // Among what she holds is her mandate to sign, too, which is no letter.
    if (await loadLetter(tx.em, letterId, null) === null) continue;
    const letter = await letterIn(tx, letterId);
    const own = letter.seats.find((one) => one.organisationId === organisationId);
    const answered = new Set(countingAnswers(letter, versionOf(letter)).map(({ signerId }) => signerId));
    const hers = own?.seats.filter((seat) => seat.userId === leaverId && !answered.has(seat.id)) ?? [];
    if (own === undefined || hers.length === 0) continue;
    const sits = own.seats.some((seat) => seat.userId === userId && (seat.role === 'UNDERTECKNARE' || seat.role === 'GODKANNARE'));
    const seats = own.seats.flatMap(({ id, userId: seated, role, order }) => {
      const taken = hers.some((seat) => seat.id === id);
      return taken && sits ? [] : [{ id, userId: taken ? userId : seated, role, order }];
    });
    await insertSeats(tx.em, byActor(tx), { letterId, number: own.number + 1, seats });
    letterDone(tx, letter, 'AVSIKT_UNDERTECKNARE');
  }
}
