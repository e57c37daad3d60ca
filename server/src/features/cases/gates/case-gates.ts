import { gateStatus, isStepAhead, type GateStatus, type ProcessGoal } from '@bokvar/domain/goals';
import { verdictIn, type CaseSummary } from '@bokvar/domain/meetings';
import { isLandlord, type LocalDate, type OrganisationKind, type Verdict } from '@bokvar/domain/vocabulary';
import type { DisclosedCase } from '../read-case.service.js';
import { countsFrom, goalsBefore } from './gates-at-step.service.js';

/** How one process goal stands for a case, and whether its step still lies ahead. */
export interface CaseGate { readonly goal: ProcessGoal; readonly status: GateStatus; readonly ahead: boolean; readonly verdict: Verdict; readonly countedFrom: LocalDate }

/** What is agreed to be done for a household before a step: to the landlord whose step it is, and to nobody else. */
export function caseGatesOf(of: DisclosedCase, summary: CaseSummary, { goals, today, reader }: {
  readonly goals: readonly ProcessGoal[]; readonly today: LocalDate; readonly reader: { readonly organisationId: string; readonly organisationKind: OrganisationKind };
}): readonly CaseGate[] {
  if (of.emptySeat || of.holderId !== reader.organisationId || !isLandlord(reader.organisationKind)) return [];
  const window = { from: countsFrom(summary, today), stepOn: null };
  return goalsBefore(goals, summary, today).map((goal) => ({
    goal, countedFrom: window.from, status: gateStatus(goal, summary.actions, window, today), ahead: isStepAhead(goal.before, summary.stage), verdict: verdictIn(goal.group, summary) }));
}
