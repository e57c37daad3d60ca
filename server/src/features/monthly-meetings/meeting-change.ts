import type { MeetingStanding } from '@bokvar/domain/policy';
import { refuse } from '../../database/refused.js';
import type { Change } from '../../database/transaction.js';
import { readersOfPoints } from './agenda-item.store.js';
import { findMeeting, partiesOfMeeting } from './planned-meeting.store.js';

/** The actor's standing in a meeting; refuses as for one that does not exist when there is none. */
export async function standingIn(tx: Change, meetingId: string): Promise<MeetingStanding> {
  const meeting = await findMeeting(tx.em, meetingId);
  if (meeting === null) refuse('FINNS_INTE');
  return { isParty: true, begun: meeting.startsAt <= tx.now };
}

/**
 * Ends a change of the agenda, and lets those ask again who can see it: the actor's own organisation, and at a change of
 * points those who may read one of them. That the other side works on its part tells nobody else anything.
 * @param ids the points that have changed; none: the agenda as a whole
 */
export async function agendaChanged(tx: Change, meetingId: string, action: string, ids: readonly string[]): Promise<{ meetingId: string }> {
  tx.record(action, [meetingId, ...ids]);
  await tx.asSystem(async (system) => {
    tx.tell(ids.length === 0 ? await partiesOfMeeting(system, meetingId) : await readersOfPoints(system, ids, new Date(tx.now)), [meetingId]);
  });
  return { meetingId };
}
