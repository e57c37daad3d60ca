import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';

/** Of a partnership in which the reader's organisation is a side now: the network around it has no part in what managers do. */
const asSide = (table: string): string => `exists (select 1 from partnership_party pp join organisation o on o.id = pp.organisation_id
  where pp.partnership_id = ${table}.partnership_id and pp.organisation_id = ${CURRENT_ORGANISATION} and o.kind in ('SOCIALTJANST', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF')
  and pp.from_at <= ${CURRENT_INSTANT} and (pp.to_at is null or pp.to_at > ${CURRENT_INSTANT}))`;
/** Of a meeting that the reader may read: the policy of `manager_meeting` decides which those are. */
const ofMeeting = (table: string): string => `exists (select 1 from manager_meeting m where m.id = ${table}.meeting_id)`;
const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;

/** A managers' meeting (chefsmöte) as it was planned first. There is no case in it and no person but those who were there [domain 4]. */
export const ManagerMeetingEntity = defineEntity({
  name: 'ManagerMeeting',
  tableName: 'manager_meeting',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid().index(),
    /** Who planned it. */
    organisationId: p.uuid(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    place: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('manager_meeting', asSide('manager_meeting'), `${OWN} and ${asSide('manager_meeting')}`),
});
export type ManagerMeetingRow = InferEntity<typeof ManagerMeetingEntity>;

/** What became of it: moved, given up, or closed as held. The latest move holds. */
export const ManagerMeetingEventEntity = defineEntity({
  name: 'ManagerMeetingEvent',
  tableName: 'manager_meeting_event',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid(),
    /** In which order, from 1: two who change it at once do not write over each other. */
    number: p.integer(),
    organisationId: p.uuid(),
    kind: p.text(),
    startsAt: p.datetime().nullable(),
    endsAt: p.datetime().nullable(),
    place: p.text().nullable(),
    /** Why it did not take place. */
    reason: p.text().nullable(),
    /** The managers who were there. */
    there: p.array().columnType('uuid[]'),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'manager_meeting_event_number', properties: ['meetingId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('manager_meeting_event', ofMeeting('manager_meeting_event'), `${OWN} and ${ofMeeting('manager_meeting_event')}`),
});
export type ManagerMeetingEventRow = InferEntity<typeof ManagerMeetingEventEntity>;

/** What is written at a standing item, version by version. */
export const ManagerMeetingTextEntity = defineEntity({
  name: 'ManagerMeetingText',
  tableName: 'manager_meeting_text',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid(),
    item: p.text(),
    version: p.integer(),
    text: p.text(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'manager_meeting_text_version', properties: ['meetingId', 'item', 'version'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('manager_meeting_text', ofMeeting('manager_meeting_text'), `${OWN} and ${ofMeeting('manager_meeting_text')}`),
});
export type ManagerMeetingTextRow = InferEntity<typeof ManagerMeetingTextEntity>;

/** A decision, and what was said of it later: a row for each. */
export const ManagerDecisionEntity = defineEntity({
  name: 'ManagerDecision',
  tableName: 'manager_decision',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid().index(),
    /** The decision that it is about: itself, where it is one. */
    ofId: p.uuid(),
    /** `OPPET`: it is decided; else what came of it. */
    state: p.text(),
    item: p.text().nullable(),
    text: p.text().nullable(),
    /** Which side sees to it, and by when. */
    ownerId: p.uuid().nullable(),
    dueOn: p.date().nullable(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'manager_decision_state', properties: ['ofId', 'state'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('manager_decision', ofMeeting('manager_decision'), `${OWN} and ${ofMeeting('manager_decision')}`),
});
export type ManagerDecisionRow = InferEntity<typeof ManagerDecisionEntity>;

/** An improvement that a partnership has named: the method asks for at least one a year [Seed 4]. */
export const ImprovementEntity = defineEntity({
  name: 'Improvement',
  tableName: 'improvement',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid().index(),
    namedOn: p.date(),
    name: p.text(),
    text: p.text(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('improvement', asSide('improvement'), `${OWN} and ${asSide('improvement')}`),
});
export type ImprovementRow = InferEntity<typeof ImprovementEntity>;

const OF_IMPROVEMENT = 'exists (select 1 from improvement i where i.id = improvement_ended.improvement_id)';

/** What came of it, once. */
export const ImprovementEndedEntity = defineEntity({
  name: 'ImprovementEnded',
  tableName: 'improvement_ended',
  properties: {
    id: p.uuid().primary(),
    improvementId: p.uuid(),
    text: p.text(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'improvement_ended_once', properties: ['improvementId'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('improvement_ended', OF_IMPROVEMENT, `${OWN} and ${OF_IMPROVEMENT}`),
});
export type ImprovementEndedRow = InferEntity<typeof ImprovementEndedEntity>;

export const managerMeetingEntities = [ManagerMeetingEntity, ManagerMeetingEventEntity, ManagerMeetingTextEntity, ManagerDecisionEntity, ImprovementEntity, ImprovementEndedEntity] as const;
