import { createHash } from 'node:crypto';
import { exactText, stateOn, type Signer, type SignerAnswer } from '@bokvar/domain/letters-of-intent';
import { toLocalDate, type Instant, type IntentState, type LocalDate } from '@bokvar/domain/vocabulary';
import { refuse } from '../../database/refused.js';
import type { Change } from '../../database/transaction.js';
import { isSide } from '../partnerships/other-side.js';
import type { AnswerRecord, EventRecord, LetterRecord, SeatsRecord } from './letter-of-intent.store.js';
import { loadLetter } from './letter-of-intent.store.js';
import { holdLetter, type WrittenBy } from './write-letter.store.js';

/** The least that tells where a letter's signing stands. */
export interface SigningRecord {
  readonly events: readonly Pick<EventRecord, 'number' | 'state' | 'version' | 'voided' | 'at'>[];
  readonly seats: readonly SeatsRecord[];
  readonly answers: readonly AnswerRecord[];
}

/** Where a letter stands, as it was said last: time has not been counted in. */
export function saidState({ events }: Pick<SigningRecord, 'events'>): IntentState {
  return events.at(-1)?.state ?? 'UTKAST';
}

/** Where a letter stands today: one that was signed runs out by itself, and gives way to the next. */
export function stateToday(letter: Pick<SigningRecord, 'events'> & { readonly content: { readonly validTo: LocalDate }; readonly replacedFrom: LocalDate | null }, now: Instant): IntentState {
  const today = toLocalDate(now);
  const said = saidState(letter);
  return said === 'GALLANDE' && letter.replacedFrom !== null && letter.replacedFrom <= today && letter.replacedFrom <= letter.content.validTo ? 'ERSATT' : stateOn(said, letter.content, today);
}

/** The number of the sending that is answered, or that was: null before the first. */
export function roundOf({ events }: Pick<SigningRecord, 'events'>): number | null {
  return events.findLast(({ state }) => state === 'FOR_UNDERSKRIFT')?.number ?? null;
}

/** The places in the signing, of all sides. */
export function signersOf({ seats }: Pick<SigningRecord, 'seats'>): Signer[] {
  return seats.flatMap((side) => side.seats.map(({ id, userId, role, order, organisationId }) => ({ id, userId, role, order, organisationId, side: organisationId })));
}

/** The answers that count: of the last round, to the text as it stands. None where the letter was taken back since. */
export function countingAnswers(letter: SigningRecord, version: number): SignerAnswer[] {
  const round = roundOf(letter);
  const stands = saidState(letter) !== 'UTKAST' && saidState(letter) !== 'GRANSKNING';
  if (round === null || !stands) return [];
  return letter.answers.filter((one) => one.round === round && one.version === version)
    .map(({ seatId, userId, organisationId, answer, at }) => ({ signerId: seatId, userId, organisationId, side: organisationId, identity: null, answer, at }));
}

/** The two sides of a letter; the network stands around it. */
export const sidesOf = ({ parties }: Pick<LetterRecord, 'parties'>): LetterRecord['parties'] => parties.filter(({ kind }) => isSide(kind));

/** SHA-256 of exactly what is signed, in hex. */
export const markOf = ({ content }: Pick<LetterRecord, 'content'>): string => createHash('sha256').update(exactText(content)).digest('hex');

/** Its latest version. */
export const versionOf = ({ versions }: Pick<LetterRecord, 'versions'>): number => versions.at(-1)?.number ?? 0;

/** A letter that nobody else changes meanwhile. One that the actor may not read is refused as one that is not there. */
export async function letterIn(tx: Change, letterId: string, since: number | null = null): Promise<LetterRecord> {
  await holdLetter(tx.em, letterId);
  return await loadLetter(tx.em, letterId, since) ?? refuse('FINNS_INTE');
}

export const byActor = ({ actor, now }: Change): WrittenBy => ({ organisationId: actor.organisationId, recordedBy: actor.userId, recordedAt: now });

/** Audits what was done, and lets both sides' screens ask again. */
export function letterDone(tx: Change, letter: Pick<LetterRecord, 'id' | 'parties'>, action: string): { readonly letterId: string } {
  tx.record(action, [letter.id]);
  tx.tell(sidesOf(letter).map(({ id }) => id));
  return { letterId: letter.id };
}
