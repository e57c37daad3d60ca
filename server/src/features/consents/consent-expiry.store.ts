import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';

/** No screen stays open longer than a session: what ended before that needs no telling. */
const LOOK_BACK_MS = 24 * 60 * 60 * 1000;

/**
 * The cases in which a consent has ended by the clock since anybody was told anything about consents there, and writes
 * to the audit that it has. One server at a time: the second finds what the first has written.
 */
export async function claimEnded(system: Em, now: Instant): Promise<string[]> {
  await system.execute(`select pg_advisory_xact_lock(hashtext('consent-expiry'))`);
  const ended: { case_id: string; holder_id: string }[] = await system.execute(
    `select distinct g.case_id, g.holder_id from disclosure_grant g
     where g.ground = 'CONSENT' and g.valid_to <= ?::timestamptz and g.valid_to > ?::timestamptz and not exists (
       select 1 from audit a where a.action like 'SAMTYCKE\\_%' and a.organisation_id = g.holder_id and a.at >= g.valid_to and g.case_id = any(a.object_ids))
     order by 1, 2`,
    [new Date(now), new Date(now - LOOK_BACK_MS)]);
  for (const { case_id, holder_id } of ended) {
    await system.execute(`insert into audit (at, organisation_id, user_id, action, object_ids) values (?, ?, null, 'SAMTYCKE_SLUT', array[?::uuid])`,
      [new Date(now), holder_id, case_id]);
  }
  return [...new Set(ended.map(({ case_id }) => case_id))];
}
