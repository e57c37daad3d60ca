import type { GatePreset, GateStep } from '../vocabulary/calendar-codes.js'
import { PROCESS_GOAL_ACTIONS_MAX, PROCESS_GOAL_NAME_MAX } from '../vocabulary/limits.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import { wayOf, type Gate, type RequiredAction } from './required-action.js'

/**
 * One version of a process goal: actions to ALL in a group before a step, as both sides of a partnership have agreed. It is
 * never changed: other words or numbers are a new version, and what has been is judged by the one that held then [Seed 4].
 */
export interface ProcessGoal extends Gate {
  /** Of this version. */
  readonly id: string
  /** What its versions have in common. */
  readonly goalId: string
  /** From 1. */
  readonly version: number
  readonly partnershipId: string
  readonly name: string
  /** What the parties call their own step; null for a step of the law. */
  readonly ownStep: string | null
  /** What it was chosen from; null where nothing was. */
  readonly preset: GatePreset | null
  readonly validFrom: LocalDate
  /** The first day on which it does not hold any more; null while it does. */
  readonly endsOn: LocalDate | null
}

/** The goals that hold on a day: of each the version that does. */
export function goalsOn(goals: readonly ProcessGoal[], on: LocalDate): readonly ProcessGoal[] {
  const holding = goals.filter(({ validFrom, endsOn }) => compare(validFrom, on) <= 0 && (endsOn === null || compare(on, endsOn) < 0))
  return holding.filter(({ goalId, version }) => !holding.some((other) => other.goalId === goalId && other.version > version))
}

/** What can be wrong with a goal that somebody has put together. */
export type ProcessGoalFault = 'PROCESSMAL_NAMN' | 'PROCESSMAL_ATGARDER' | 'PROCESSMAL_ANTAL' | 'PROCESSMAL_SATT' | 'PROCESSMAL_STEG'
export type ProcessGoalPart = 'name' | 'required' | 'ownStep'

/** A goal as it is written, before anybody has agreed to it. */
export interface WrittenGoal {
  readonly name: string
  readonly required: readonly RequiredAction[]
  readonly before: GateStep
  readonly ownStep: string | null
}

/** What is wrong with one part of a goal; null when nothing is. No number of actions is asked for in more ways than its kinds can be. */
export function processGoalFault(part: ProcessGoalPart, { name, required, before, ownStep }: WrittenGoal): ProcessGoalFault | null {
  switch (part) {
    case 'name': return name === '' || name.length > PROCESS_GOAL_NAME_MAX ? 'PROCESSMAL_NAMN' : null
    case 'ownStep': return (before === 'EGET_STEG') === (ownStep !== null && ownStep !== '') && (ownStep ?? '').length <= PROCESS_GOAL_NAME_MAX ? null : 'PROCESSMAL_STEG'
    case 'required': {
      if (required.length === 0 || required.some(({ kinds }) => kinds.length === 0 || new Set(kinds).size < kinds.length)) return 'PROCESSMAL_ATGARDER'
      if (required.some(({ minCount }) => !Number.isInteger(minCount) || minCount < 1 || minCount > PROCESS_GOAL_ACTIONS_MAX)) return 'PROCESSMAL_ANTAL'
      return required.some(({ kinds, minCount, minWays }) => !Number.isInteger(minWays) || minWays < 1 || minWays > Math.min(minCount, new Set(kinds.map(wayOf)).size)) ? 'PROCESSMAL_SATT' : null
    }
  }
}
