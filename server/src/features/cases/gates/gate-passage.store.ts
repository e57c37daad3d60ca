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

/** Whether the actor's organisation has passed a gate for the same rent already, by something that stands. */
export async function hasPassed(em: Em, { caseId, versionId, countedFrom }: { readonly caseId: string; readonly versionId: string; readonly countedFrom: LocalDate }): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `select 1 from gate_passage p where p.case_id = ? and p.version_id in (select v.id from process_goal v join process_goal w on w.goal_id = v.goal_id where w.id = ?) and p.counted_from = ?
       and (p.step = 'EGET_STEG' or ${['fact', 'statutory_notice', 'case_action'].map((table) => `exists (select 1 from ${table} s where s.id = p.source_id)`).join(' or ')})`,
    [caseId, versionId, countedFrom]);
  return rows.length > 0;
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

