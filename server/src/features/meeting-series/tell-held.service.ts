import { mayTellMeetingHeld } from '@bokvar/domain/policy';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import type { Instant } from '@bokvar/domain/vocabulary';
import { requireAllowed } from '../cases/require-allowed.js';
import { meetingBooked } from '../monthly-meetings/meeting-change.js';
import { findMeeting } from '../monthly-meetings/planned-meeting.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { holdMeeting, insertHeld, isRecorded } from './rebook.store.js';

/** Says of a meeting that is over that it was held, without the portal, or did not take place. The last word of either side counts; the same again is nothing new. */
export async function tellMeetingHeld(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly meetingId: string; readonly held: boolean },
): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'tellMeetingHeld', input: command }, async (tx) => {
    const meeting = await findMeeting(tx.em, command.meetingId);
    if (meeting === null) refuse('FINNS_INTE');
    if (!(await holdMeeting(tx.em, meeting.id, meeting.startsAt))) refuse('ANDRAT_AV_ANNAN');
    const recorded = await isRecorded(tx.em, meeting.id);
    requireAllowed(mayTellMeetingHeld(viewer, { isParty: true, cancelled: meeting.cancelledAt !== null, over: meeting.endsAt <= now, recorded }), null);
    const said = { meetingId: meeting.id, organisationId: viewer.organisationId, recordedBy: viewer.userId, held: command.held };
    if (!(await insertHeld(tx.em, said, now))) return { meetingId: meeting.id };
    return await meetingBooked(tx, meeting.id, command.held ? 'MOTE_SAGT_HALLET' : 'MOTE_SAGT_INTE_HALLET');
  });
}
