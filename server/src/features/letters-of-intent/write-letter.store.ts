import { randomUUID } from 'node:crypto';
import type { IntentContent } from '@bokvar/domain/letters-of-intent';
import type { Instant, IntentState, IntentVariant, SigningAnswer } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import {
  LetterAnswerEntity, LetterCommentEntity, LetterCommentSettledEntity, LetterEventEntity, LetterOfIntentEntity, LetterSeatsEntity, LetterVersionEntity, type SeatKept,
} from './letter-of-intent.entity.js';

/** Who does it, for which organisation, and when. */
export interface WrittenBy { readonly organisationId: string; readonly recordedBy: string | null; readonly recordedAt: Instant }

const dated = ({ recordedAt, ...by }: WrittenBy) => ({ ...by, recordedAt: new Date(recordedAt) });

/** Lets nobody else change this letter, or begin another for the partnership, until this change is done. */
export async function holdLetter(em: Em, id: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`letter of intent ${id}`]);
}

export async function insertLetter(em: Em, by: WrittenBy, letter: { readonly id: string; readonly partnershipId: string; readonly year: number; readonly variant: IntentVariant; readonly previousId: string | null }): Promise<void> {
  await em.insert(LetterOfIntentEntity, { ...letter, ...dated(by) });
}

export async function insertVersion(em: Em, by: WrittenBy, version: { readonly letterId: string; readonly number: number; readonly content: IntentContent; readonly place: string }): Promise<void> {
  await em.insert(LetterVersionEntity, { ...version, ...dated(by) });
}

/** Keeps where a letter came to stand. */
export async function insertEvent(em: Em, by: WrittenBy, event: { readonly letterId: string; readonly number: number; readonly state: IntentState; readonly version: number; readonly voided?: number; readonly reason?: string | null }): Promise<void> {
  await em.insert(LetterEventEntity, { voided: 0, reason: null, ...event, ...dated(by) });
}

/** Keeps who signs for the organisation. */
export async function insertSeats(em: Em, by: WrittenBy, { letterId, number, seats }: { readonly letterId: string; readonly number: number; readonly seats: readonly SeatKept[] }): Promise<void> {
  await em.insert(LetterSeatsEntity, { letterId, number, seats, ...dated(by) });
}

/** An answer with its evidence. */
export interface NewAnswer {
  readonly seatId: string;
  readonly round: number;
  readonly letterId: string;
  readonly version: number;
  readonly organisationId: string;
  readonly userId: string;
  readonly answer: SigningAnswer;
  readonly reason: string | null;
  readonly textSha256: string;
  readonly acr: string | null;
  readonly vouchedBy: string | null;
  readonly authenticatedAt: Instant;
  readonly mandateBasis: string | null;
  readonly at: Instant;
}

export async function insertAnswer(em: Em, { at, authenticatedAt, ...answer }: NewAnswer): Promise<void> {
  await em.insert(LetterAnswerEntity, { ...answer, authenticatedAt: new Date(authenticatedAt), recordedAt: new Date(at) });
}

export async function insertComment(em: Em, by: WrittenBy, comment: { readonly letterId: string; readonly version: number; readonly place: string; readonly text: string }): Promise<string> {
  const id = randomUUID();
  await em.insert(LetterCommentEntity, { id, ...comment, ...dated(by) });
  return id;
}

export async function insertSettled(em: Em, by: WrittenBy, settled: { readonly commentId: string; readonly letterId: string }): Promise<void> {
  await em.insert(LetterCommentSettledEntity, { ...settled, ...dated(by) });
}
