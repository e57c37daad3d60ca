import { createHash } from 'node:crypto';
import { unfoldGrants, unfoldingRules, type CaseGrounds, type FactCategory, type GrantRow } from '@bokvar/domain/disclosure';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';
import { groundsOf, type StoredGrounds } from './stored-grounds.js';

/** Everything that may open the facts of these cases, whole: for the portal's own work, never for a reader. */
export async function loadWholeGrounds(system: Em, caseIds: readonly string[]): Promise<CaseGrounds[]> {
  const rows: { grounds: StoredGrounds }[] = await system.execute('select case_grounds_for(null, ?::uuid[]) as grounds', [uuidArray(caseIds)]);
  return groundsOf(rows[0]?.grounds ?? {});
}

/** The rules that this server unfolds by, as a case's row in `case_unfolding` names them. */
const RULES = createHash('sha256').update(unfoldingRules()).digest('hex');

/**
 * Rebuilds what the second lock looks at, for these cases, from everything recorded about them so far. The whole
 * history is unfolded, so that "what did I see that day?" has the same two locks as today.
 * Call it inside the transaction that changed a consent, a notice, a share, a person or a protection.
 * @returns the cells whose grants are others than before: what somebody may read more of, or less
 */
export async function unfoldIntoGrants(system: Em, caseIds: readonly string[]): Promise<readonly GrantCell[]> {
  if (caseIds.length === 0) return [];
  // Locks the cases: who unfolds one of them at the same time has its grounds read only when this is done, or the other way.
  await markUnfolded(system, caseIds);
  const grants = (await loadWholeGrounds(system, caseIds)).flatMap((grounds) => unfoldGrants(grounds));
  const before: Omit<GrantRow, 'ground' | 'sourceId'>[] = await system.execute(
    `delete from disclosure_grant where case_id = any(?::uuid[])
     returning case_id as "caseId", holder_id as "holderId", recipient_id as "recipientId", category, person_id as "personId", ms(valid_from) as "validFrom", ms(valid_to) as "validTo"`,
    [uuidArray(caseIds)]);
  const changed = changedCells(before, grants);
  if (grants.length === 0) return changed;
  await system.execute(
    `insert into disclosure_grant (case_id, holder_id, recipient_id, category, ground, person_id, valid_from, valid_to, source_id)
     select g."caseId", g."holderId", g."recipientId", g.category, g.ground, g."personId",
       to_timestamp(g."validFrom" / 1000.0), to_timestamp(g."validTo" / 1000.0), g."sourceId"
     from json_to_recordset(?::json) as g("caseId" uuid, "holderId" uuid, "recipientId" uuid, category text, ground text,
       "personId" uuid, "validFrom" float8, "validTo" float8, "sourceId" text)`,
    [JSON.stringify(grants)]);
  return changed;
}

/** Records that these cases are unfolded by the rules of this server: by itself for those that are new and have nothing that opens them. */
export async function markUnfolded(system: Em, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await system.execute(
    `insert into case_unfolding (case_id, rules) select id, ? from unnest(?::uuid[]) id order by id
     on conflict (case_id) do update set rules = excluded.rules`, [RULES, uuidArray([...new Set(caseIds)])]);
}

/**
 * Lets nobody else unfold grants until the end of the transaction, and waits for those who have: for a change that is about
 * more cases than are known when it begins. Call it before the first audit row, with which others end.
 */
export async function holdUnfolding(system: Em): Promise<void> {
  await system.execute('lock table case_unfolding in share row exclusive mode');
}

/** Every case of a partnership, in the order in which they are unfolded. */
export async function casesOfPartnership(system: Em, partnershipId: string): Promise<string[]> {
  const rows: { id: string }[] = await system.execute('select id from case_file where partnership_id = ? order by id', [partnershipId]);
  return rows.map(({ id }) => id);
}

/**
 * Cases whose grants were unfolded by other rules than this server's, or by nobody knows which; at most `limit`, all of one
 * partnership, so that whoever is told of them is told of no other's meetings.
 */
export async function casesOfOtherRules(system: Em, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `with other as materialized (
       select c.id, c.partnership_id from case_file c left join case_unfolding u on u.case_id = c.id where u.rules is distinct from ? order by c.partnership_id, c.id limit ?)
     select id from other where partnership_id = (select partnership_id from other order by partnership_id limit 1) order by id`, [RULES, limit]);
  return rows.map(({ id }) => id);
}

