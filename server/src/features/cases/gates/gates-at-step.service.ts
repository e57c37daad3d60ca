import { dueDayPayable } from '@bokvar/domain/calendar';
import { gateStatus, goalsOn, missingActions, type ActionWindow, type GateStatus, type ProcessGoal, type RequiredAction } from '@bokvar/domain/goals';
import { isForCase, oldestLate, verdictIn, type CaseSummary } from '@bokvar/domain/meetings';
import { compare, isLandlord, toLocalDate, type GateStep, type Instant, type LocalDate, type Verdict } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import type { Viewer } from '../../sessions/viewer.js';
import { loadCaseDocument } from '../case-document.store.js';
import { summarise } from '../case-summary.js';
import { discloseDocument } from '../read-case.service.js';
import { situationInCase } from '../reading.service.js';
import { actionsSince, passedGoals } from './gate-passage.store.js';

/** A step of a case on a day. */
export interface StepOn {
  readonly caseId: string;
  readonly step: GateStep;
  /** Of a step of the parties' own: which goal names it; null: a step of the law. */
  readonly goalId: string | null;
  readonly takenOn: LocalDate;
}

/** A goal that stands before a step, and what of it would be missing if the step were taken that day. */
export interface GateAtStep { readonly goal: ProcessGoal; readonly verdict: Verdict; readonly missing: readonly RequiredAction[]; readonly status: GateStatus }

export interface GatesAtStep {
  /** From which day actions count. */
  readonly countedFrom: LocalDate;
  readonly before: readonly GateAtStep[];
  /** How many goals were passed for the same rent already: nothing is asked for twice. */
  readonly passed: number;
}

/**
 * What is agreed to be done before a step, and what of it is missing on the day of the step: the one place where it is worked out,
 * for whoever is about to take it and when it is taken. By what the landlord itself may read, and to nobody else: null.
 */
export async function gatesAtStep(em: Em, viewer: Viewer, now: Instant, { caseId, step, goalId, takenOn }: StepOn): Promise<GatesAtStep | null> {
  if (!isLandlord(viewer.organisationKind)) return null;
  const document = discloseDocument(await loadCaseDocument(em, [caseId]), situationInCase(viewer, now));
  const of = document.cases.get(caseId);
  if (of === undefined || of.holderId !== viewer.organisationId) return null;
  const summary = summarise(of, viewer.organisationId, now);
  const goals = goalsBefore(document.goals, summary, takenOn).filter((goal) => goal.before === step && (goalId === null || goal.goalId === goalId));
  const countedFrom = countsFrom(summary, takenOn);
  if (goals.length === 0) return { countedFrom, before: [], passed: 0 };
  const passed = await passedGoals(em, { caseId, countedFrom });
  const actions = await actionsSince(em, caseId, countedFrom);
  const window: ActionWindow = { from: countedFrom, stepOn: takenOn };
  const before = goals.filter((goal) => !passed.has(goal.goalId)).map((goal): GateAtStep => ({
    goal, verdict: verdictIn(goal.group, summary), missing: missingActions(goal, actions, window), status: gateStatus(goal, actions, window, toLocalDate(now)) }));
  return { countedFrom, before, passed: goals.length - before.length };
}

/** The day of a step: today where nobody has said which, or where what it is about lies ahead. The day of recording never counts instead of it. */
export function stepDay(saidOn: LocalDate | null, today: LocalDate): LocalDate {
  return saidOn === null || compare(saidOn, today) > 0 ? today : saidOn;
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
