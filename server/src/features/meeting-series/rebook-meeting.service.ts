import { mayRebookMeeting } from '@bokvar/domain/policy';
import { personInText } from '@bokvar/domain/texts';
import { isLandlord, toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { queueMail } from '../../mail/mail.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { bringForward } from '../monthly-meetings/carried-points.store.js';
import { meetingBooked } from '../monthly-meetings/meeting-change.js';
import { proposeToEachSide, requireTime } from '../monthly-meetings/plan-meeting.service.js';
import { findMeeting, meetingsOf, type PlannedMeeting } from '../monthly-meetings/planned-meeting.store.js';
import { partiesNow } from '../partnerships/partnership.store.js';
import { mailAddressOf } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { rebookedMail } from './rebooked-mail.js';
import { hasRun, holdMeeting, insertMove, setCancelled, setTime } from './rebook.store.js';

/** The longest reason, in characters. */
const REASON_MAX = 200;

interface Done { meetingId: string }

/** `was`: when it began as its mover saw it. */
export interface MoveMeeting { readonly meetingId: string; readonly was: Instant; readonly startsAt: Instant; readonly endsAt: Instant; readonly place: string; readonly reason: string }

/** Gives a meeting that has not begun another time or place, with a reason that everybody at the table reads. The other side is told by mail. */
export async function moveMeeting(database: Database, viewer: Viewer, now: Instant, key: string, command: MoveMeeting & { readonly origin: string }): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'moveMeeting', input: command }, async (tx) => {
    const { startsAt, endsAt } = command;
    const meeting = await rebookable(tx, viewer, command.meetingId);
    requireTime(command, now);
    if (!(await holdMeeting(tx.em, meeting.id, command.was))) refuse('ANDRAT_AV_ANNAN', 'startsAt');
    const taken = (await meetingsOf(tx.em, meeting.partnershipId)).filter(({ id }) => id !== meeting.id).map((other) => toLocalDate(other.startsAt));
    if (taken.includes(toLocalDate(startsAt))) refuse('MOTESDAG_UPPTAGEN', 'startsAt');
    const reason = await reasonOf(tx, command.reason);
    const place = command.place.trim();
    await insertMove(tx.em, meeting, { organisationId: viewer.organisationId, userId: viewer.userId, cancels: false, reason }, now);
    await setTime(tx.em, meeting.id, { startsAt, endsAt, place });
    await mailOthers(tx, viewer, { was: meeting, now: { startsAt, endsAt, place }, origin: command.origin });
    return await meetingBooked(tx, meeting.id, 'MOTE_FLYTTAT');
  });
}

/** Gives a meeting up beforehand, with a reason. What was to be spoken of there stands on the next one's agenda. */
export async function cancelMeeting(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly meetingId: string; readonly reason: string; readonly origin: string },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'cancelMeeting', input: command }, async (tx) => {
    const meeting = await rebookable(tx, viewer, command.meetingId);
    if (!(await holdMeeting(tx.em, meeting.id, meeting.startsAt))) refuse('ANDRAT_AV_ANNAN');
    const reason = await reasonOf(tx, command.reason);
    await insertMove(tx.em, meeting, { organisationId: viewer.organisationId, userId: viewer.userId, cancels: true, reason }, now);
    await setCancelled(tx.em, meeting.id, now);
    const ahead = (await meetingsOf(tx.em, meeting.partnershipId)).filter(({ startsAt }) => startsAt > now);
    const after = ahead.find(({ startsAt }) => startsAt > meeting.startsAt);
    if (after !== undefined) await tx.asSystem(async (system) => { await bringForward(system, after.id); });
    // One that is not next gets its proposals when it is.
    if (after !== undefined && after === ahead[0]) await proposeToEachSide(tx, after);
    await mailOthers(tx, viewer, { was: meeting, now: null, origin: command.origin });
    return await meetingBooked(tx, meeting.id, 'MOTE_INSTALLT');
  });
}

async function rebookable(tx: Change, viewer: Viewer, meetingId: string): Promise<PlannedMeeting> {
  const meeting = await findMeeting(tx.em, meetingId);
  if (meeting === null) refuse('FINNS_INTE');
  const begun = meeting.startsAt <= tx.now || (await hasRun(tx.em, meeting.id));
  requireAllowed(mayRebookMeeting(viewer, { isParty: true, begun, cancelled: meeting.cancelledAt !== null }), null);
  return meeting;
}

/** Looked through by the words of the writer's own cases alone: it tells nothing of anybody else's. */
async function reasonOf(tx: Change, written: string): Promise<string> {
  const reason = written.trim();
  if (reason === '') refuse('MOTESSKAL_SAKNAS', 'reason');
  if (reason.length > REASON_MAX) refuse('TEXT_FOR_LANG', 'reason');
  if (personInText(reason, await wordsOfOwnWorld(tx.em)) !== null) refuse('MOTESSKAL_MED_PERSON', 'reason');
  return reason;
}

interface Rebooked { readonly was: PlannedMeeting; readonly now: { readonly startsAt: Instant; readonly endsAt: Instant; readonly place: string } | null; readonly origin: string }

async function mailOthers(tx: Change, viewer: Viewer, { was, now, origin }: Rebooked): Promise<void> {
  const mail = rebookedMail({ sender: viewer.organisationName, wasStartsAt: was.startsAt, now, link: `${origin}/moten/${was.id}`, calendar: `${origin}/kalender/${was.id}.ics` });
  for (const { id, kind } of await partiesNow(tx.em, was.partnershipId)) {
    if (id === viewer.organisationId || !(isLandlord(kind) || kind === 'SOCIALTJANST')) continue;
    const to = await mailAddressOf(tx.em, id);
    if (to !== null) await queueMail(tx.em, { to, ...mail }, tx.now);
  }
}
