import { dueDayPayable } from '@bokvar/domain/calendar';
import { goalsOn, missingActions, type ActionWindow, type ProcessGoal } from '@bokvar/domain/goals';
import { isForCase, oldestLate, verdictIn, type CaseSummary } from '@bokvar/domain/meetings';
import { mayPassGate } from '@bokvar/domain/policy';
import { isLandlord, toLocalDate, type GateStep, type LocalDate } from '@bokvar/domain/vocabulary';
import { refuse } from '../../../database/refused.js';
import type { Change } from '../../../database/transaction.js';
import { requireMandate } from '../../decision-mandates/require-mandate.service.js';
import type { Viewer } from '../../sessions/viewer.js';
import { loadCaseDocument } from '../case-document.store.js';
import { summarise } from '../case-summary.js';
import { rowBy } from '../facts/new-row.js';
import { discloseDocument } from '../read-case.service.js';
import { situationInCase } from '../reading.service.js';
import { requireAllowed } from '../require-allowed.js';
import { actionsSince, hasPassed, insertPassage } from './gate-passage.store.js';

/** That a landlord goes on though not all is done: why, and which colleague decided it (null: whoever records it). */
export interface GateException { readonly reason: string; readonly decidedById: string | null }

/** A step towards the loss of a home, as it is recorded. */
export interface StepTaken {
  readonly caseId: string;
  readonly step: GateStep;
  /** Of a step of the parties' own: which goal names it; null: a step of the law. */
  readonly goalId: string | null;
  readonly takenOn: LocalDate;
  /** The row that tells of it. */
  readonly sourceId: string;
  /** Why one goes on though something is missing; null: nothing was written. */
  readonly exception: GateException | null;
}

/**
 * Every way of recording a step goes through here. The gate looks at what the landlord itself knows and never stops a right that the
 * law gives: what is missing asks for a reason and for somebody who may decide on exceptions, and is kept. A step that was taken
 * after everything agreed is kept too, for that is what equal treatment is proven by [Seed 4; domain 3.1].
 */
export async function takeStep(tx: Change, viewer: Viewer, taken: StepTaken): Promise<void> {
  if (!isLandlord(viewer.organisationKind)) return;
  const document = discloseDocument(await loadCaseDocument(tx.em, [taken.caseId]), situationInCase(viewer, tx.now));
  const of = document.cases.get(taken.caseId);
  if (of === undefined || of.holderId !== viewer.organisationId) return;
  const summary = summarise(of, viewer.organisationId, tx.now);
  const goals = goalsOn(document.goals, taken.takenOn).filter((goal) => goal.before === taken.step && (taken.goalId === null || goal.goalId === taken.goalId) && isForCase(goal, summary));
  if (goals.length === 0) {
    if (taken.goalId !== null) refuse('FINNS_INTE');
    return;
  }
  const countedFrom = countsFrom(summary, taken.takenOn);
  const actions = await actionsSince(tx.em, taken.caseId, countedFrom);
  const window: ActionWindow = { from: countedFrom, stepOn: taken.takenOn };
  const passages = [];
  for (const goal of goals) {
    if (await hasPassed(tx.em, { caseId: taken.caseId, versionId: goal.id, countedFrom })) continue;
    passages.push({ goal, missing: missingActions(goal, actions, window) });
  }
  if (taken.goalId !== null && passages.length === 0) refuse('GRIND_STEGET_TAGET');
  const reason = taken.exception?.reason.trim() ?? '';
  const decidedById = taken.exception?.decidedById ?? viewer.userId;
  if (passages.some(({ missing }) => missing.length > 0)) {
    requireAllowed(mayPassGate(reason), 'exception');
    await requireMandate(tx, { decision: 'UNDANTAG_GRIND', byId: decidedById }, 'exception');
  }
  for (const { goal, missing } of passages) {
    const id = await insertPassage(tx.em, rowBy(viewer, taken.caseId, tx.now), {
      versionId: goal.id, partnershipId: goal.partnershipId, sourceId: taken.sourceId, step: taken.step, countedFrom, takenOn: taken.takenOn,
      verdict: verdictIn(goal.group, summary), missing, reason: missing.length > 0 ? reason : null, decidedById: missing.length > 0 ? decidedById : null });
    tx.record(missing.length > 0 ? 'GRIND_UNDANTAG' : 'GRIND_PASSERAD', [taken.caseId, id]);
  }
}

/** From which day actions count: the last day on which the oldest unpaid rent was in time; where none is late, the day on which the case came. */
export function countsFrom(summary: Pick<CaseSummary, 'bills' | 'firstSeenOn'>, on: LocalDate): LocalDate {
  const oldest = oldestLate(summary, on);
  return oldest === null ? summary.firstSeenOn : dueDayPayable(oldest);
}

/** The goals that a case of the reader's own stands before on a day. */
export function goalsBefore(goals: readonly ProcessGoal[], summary: CaseSummary, on: LocalDate): readonly ProcessGoal[] {
  return goalsOn(goals, on).filter((goal) => isForCase(goal, summary));
}

/** Today, where a step was not dated by whoever recorded it. */
export const dayOf = (onDate: LocalDate | null, tx: Change): LocalDate => onDate ?? toLocalDate(tx.now);
