import { maySetNextAction, mayTakeAction } from '@bokvar/domain/policy';
import { toLocalDate, type ActionKind, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../../database/database.js';
import { refuse, type Refused } from '../../../database/refused.js';
import { change } from '../../../database/transaction.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { standingOf } from '../case-standing.js';
import { findCase } from '../case.store.js';
import { changeStep, findStepChange, putBackStep } from './next-step.store.js';
import { requireAllowed } from '../require-allowed.js';
import { UNDO_MS } from '../undo.js';

/** Decides the next step by itself, without anything being logged. `stepId` is absent when it was so already. */
export async function setNextAction(
  database: Database, viewer: Viewer, now: Instant, key: string, next: { caseId: string; kind: ActionKind; dueOn: LocalDate },
): Promise<{ caseId: string; stepId?: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'setNextAction', input: next }, async (tx) => {
    const file = await findCase(tx.em, next.caseId, viewer.organisationId);
    requireAllowed(maySetNextAction(viewer, standingOf(file), next.dueOn, toLocalDate(now)), 'dueOn');
    requireAllowed(mayTakeAction(viewer, next.kind), 'kind');
    const of = { caseId: next.caseId, organisationId: viewer.organisationId, actionId: null };
    const stepId = await changeStep(tx.em, of, { kind: next.kind, dueOn: next.dueOn }, now);
    tx.record('NASTA_STEG', [next.caseId]);
    await caseChanged(tx, [next.caseId], { grounds: false, rows: [] });
    return stepId === null ? { caseId: next.caseId } : { caseId: next.caseId, stepId };
  });
}

/** Puts back the step that stood before one was decided, within a day and if nobody has decided another since. */
export async function undoNextAction(database: Database, viewer: Viewer, now: Instant, key: string, stepId: string): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'undoNextAction', input: { stepId } }, async (tx) => {
    const decided = await findStepChange(tx.em, { id: stepId }, viewer.organisationId);
    if (decided === null) refuse('FINNS_INTE');
    const { caseId } = decided;
    const today = toLocalDate(now);
    requireAllowed(maySetNextAction(viewer, standingOf(await findCase(tx.em, caseId, viewer.organisationId)), today, today), null);
    if (decided.changedAt + UNDO_MS <= now) refuse('ANGRA_FOR_SENT');
    if (!(await putBackStep(tx.em, decided, now))) refuse('NASTA_STEG_ANDRAT');
    tx.record('NASTA_STEG_ANGRAT', [caseId]);
    await caseChanged(tx, [caseId], { grounds: false, rows: [] });
    return { caseId };
  });
}