/** Waits until no other server is renewing grants, until the end of the transaction. */
export async function takeTurnAtRenewing(system: Em): Promise<void> {
  await system.execute(`select pg_advisory_xact_lock(hashtextextended('bokvar: renewing grants', 0))`);
}

/** The audit of a renewal: one row for each organisation that holds some of the cases. Nobody has done it but the portal. */
export async function auditRenewal(system: Em, caseIds: readonly string[], at: Date): Promise<void> {
  await system.execute(
    `insert into audit (at, organisation_id, action, object_ids)
     select ?, c.holder_id, 'GRUNDER_EFTER_NYA_REGLER', array_agg(c.id order by c.id) from case_file c where c.id = any(?::uuid[]) group by c.holder_id order by c.holder_id`,
    [at, uuidArray(caseIds)]);
}

/** What one organisation holds of one category in one case, towards another. */
export type GrantCell = Pick<GrantRow, 'caseId' | 'holderId' | 'recipientId' | 'category'>;

function changedCells(before: readonly Omit<GrantRow, 'ground' | 'sourceId'>[], after: readonly GrantRow[]): GrantCell[] {
  const keyOf = (row: Omit<GrantRow, 'ground' | 'sourceId'>) =>
    [row.caseId, row.holderId, row.recipientId, row.category, row.personId ?? '', Number(row.validFrom), row.validTo === null ? '' : Number(row.validTo)].join(' ');
  const [old, made] = [new Map(before.map((row) => [keyOf(row), row])), new Map(after.map((row) => [keyOf(row), row]))];
  const cells = [...old, ...made].filter(([key]) => !old.has(key) || !made.has(key))
    .map(([, { caseId, holderId, recipientId, category }]) => ({ caseId, holderId, recipientId, category }));
  return [...new Map(cells.map((cell) => [Object.values(cell).join(' '), cell])).values()];
}

/** The recipients of those cells in which anything stands, or stood until now: an empty one opens and shuts nothing. */
export async function recipientsOf(system: Em, cells: readonly GrantCell[], at: Date): Promise<string[]> {
  if (cells.length === 0) return [];
  const holds = (table: string, more = '', holder = 'holder_id') => `exists (select 1 from ${table} t where t.case_id = c."caseId" and t.${holder} = c."holderId" and t.category = c.category${more})`;
  const stands = ['fact', 'case_person', 'case_action', 'statutory_notice'].map((table) => holds(table, ' and (t.retracted_at is null or t.retracted_at >= now.at)'));
  const rows: { id: string }[] = await system.execute(
    `select distinct c."recipientId" as id from json_to_recordset(?::json) as c("caseId" uuid, "holderId" uuid, "recipientId" uuid, category text), (select ?::timestamptz as at) now
     where ${stands.join(' or ')} or ${holds('bill')} or ${holds('agenda_item', '', 'owner_id')}`,
    [JSON.stringify(cells), at]);
  return rows.map(({ id }) => id);
}

/**
 * Who besides the holder may read something of these categories in these cases now.
 * @param categories null: of any
 */
export async function readersOf(system: Em, caseIds: readonly string[], holderId: string, categories: readonly FactCategory[] | null, at: Date): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `select distinct recipient_id as id from disclosure_grant where case_id = any(?::uuid[]) and holder_id = ?
     and (?::text[] is null or category = any(?::text[])) and valid_from <= ? and (valid_to is null or valid_to > ?)`,
    [uuidArray(caseIds), holderId, textArray(categories), textArray(categories), at, at]);
  return rows.map(({ id }) => id);
}

const textArray = (texts: readonly string[] | null): string | null => (texts === null ? null : `{${texts.join(',')}}`);

/** Meetings to come, or of today, of the partnerships of these cases. */
export async function meetingsOf(system: Em, caseIds: readonly string[], from: Date): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `select distinct m.id from monthly_meeting m join case_file c on c.partnership_id = m.partnership_id
     where c.id = any(?::uuid[]) and m.ends_at > ?::timestamptz - interval '1 day'`, [uuidArray(caseIds), from]);
  return rows.map((row) => row.id);
}
