import type { MeetingId, OrganisationId } from '@bokvar/domain/vocabulary';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { announce } from '../../live/outbox.js';
import { meetingsOf, partiesOf } from '../grounds/grants.store.js';
import { claimEnded } from './consent-expiry.store.js';

/**
 * Tells open screens that consents have ended by the clock, so that they ask again. It ends nothing: a consent opens
 * nothing from its last instant on, whether this has run or not. Everybody at the partnerships' tables is told in one
 * frame, whomever it concerned. What has been told once is not told again, also by another server.
 * @returns how many cases had something that ended
 */
export async function expireConsents(database: Database, now: Instant): Promise<number> {
  return await database.system().transactional(async (inner) => {
    const system = inner as Em;
    const caseIds = await claimEnded(system, now);
    if (caseIds.length === 0) return 0;
    await announce(system, {
      organisationIds: (await partiesOf(system, caseIds)) as OrganisationId[],
      meetingIds: (await meetingsOf(system, caseIds, new Date(now))) as MeetingId[] });
    return caseIds.length;
  });
}
