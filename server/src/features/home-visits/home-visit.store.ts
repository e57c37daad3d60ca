import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { EntryYesWay, Instant, LocalDate, Verdict, VisitReason, VisitSaying } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { coveredByGrants, CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { CASE_DOCUMENT_COLUMNS, caseReading, type CaseDocument } from '../cases/case-document.store.js';
import type { FactRowHead } from '../cases/case-rows.js';
import { columnsOf, type NewRow } from '../cases/facts/new-row.js';
import { EntryYesEntity, HomeVisitEntity, VisitPlanEntity } from './home-visit.entity.js';

/** What one organisation says of a visit. */
export interface VisitRecord extends FactRowHead {
  caseId: string; visitId: string; withId: string | null; says: VisitSaying; startsAt: number; saidAt: number; reason: VisitReason | null;
}

/** The reader's own organisation's preparations. `logged`: the action that it was logged as stands. */
export interface PlanRecord { visitId: string; interpreter: string | null; child: Verdict; leavesNote: boolean; logged: boolean }

/** A yes to coming in, as the reader's own organisation has recorded it. */
export interface EntryYesRecord { visitId: string; personId: string; saidOn: LocalDate; way: EntryYesWay }

/** Cases with what is said of visits in them. */
export interface VisitDocument extends CaseDocument { visits: VisitRecord[]; plans: PlanRecord[]; yeses: EntryYesRecord[] }

const PICKED = 'any(array(select id from picked))';

/** The SQL of what is said of visits, to stand beside `CASE_DOCUMENT_COLUMNS`. */
export const VISIT_COLUMNS = `
  array(select v from (
    select v.case_id as "caseId", v.id, v.holder_id as "holderId", v.category, v.concerns, ms(v.recorded_at) as "recordedAt", v.visit_id as "visitId",
      v.with_id as "withId", v.says, ms(v.starts_at) as "startsAt", ms(v.said_at) as "saidAt", v.reason
    from home_visit v where v.case_id = ${PICKED} and v.recorded_at <= ${CURRENT_INSTANT} order by v.recorded_at, v.id) v) as visits,
  array(select p from (
    select p.visit_id as "visitId", p.interpreter, p.child, p.leaves_note as "leavesNote",
      exists (select 1 from case_action a where a.id = p.action_id) as logged
    from visit_plan p where p.case_id = ${PICKED}) p) as plans,
  array(select y from (
    select y.visit_id as "visitId", y.person_id as "personId", y.said_on as "saidOn", y.way
    from entry_yes y where y.case_id = ${PICKED} and y.ended_at is null order by y.recorded_at, y.id) y) as yeses`;

export const caseVisitsReading = caseReading<VisitDocument>('case_visits', ['uuid'],
  `with picked as materialized (select $1 as id) select to_json(x)::text from (select ${VISIT_COLUMNS}, ${CASE_DOCUMENT_COLUMNS}) x`);

/** One case with what is said of visits in it, as the reader of `em` may have it. */
export async function loadCaseVisits(em: Em, caseId: string): Promise<VisitDocument> {
  return await caseVisitsReading.read(em, [caseId]);
}

/** Visits of a day's work: what one person can see on one page. */
const VISITS_MAX = 60;

/** What is said by the reader's organisation of a visit before the end of the second day; and what asks it, however far ahead. */
export const visitsAheadReading = caseReading<VisitDocument>('visits_ahead', ['timestamptz', 'timestamptz', 'timestamptz'],
  `with mine as (
     select v.case_id, v.visit_id, v.starts_at from home_visit v where v.holder_id = ${CURRENT_ORGANISATION} and v.starts_at >= $1 and v.starts_at < $3
     union all
     select v.case_id, v.visit_id, v.starts_at from home_visit v where v.with_id = ${CURRENT_ORGANISATION} and v.holder_id <> ${CURRENT_ORGANISATION} and v.starts_at >= $2),
   picked as materialized (
     select m.case_id as id from mine m
     where not exists (select 1 from case_desk d where d.case_id = m.case_id and d.organisation_id = ${CURRENT_ORGANISATION} and d.closed_at is not null)
       and not exists (select 1 from visit_plan p join case_action a on a.id = p.action_id where p.visit_id = m.visit_id)
     group by m.case_id order by min(m.starts_at), m.case_id limit ${VISITS_MAX})
   select to_json(x)::text from (select ${VISIT_COLUMNS}, ${CASE_DOCUMENT_COLUMNS}) x`);

/**
 * The open cases with a visit of the reader's organisation.
 * @param days `from`: how far back one that was never logged is looked for; `start`: of today; `end`: of the last day ahead
 */
export async function loadVisitsAhead(em: Em, days: { from: Date; start: Date; end: Date }): Promise<VisitDocument> {
  return await visitsAheadReading.read(em, [days.from.toISOString(), days.start.toISOString(), days.end.toISOString()]);
}

/** The case of a visit that the acting organisation reads anything of; null otherwise, for whatever reason. */
export async function caseOfVisit(em: Em, visitId: string): Promise<string | null> {
  const rows: { id: string }[] = await em.execute('select case_id as id from home_visit where visit_id = ? limit 1', [visitId]);
  return rows[0]?.id ?? null;
}

/** Lets nobody else of any organisation change the visit until this change is done. */
export async function holdVisit(em: Em, visitId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`visit ${visitId}`]);
}

