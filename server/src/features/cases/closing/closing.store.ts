import type { Em } from '../../../database/orm.js';

/**
 * Does any other organisation than the holder work in the case: has it decided a step there, or written or been notified of
 * something, and not closed its own desk since? Asked with the portal's own eyes, since no organisation sees another's desk.
 */
export async function othersWorkIn(system: Em, caseId: string, holderId: string): Promise<boolean> {
  const rows: { others: boolean }[] = await system.execute(
    `with of as (select ?::uuid as id),
     touched as (
       select p.holder_id as organisation_id, p.recorded_at as at from case_person p, of where p.case_id = of.id and p.retracted_at is null
       union all select f.holder_id, f.recorded_at from fact f, of where f.case_id = of.id and f.retracted_at is null
       union all select b.holder_id, b.recorded_at from bill b, of where b.case_id = of.id
       union all select a.holder_id, a.recorded_at from case_action a, of where a.case_id = of.id and a.retracted_at is null
       union all select n.holder_id, n.recorded_at from statutory_notice n, of where n.case_id = of.id and n.retracted_at is null
       union all select n.to_id, n.recorded_at from statutory_notice n, of where n.case_id = of.id and n.retracted_at is null
       union all select v.holder_id, v.said_at from home_visit v, of where v.case_id = of.id and v.says = 'KOMMER'
       union all select o.holder_id, o.recorded_at from item_outcome o, of where o.case_id = of.id
       union all select k.releasing_id, k.recorded_at from consent k, of where k.case_id = of.id)
     select exists (select 1 from case_desk d, of where d.case_id = of.id and d.closed_at is null and d.next_kind is not null and d.organisation_id <> ?)
       or exists (select 1 from touched t where t.organisation_id <> ? and not exists (
         select 1 from case_desk d, of where d.case_id = of.id and d.organisation_id = t.organisation_id and d.closed_at >= t.at)) as others`,
    [caseId, holderId, holderId]);
  return rows[0]?.others === true;
}

/** What the acting organisation knows of an eviction: the last legal step, and whether a notice tells a day. */
export async function knownOfEviction(em: Em, caseId: string): Promise<{ stage: string | null; dayNotified: boolean }> {
  const rows: { stage: string | null; day_notified: boolean }[] = await em.execute(
    `select (select f.text from fact f where f.case_id = ? and f.kind = 'STEG' and f.ended_at is null order by f.recorded_at desc, f.id desc limit 1) as stage,
       exists (select 1 from statutory_notice n where n.case_id = ? and n.eviction_on is not null) as day_notified`, [caseId, caseId]);
  return { stage: rows[0]?.stage ?? null, dayNotified: rows[0]?.day_notified === true };
}

/** Has the acting organisation written what it has looked into about the children? */
export async function isChildrenNoted(em: Em, caseId: string): Promise<boolean> {
  const rows: unknown[] = await em.execute("select 1 from process_note n where n.case_id = ? and n.kind = 'BARNENS_SITUATION' and n.ended_at is null limit 1", [caseId]);
  return rows.length > 0;
}
