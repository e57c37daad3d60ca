import { wayOf, type ActionWay } from '../vocabulary/action-ways.js'
import type { ActionKind, ActionResult } from '../vocabulary/case-codes.js'
import type { GateStep } from '../vocabulary/calendar-codes.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import type { TargetGroup } from '../vocabulary/target-codes.js'

export { METHOD_ACTION_KINDS, wayOf, type ActionWay } from '../vocabulary/action-ways.js'

/** An action as a rule needs it: what, how it went, which day. */
export interface DoneAction {
  readonly kind: ActionKind
  readonly result: ActionResult | null
  readonly doneOn: LocalDate
}

/** "At least `minCount` actions of these kinds": what a process goal asks for before a step. [Seed 4, "X antal relevanta åtgärder"] */
export interface RequiredAction {
  /** Any of them counts; the first one is what a proposal names. */
  readonly kinds: readonly ActionKind[]
  readonly minCount: number
  /** Least number of different ways among those counted (`wayOf`); 1 where any way will do. */
  readonly minWays: number
  /** Only actions in which somebody was reached count: a reminder is no personal contact. */
  readonly mustReach: boolean
}

/** Actions to all in a group before a step. Advisory: it warns and never stops a legal right. */
export interface Gate {
  /** Whose households it is for: those of the landlord in this partnership; null: in whichever. */
  readonly partnershipId: string | null
  readonly group: TargetGroup | 'ALLA'
  readonly required: readonly RequiredAction[]
  readonly before: GateStep
}

/** Whether a result means that somebody of the household was spoken with, also when they declined. Every result is answered for. */
const REACHED: Readonly<Record<ActionResult, boolean>> = { NADD: true, AVBOJDE: true, LOST: true, EJ_NADD: false, UTEBLEV: false, FORTSATT: false }

/** Whether somebody of the household was spoken with. No result is not "reached": a missing fact proves nothing. */
export function isReached(action: Pick<DoneAction, 'result'>): boolean {
  return action.result !== null && REACHED[action.result]
}

/** The period in which actions count: from the day the rent should have been paid until the day before the step. */
export interface ActionWindow {
  readonly from: LocalDate
  /** The day of the step; null while it is not taken, and then every action from `from` counts. */
  readonly stepOn: LocalDate | null
}

/** Whether enough actions of the kinds were done in the window, in ways enough. */
export function isActionDone(required: RequiredAction, actions: readonly DoneAction[], window: ActionWindow): boolean {
  const counted = countedActions(required, actions, window)
  return counted.length >= required.minCount && waysOf(counted).length >= required.minWays
}

/** The actions that count towards a requirement. One on the day of the step came too late to prevent it. */
export function countedActions(required: RequiredAction, actions: readonly DoneAction[], { from, stepOn }: ActionWindow): readonly DoneAction[] {
  return actions.filter(
    (action) =>
      required.kinds.includes(action.kind) &&
      compare(action.doneOn, from) >= 0 &&
      (stepOn === null || compare(action.doneOn, stepOn) < 0) &&
      (!required.mustReach || isReached(action)),
  )
}

/** The different ways among actions, each once. */
export function waysOf(actions: readonly DoneAction[]): readonly (ActionWay | ActionKind)[] {
  return [...new Set(actions.map(({ kind }) => wayOf(kind)))]
}

/** What a gate still asks for, in its own order; empty when everything is done. */
export function missingActions(gate: Gate, actions: readonly DoneAction[], window: ActionWindow): readonly RequiredAction[] {
  return gate.required.filter((required) => !isActionDone(required, actions, window))
}
