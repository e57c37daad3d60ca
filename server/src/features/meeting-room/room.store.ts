import { randomUUID } from 'node:crypto';
import type { Stay } from '@bokvar/domain/meetings';
import type { Instant, OrganisationKind, Role } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { reading } from '../../database/reading-functions.js';
import { undertakingColumns, type SignatureRecord, type WrittenText } from '../confidentiality/undertaking.store.js';
import type { Colleague } from '../partnerships/colleague.js';
import { MeetingRunEntity, RoomAttendanceEntity, RoomJavEntity, RoomOpeningEntity, RoomStayEntity } from './meeting-room.entity.js';

/** Somebody who has come to a meeting. */
export interface RoomPersonRecord {
  readonly userId: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly shortName: string; readonly kind: OrganisationKind };
  readonly askedAt: Instant;
  /** Null: she waits to be let in. */
  readonly admittedAt: Instant | null;
  /** The name of the colleague in whose place she is there. */
  readonly substitutesFor: string | null;
  readonly mandates: readonly { readonly role: Role; readonly from: Instant; readonly to: Instant | null }[];
}

/** An item that was open, as those know it who may read the item. */
export interface OpeningRecord { readonly itemId: string; readonly from: Instant; readonly to: Instant | null }

/** A meeting's room, as the reader's organisation may have it. */
export interface RoomRecord {
  readonly run: { readonly startedAt: Instant; readonly endedAt: Instant | null; readonly chairId: string } | null;
  /** In the order in which they came. */
  readonly people: readonly RoomPersonRecord[];
  readonly stays: readonly Stay[];
  readonly openings: readonly OpeningRecord[];
  readonly javs: readonly { readonly itemId: string; readonly userId: string }[];
  readonly colleagues: readonly Colleague[];
  /** What the partnership has written to be signed, and what each signed last. */
  readonly texts: readonly WrittenText[];
  readonly signatures: readonly SignatureRecord[];
}

export const roomReading = reading<RoomRecord>('meeting_room', ['uuid'],
  `select to_json(x)::text from (select
     (select r from (select ms(r.started_at) as "startedAt", ms(r.ended_at) as "endedAt", r.chair_id as "chairId" from meeting_run r where r.meeting_id = $1) r) as run,
     array(select p from (select p.user_id as "userId", p.name, p.organisation, ms(p.asked_at) as "askedAt", ms(p.admitted_at) as "admittedAt",
         p.substitutes_for as "substitutesFor", p.mandates from room_people($1) p) p) as people,
     array(select s from (select s.user_id as "userId", ms(s.from_at) as "from", ms(s.to_at) as "to" from room_stay s where s.meeting_id = $1 order by s.from_at, s.id) s) as stays,
     array(select o from (select o.item_id as "itemId", ms(o.opened_at) as "from", ms(o.closed_at) as "to" from room_opening o where o.meeting_id = $1 order by o.opened_at, o.id) o) as openings,
     array(select j from (select j.item_id as "itemId", j.user_id as "userId" from room_jav j where j.meeting_id = $1 and j.ended_at is null) j) as javs,
     array(select c from (select c.id, c.name from colleagues() c order by c.name, c.id) c) as colleagues,
     ${undertakingColumns('(select m.partnership_id from monthly_meeting m where m.id = $1)')}) x`);

/** The room of a meeting, as the reader of `em` may have it: one statement. Nothing in it when there is no such meeting. */
export async function loadRoom(em: Em, meetingId: string): Promise<RoomRecord> {
  return await roomReading.read(em, [meetingId]);
}

/** Lets nobody else change the room of a meeting until this change is done. */
export async function holdRoom(em: Em, meetingId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`room ${meetingId}`]);
}

/** Begins a meeting, or goes on with one that was ended: then it began when it did, and who led it leads it. */
export async function beginRun(em: Em, { meetingId, chairId, at }: { meetingId: string; chairId: string; at: Instant }): Promise<void> {
  await em.upsert(MeetingRunEntity, { meetingId, startedAt: new Date(at), endedAt: null, chairId }, { onConflictFields: ['meetingId'], onConflictMergeFields: ['endedAt'] });
}

/** Ends a meeting: everybody leaves the room. */
export async function endRun(em: Em, meetingId: string, at: Instant): Promise<void> {
  await em.nativeUpdate(MeetingRunEntity, { meetingId }, { endedAt: new Date(at) });
  await em.nativeUpdate(RoomStayEntity, { meetingId, toAt: null }, { toAt: new Date(at) });
}

/** Somebody who comes. */
export interface Arrival {
  readonly meetingId: string;
  readonly userId: string;
  readonly organisationId: string;
  readonly at: Instant;
  /** Who lets her in; null: she waits. */
  readonly admittedBy: string | null;
  readonly substitutesForId: string | null;
}

/** Keeps that somebody has come. */
export async function insertAttendance(em: Em, { at, admittedBy, ...of }: Arrival): Promise<void> {
  await em.insert(RoomAttendanceEntity, { ...of, askedAt: new Date(at), admittedAt: admittedBy === null ? null : new Date(at), admittedBy });
}

/** Lets somebody in who waits. */
export async function admit(em: Em, of: { meetingId: string; userId: string }, by: string, at: Instant): Promise<void> {
  await em.nativeUpdate(RoomAttendanceEntity, { ...of, admittedAt: null }, { admittedAt: new Date(at), admittedBy: by });
}

/** Keeps that somebody is in the room from now on. */
export async function beginStay(em: Em, of: { meetingId: string; userId: string; organisationId: string }, at: Instant): Promise<void> {
  await em.insert(RoomStayEntity, { id: randomUUID(), ...of, fromAt: new Date(at), toAt: null });
}

/** Keeps that somebody is in the room no longer. */
export async function endStay(em: Em, of: { meetingId: string; userId: string }, at: Instant): Promise<void> {
  await em.nativeUpdate(RoomStayEntity, { ...of, toAt: null }, { toAt: new Date(at) });
}

/** Keeps that somebody steps out of an item because of jäv. */
export async function insertJav(em: Em, of: { meetingId: string; itemId: string; userId: string }, at: Instant): Promise<void> {
  await em.insert(RoomJavEntity, { id: randomUUID(), ...of, notedAt: new Date(at), endedAt: null });
}

/** Keeps that somebody has no jäv at an item after all. */
export async function endJav(em: Em, of: { meetingId: string; itemId: string; userId: string }, at: Instant): Promise<void> {
  await em.nativeUpdate(RoomJavEntity, { ...of, endedAt: null }, { endedAt: new Date(at) });
}

/** Opens an item that the actor may read. */
export async function insertOpening(em: Em, of: { meetingId: string; itemId: string }, at: Instant): Promise<void> {
  await em.insert(RoomOpeningEntity, { id: randomUUID(), ...of, openedAt: new Date(at), closedAt: null });
}

/** Closes whatever item is open, also one that the actor may not read. As the portal itself. @returns its id, where one was */
export async function closeOpenings(system: Em, meetingId: string, at: Instant): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    'update room_opening set closed_at = ? where meeting_id = ? and closed_at is null returning item_id as id', [new Date(at), meetingId]);
  return rows.map(({ id }) => id);
}
