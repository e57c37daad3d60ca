import { randomUUID } from 'node:crypto';
import { instant, type ActionKind, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import { CaseDeskEntity, StepChangeEntity } from '../case.entity.js';
import { changeDesk } from '../case.store.js';

/** What comes next on an organisation's own desk; both null: nothing is decided. */
export interface DecidedStep {
  kind: ActionKind | null;
  dueOn: LocalDate | null;
}

/** A change of it that stands. */
export interface StepChange {
  id: string;
  caseId: string;
  organisationId: string;
  before: DecidedStep;
  after: DecidedStep;
  deskVersion: number;
  changedAt: Instant;
}

const alike = (a: DecidedStep, b: DecidedStep): boolean => a.kind === b.kind && a.dueOn === b.dueOn;

const decided = (kind: string | null | undefined, dueOn: string | null | undefined): DecidedStep =>
  ({ kind: (kind ?? null) as ActionKind | null, dueOn: (dueOn ?? null) as LocalDate | null });

/**
 * Decides what comes next on an own desk, and keeps what stood there before.
 * @param of the case, whose desk it is, and the logged action that brought it along
 * @returns the change's id; null when it was so already
 */
export async function changeStep(em: Em, of: { caseId: string; organisationId: string; actionId: string | null }, next: DecidedStep, at: Instant): Promise<string | null> {
  const { caseId, organisationId, actionId } = of;
  const desk = await em.findOne(CaseDeskEntity, { caseId, organisationId });
  const before = decided(desk?.nextKind, desk?.nextDueOn);
  await changeDesk(em, caseId, organisationId, { nextKind: next.kind, nextDueOn: next.dueOn });
  if (alike(before, next)) return null;
  const { version } = await em.findOneOrFail(CaseDeskEntity, { caseId, organisationId });
  const id = randomUUID();
  await em.insert(StepChangeEntity, {
    id, caseId, organisationId, actionId, beforeKind: before.kind, beforeDueOn: before.dueOn, afterKind: next.kind, afterDueOn: next.dueOn,
    deskVersion: version, changedAt: new Date(at), undoneAt: null });
  return id;
}

/** An own change that stands, by its id or by the action that brought it along. */
export async function findStepChange(em: Em, by: { id: string } | { actionId: string }, organisationId: string): Promise<StepChange | null> {
  const row = await em.findOne(StepChangeEntity, { ...by, organisationId, undoneAt: null });
  return row === null ? null : {
    id: row.id, caseId: row.caseId, organisationId: row.organisationId, deskVersion: row.deskVersion, changedAt: instant(row.changedAt.getTime()),
    before: decided(row.beforeKind, row.beforeDueOn), after: decided(row.afterKind, row.afterDueOn),
  };
}

/**
 * Puts back what stood before a change.
 * @returns false, and nothing is done, when somebody has changed the step since: what was decided last stands
 */
export async function putBackStep(em: Em, { id, caseId, organisationId, before, after, deskVersion }: StepChange, at: Instant): Promise<boolean> {
  const desk = await em.findOne(CaseDeskEntity, { caseId, organisationId });
  const later = await em.count(StepChangeEntity, { caseId, organisationId, undoneAt: null, deskVersion: { $gt: deskVersion } });
  if (desk === null || later > 0 || !alike(decided(desk.nextKind, desk.nextDueOn), after)) return false;
  await changeDesk(em, caseId, organisationId, { nextKind: before.kind, nextDueOn: before.dueOn });
  await em.nativeUpdate(StepChangeEntity, { id }, { undoneAt: new Date(at) });
  return true;
}

/** Puts back what stood before the step that a logged action brought along, when that action is taken back. */
export async function putBackStepOf(em: Em, actionId: string, organisationId: string, at: Instant): Promise<void> {
  const change = await findStepChange(em, { actionId }, organisationId);
  if (change !== null) await putBackStep(em, change, at);
}
