import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { writeAudit } from '../../database/audit.js';
import type { Em } from '../../database/orm.js';

/** No screen stays open longer than a session: what ended before that needs no telling. */
const LOOK_BACK_MS = 24 * 60 * 60 * 1000;

/** That an organisation's consents in a case have ended, and the first instant when one did. */
export interface EndedConsents { readonly caseId: string; readonly holderId: string; readonly since: Instant }

/**
 * Where consents have ended by the clock since anybody was told anything about consents there, and writes to the audit
 * that they have. What ended by a change (a case was closed, somebody was protected) did so at the instant of that change,
 * which has told it. One server at a time: the second finds what the first has written.
 */
export async function claimEnded(system: Em, now: Instant): Promise<EndedConsents[]> {
  await system.execute(`select pg_advisory_xact_lock(hashtext('consent-expiry'))`);
  const ended: { caseId: string; holderId: string; since: number | string }[] = await system.execute(
    `select g.case_id as "caseId", g.holder_id as "holderId", ms(min(g.valid_to)) as since from disclosure_grant g
     where g.ground = 'CONSENT' and g.valid_to <= ?::timestamptz and g.valid_to > ?::timestamptz and not exists (
       select 1 from audit a where a.organisation_id = g.holder_id and g.case_id = any(a.object_ids)
         and (a.at = g.valid_to or (a.action like 'SAMTYCKE\\_%' and a.at > g.valid_to)))
     group by 1, 2 order by 1, 2`,
    [new Date(now), new Date(now - LOOK_BACK_MS)]);
  for (const { caseId, holderId } of ended) {
    await writeAudit(system, { at: now, by: { userId: null, organisationId: holderId }, action: 'SAMTYCKE_SLUT', ids: [caseId] });
  }
  return ended.map(({ since, ...of }) => ({ ...of, since: instant(Number(since)) }));
}
