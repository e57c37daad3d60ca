import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_ORGANISATION, rulePolicies } from '../../database/policies.js';
import { atOwnTable } from '../monthly-meetings/at-own-table.js';
import type { MinutesDocument } from './minutes-document.js';

const ownAtTable = (table: string): string => `organisation_id = ${CURRENT_ORGANISATION} and ${atOwnTable(table)}`;

/**
 * What is written in a part of the general minutes, without persons: a row for each time it was saved. No row is changed, and
 * none is added when the minutes are adjusted, by rules of the database.
 */
export const MinutesTextEntity = defineEntity({
  name: 'MinutesText',
  tableName: 'minutes_text',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid(),
    /** The id of the item that it is about, or the code of a part that every meeting has. */
    section: p.text(),
    organisationId: p.uuid(),
    version: p.integer(),
    text: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'minutes_text_version', properties: ['meetingId', 'section', 'version'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('minutes_text', atOwnTable('minutes_text'), ownAtTable('minutes_text')),
});
export type MinutesTextRow = InferEntity<typeof MinutesTextEntity>;

/** What was done with the minutes: sent, approved, brought back, adjusted, added to. Nothing but addenda comes after they are adjusted. */
export const MinutesEventEntity = defineEntity({
  name: 'MinutesEvent',
  tableName: 'minutes_event',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid(),
    /** In which order, from 1. */
    number: p.integer(),
    organisationId: p.uuid(),
    kind: p.text(),
    /** Name and organisation of who did it, as they stand in the document. */
    signedAs: p.text(),
    adjusters: p.array().columnType('uuid[]'),
    text: p.text().nullable(),
    /** The whole of what was sent. */
    document: p.json<MinutesDocument>().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
  uniques: [{ name: 'minutes_event_number', properties: ['meetingId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('minutes_event', atOwnTable('minutes_event'), ownAtTable('minutes_event')),
});
export type MinutesEventRow = InferEntity<typeof MinutesEventEntity>;

/** Under which number an authority has registered its copy. Its own, whatever state the minutes are in [OSL 5:1]. */
export const MinutesDiaryEntity = defineEntity({
  name: 'MinutesDiary',
  tableName: 'minutes_diary',
  properties: {
    meetingId: p.uuid().primary(),
    organisationId: p.uuid().primary(),
    number: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: rulePolicies('minutes_diary', ownAtTable('minutes_diary'), ownAtTable('minutes_diary')),
});
export type MinutesDiaryRow = InferEntity<typeof MinutesDiaryEntity>;

export const minutesEntities = [MinutesTextEntity, MinutesEventEntity, MinutesDiaryEntity] as const;
