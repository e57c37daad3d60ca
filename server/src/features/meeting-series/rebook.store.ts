import { randomUUID } from 'node:crypto';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PlannedMeeting } from '../monthly-meetings/planned-meeting.store.js';
import { MeetingHeldEntity, MeetingMoveEntity } from '../monthly-meetings/monthly-meeting.entity.js';

/** Lets nobody else change when this meeting is until the change is done. @returns false when it is another time by now than `was` */
export async function holdMeeting(em: Em, id: string, was: Instant): Promise<boolean> {
  const rows: unknown[] = await em.execute('select id from monthly_meeting where id = ? and starts_at = ? for update', [id, new Date(was)]);
  return rows.length > 0;
}

/** Has the meeting been begun with the portal open, before its time or at it? */
export async function hasRun(em: Em, id: string): Promise<boolean> {
  const rows: unknown[] = await em.execute('select 1 from meeting_run where meeting_id = ?', [id]);
  return rows.length > 0;
}

/** Gives a meeting another time and place. */
export async function setTime(em: Em, id: string, { startsAt, endsAt, place }: { startsAt: Instant; endsAt: Instant; place: string }): Promise<void> {
  await em.execute('update monthly_meeting set starts_at = ?, ends_at = ?, place = ? where id = ?', [new Date(startsAt), new Date(endsAt), place, id]);
}

/** Takes a meeting out of the calendar; its row and its agenda stay. */
export async function setCancelled(em: Em, id: string, at: Instant): Promise<void> {
  await em.execute('update monthly_meeting set cancelled_at = ? where id = ?', [new Date(at), id]);
}

/** Keeps that a meeting was moved or cancelled, and what it was before. */
export async function insertMove(em: Em, meeting: PlannedMeeting, by: { organisationId: string; userId: string; cancels: boolean; reason: string }, at: Instant): Promise<void> {
  const { organisationId, userId, cancels, reason } = by;
  await em.insert(MeetingMoveEntity, {
    id: randomUUID(), meetingId: meeting.id, organisationId, movedAt: new Date(at), movedBy: userId, wasStartsAt: new Date(meeting.startsAt), wasPlace: meeting.place, cancels, reason });
}

/** Is it written already that the meeting was held: begun with the portal open, or with minutes? */
export async function isRecorded(em: Em, id: string): Promise<boolean> {
  const rows: unknown[] = await em.execute('select 1 from minutes_event where meeting_id = ? limit 1', [id]);
  return rows.length > 0 || (await hasRun(em, id));
}

/** Keeps what is said of whether a meeting was held, after what was said before; the caller holds the meeting. @returns false when the last word says the same */
export async function insertHeld(em: Em, word: { meetingId: string; organisationId: string; recordedBy: string; held: boolean }, at: Instant): Promise<boolean> {
  const [last] = await em.find(MeetingHeldEntity, { meetingId: word.meetingId }, { orderBy: { number: 'desc' }, limit: 1 });
  if (last?.held === word.held) return false;
  await em.insert(MeetingHeldEntity, { id: randomUUID(), number: (last?.number ?? 0) + 1, ...word, recordedAt: new Date(at) });
  return true;
}