/** What an organisation says for the first time of a visit. */
export interface NewWord extends NewRow {
  category: FactCategory;
  concerns: readonly string[];
  /** Null: a visit of its own, which gets its id from this. */
  visitId: string | null;
  withId: string | null;
  says: VisitSaying;
  startsAt: Instant;
  reason: VisitReason | null;
}

/** Adds it. @returns its id and the visit's */
export async function insertWord(em: Em, word: NewWord): Promise<{ id: string; visitId: string }> {
  const id = randomUUID();
  const { visitId, withId, says, startsAt, reason, recordedAt } = word;
  const of = visitId ?? id;
  await em.insert(HomeVisitEntity, { ...columnsOf(word), id, visitId: of, withId, says, startsAt: new Date(startsAt), saidAt: new Date(recordedAt), reason });
  return { id, visitId: of };
}

/** Says something else of a visit. It is then about whom the household is now. */
export async function changeWord(
  em: Em, id: string, { says, startsAt, saidAt, reason, concerns }: { says: VisitSaying; startsAt: Instant; saidAt: Instant; reason: VisitReason | null; concerns: readonly string[] },
): Promise<void> {
  await em.nativeUpdate(HomeVisitEntity, { id }, { says, startsAt: new Date(startsAt), saidAt: new Date(saidAt), reason, concerns: [...concerns] });
}

/** What an organisation prepares. */
export interface Preparations { interpreter: string | null; child: Verdict; leavesNote: boolean }

/** Keeps an organisation's preparations for a visit, in the place of those that it had. */
export async function keepPlan(em: Em, { visitId, caseId, organisationId }: { visitId: string; caseId: string; organisationId: string }, plan: Preparations): Promise<void> {
  await em.upsert(VisitPlanEntity, { visitId, organisationId, caseId, ...plan }, { onConflictFields: ['visitId', 'organisationId'], onConflictMergeFields: ['interpreter', 'child', 'leavesNote'] });
}

/** Keeps what a visit was logged as. */
export async function keepLogged(em: Em, of: { visitId: string; organisationId: string }, actionId: string): Promise<void> {
  await em.nativeUpdate(VisitPlanEntity, of, { actionId });
}

/** Ends what somebody has said to coming in, and keeps what she says now; null: nothing more. */
export async function keepEntryYes(
  em: Em, { at, by, ...of }: { visitId: string; caseId: string; organisationId: string; personId: string; at: Instant; by: string }, yes: { saidOn: LocalDate; way: EntryYesWay } | null,
): Promise<void> {
  await em.nativeUpdate(EntryYesEntity, { visitId: of.visitId, organisationId: of.organisationId, personId: of.personId, endedAt: null }, { endedAt: new Date(at) });
  if (yes === null) return;
  await em.insert(EntryYesEntity, { id: randomUUID(), ...of, ...yes, recordedAt: new Date(at), recordedBy: by, endedAt: null });
}

/** Who besides its holder may read one of these words: the other that goes along, by the rule of the second lock. As the portal itself. */
export async function readersOfWords(system: Em, ids: readonly string[], at: Date): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `with instant as (select ?::timestamptz as at)
     select distinct v.with_id as id from home_visit v where v.id in (${ids.map(() => '?').join(', ')}) and v.with_id is not null
       and ${coveredByGrants('v', 'holder_id', { recipient: 'v.with_id', at: '(select at from instant)', grants: 'disclosure_grant' })}`, [at, ...ids]);
  return rows.map(({ id }) => id);
}
