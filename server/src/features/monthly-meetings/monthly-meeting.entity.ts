import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { CURRENT_INSTANT, CURRENT_ORGANISATION, ownPolicies, readPolicies } from '../../database/policies.js';
import { PartnershipEntity } from '../partnerships/partnership.entity.js';

const PARTY = `exists (select 1 from partnership_party pp where pp.partnership_id = monthly_meeting.partnership_id
  and pp.organisation_id = ${CURRENT_ORGANISATION} and pp.from_at <= ${CURRENT_INSTANT}
  and (pp.to_at is null or pp.to_at > ${CURRENT_INSTANT}))`;

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
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'monthly_meeting_party', roles: ['bokvar_app'], using: PARTY, check: PARTY },
    { name: 'system_all', roles: ['bokvar_system'], using: 'true', check: 'true' },
  ],
});
export type MonthlyMeetingRow = InferEntity<typeof MonthlyMeetingEntity>;

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
  policies: readPolicies('agenda_sending', 'true', 'organisation_id'),
});
export type AgendaSendingRow = InferEntity<typeof AgendaSendingEntity>;

/**
 * Own items; shared standing items; and a partner's sent items. Those on a case need a grant for that case, of now or
 * of some time since the point was sent: a point holds no fact, and whoever was shown its household keeps the seat
 * when the ground has ended. Who was not is not shown the seat either; that is decided with the disclosure log.
 */
const ITEM_READ = `owner_id is null or owner_id = ${CURRENT_ORGANISATION} or (sent_at <= ${CURRENT_INSTANT} and (case_id is null or exists (
  select 1 from disclosure_grant g where g.case_id = agenda_item.case_id and g.holder_id = agenda_item.owner_id
    and g.recipient_id = ${CURRENT_ORGANISATION} and g.valid_from <= ${CURRENT_INSTANT}
    and (g.valid_to is null or g.valid_to > agenda_item.sent_at))))`;

/** A point of the agenda. Its id is its own, so that no reader can join it to a case from elsewhere. */
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
    position: p.float().columnType('double precision'),
    minutes: p.integer(),
    answer: p.text(),
    refusedReason: p.text().nullable(),
    sentAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
  rowLevelSecurity: 'force',
  policies: readPolicies('agenda_item', ITEM_READ, `coalesce(owner_id, ${CURRENT_ORGANISATION})`),
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
