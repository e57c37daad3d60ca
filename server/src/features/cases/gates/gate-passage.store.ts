import { randomUUID } from 'node:crypto';
import type { DoneAction, RequiredAction } from '@bokvar/domain/goals';
import { startOfDay, toLocalDate, type ActionKind, type ActionResult, type GateStep, type Instant, type LocalDate, type Verdict } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import type { NewRow } from '../facts/new-row.js';

export interface NewPassage {
  readonly versionId: string;
  readonly partnershipId: string;
  readonly sourceId: string;
  readonly step: GateStep;
  readonly countedFrom: LocalDate;
  readonly takenOn: LocalDate;
  readonly verdict: Verdict;
  readonly missing: readonly RequiredAction[];
  readonly reason: string | null;
  readonly decidedById: string | null;
}

/** Every action of a case from a day on that the actor may read, however many. */
export async function actionsSince(em: Em, caseId: string, from: LocalDate): Promise<readonly DoneAction[]> {
  const rows: { kind: ActionKind; result: ActionResult | null; doneAt: number | string }[] = await em.execute(
    'select a.kind, a.result, ms(a.done_at) as "doneAt" from case_action a where a.case_id = ? and a.done_at >= ? order by a.done_at, a.id', [caseId, new Date(startOfDay(from))]);
  return rows.map(({ kind, result, doneAt }) => ({ kind, result, doneOn: toLocalDate(Number(doneAt) as Instant) }));
}

/** What tells of a step stands: a step of the parties' own is told by its passage, another by a row that may have been taken back as wrongly recorded. */
const STANDS = `(p.step = 'EGET_STEG' or ${['fact', 'statutory_notice', 'case_action'].map((table) => `exists (select 1 from ${table} s where s.id = p.source_id)`).join(' or ')})`;

/** The goals that the actor's organisation has passed the gate of for the same rent already, by something that stands. */
export async function passedGoals(em: Em, { caseId, countedFrom }: { readonly caseId: string; readonly countedFrom: LocalDate }): Promise<ReadonlySet<string>> {
  const rows: { goalId: string }[] = await em.execute(
    `select distinct v.goal_id as "goalId" from gate_passage p join process_goal v on v.id = p.version_id where p.case_id = ? and p.counted_from = ? and ${STANDS}`, [caseId, countedFrom]);
  return new Set(rows.map(({ goalId }) => goalId));
}

/** Whether somebody works at the actor's organisation now. */
export async function isColleague(em: Em, userId: string): Promise<boolean> {
  const rows: unknown[] = await em.execute('select 1 from colleagues_now() c where c.id = ?', [userId]);
  return rows.length > 0;
}

/** A step that the reader's organisation took at a gate, with the version of the goal that held then. */
export interface PassageRecord {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly goalId: string;
  readonly name: string;
  readonly version: number;
  readonly before: GateStep;
  readonly ownStep: string | null;
  readonly countedFrom: LocalDate;
  readonly takenOn: LocalDate;
  readonly recordedAt: Instant;
  readonly verdict: Verdict;
  /** What was missing then; empty: nothing. */
  readonly missing: readonly RequiredAction[];
  readonly reason: string | null;
  /** By name, where they still work there. */
  readonly decidedBy: string | null;
  readonly by: string | null;
  /** False: what told of the step was taken back as wrongly recorded. */
  readonly stands: boolean;
}

const PASSAGES_SHOWN = 200;
const PASSAGE = `select p.id, p.case_id as "caseId", c.reference, v.goal_id as "goalId", v.name, v.version, p.step as before, v.own_step as "ownStep", p.counted_from::text as "countedFrom",
    p.taken_on::text as "takenOn", ms(p.recorded_at) as "recordedAt", p.verdict, p.missing, p.reason, d.name as "decidedBy", r.name as by, ${STANDS} as stands
  from gate_passage p join process_goal v on v.id = p.version_id join case_file c on c.id = p.case_id
  left join colleagues_now() d on d.id = p.decided_by left join colleagues_now() r on r.id = p.recorded_by`;
const LATEST = `order by p.taken_on desc, p.recorded_at desc, v.name, p.id limit ${PASSAGES_SHOWN}`;
const read = (row: PassageRecord): PassageRecord => ({ ...row, recordedAt: Number(row.recordedAt) as Instant });

/** The steps that were taken at the gates of a case, the latest first. */
export async function passagesOf(em: Em, caseId: string): Promise<readonly PassageRecord[]> {
  const rows: PassageRecord[] = await em.execute(`${PASSAGE} where p.case_id = ? ${LATEST}`, [caseId]);
  return rows.map(read);
}

/** The steps that the reader's organisation took though something was missing, since a day, the latest first. */
export async function exceptionsSince(em: Em, from: LocalDate): Promise<readonly PassageRecord[]> {
  const rows: PassageRecord[] = await em.execute(`${PASSAGE} where p.reason is not null and p.taken_on >= ? and ${STANDS} ${LATEST}`, [from]);
  return rows.map(read);
}

/** How often a side went through its gates, in one of its partnerships. */
export interface PassageFigures { readonly partnershipId: string; readonly taken: number; readonly exceptions: number }

/** In figures, since a day: no case, and no name. */
export async function passageFigures(em: Em, from: LocalDate): Promise<readonly PassageFigures[]> {
  return await em.execute(
    `select p.partnership_id as "partnershipId", count(*)::int as taken, (count(*) filter (where p.reason is not null))::int as exceptions
     from gate_passage p where p.taken_on >= ? group by p.partnership_id order by p.partnership_id`, [from]);
}

/** Keeps that a step was taken at a gate. */
export async function insertPassage(em: Em, { caseId, holderId, recordedAt, recordedBy }: NewRow, passage: NewPassage): Promise<string> {
  const id = randomUUID();
  const { versionId, partnershipId, sourceId, step, countedFrom, takenOn, verdict, missing, reason, decidedById } = passage;
  await em.execute(
    `insert into gate_passage (id, case_id, version_id, partnership_id, source_id, step, counted_from, taken_on, verdict, missing, reason, decided_by, organisation_id, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)`,
    [id, caseId, versionId, partnershipId, sourceId, step, countedFrom, takenOn, verdict, JSON.stringify(missing), reason, decidedById, holderId, new Date(recordedAt), recordedBy]);
  return id;
}
