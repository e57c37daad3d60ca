import { isWorkday } from '@bokvar/domain/calendar';
import { mayCancelManagerMeeting, mayHoldManagerMeeting, mayMoveManagerMeeting, mayReadManagerMeetings, bothSidesMet } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import { addMonths, toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { unlessStopped } from '../minutes/check-minutes.service.js';
import { isSide } from '../partnerships/other-side.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { by, meetingIn, tellSides } from './manager-meeting-change.js';
import { insertManagerMeeting, insertManagerMeetingEvent, type MeetingTime } from './manager-meeting.store.js';
import { requireNoPerson } from './no-person.js';

/** The longest place and reason, in characters. */
const LINE_MAX = 200;

interface Done { readonly meetingId: string }

/** `partnershipId`: null when there is only one to choose. */
export interface PlanManagerMeeting extends MeetingTime { readonly partnershipId: string | null }

/** Plans a managers' meeting; or writes in one that was held before anybody planned it here, of the past year. */
export async function planManagerMeeting(database: Database, viewer: Viewer, now: Instant, key: string, command: PlanManagerMeeting): Promise<Done | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'planManagerMeeting', input: command }, async (tx) => {
    requireAllowed(mayReadManagerMeetings(viewer), null);
    const partnershipId = await choosePartnership(tx.em, viewer, command.partnershipId);
    const time = timeOf(command, now);
    await requireNoPerson(tx, viewer, [], 'place', { before: '', text: time.place });
    const meetingId = await insertManagerMeeting(tx.em, partnershipId, time, by(tx));
    await tellSides(tx, 'CHEFSMOTE_PLANERAT', partnershipId, meetingId);
    return { meetingId };
  }));
}

/** `changes`: how often it had been changed when it was read: nobody's time is written over. */
export interface MoveManagerMeeting extends MeetingTime { readonly meetingId: string; readonly changes: number }

/** Gives a meeting that has not begun another time or place. */
export async function moveManagerMeeting(database: Database, viewer: Viewer, now: Instant, key: string, command: MoveManagerMeeting): Promise<Done | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'moveManagerMeeting', input: command }, async (tx) => {
    const { meetingId, changes } = command;
    const meeting = await meetingIn(tx, meetingId);
    requireAllowed(mayMoveManagerMeeting(viewer, meeting, now), null);
    if (meeting.changes !== changes) refuse('ANDRAT_AV_ANNAN', 'startsAt');
    const time = timeOf(command, now);
    if (time.startsAt <= now) refuse('MOTESTID_PASSERAD', 'startsAt');
    await requireNoPerson(tx, viewer, [], 'place', { before: meeting.place, text: time.place });
    await insertManagerMeetingEvent(tx.em, meetingId, changes + 1, { kind: 'FLYTTAT', ...time }, by(tx));
    await tellSides(tx, 'CHEFSMOTE_FLYTTAT', meeting.partnershipId, meetingId);
    return { meetingId };
  }));
}

/** Says that a meeting does not take place, or did not, with a reason that both sides read. */
export async function cancelManagerMeeting(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly meetingId: string; readonly reason: string }): Promise<Done | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'cancelManagerMeeting', input: command }, async (tx) => {
    const { meetingId } = command;
    const meeting = await meetingIn(tx, meetingId);
    requireAllowed(mayCancelManagerMeeting(viewer, meeting), null);
    const reason = command.reason.trim();
    if (reason === '') refuse('MOTESSKAL_SAKNAS', 'reason');
    if (reason.length > LINE_MAX) refuse('TEXT_FOR_LANG', 'reason');
    await requireNoPerson(tx, viewer, meeting.managers.map(({ name }) => name), 'reason', { before: '', text: reason });
    await insertManagerMeetingEvent(tx.em, meetingId, meeting.changes + 1, { kind: 'INSTALLT', reason }, by(tx));
    await tellSides(tx, 'CHEFSMOTE_INSTALLT', meeting.partnershipId, meetingId);
    return { meetingId };
  }));
}

/** Closes a meeting as held, with the managers who were there, at least one of each side. After that nothing is written at it. */
export async function holdMeeting(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly meetingId: string; readonly there: readonly string[] }): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'holdManagerMeeting', input: command }, async (tx) => {
    const { meetingId } = command;
    const meeting = await meetingIn(tx, meetingId);
    requireAllowed(mayHoldManagerMeeting(viewer, meeting, now), null);
    const there = [...new Set(command.there)];
    const known = meeting.managers.filter(({ id }) => there.includes(id));
    if (new Set(known.map(({ id }) => id)).size !== there.length) refuse('FINNS_INTE', 'there');
    requireAllowed(bothSidesMet(meeting.parties.filter(({ kind }) => isSide(kind)).map(({ id }) => id), known.map(({ organisationId }) => organisationId)), 'there');
    await insertManagerMeetingEvent(tx.em, meetingId, meeting.changes + 1, { kind: 'HALLET', there }, by(tx));
    await tellSides(tx, 'CHEFSMOTE_HALLET', meeting.partnershipId, meetingId);
    return { meetingId };
  });
}

/** A time that a managers' meeting can have: on one day, within a year; on a workday when it lies ahead. */
function timeOf({ startsAt, endsAt, place }: MeetingTime, now: Instant): MeetingTime {
  const [on, today] = [toLocalDate(startsAt), toLocalDate(now)];
  if (on < addMonths(today, -12) || on > addMonths(today, 12)) refuse('CHEFSMOTE_TID', 'startsAt');
  if (endsAt <= startsAt || on !== toLocalDate(endsAt)) refuse('MOTESTID_ORDNING', 'endsAt');
  if (startsAt > now && !isWorkday(on)) refuse('MOTESDAG_LEDIG', 'startsAt');
  if (place.trim() === '') refuse('PLATS_SAKNAS', 'place');
  if (place.length > LINE_MAX) refuse('TEXT_FOR_LANG', 'place');
  return { startsAt, endsAt, place: place.trim() };
}
