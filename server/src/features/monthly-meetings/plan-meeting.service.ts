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
import { meetingBooked } from './meeting-change.js';
import { insertMeeting, meetingsAfter, type PlannedMeeting } from './planned-meeting.store.js';
import { prepareAgenda, type Preparer } from './prepare-agenda.service.js';

export interface PlanMeeting { startsAt: Instant; endsAt: Instant; place: string; partnershipId: string | null }

/** Books a monthly meeting and proposes its agenda to each side. Held also when nobody is late: then there is something to learn. */
export async function planMeeting(database: Database, viewer: Viewer, now: Instant, key: string, command: PlanMeeting): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'planMeeting', input: command }, async (tx) => {
    // Asked first: whoever may not plan at all need not choose with whom.
    requireAllowed(mayPlanMeeting(viewer, { isParty: true }), null);
    const partnershipId = await choosePartnership(tx.em, viewer, command.partnershipId);
    requireTime(command, now);
    const { startsAt, endsAt, place } = command;
    const meeting = await insertMeeting(tx.em, { partnershipId, startsAt, endsAt, place: place.trim(), createdById: viewer.organisationId });
    for (const [index, { code, minutes, section }] of standingItems.entries()) {
      await insertPoint(tx.em, { meetingId: meeting.id, kind: 'STAENDE', standing: code, position: section === 'BORJAN' ? index - 20 : 1000 + index, minutes });
    }
    await proposeToEachSide(tx, meeting);
    return await meetingBooked(tx, meeting.id, 'MOTE_PLANERAT');
  });
}

function requireTime({ startsAt, endsAt, place }: PlanMeeting, now: Instant): void {
  if (startsAt <= now) refuse('MOTESTID_PASSERAD', 'startsAt');
  if (endsAt <= startsAt || toLocalDate(startsAt) !== toLocalDate(endsAt)) refuse('MOTESTID_ORDNING', 'endsAt');
  if (!isWorkday(toLocalDate(startsAt))) refuse('MOTESDAG_LEDIG', 'startsAt');
  if (place.trim() === '') refuse('PLATS_SAKNAS', 'place');
}

/** Each side gets proposals from its own view of its own cases, and nothing of the other's. */
async function proposeToEachSide(tx: Change, meeting: PlannedMeeting): Promise<void> {
  const sides = (await partiesNow(tx.em, meeting.partnershipId)).filter(({ kind }) => isLandlord(kind) || kind === 'SOCIALTJANST');
  for (const side of sides) await withEyesOf(tx, side.id, async (em) => { await prepareAgenda(em, meeting, side, tx.now); });
}

/**
 * Adds proposals to an organisation's coming meetings when its own cases have changed, as after an import; or one of them, as when a
 * meeting has given a task there.
 * @param of the case, and the meeting after which it is proposed
 */
export async function proposeAnew(tx: Change, organisation: Preparer, of: { readonly caseId: string; readonly after: Instant } | null = null): Promise<void> {
  const seen = new Set<string>();
  for (const meeting of await meetingsAfter(tx.em, of === null || of.after < tx.now ? tx.now : of.after, 3)) {
    // Only the next meeting of each partnership: what is proposed there need not wait for the one after.
    if (seen.has(meeting.partnershipId)) continue;
    seen.add(meeting.partnershipId);
    await prepareAgenda(tx.em, meeting, organisation, tx.now, of?.caseId ?? null);
    tx.tell([organisation.id], [meeting.id]);
  }
}
