import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_ORGANISATION } from '../../database/policies.js';
import { atOwnSide } from '../partnerships/at-own-side.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;
/** Read by both sides of the partnership; written in the own organisation's name. */
const ofSides = (table: string) => addOnlyPolicies(table, atOwnSide(table), `${OWN} and ${atOwnSide(table)}`);

/**
 * What is written at the first meeting on one topic; the latest holds. Each side's own words are its own, with its id as `ofId`;
 * common words are the partnership's, proposed by one side. About the work, never about a person.
 */
export const FirstMeetingWordEntity = defineEntity({
  name: 'FirstMeetingWord',
  tableName: 'first_meeting_word',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid(),
    ofId: p.uuid(),
    topic: p.text(),
    /** From 1: two who write at once do not write over each other. */
    number: p.integer(),
    /** Null: taken back. */
    text: p.text().nullable(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'first_meeting_word_number', properties: ['partnershipId', 'ofId', 'topic', 'number'] }],
  rowLevelSecurity: 'force',
  policies: ofSides('first_meeting_word'),
});
export type FirstMeetingWordRow = InferEntity<typeof FirstMeetingWordEntity>;

/** That the other side has said yes to exactly those common words. */
export const FirstMeetingAgreementEntity = defineEntity({
  name: 'FirstMeetingAgreement',
  tableName: 'first_meeting_agreement',
  properties: {
    id: p.uuid().primary(),
    wordId: p.uuid(),
    partnershipId: p.uuid(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'first_meeting_agreement_once', properties: ['wordId'] }],
  rowLevelSecurity: 'force',
  policies: ofSides('first_meeting_agreement'),
});
export type FirstMeetingAgreementRow = InferEntity<typeof FirstMeetingAgreementEntity>;

/** A common goal, or a decision of the first meeting. */
export const AgreedPointEntity = defineEntity({
  name: 'AgreedPoint',
  tableName: 'agreed_point',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid().index(),
    kind: p.text(),
    text: p.text(),
    /** Who sees to it; null: both sides. */
    ownerId: p.uuid().nullable(),
    /** Null for a decision. */
    dueOn: p.date().nullable(),
    /** The goal that it is a part of; null: it stands by itself. A part has no parts. */
    partOf: p.uuid().nullable(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ofSides('agreed_point'),
});
export type AgreedPointRow = InferEntity<typeof AgreedPointEntity>;

/** That it no longer holds, once, and why. */
export const AgreedPointEndedEntity = defineEntity({
  name: 'AgreedPointEnded',
  tableName: 'agreed_point_ended',
  properties: {
    id: p.uuid().primary(),
    pointId: p.uuid(),
    partnershipId: p.uuid(),
    /** A goal was reached; else it was let go, or a decision taken back. */
    reached: p.boolean().default(false),
    reason: p.text(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'agreed_point_ended_once', properties: ['pointId'] }],
  rowLevelSecurity: 'force',
  policies: ofSides('agreed_point_ended'),
});
export type AgreedPointEndedRow = InferEntity<typeof AgreedPointEndedEntity>;

export const firstMeetingEntities = [FirstMeetingWordEntity, FirstMeetingAgreementEntity, AgreedPointEntity, AgreedPointEndedEntity] as const;
