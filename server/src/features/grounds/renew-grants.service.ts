import { asId, type CaseId, type Instant, type MeetingId, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { announce } from '../../live/outbox.js';
import type { Log } from '../../log.js';
import { auditRenewal, casesOfOtherRules, meetingsOf, recipientsOf, takeTurnAtRenewing, unfoldIntoGrants } from './grants.store.js';

/** How many cases in one transaction: short enough that whoever changes one of them does not notice. */
const AT_A_TIME = 100;

/**
 * Brings the second lock to the rules of this server: unfolds anew every case whose grants were made by others, batch by
 * batch, each in a transaction of its own with its audit. Two servers that start at once take turns; one that stops goes on
 * where it was. Call it before readers are let in.
 * @returns how many cases were unfolded
 */
export async function renewGrants(database: Database, now: Instant, log: Log, atATime = AT_A_TIME): Promise<number> {
  let renewed = 0;
  for (;;) {
    const batch = await database.system().transactional(async (em) => await renewSome(em as Em, now, atATime));
    const last = batch.at(-1);
    if (last === undefined) break;
    // Not how many: how large the portal is is nothing for a log.
    if (renewed === 0) log.info('GRANTS_OF_OTHER_RULES');
    log.info('GRANTS_RENEWED_THROUGH', { caseId: asId<CaseId>(last) });
    renewed += batch.length;
  }
  if (renewed > 0) log.info('GRANTS_RENEWED');
  return renewed;
}

async function renewSome(em: Em, now: Instant, atATime: number): Promise<string[]> {
  await takeTurnAtRenewing(em);
  const caseIds = await casesOfOtherRules(em, atATime);
  const changed = await unfoldIntoGrants(em, caseIds);
  await auditRenewal(em, caseIds, new Date(now));
  const readers = await recipientsOf(em, changed, new Date(now));
  if (readers.length > 0) {
    await announce(em, { organisationIds: readers as OrganisationId[], meetingIds: await meetingsOf(em, caseIds, new Date(now)) as MeetingId[] });
  }
  return caseIds;
}
