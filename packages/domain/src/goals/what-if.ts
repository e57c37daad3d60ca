import { compare, type LocalDate } from '../vocabulary/local-date.js'
import type { Verdict } from '../vocabulary/target-codes.js'
import { isActionDone, type DoneAction, type RequiredAction } from './required-action.js'
import { isForCaseOf, unmetWaits, type ConditionFacts, type GateCondition } from './gate-condition.js'
import { isInGroup, type AgreedRule } from './fulfilment.js'

/** An action with the day on which somebody wrote it down: what is written afterwards was not known at the step. */
export interface KnownAction extends DoneAction {
  readonly knownOn: LocalDate
}

/** A step that was taken, with what was known by then. */
export interface HistoricStep {
  readonly caseId: string
  readonly step: AgreedRule['before']
  readonly from: LocalDate
  readonly stepOn: LocalDate
  readonly actions: readonly KnownAction[]
  /** What conditions are read from, by what was known on that day. */
  readonly facts: Omit<ConditionFacts, 'from' | 'stepOn' | 'actions'>
  /** Whether the household was in a group, by what was known on the day of the step. */
  readonly verdicts: Readonly<Record<AgreedRule['group'], Verdict>>
}

/** A rule to try: as one that is agreed on, and what a ready-made one waits for besides. */
export interface RuleToTry extends AgreedRule { readonly conditions?: readonly GateCondition[] }

/** What a rule would have asked for, had it held. */
export interface AskedFor {
  readonly required: RequiredAction
  /** Of how many households it would have been asked for. */
  readonly households: number
}

/** A new rule run on what has been, against the one that held. */
export interface WhatIf {
  /** Households in the new rule's group for whom its step was taken: the denominator. */
  readonly took: number
  /** Of them, those of whom nobody knew whether they were in the group. */
  readonly unknown: number
  /** Would have stopped at the gate. */
  readonly stopped: number
  /** Stopped, or should have, by the rule that held. */
  readonly stoppedThen: number
  /** Would have stopped now and did not then. */
  readonly onlyNow: number
  /** Did then, and would not now. */
  readonly onlyThen: number
  readonly askedFor: readonly AskedFor[]
}

/**
 * How a rule would have turned out, before it is adopted. Only what was written down by the day of the step counts, so that
 * nothing written afterwards makes history better than it was. [what-users-ask N5]
 * @param held the rule that held then; null where none did
 */
export function whatIf(rule: RuleToTry, held: AgreedRule | null, steps: readonly HistoricStep[]): WhatIf {
  const inNew = steps.filter((one) => isOf(rule, one))
  const now = new Map(inNew.map((one) => [one, missingAt(rule, one)] as const))
  const stopped = inNew.filter((one) => (now.get(one)?.length ?? 0) > 0 || unmetWaits(rule.conditions ?? [], factsOf(one)).length > 0)
  const stoppedThen = held === null ? [] : steps.filter((one) => isOf(held, one) && missingAt(held, one).length > 0)
  return {
    took: inNew.length,
    unknown: inNew.filter(({ verdicts }) => verdicts[rule.group] === 'OKAND').length,
    stopped: stopped.length,
    stoppedThen: stoppedThen.length,
    onlyNow: stopped.filter((one) => !stoppedThen.includes(one)).length,
    onlyThen: stoppedThen.filter((one) => !stopped.includes(one)).length,
    askedFor: rule.required.map((required) => ({ required, households: stopped.filter((one) => now.get(one)?.includes(required)).length })),
  }
}

function isOf(rule: RuleToTry, one: HistoricStep): boolean {
  return one.step === rule.before && isInGroup({ verdict: one.verdicts[rule.group] }) && isForCaseOf(rule.conditions ?? [], factsOf(one))
}

function factsOf({ facts, from, stepOn, actions }: HistoricStep): ConditionFacts {
  return { ...facts, from, stepOn, actions: actions.filter(({ knownOn }) => compare(knownOn, stepOn) <= 0) }
}

function missingAt(rule: AgreedRule, { from, stepOn, actions }: HistoricStep): readonly RequiredAction[] {
  const known = actions.filter(({ knownOn }) => compare(knownOn, stepOn) <= 0)
  return rule.required.filter((required) => !isActionDone(required, known, { from, stepOn }))
}
