import { createHash } from 'node:crypto';
import { unfoldGrants, unfoldingRules, type CaseGrounds, type GrantRow } from '@bokvar/domain/disclosure';
import { instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { coveredByGrants, grantsFor, type Asking } from '../../database/policies.js';
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
 * @returns the grants, old and new, of every cell that has others than before: what somebody may read more of, or less
 */
export async function unfoldIntoGrants(system: Em, caseIds: readonly string[]): Promise<readonly CellGrant[]> {
  if (caseIds.length === 0) return [];
  // Locks the cases: who unfolds one of them at the same time has its grounds read only when this is done, or the other way.
  await markUnfolded(system, caseIds);
  const grants = (await loadWholeGrounds(system, caseIds)).flatMap((grounds) => unfoldGrants(grounds));
  const before: StoredGrant[] = await system.execute(`delete from disclosure_grant g where case_id = any(?::uuid[]) returning ${GRANT_COLUMNS}`, [uuidArray(caseIds)]);
  const changed = grantsOfChangedCells(before.map(asGrant), grants);
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

/** A grant of a cell (what one organisation holds of one category in one case, towards another), before a change of it and after. */
export interface CellGrant extends Omit<GrantRow, 'sourceId'> { readonly before: boolean; readonly after: boolean }

type StoredGrant = Omit<GrantRow, 'sourceId' | 'validFrom' | 'validTo'> & { readonly validFrom: number | string; readonly validTo: number | string | null };

const GRANT_COLUMNS = `g.case_id as "caseId", g.holder_id as "holderId", g.recipient_id as "recipientId", g.category, g.ground, g.person_id as "personId",
  ms(g.valid_from) as "validFrom", ms(g.valid_to) as "validTo"`;

const asGrant = (row: StoredGrant): Omit<GrantRow, 'sourceId'> =>
  ({ ...row, validFrom: instant(Number(row.validFrom)), validTo: row.validTo === null ? null : instant(Number(row.validTo)) });

function grantsOfChangedCells(old: readonly Omit<GrantRow, 'sourceId'>[], made: readonly GrantRow[]): CellGrant[] {
  const cellOf = ({ caseId, holderId, recipientId, category }: Omit<GrantRow, 'sourceId'>) => [caseId, holderId, recipientId, category].join(' ');
  const keyOf = (row: Omit<GrantRow, 'sourceId'>) => [cellOf(row), row.ground, row.personId, row.validFrom, row.validTo].join(' ');
  const grants = new Map<string, CellGrant>(old.map((row) => [keyOf(row), { ...row, before: true, after: false }]));
  for (const { sourceId: _sourceId, ...row } of made) grants.set(keyOf(row), { ...row, before: grants.get(keyOf(row))?.before ?? false, after: true });
  const changed = new Set([...grants.values()].filter(({ before, after }) => before !== after).map(cellOf));
  return [...grants.values()].filter((grant) => changed.has(cellOf(grant)));
}

/** The grants of an organisation's cells in which a consent has ended by the clock after `from`, up to `to`: the same ones before and after. */
export async function grantsOfEndedConsents(system: Em, of: { readonly caseId: string; readonly holderId: string }, from: Date, to: Date): Promise<CellGrant[]> {
  const rows: StoredGrant[] = await system.execute(
    `select ${GRANT_COLUMNS} from disclosure_grant g where g.case_id = ? and g.holder_id = ? and exists (
       select 1 from disclosure_grant e where e.case_id = g.case_id and e.holder_id = g.holder_id and e.recipient_id = g.recipient_id and e.category = g.category
         and e.ground = 'CONSENT' and e.valid_to > ? and e.valid_to <= ?)`, [of.caseId, of.holderId, from, to]);
  return rows.map((row) => ({ ...asGrant(row), before: true, after: true }));
}

/** Rows of a case that stand, each kind with what its table marks an end by. */
const STANDING_ROWS: Readonly<Record<string, string>> = {
  fact: 't.retracted_at is null and t.ended_at is null', case_person: 't.retracted_at is null', case_action: 't.retracted_at is null', statutory_notice: 't.retracted_at is null', bill: 'true',
  item_outcome: 't.case_id is not null',
};

const rowsOf = (where: (stands: string) => string): string =>
  Object.entries(STANDING_ROWS).map(([table, stands]) => `select t.case_id, t.holder_id, t.category, t.concerns from ${table} t where ${where(stands)}`).join(' union ');

/**
 * To whom something is told by grants that have changed: who may read a standing row that it could not, who can read one no
 * longer, and who reads one on another ground or for another time. Row by row, as the second lock decides: where somebody
 * else of the household has not said yes, one person's yes opens nothing and tells nothing.
 * @param beforeAt the instant that `before` is asked about, where it is another
 */
export async function recipientsOf(system: Em, grants: readonly CellGrant[], at: Date, beforeAt = at): Promise<string[]> {
  if (grants.length === 0) return [];
  const side = (when: 'before' | 'after'): Asking => ({ recipient: 'r.recipient_id', at: `(select ${when} from instant)`, grants: `grant_${when}` });
  const covered = (when: 'before' | 'after') => coveredByGrants('r', 'holder_id', side(when));
  const ground = (when: 'before' | 'after') => `(select string_agg(s.line, ',' order by s.line) from (
    select concat_ws(' ', g.ground, g.person_id, max(coalesce(g.valid_to, 'infinity'))) as line ${grantsFor('r', 'holder_id', side(when))}
      and (g.person_id is null or g.person_id = any(r.concerns)) group by g.ground, g.person_id) s)`;
  const inCells = (stands: string) => `(t.case_id, t.holder_id, t.category) in (select case_id, holder_id, category from cell) and ${stands}`;
  const rows: { id: string }[] = await system.execute(
    `with instant as (select ?::timestamptz as before, ?::timestamptz as after),
     given as materialized (
       select g."caseId" as case_id, g."holderId" as holder_id, g."recipientId" as recipient_id, g.category, g.ground, g."personId" as person_id,
         to_timestamp(g."validFrom" / 1000.0) as valid_from, to_timestamp(g."validTo" / 1000.0) as valid_to, g.before, g.after
       from json_to_recordset(?::json) as g("caseId" uuid, "holderId" uuid, "recipientId" uuid, category text, ground text, "personId" uuid, "validFrom" float8, "validTo" float8, before bool, after bool)),
     grant_before as (select * from given where before), grant_after as (select * from given where after),
     cell as (select distinct case_id, holder_id, recipient_id, category from given),
     standing as (${rowsOf(inCells)} union select t.case_id, t.owner_id, t.category, t.concerns from agenda_item t
       where (t.case_id, t.owner_id, t.category) in (select case_id, holder_id, category from cell) and t.sent_at is not null and t.answer <> 'BORTTAGEN'),
     r as (select s.*, cell.recipient_id from standing s join cell using (case_id, holder_id, category)
       union select t.case_id, t.holder_id, t.category, t.concerns, cell.recipient_id from home_visit t
         join cell on (cell.case_id, cell.holder_id, cell.category, cell.recipient_id) = (t.case_id, t.holder_id, t.category, t.with_id)),
     told as (select r.recipient_id, ${covered('before')} as could, ${covered('after')} as can, ${ground('before')} as stood_on, ${ground('after')} as stands_on from r)
     select distinct recipient_id as id from told where could <> can or (can and stood_on is distinct from stands_on)`,
    [beforeAt, at, JSON.stringify(grants)]);
  return rows.map(({ id }) => id);
}

const READS = `p.organisation_id <> r.holder_id and ${coveredByGrants('r', 'holder_id', { recipient: 'p.organisation_id', at: '(select at from instant)', grants: 'disclosure_grant' })}`;
const AT_THE_TABLE = 'r join case_file c on c.id = r.case_id join partnership_party p on p.partnership_id = c.partnership_id';

/** Who besides its holder may read one of these rows of cases, whether it stands or has just been taken back. */
export async function readersOfRows(system: Em, ids: readonly string[], at: Date): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows: { id: string }[] = await system.execute(
    `with instant as (select ?::timestamptz as at), named as (select unnest(?::uuid[]) as id), r as (${rowsOf(() => 't.id in (select id from named)')})
     select distinct p.organisation_id as id from ${AT_THE_TABLE} where ${READS}`, [at, uuidArray(ids)]);
  return rows.map((row) => row.id);
}

/** Who reads another's row in these cases, and does not hold the case: to them the case's own closing shows. */
export async function readersOfCases(system: Em, caseIds: readonly string[], at: Date): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `with instant as (select ?::timestamptz as at), named as (select unnest(?::uuid[]) as id), r as (${rowsOf((stands) => `t.case_id in (select id from named) and ${stands}`)})
     select distinct p.organisation_id as id from ${AT_THE_TABLE} where p.organisation_id <> c.holder_id and ${READS}`, [at, uuidArray(caseIds)]);
  return rows.map((row) => row.id);
}

/** Meetings to come, or of today, of the partnerships of these cases. */
export async function meetingsOf(system: Em, caseIds: readonly string[], from: Date): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `select distinct m.id from monthly_meeting m join case_file c on c.partnership_id = m.partnership_id
     where c.id = any(?::uuid[]) and m.ends_at > ?::timestamptz - interval '1 day'`, [uuidArray(caseIds), from]);
  return rows.map((row) => row.id);
}
