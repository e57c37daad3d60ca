import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { rulePolicies } from '../../database/policies.js';
import { MonthlyMeetingEntity } from '../monthly-meetings/monthly-meeting.entity.js';

/** Of a meeting of one of the reader's partnerships: the policy of `monthly_meeting` decides which those are. */
const AT_OWN_TABLE = 'meeting_id in (select m.id from monthly_meeting m)';

/** And about an item that the reader may read: the policy of `agenda_item` decides. That it was opened is a fact about it. */
const OF_OWN_ITEM = `${AT_OWN_TABLE} and item_id in (select i.id from agenda_item i)`;

const ofMeeting = () => p.manyToOne(MonthlyMeetingEntity).mapToPk().fieldName('meeting_id');

/** That a meeting is, or was, held with the portal open. Everybody at the table knows it. */
export const MeetingRunEntity = defineEntity({
  name: 'MeetingRun',
  tableName: 'meeting_run',
  properties: {
    meetingId: p.uuid().primary(),
    startedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    /** Who began it, and so leads it. */
    chairId: p.uuid(),
  },
  rowLevelSecurity: 'force',
  policies: rulePolicies('meeting_run', AT_OWN_TABLE, AT_OWN_TABLE),
});
export type MeetingRunRow = InferEntity<typeof MeetingRunEntity>;

/** That somebody has come to a meeting, with the mandate that she was let in on. */
export const RoomAttendanceEntity = defineEntity({
  name: 'RoomAttendance',
  tableName: 'room_attendance',
  properties: {
    meetingId: p.uuid().primary(),
    userId: p.uuid().primary(),
    organisationId: p.uuid(),
    askedAt: p.datetime(),
    /** Null: she waits to be let in. */
    admittedAt: p.datetime().nullable(),
    admittedBy: p.uuid().nullable(),
    /** The colleague in whose place she is there (ersättare); null: she is there as herself. */
    substitutesForId: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: rulePolicies('room_attendance', AT_OWN_TABLE, AT_OWN_TABLE),
});
export type RoomAttendanceRow = InferEntity<typeof RoomAttendanceEntity>;

/** A stretch of time in which somebody was in the room. Who is out, or waits, has none. */
export const RoomStayEntity = defineEntity({
  name: 'RoomStay',
  tableName: 'room_stay',
  properties: {
    id: p.uuid().primary(),
    meetingId: () => ofMeeting().index(),
    userId: p.uuid(),
    organisationId: p.uuid(),
    fromAt: p.datetime(),
    toAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: rulePolicies('room_stay', AT_OWN_TABLE, AT_OWN_TABLE),
});
export type RoomStayRow = InferEntity<typeof RoomStayEntity>;

/** That an item was open in the room, from when to when. Read by those alone who may read the item. */
export const RoomOpeningEntity = defineEntity({
  name: 'RoomOpening',
  tableName: 'room_opening',
  properties: {
    id: p.uuid().primary(),
    meetingId: () => ofMeeting().index(),
    itemId: p.uuid().index(),
    openedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: rulePolicies('room_opening', OF_OWN_ITEM, OF_OWN_ITEM),
});
export type RoomOpeningRow = InferEntity<typeof RoomOpeningEntity>;

/** That somebody stepped out of an item because of jäv [FL 16–18 §§]. Read by those alone who may read the item: to others she is out. */
export const RoomJavEntity = defineEntity({
  name: 'RoomJav',
  tableName: 'room_jav',
  properties: {
    id: p.uuid().primary(),
    meetingId: () => ofMeeting().index(),
    itemId: p.uuid().index(),
    userId: p.uuid(),
    notedAt: p.datetime(),
    /** When it was noted that there was none after all, by her being let in to the item. */
    endedAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: rulePolicies('room_jav', OF_OWN_ITEM, OF_OWN_ITEM),
});
export type RoomJavRow = InferEntity<typeof RoomJavEntity>;

export const meetingRoomEntities = [MeetingRunEntity, RoomAttendanceEntity, RoomStayEntity, RoomOpeningEntity, RoomJavEntity] as const;
