import type { MeetingStanding } from '@bokvar/domain/policy';
import { refuse } from '../../database/refused.js';
import type { Change } from '../../database/transaction.js';
import { findMeeting, partiesOfMeeting } from './planned-meeting.store.js';

/** The actor's standing in a meeting; refuses as for one that does not exist when there is none. */
export async function standingIn(tx: Change, meetingId: string): Promise<MeetingStanding> {
  const meeting = await findMeeting(tx.em, meetingId);
  if (meeting === null) refuse('FINNS_INTE');
  return { isParty: true, begun: meeting.startsAt <= tx.now };
}

/** Ends a change of the agenda: everybody at the table asks again, whoever may see the point. */
export async function agendaChanged(tx: Change, meetingId: string, action: string, ids: readonly string[]): Promise<{ meetingId: string }> {
  tx.record(action, [meetingId, ...ids]);
  await tx.asSystem(async (system) => { tx.tell(await partiesOfMeeting(system, meetingId), [meetingId]); });
  return { meetingId };
}
