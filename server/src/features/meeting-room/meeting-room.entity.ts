import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { rulePolicies } from '../../database/policies.js';
import { atOwnTable, ofReadablePoint } from '../monthly-meetings/at-own-table.js';
import { MonthlyMeetingEntity } from '../monthly-meetings/monthly-meeting.entity.js';

/** About an item that the reader may read, too: that it was opened is a fact about it. */
const ofOwnItem = (table: string): string => `${atOwnTable(table)} and ${ofReadablePoint(table)}`;

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
  policies: rulePolicies('meeting_run', atOwnTable('meeting_run'), atOwnTable('meeting_run')),
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
  policies: rulePolicies('room_attendance', atOwnTable('room_attendance'), atOwnTable('room_attendance')),
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
  policies: rulePolicies('room_stay', atOwnTable('room_stay'), atOwnTable('room_stay')),
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
  policies: rulePolicies('room_opening', ofOwnItem('room_opening'), ofOwnItem('room_opening')),
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
  policies: rulePolicies('room_jav', ofOwnItem('room_jav'), ofOwnItem('room_jav')),
});
export type RoomJavRow = InferEntity<typeof RoomJavEntity>;

export const meetingRoomEntities = [MeetingRunEntity, RoomAttendanceEntity, RoomStayEntity, RoomOpeningEntity, RoomJavEntity] as const;
