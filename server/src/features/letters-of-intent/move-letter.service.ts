import { randomUUID } from 'node:crypto';
import { mayMove, missingForSignature, type SigningGround } from '@bokvar/domain/letters-of-intent';
import { wayInState } from '@bokvar/domain/partnerships';
import { mayChangeIntent, mayEndIntent, maySeat, mayWriteIntent, type SeatGiven } from '@bokvar/domain/policy';
import { toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import { byActor, countingAnswers, letterDone, letterIn, saidState, sidesOf, signersOf, versionOf } from './at-letter.js';
import { mailSides } from './letter-mail.js';
import type { LetterRecord } from './letter-of-intent.store.js';
import { insertEvent, insertSeats } from './write-letter.store.js';

/** To be read by both, to be signed, back to be written, or ended: with the version that was read. */
export interface MoveLetter {
  readonly letterId: string;
  readonly version: number;
  readonly to: 'UTKAST' | 'GRANSKNING' | 'FOR_UNDERSKRIFT' | 'UPPSAGD';
  /** Why, where it is ended or taken back. */
  readonly reason: string;
  readonly origin: string;
}

const REASON_MIN = 10;
const REASON_MAX = 1_000;

/** What surrounds a letter when it is to be signed. */
export function signingGround(letter: LetterRecord, now: Instant): SigningGround {
  const today = toLocalDate(now);
  return { today, sides: sidesOf(letter).map(({ id, wayIn }) => ({ organisationId: id, wayIn: wayInState(wayIn, today) })), signers: signersOf(letter) };
}

/** Moves a letter on or back. To be signed only when nothing is missing; whoever had answered is told when it is taken back. */
export async function moveLetterOfIntent(database: Database, viewer: Viewer, now: Instant, key: string, command: MoveLetter): Promise<{ readonly letterId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'moveLetterOfIntent', input: command }, async (tx) => {
    const { letterId, version, to, origin } = command;
    const letter = await letterIn(tx, letterId);
    const state = saidState(letter);
    requireAllowed(to === 'UPPSAGD' ? mayEndIntent(viewer, state) : mayWriteIntent(viewer), null);
    if (version !== versionOf(letter) || !mayMove(state, to)) refuse('AVSIKT_STEG');
    if (to === 'FOR_UNDERSKRIFT' && missingForSignature(letter.content, signingGround(letter, now)).length > 0) refuse('AVSIKT_FATTAS');
    const takenBack = state === 'FOR_UNDERSKRIFT';
    const reason = to === 'UPPSAGD' || takenBack ? reasonOf(command.reason) : null;
    const voided = takenBack ? countingAnswers(letter, version).length : 0;
    await insertEvent(tx.em, byActor(tx), { letterId, number: letter.events.length + 1, state: to, version, voided, reason });
    if (to === 'FOR_UNDERSKRIFT' || to === 'UPPSAGD') await mailSides(tx, letter, to, origin);
    if (voided > 0) await mailSides(tx, letter, 'UPPHAVD', origin);
    return letterDone(tx, letter, ACTIONS[to]);
  });
}

const ACTIONS = { UTKAST: 'AVSIKT_TILL_UTKAST', GRANSKNING: 'AVSIKT_TILL_LASNING', FOR_UNDERSKRIFT: 'AVSIKT_TILL_UNDERSKRIFT', UPPSAGD: 'AVSIKT_UPPSAGD' } as const;

function reasonOf(text: string): string {
  const reason = text.trim();
  if ([...reason].length < REASON_MIN) refuse('SKAL_FOR_KORT', 'reason');
  if (reason.length > REASON_MAX) refuse('TEXT_FOR_LANG', 'reason');
  return reason;
}

/** Who signs, approves, reads and has a copy, for the viewer's own organisation; `base` is the one that was read (0: there was none). */
export interface SeatLetter { readonly letterId: string; readonly base: number; readonly seats: readonly SeatGiven[] }

/** Each side says its own. While the letter is out to be signed those who have answered stay, and the others may be changed. */
export async function seatLetterOfIntent(database: Database, viewer: Viewer, now: Instant, key: string, command: SeatLetter): Promise<{ readonly letterId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'seatLetterOfIntent', input: command }, async (tx) => {
    const { letterId, base, seats } = command;
    const letter = await letterIn(tx, letterId);
    requireAllowed(mayChangeIntent(viewer, saidState(letter)), null);
    requireAllowed(maySeat(seats, new Set(letter.colleagues.map(({ id }) => id))), 'seats');
    const own = letter.seats.find(({ organisationId }) => organisationId === viewer.organisationId);
    if ((own?.number ?? 0) !== base) refuse('ANDRAT_AV_ANNAN');
    const kept = seats.map((seat) => ({ id: own?.seats.find(({ userId, role }) => userId === seat.userId && role === seat.role)?.id ?? randomUUID(), ...seat }));
    const answered = countingAnswers(letter, versionOf(letter)).filter(({ organisationId }) => organisationId === viewer.organisationId);
    if (answered.some(({ signerId }) => !kept.some(({ id, order }) => id === signerId && order === own?.seats.find((seat) => seat.id === id)?.order))) refuse('AVSIKT_SVAR_STAR', 'seats');
    await insertSeats(tx.em, byActor(tx), { letterId, number: base + 1, seats: kept });
    return letterDone(tx, letter, 'AVSIKT_UNDERTECKNARE');
  });
}
