import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { IntentContent } from '@bokvar/domain/letters-of-intent';
import type { IntentState, SignerRole } from '@bokvar/domain/vocabulary';
import { addOnlyPolicies, CURRENT_ORGANISATION } from '../../database/policies.js';
import { atOwnSide } from '../partnerships/at-own-side.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;
/** Of a letter that the reader may read: the policy of `letter_of_intent` decides which those are. */
const readable = (table: string): string => `exists (select 1 from letter_of_intent l where l.id = ${table}.letter_id)`;
const ofReadable = (table: string): ReturnType<typeof addOnlyPolicies> => addOnlyPolicies(table, readable(table), `${OWN} and ${readable(table)}`);

/** A letter of intent (avsiktsförklaring) of a partnership for a year. What it says and where it stands are rows of their own. */
export const LetterOfIntentEntity = defineEntity({
  name: 'LetterOfIntent',
  tableName: 'letter_of_intent',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid(),
    year: p.integer(),
    variant: p.text(),
    /** The letter that it comes after, and is held against. */
    previousId: p.uuid().nullable(),
    /** Who began it. */
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  indexes: [{ properties: ['partnershipId'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('letter_of_intent', atOwnSide('letter_of_intent'), `${OWN} and ${atOwnSide('letter_of_intent')}`),
});
export type LetterOfIntentRow = InferEntity<typeof LetterOfIntentEntity>;

/** All that a letter says, whole, for every time that somebody changed it. */
export const LetterVersionEntity = defineEntity({
  name: 'LetterVersion',
  tableName: 'letter_of_intent_version',
  properties: {
    letterId: p.uuid().primary(),
    /** From 1. */
    number: p.integer().primary(),
    content: p.json<IntentContent>(),
    /** What was changed: a section's code, or the name of a list. */
    place: p.text(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ofReadable('letter_of_intent_version'),
});
export type LetterVersionRow = InferEntity<typeof LetterVersionEntity>;

/** Where a letter came to stand, and by whom. The latest holds. */
export const LetterEventEntity = defineEntity({
  name: 'LetterEvent',
  tableName: 'letter_of_intent_event',
  properties: {
    letterId: p.uuid().primary(),
    /** From 1; that of a sending is the round that is answered. */
    number: p.integer().primary(),
    state: p.text().$type<IntentState>(),
    /** Which version it was about. */
    version: p.integer(),
    /** How many answers ceased to count by it. */
    voided: p.integer(),
    reason: p.text().nullable(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ofReadable('letter_of_intent_event'),
});
export type LetterEventRow = InferEntity<typeof LetterEventEntity>;

/** A place in the signing, as it is kept. */
export interface SeatKept { readonly id: string; readonly userId: string; readonly role: SignerRole; readonly order: number }

/** Whom an organisation lets sign, approve, read and have a copy. Each side says its own; the latest holds. */
export const LetterSeatsEntity = defineEntity({
  name: 'LetterSeats',
  tableName: 'letter_of_intent_seats',
  properties: {
    letterId: p.uuid().primary(),
    organisationId: p.uuid().primary(),
    number: p.integer().primary(),
    seats: p.json<readonly SeatKept[]>(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ofReadable('letter_of_intent_seats'),
});
export type LetterSeatsRow = InferEntity<typeof LetterSeatsEntity>;

/** What somebody answered from her place, in one round: with what proves that it was she, and to exactly which text. */
export const LetterAnswerEntity = defineEntity({
  name: 'LetterAnswer',
  tableName: 'letter_of_intent_answer',
  properties: {
    seatId: p.uuid().primary(),
    round: p.integer().primary(),
    letterId: p.uuid().index(),
    version: p.integer(),
    organisationId: p.uuid(),
    userId: p.uuid(),
    answer: p.text(),
    reason: p.text().nullable(),
    /** SHA-256 of the exact text, in hex. */
    textSha256: p.text(),
    /** How surely the e-ID service knew her, in its own words; null where it said nothing. */
    acr: p.text().nullable(),
    /** Which e-ID service, by its name and its address. */
    vouchedBy: p.text().nullable(),
    authenticatedAt: p.datetime(),
    /** What her mandate rests on; null where none was asked for. */
    mandateBasis: p.text().nullable(),
    recordedAt: p.datetime(),
  },
  rowLevelSecurity: 'force',
  policies: ofReadable('letter_of_intent_answer'),
});
export type LetterAnswerRow = InferEntity<typeof LetterAnswerEntity>;

/** What somebody says about a part of a letter while it is read. */
export const LetterCommentEntity = defineEntity({
  name: 'LetterComment',
  tableName: 'letter_of_intent_comment',
  properties: {
    id: p.uuid().primary(),
    letterId: p.uuid().index(),
    version: p.integer(),
    place: p.text(),
    text: p.text(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ofReadable('letter_of_intent_comment'),
});
export type LetterCommentRow = InferEntity<typeof LetterCommentEntity>;

/** A comment that has been dealt with, by either side. */
export const LetterCommentSettledEntity = defineEntity({
  name: 'LetterCommentSettled',
  tableName: 'letter_of_intent_comment_settled',
  properties: {
    commentId: p.uuid().primary(),
    letterId: p.uuid().index(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ofReadable('letter_of_intent_comment_settled'),
});
export type LetterCommentSettledRow = InferEntity<typeof LetterCommentSettledEntity>;

export const letterOfIntentEntities = [LetterOfIntentEntity, LetterVersionEntity, LetterEventEntity, LetterSeatsEntity, LetterAnswerEntity, LetterCommentEntity, LetterCommentSettledEntity] as const;
