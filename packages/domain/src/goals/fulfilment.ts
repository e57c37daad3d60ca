import { addDays, compare, daysBetween, type LocalDate } from '../vocabulary/local-date.js'
import type { Verdict } from '../vocabulary/target-codes.js'
import { countedActions, countedEitherWay, isActionDone, type ActionWindow, type DoneAction, type Gate, type RequiredAction } from './required-action.js'

/** What parties have agreed on before a step, whoever they are. */
export type AgreedRule = Pick<Gate, 'group' | 'required' | 'before'>

/** That somebody went through a gate that was not open: why, and who decided so under her mandate. */
export interface GateException {
  readonly reason: string
  readonly decidedBy: string
}

/** One household at the step, by what was known on that day. */
export interface StepTaken {
  readonly caseId: string
  /** The day from which actions count: the last day on which the oldest unpaid rent was in time. */
  readonly from: LocalDate
  readonly stepOn: LocalDate
  readonly actions: readonly DoneAction[]
  /** Whether the household was in the group; one of which nobody knows counts as in it. */
  readonly verdict: Verdict
  readonly exception: GateException | null
}

/** What was agreed was done, or somebody decided to go on without it, or neither. */
export const fulfilmentStates = ['UPPFYLLT', 'UNDANTAG', 'UTAN_UNDANTAG'] as const
export type FulfilmentState = (typeof fulfilmentStates)[number]

/** What one household had got when the step was taken. */
export interface Fulfilment {
  readonly step: StepTaken
  readonly state: FulfilmentState
  /** The actions that counted, each once, in the order of their days. */
  readonly counted: readonly DoneAction[]
  /** What was agreed and not done before the step; empty when all was. */
  readonly missing: readonly RequiredAction[]
  /** Days from the first day to the first action that counted; null for none. */
  readonly firstAfterDays: number | null
  /** How many days after the step the last of what was agreed was done; null when it was done before it, and when it never was. */
  readonly daysLate: number | null
}

/** A household of which nobody knows whether it is in the group is treated as in it: a missing fact is never no. [domain 2] */
export function isInGroup({ verdict }: Pick<StepTaken, 'verdict'>): boolean {
  return verdict !== 'NEJ'
}

/** What a household had got by the rule that held when the step was taken. [domain 3.1: per case at gate time] */
export function fulfilmentAt(rule: Pick<AgreedRule, 'required'>, step: StepTaken): Fulfilment {
  const window = { from: step.from, stepOn: step.stepOn }
  const missing = rule.required.filter((required) => !isActionDone(required, step.actions, window))
  const counted = countedByRule(rule, step.actions, window)
  const first = counted[0]
  return {
    step, counted, missing,
    state: missing.length === 0 ? 'UPPFYLLT' : step.exception === null ? 'UTAN_UNDANTAG' : 'UNDANTAG',
    firstAfterDays: first === undefined ? null : daysBetween(step.from, first.doneOn),
    daysLate: missing.length === 0 ? null : doneLater(missing, step),
  }
}

/** The actions that count towards anything that a rule asks for, each once. */
export function countedByRule(rule: Pick<AgreedRule, 'required'>, actions: readonly DoneAction[], window: ActionWindow): readonly DoneAction[] {
  const counted = new Set(rule.required.flatMap((required) => countedEitherWay(required, actions, window)))
  return actions.filter((action) => counted.has(action)).toSorted((one, other) => compare(one.doneOn, other.doneOn))
}

/** The first day after the step on which nothing was missing any more, as days from the step. */
function doneLater(missing: readonly RequiredAction[], { from, stepOn, actions }: StepTaken): number | null {
  const days = [...new Set(actions.map(({ doneOn }) => doneOn).filter((day) => compare(day, stepOn) >= 0))].toSorted(compare)
  const on = days.find((day) => missing.every((required) => isActionDone(required, actions, { from, stepOn: addDays(day, 1) })))
  return on === undefined ? null : daysBetween(stepOn, on)
}

/** How many of an action a household got, for the file about it. */
export function countOf(required: RequiredAction, { from, stepOn, actions }: StepTaken): number {
  return countedActions(required, actions, { from, stepOn }).length
}
