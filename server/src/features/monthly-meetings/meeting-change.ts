import type { MeetingStanding } from '@bokvar/domain/policy';
import { refuse } from '../../database/refused.js';
import type { Change } from '../../database/transaction.js';
import { readersOfPoints } from './agenda-item.store.js';
import { findMeeting, partiesOfMeeting } from './planned-meeting.store.js';

/** The actor's standing in a meeting; refuses as for one that does not exist when there is none. */
export async function standingIn(tx: Change, meetingId: string): Promise<MeetingStanding> {
  const meeting = await findMeeting(tx.em, meetingId);
  if (meeting === null) refuse('FINNS_INTE');
  return { isParty: true, begun: meeting.startsAt <= tx.now, cancelled: meeting.cancelledAt !== null };
}

/**
 * Ends a change of points, and lets those ask again who can see it: the actor's own organisation, and those who may read one
 * of them. That the other side works on its part tells nobody else anything.
 */
export async function pointsChanged(tx: Change, meetingId: string, action: string, ids: readonly string[]): Promise<{ meetingId: string }> {
  tx.record(action, [meetingId, ...ids]);
  await tx.asSystem(async (system) => {
    tx.tell((await readersOfPoints(system, ids, new Date(tx.now))).map(({ organisationId }) => organisationId), [meetingId]);
  });
  return { meetingId };
}

/** Ends a change that everybody at the meeting’s table sees, as that there is one more. */
export async function meetingBooked(tx: Change, meetingId: string, action: string): Promise<{ meetingId: string }> {
  tx.record(action, [meetingId]);
  await tx.asSystem(async (system) => { tx.tell(await partiesOfMeeting(system, meetingId), [meetingId]); });
  return { meetingId };
}
