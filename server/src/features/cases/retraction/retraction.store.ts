import { instant, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';

/** The tables whose rows are recorded by hand, and can be taken back as wrongly recorded. */
export type RetractableTable = 'fact' | 'case_person' | 'case_action' | 'statutory_notice';

/** An organisation's own row that stands. */
export interface OwnRow { readonly table: RetractableTable; readonly recordedAt: Instant }

/** Where an organisation's own row stands; null when it has none of that id in the case. A bill is the list's, and in none of these. */
export async function findOwnRow(em: Em, of: { caseId: string; id: string; organisationId: string }): Promise<OwnRow | null> {
  const among = (table: RetractableTable, more = '') => `select '${table}' as "table", ms(r.recorded_at) as "recordedAt" from ${table} r, of where r.id = of.id and r.case_id = of.case_id and r.holder_id = of.holder_id${more}`;
  const rows: { table: RetractableTable; recordedAt: number | string }[] = await em.execute(
    `with of as (select ?::uuid as id, ?::uuid as case_id, ?::uuid as holder_id)
     ${[among('fact', ' and r.ended_at is null'), among('case_person'), among('case_action'), among('statutory_notice')].join(' union all ')}`, [of.id, of.caseId, of.organisationId]);
  const [row] = rows;
  return row === undefined ? null : { table: row.table, recordedAt: instant(Number(row.recordedAt)) };
}

/** Who takes rows back, when, and why; null: at once, as if they had never been. */
export interface RetractedBy { readonly organisationId: string; readonly userId: string; readonly at: Instant; readonly reason: string | null }

/** Lets whoever else would take something back in the same case, or mark a person of it, wait until this transaction has ended. */
export async function lockRetraction(em: Em, caseId: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtext('retraction'), hashtext(?))`, [caseId]);
}

/**
 * Marks an organisation's own row as taken back. As the portal: from the same instant on nobody reads the row, and what
 * somebody may not read she cannot change.
 */
export async function markRetracted(system: Em, table: RetractableTable, id: string, { organisationId, userId, at, reason }: RetractedBy): Promise<void> {
  await system.execute(`update ${table} set retracted_at = ?, retracted_by = ?, retracted_reason = ? where id = ? and holder_id = ?`, [new Date(at), userId, reason, id, organisationId]);
}

/** The referral that was logged in the same press as a demand for collection; null when the measure is none, or none was. */
export async function findPairedReferral(em: Em, actionId: string, organisationId: string): Promise<string | null> {
  const [row]: { id: string }[] = await em.execute(
    `select r.id from case_action a join case_action r on r.case_id = a.case_id and r.holder_id = a.holder_id and r.recorded_at = a.recorded_at and r.recorded_by = a.recorded_by
     where a.id = ? and a.holder_id = ? and a.kind = 'INKASSOKRAV' and r.kind = 'HANVISNING_BUS'`, [actionId, organisationId]);
  return row?.id ?? null;
}

/** Whether a measure is an organisation's only referral to budget- och skuldrådgivning in a case where it has demanded collection. */
export async function carriesCollection(em: Em, actionId: string, organisationId: string): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `select 1 from case_action r where r.id = ? and r.holder_id = ? and r.kind = 'HANVISNING_BUS'
       and exists (select 1 from case_action a where a.case_id = r.case_id and a.holder_id = r.holder_id and a.kind = 'INKASSOKRAV')
       and not exists (select 1 from case_action o where o.case_id = r.case_id and o.holder_id = r.holder_id and o.kind = r.kind and o.id <> r.id)`, [actionId, organisationId]);
  return rows.length > 0;
}

/** Takes back the notes that were written at a measure, with it. */
export async function markNotesRetracted(system: Em, actionId: string, { organisationId, userId, at, reason }: RetractedBy): Promise<void> {
  await system.execute('update fact set retracted_at = ?, retracted_by = ?, retracted_reason = ? where action_id = ? and holder_id = ? and ended_at is null and retracted_at is null',
    [new Date(at), userId, reason, actionId, organisationId]);
}

/**
 * Tells again what a fact had replaced when it was recorded, now that the fact is taken back. As a row of its own: what
 * was told and when it ended is not rewritten. @returns their ids
 */
export async function tellReplacedAgain(system: Em, factId: string, { organisationId, userId, at }: RetractedBy): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `insert into fact (id, case_id, holder_id, category, concerns, recorded_at, recorded_by, kind, text, on_date, action_id)
     select gen_random_uuid(), old.case_id, old.holder_id, old.category, old.concerns, ?, ?, old.kind, old.text, old.on_date, old.action_id
     from fact taken join fact old on old.case_id = taken.case_id and old.holder_id = taken.holder_id and old.kind = taken.kind
       and old.ended_at = taken.recorded_at and old.retracted_at is null
     where taken.id = ? and taken.holder_id = ?
     returning id`, [new Date(at), userId, factId, organisationId]);
  return rows.map((row) => row.id);
}
