import type { ActionKind, ActionResult } from '../vocabulary/case-codes.js'
import type { GateStep } from '../vocabulary/calendar-codes.js'
import { addDays, addMonths, compare, type LocalDate } from '../vocabulary/local-date.js'
import type { TargetGroup } from '../vocabulary/target-codes.js'

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

/** The four kinds of the method's example: letter, telephone, summons to a visit, home visit. [Seed 4] */
export const METHOD_ACTION_KINDS = {
  letter: ['BREV', 'KONTAKTBREV'],
  telephone: ['TELEFON'],
  summons: ['BESOKSBREV', 'HEMBESOKSBREV', 'MOTE_TRAFF'],
  homeVisit: ['HEMBESOK_HV', 'HEMBESOK_SOC', 'GEMENSAMT_HEMBESOK'],
} as const satisfies Record<string, readonly [ActionKind, ...ActionKind[]]>

export type ActionWay = keyof typeof METHOD_ACTION_KINDS
const actionWays = Object.keys(METHOD_ACTION_KINDS) as ActionWay[]

/** Whether a result means that somebody of the household was spoken with, also when they declined. Every result is answered for. */
const REACHED: Readonly<Record<ActionResult, boolean>> = { NADD: true, AVBOJDE: true, LOST: true, EJ_NADD: false, UTEBLEV: false, FORTSATT: false }

/**
 * When an action counts, where that is another time than between the day of the rent and the step. [Seed 4: dag 10–20 hos Mimer,
 * underrättelse samma dag hos Bostaden, närvaro vid vräkningen, två månader efter anmaningen]
 */
export interface ActionTime {
  /** Days after the first day of the window, from and through; null for no such limit. */
  readonly fromDay: number | null
  readonly throughDay: number | null
  /** Whether one on the day of the step counts: not, too, or no other. */
  readonly stepDay: 'RAKNAS_EJ' | 'RAKNAS' | 'ENDAST'
  /** Counts from so many months before the step, whichever rent it was about: what is recurrent is older than the last rent. */
  readonly monthsBack: number | null
  /** Counts only so many whole months before the step: time to mend it. */
  readonly leastMonthsBefore: number | null
}

/** Between the day of the rent and the step: what holds for every action that says nothing else. */
export const BEFORE_THE_STEP: ActionTime = { fromDay: null, throughDay: null, stepDay: 'RAKNAS_EJ', monthsBack: null, leastMonthsBefore: null }

/** An action with a time of its own, or for which another can be done instead. It stands wherever an action without them does. */
export interface TimedAction extends RequiredAction {
  readonly time: ActionTime
  /** Done instead it is as good: a letter to somebody who was not reached by telephone. */
  readonly instead: RequiredAction | null
}

function isTimed(required: RequiredAction): required is TimedAction {
  return 'time' in required
}

/** When an action counts. */
export function timeOf(required: RequiredAction): ActionTime {
  return isTimed(required) ? required.time : BEFORE_THE_STEP
}

/** What can be done instead of an action; null for nothing. */
export function insteadOf(required: RequiredAction): RequiredAction | null {
  return isTimed(required) ? required.instead : null
}

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
  const instead = insteadOf(required)
  return (counted.length >= required.minCount && waysOf(counted).length >= required.minWays) || (instead !== null && isActionDone(instead, actions, window))
}

/** The actions that count towards a requirement. One on the day of the step came too late to prevent it, where nothing else is agreed. */
export function countedActions<Action extends DoneAction>(required: RequiredAction, actions: readonly Action[], window: ActionWindow): readonly Action[] {
  const counts = inTime(timeOf(required), window)
  return actions.filter((action) => required.kinds.includes(action.kind) && counts(action.doneOn) && (!required.mustReach || isReached(action)))
}

/** The actions that count towards it or towards what can be done instead. */
export function countedEitherWay<Action extends DoneAction>(required: RequiredAction, actions: readonly Action[], window: ActionWindow): readonly Action[] {
  const instead = insteadOf(required)
  return instead === null ? countedActions(required, actions, window) : [...countedActions(required, actions, window), ...countedEitherWay(instead, actions, window)]
}

function inTime({ fromDay, throughDay, stepDay, monthsBack, leastMonthsBefore }: ActionTime, { from, stepOn }: ActionWindow): (doneOn: LocalDate) => boolean {
  const earliest = monthsBack !== null ? (stepOn === null ? null : addMonths(stepOn, -monthsBack)) : addDays(from, fromDay ?? 0)
  const latest = throughDay === null ? null : addDays(from, throughDay)
  const mendedBy = leastMonthsBefore === null || stepOn === null ? null : addMonths(stepOn, -leastMonthsBefore)
  return (doneOn) => {
    if ((earliest !== null && compare(doneOn, earliest) < 0) || (latest !== null && compare(doneOn, latest) > 0)) return false
    if (mendedBy !== null && compare(doneOn, mendedBy) > 0) return false
    if (stepOn === null) return stepDay !== 'ENDAST'
    return stepDay === 'ENDAST' ? doneOn === stepOn : compare(doneOn, stepOn) < (stepDay === 'RAKNAS' ? 1 : 0)
  }
}

/** The way in which somebody was turned to: a letter is a letter, whichever kind. A kind that is none of the method's ways is its own. */
export function wayOf(kind: ActionKind): ActionWay | ActionKind {
  return actionWays.find((way) => (METHOD_ACTION_KINDS[way] as readonly ActionKind[]).includes(kind)) ?? kind
}

/** The different ways among actions, each once. */
export function waysOf(actions: readonly DoneAction[]): readonly (ActionWay | ActionKind)[] {
  return [...new Set(actions.map(({ kind }) => wayOf(kind)))]
}

/** What a gate still asks for, in its own order; empty when everything is done. */
export function missingActions(gate: Gate, actions: readonly DoneAction[], window: ActionWindow): readonly RequiredAction[] {
  return gate.required.filter((required) => !isActionDone(required, actions, window))
}
