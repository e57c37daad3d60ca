import type { Instant, MeetingId, OrganisationId } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { announce } from '../../live/outbox.js';
import { endShares } from '../grounds/case-share.store.js';
import { casesOfPartnership, unfoldIntoGrants } from '../grounds/grants.store.js';
import { removePointsAhead } from '../monthly-meetings/agenda-item.store.js';
import { meetingsAheadAt } from '../monthly-meetings/planned-meeting.store.js';
import { partiesNow } from '../partnerships/partnership.store.js';

/** How many cases in one statement. */
const AT_A_TIME = 100;

/**
 * What an organisation that has left a table leaves there: nothing that was raised with it or by it is raised any longer,
 * so that whoever wants it known again after it has come back raises it anew [domain C8]; and no point of its own waits for
 * a meeting that it does not come to. Its file, and its people's mandates, are its own.
 */
export async function endPlace(system: Em, partnershipId: string, organisationId: string, now: Instant): Promise<void> {
  await endShares(system, partnershipId, organisationId, now);
  await removePointsAhead(system, partnershipId, organisationId, now);
}

/**
 * Brings the second lock to who sits at the table now, in the transaction that changed it, and lets everybody there ask
 * again, as well as those who have left: who is at the table is nothing about a household.
 * @param moved the organisations that came or left
 */
export async function tableChanged(system: Em, partnershipId: string, moved: readonly string[], now: Instant): Promise<void> {
  const caseIds = await casesOfPartnership(system, partnershipId);
  for (let done = 0; done < caseIds.length; done += AT_A_TIME) await unfoldIntoGrants(system, caseIds.slice(done, done + AT_A_TIME));
  const parties = await partiesNow(system, partnershipId);
  await announce(system, {
    organisationIds: [...parties.map(({ id }) => id), ...moved] as OrganisationId[],
    meetingIds: (await meetingsAheadAt(system, partnershipId, now)) as MeetingId[] });
}
