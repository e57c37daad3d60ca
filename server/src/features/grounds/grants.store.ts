import { unfoldGrants, type CaseGrounds } from '@bokvar/domain/disclosure';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';
import { groundsOf, type StoredGrounds } from './stored-grounds.js';

/** Everything that may open the facts of these cases, whole: for the portal's own work, never for a reader. */
export async function loadWholeGrounds(system: Em, caseIds: readonly string[]): Promise<CaseGrounds[]> {
  const rows: { grounds: StoredGrounds }[] = await system.execute('select case_grounds_for(null, ?::uuid[]) as grounds', [uuidArray(caseIds)]);
  return groundsOf(rows[0]?.grounds ?? {});
}

/**
 * Rebuilds what the second lock looks at, for these cases, from everything recorded about them so far. The whole
 * history is unfolded, so that "what did I see that day?" has the same two locks as today.
 * Call it inside the transaction that changed a consent, a notice, a share, a person or a protection.
 */
export async function unfoldIntoGrants(system: Em, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  const grants = (await loadWholeGrounds(system, caseIds)).flatMap((grounds) => unfoldGrants(grounds));
  await system.execute('delete from disclosure_grant where case_id = any(?::uuid[])', [uuidArray(caseIds)]);
  if (grants.length === 0) return;
  await system.execute(
    `insert into disclosure_grant (case_id, holder_id, recipient_id, category, ground, person_id, valid_from, valid_to, source_id)
     select g."caseId", g."holderId", g."recipientId", g.category, g.ground, g."personId",
       to_timestamp(g."validFrom" / 1000.0), to_timestamp(g."validTo" / 1000.0), g."sourceId"
     from json_to_recordset(?::json) as g("caseId" uuid, "holderId" uuid, "recipientId" uuid, category text, ground text,
       "personId" uuid, "validFrom" float8, "validTo" float8, "sourceId" text)`,
    [JSON.stringify(grants)]);
}

/** The other organisations that could be looking at these cases: all parties of their partnerships, so that a frame tells nothing. */
export async function partiesOf(system: Em, caseIds: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `select distinct pp.organisation_id as id from partnership_party pp
     join case_file c on c.partnership_id = pp.partnership_id where c.id = any(?::uuid[])`, [uuidArray(caseIds)]);
  return rows.map((row) => row.id);
}

/** Meetings to come, or of today, of the partnerships of these cases. */
export async function meetingsOf(system: Em, caseIds: readonly string[], from: Date): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `select distinct m.id from monthly_meeting m join case_file c on c.partnership_id = m.partnership_id
     where c.id = any(?::uuid[]) and m.ends_at > ?::timestamptz - interval '1 day'`, [uuidArray(caseIds), from]);
  return rows.map((row) => row.id);
}
