import { isWorkday } from '@bokvar/domain/calendar';
import { standingItems } from '@bokvar/domain/meetings';
import { mayPlanMeeting } from '@bokvar/domain/policy';
import { isLandlord, toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, withEyesOf, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import { partiesNow } from '../partnerships/partnership.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { insertPoint } from './agenda-item.store.js';
import { bringForward } from './carried-points.store.js';
import { meetingBooked } from './meeting-change.js';
import { insertMeeting, nextMeetings, type PlannedMeeting } from './planned-meeting.store.js';
import { prepareAgenda, type Preparer } from './prepare-agenda.service.js';

export interface PlanMeeting { startsAt: Instant; endsAt: Instant; place: string; partnershipId: string | null }

/** Books a monthly meeting and proposes its agenda to each side. Held also when nobody is late: then there is something to learn. */
export async function planMeeting(database: Database, viewer: Viewer, now: Instant, key: string, command: PlanMeeting): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'planMeeting', input: command }, async (tx) => {
    // Asked first: whoever may not plan at all need not choose with whom.
    requireAllowed(mayPlanMeeting(viewer, { isParty: true }), null);
    const partnershipId = await choosePartnership(tx.em, viewer, command.partnershipId);
    requireTime(command, now);
    const meeting = await bookMeeting(tx, { ...command, partnershipId, seriesId: null });
    await proposeToEachSide(tx, meeting);
    return await meetingBooked(tx, meeting.id, 'MOTE_PLANERAT');
  });
}

/** Puts a meeting in the calendar with the points that every meeting has, and with what was to be spoken of at one that was cancelled before it. */
export async function bookMeeting(tx: Change, { partnershipId, startsAt, endsAt, place, seriesId }: PlanMeeting & { partnershipId: string; seriesId: string | null }): Promise<PlannedMeeting> {
  const meeting = await insertMeeting(tx.em, { partnershipId, startsAt, endsAt, place: place.trim(), createdById: tx.actor.organisationId, seriesId });
  for (const [index, { code, minutes, section }] of standingItems.entries()) {
    await insertPoint(tx.em, { meetingId: meeting.id, kind: 'STAENDE', standing: code, position: section === 'BORJAN' ? index - 20 : 1000 + index, minutes });
  }
  await tx.asSystem(async (system) => { await bringForward(system, meeting.id); });
  return meeting;
}

/** Refuses a time that no meeting can have. */
export function requireTime({ startsAt, endsAt, place }: Omit<PlanMeeting, 'partnershipId'>, now: Instant): void {
  if (startsAt <= now) refuse('MOTESTID_PASSERAD', 'startsAt');
  if (endsAt <= startsAt || toLocalDate(startsAt) !== toLocalDate(endsAt)) refuse('MOTESTID_ORDNING', 'endsAt');
  if (!isWorkday(toLocalDate(startsAt))) refuse('MOTESDAG_LEDIG', 'startsAt');
  if (place.trim() === '') refuse('PLATS_SAKNAS', 'place');
}

/** Each side gets proposals from its own view of its own cases, and nothing of the other's. */
export async function proposeToEachSide(tx: Change, meeting: PlannedMeeting): Promise<void> {
  const sides = (await partiesNow(tx.em, meeting.partnershipId)).filter(({ kind }) => isLandlord(kind) || kind === 'SOCIALTJANST');
  for (const side of sides) await withEyesOf(tx, side.id, async (em) => { await prepareAgenda(em, meeting, side, tx.now); });
}

/**
 * Adds proposals to an organisation's coming meetings when its own cases have changed, as after an import; or one of them, as when a
 * meeting has given a task there.
 * @param of the case, and the meeting after which it is proposed
 */
export async function proposeAnew(tx: Change, organisation: Preparer, of: { readonly caseId: string; readonly after: Instant } | null = null): Promise<void> {
  for (const meeting of await nextMeetings(tx.em, of === null || of.after < tx.now ? tx.now : of.after)) {
    await prepareAgenda(tx.em, meeting, organisation, tx.now, of?.caseId ?? null);
    tx.tell([organisation.id], [meeting.id]);
  }
}
