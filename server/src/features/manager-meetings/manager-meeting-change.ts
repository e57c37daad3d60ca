import { refuse } from '../../database/refused.js';
import type { Change } from '../../database/transaction.js';
import { isSide } from '../partnerships/other-side.js';
import { partiesNow } from '../partnerships/partnership.store.js';
import type { By } from './by.js';
import { holdManagerMeeting, loadManagerMeeting, type WholeManagerMeeting } from './manager-meeting.store.js';

/** Who makes the change, and when. */
export const by = ({ actor, now }: Change): By => ({ organisationId: actor.organisationId, recordedAt: now, recordedBy: actor.userId });

/** The meeting as the actor may have it, held until the change is done. Refused where there is none to her. */
export async function meetingIn(tx: Change, meetingId: string): Promise<WholeManagerMeeting> {
  await holdManagerMeeting(tx.em, meetingId);
  return await loadManagerMeeting(tx.em, meetingId) ?? refuse('FINNS_INTE');
}

/** Ends a change that both sides of a partnership see: their screens ask again. The network's do not, since nothing there changes. */
export async function tellSides(tx: Change, action: string, partnershipId: string, id: string): Promise<void> {
  tx.record(action, [partnershipId, id]);
  tx.tell((await partiesNow(tx.em, partnershipId)).filter(({ kind }) => isSide(kind)).map((party) => party.id));
}
