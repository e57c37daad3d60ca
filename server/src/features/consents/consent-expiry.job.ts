import type { Instant, MeetingId, OrganisationId } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { announce } from '../../live/outbox.js';
import { grantsOfEndedConsents, meetingsOf, recipientsOf } from '../grounds/grants.store.js';
import { claimEnded, type EndedConsents } from './consent-expiry.store.js';

/**
 * Tells open screens that consents have ended by the clock, so that they ask again. It ends nothing: a consent opens
 * nothing from its last instant on, whether this has run or not. Only those are told who had something to read by it, and
 * the organisation that released it; each once, however many consents of its have ended, and with its own meetings. To the
 * others at the table the household may be unknown, and so that anything has happened [domain R2]. What has been told once
 * is not told again, also by another server.
 * @returns how many cases had something that ended
 */
export async function expireConsents(database: Database, now: Instant): Promise<number> {
  return await database.system().transactional(async (inner) => {
    const system = inner as Em;
    const byCase = Map.groupBy(await claimEnded(system, now), ({ caseId }) => caseId);
    const meetingsFor = new Map<string, Set<string>>();
    for (const [caseId, ended] of byCase) {
      const meetings = await meetingsOf(system, [caseId], new Date(now));
      for (const id of await concernedBy(system, ended, now)) meetingsFor.set(id, new Set([...meetingsFor.get(id) ?? [], ...meetings]));
    }
    for (const [id, meetings] of meetingsFor) {
      await announce(system, { organisationIds: [id as OrganisationId], meetingIds: [...meetings] as MeetingId[] });
    }
    return byCase.size;
  });
}

async function concernedBy(system: Em, ended: readonly EndedConsents[], now: Instant): Promise<ReadonlySet<string>> {
  const concerned = new Set(ended.map(({ holderId }) => holderId));
  for (const { caseId, holderId, since } of ended) {
    const [before, at] = [new Date(since - 1), new Date(now)];
    const grants = await grantsOfEndedConsents(system, { caseId, holderId }, before, at);
    for (const id of await recipientsOf(system, grants, at, before)) concerned.add(id);
  }
  return concerned;
}
