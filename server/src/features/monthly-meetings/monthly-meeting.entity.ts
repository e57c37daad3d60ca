import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, coveredByGrants, CURRENT_INSTANT, CURRENT_ORGANISATION, ownPolicies, readPolicies, rulePolicies } from '../../database/policies.js';
import { PartnershipEntity } from '../partnerships/partnership.entity.js';
import { atOwnTable } from './at-own-table.js';

/** Of a partnership whose table the reader sits at now. Those are listed once, so that the meetings of others are not looked at. */
const PARTY = `partnership_id = any(array(select pp.partnership_id from partnership_party pp
  where pp.organisation_id = ${CURRENT_ORGANISATION} and pp.from_at <= ${CURRENT_INSTANT} and (pp.to_at is null or pp.to_at > ${CURRENT_INSTANT})))`;

/** A monthly meeting (månadsmöte) of a partnership. No names: an item points to a case. */
export const MonthlyMeetingEntity = defineEntity({
  name: 'MonthlyMeeting',
  tableName: 'monthly_meeting',
  properties: {
    id: p.uuid().primary(),
    partnershipId: () => p.manyToOne(PartnershipEntity).mapToPk().fieldName('partnership_id').index(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    place: p.text(),
    createdById: p.uuid(),
    /** The series that it was booked in; null for one that was booked by itself. */
    seriesId: p.uuid().nullable().index(),
    cancelledAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'monthly_meeting_party', roles: ['bokvar_app'], using: PARTY, check: PARTY },
    { name: 'system_all', roles: ['bokvar_system'], using: 'true', check: 'true' },
  ],
});
export type MonthlyMeetingRow = InferEntity<typeof MonthlyMeetingEntity>;

/** That a meeting was moved or cancelled, and from when and where. Never changed: a cancelled meeting has no new time. */
export const MeetingMoveEntity = defineEntity({
  name: 'MeetingMove',
  tableName: 'meeting_move',
  properties: {
    id: p.uuid().primary(),
    meetingId: () => p.manyToOne(MonthlyMeetingEntity).mapToPk().fieldName('meeting_id').index(),
    organisationId: p.uuid(),
    movedAt: p.datetime(),
    movedBy: p.uuid(),
    wasStartsAt: p.datetime(),
    wasPlace: p.text(),
    cancels: p.boolean(),
    reason: p.text(),
  },
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('meeting_move', atOwnTable('meeting_move'), `organisation_id = ${CURRENT_ORGANISATION} and ${atOwnTable('meeting_move')}`),
});
export type MeetingMoveRow = InferEntity<typeof MeetingMoveEntity>;

/** What a coordinator has said of a meeting that is over: it was held, or did not take place. The last word counts; none is changed. */
export const MeetingHeldEntity = defineEntity({
  name: 'MeetingHeld',
  tableName: 'meeting_held',
  properties: {
    id: p.uuid().primary(),
    meetingId: () => p.manyToOne(MonthlyMeetingEntity).mapToPk().fieldName('meeting_id'),
    /** In which order it was said, from 1. */
    number: p.integer(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    held: p.boolean(),
  },
  uniques: [{ name: 'meeting_held_number', properties: ['meetingId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('meeting_held', atOwnTable('meeting_held'), `organisation_id = ${CURRENT_ORGANISATION} and ${atOwnTable('meeting_held')}`),
});
export type MeetingHeldRow = InferEntity<typeof MeetingHeldEntity>;

/** When an organisation sent its part of the agenda. Before that, its items are its own draft. */
export const AgendaSendingEntity = defineEntity({
  name: 'AgendaSending',
  tableName: 'agenda_sending',
  properties: {
    id: p.uuid().primary(),
    meetingId: () => p.manyToOne(MonthlyMeetingEntity).mapToPk().fieldName('meeting_id').index(),
    organisationId: p.uuid(),
    sentAt: p.datetime(),
    sentBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: readPolicies('agenda_sending', atOwnTable('agenda_sending'), 'organisation_id'),
});
export type AgendaSendingRow = InferEntity<typeof AgendaSendingEntity>;

/**
 * Own points; and at the reader's own tables the standing ones and a partner's sent ones. That somebody raises a
 * household is a fact about it: the same rule as for every other fact.
 */
const ITEM_READ = `owner_id = ${CURRENT_ORGANISATION} or (${atOwnTable('agenda_item')} and (owner_id is null or (sent_at <= ${CURRENT_INSTANT}
  and (case_id is null or ${coveredByGrants('agenda_item', 'owner_id')}))))`;

/** Who is at the table may move the standing points; all others are their owner's. */
const ITEM_WRITE = `${atOwnTable('agenda_item')} and coalesce(owner_id, ${CURRENT_ORGANISATION}) = ${CURRENT_ORGANISATION}`;

/**
 * A point of the agenda. Its id is its own, so that no reader can join it to a case from elsewhere. A point on a
 * household is also a fact of its owner, of the category of what that organisation does in a case.
 */
export const AgendaItemEntity = defineEntity({
  name: 'AgendaItem',
  tableName: 'agenda_item',
  properties: {
    id: p.uuid().primary(),
    meetingId: () => p.manyToOne(MonthlyMeetingEntity).mapToPk().fieldName('meeting_id').index(),
    /** Whose point it is; null for the standing points that all share. */
    ownerId: p.uuid().nullable(),
    kind: p.text(),
    standing: p.text().nullable(),
    learning: p.text().nullable(),
    text: p.text().nullable(),
    caseId: p.uuid().nullable().index(),
    /** Of a point on a household: the fact's category, and the adults whom it concerns. */
    category: p.text().nullable(),
    concerns: p.array().columnType('uuid[]'),
    position: p.float().columnType('double precision'),
    minutes: p.integer(),
    answer: p.text(),
    refusedReason: p.text().nullable(),
    sentAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
  rowLevelSecurity: 'force',
  policies: rulePolicies('agenda_item', ITEM_READ, ITEM_WRITE),
});
export type AgendaItemRow = InferEntity<typeof AgendaItemEntity>;

/** A packet that was printed or sent to one reader: its code and the consents it rests on. The bytes are not kept. */
export const PacketEntity = defineEntity({
  name: 'Packet',
  tableName: 'packet',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid().index(),
    organisationId: p.uuid(),
    userId: p.uuid(),
    code: p.text().unique(),
    issuedAt: p.datetime(),
    consentIds: p.array().columnType('uuid[]'),
    contentHash: p.text(),
    destroyedAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('packet'),
});
export type PacketRow = InferEntity<typeof PacketEntity>;
