import { fulfilmentAt, isInGroup, type AgreedRule, type Fulfilment, type StepTaken } from './fulfilment.js'

/** Least, median and most of some numbers. The median of an even number of them is the lower of the two in the middle: one that somebody has. */
export interface Spread {
  readonly least: number
  readonly median: number
  readonly most: number
}

/** Those in a group for whom a step was taken in a period, and what they had got by then. */
export interface Cohort {
  /** Households in the group for whom the step was taken: always the denominator. */
  readonly took: number
  /** Of them, those of whom nobody knew whether they were in the group. */
  readonly unknown: number
  readonly fulfilled: number
  readonly exceptions: number
  /** Had not got what was agreed, and nobody had decided on an exception. */
  readonly without: number
  /** Who decided on how many of the exceptions, the most first. */
  readonly decided: readonly { readonly by: string; readonly count: number }[]
  /** Actions that counted, of all households together. */
  readonly actions: number
  /** How many a household got; null where there is no household. */
  readonly each: Spread | null
  /** How many households got how many, the fewest first. */
  readonly distribution: readonly { readonly actions: number; readonly households: number }[]
  /** Days from the first day to the first action that counted, of those who got one. */
  readonly firstAfterDays: Spread | null
  /** Days after the step on which the rest was done, of those for whom it came too late. */
  readonly daysLate: Spread | null
  /** How many it came too late for, and how many it never came for. */
  readonly late: number
  readonly never: number
  /** Who got fewer than the household in the middle, or not what was agreed: the fewest first. */
  readonly fewer: readonly Fulfilment[]
}

/** A cohort by one version of a goal: those in its group among the steps of a period. */
export function cohortOf(rule: AgreedRule, steps: readonly StepTaken[]): Cohort {
  const all = steps.filter(isInGroup).map((step) => fulfilmentAt(rule, step))
  const inState = (state: Fulfilment['state']): readonly Fulfilment[] => all.filter((one) => one.state === state)
  const numbers = all.map(({ counted }) => counted.length)
  const each = spreadOf(numbers)
  const missed = all.filter(({ missing }) => missing.length > 0)
  const lateBy = missed.flatMap(({ daysLate }) => daysLate ?? [])
  return {
    took: all.length,
    unknown: all.filter(({ step }) => step.verdict === 'OKAND').length,
    fulfilled: inState('UPPFYLLT').length,
    exceptions: inState('UNDANTAG').length,
    without: inState('UTAN_UNDANTAG').length,
    decided: countEach(inState('UNDANTAG').flatMap(({ step }) => step.exception?.decidedBy ?? [])),
    actions: numbers.reduce((sum, count) => sum + count, 0),
    each,
    distribution: [...new Set(numbers)].toSorted((one, other) => one - other).map((actions) => ({ actions, households: numbers.filter((count) => count === actions).length })),
    firstAfterDays: spreadOf(all.flatMap(({ firstAfterDays }) => firstAfterDays ?? [])),
    daysLate: spreadOf(lateBy),
    late: lateBy.length,
    never: missed.length - lateBy.length,
    fewer: all.filter(({ counted, missing }) => missing.length > 0 || counted.length < (each?.median ?? 0)).toSorted((one, other) => one.counted.length - other.counted.length),
  }
}

/** Null for no numbers. */
export function spreadOf(numbers: readonly number[]): Spread | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  const [least, most] = [sorted[0], sorted.at(-1)]
  const median = sorted[Math.floor((sorted.length - 1) / 2)]
  return least === undefined || most === undefined || median === undefined ? null : { least, median, most }
}

function countEach(names: readonly string[]): readonly { readonly by: string; readonly count: number }[] {
  return [...new Set(names)]
    .map((by) => ({ by, count: names.filter((name) => name === by).length }))
    .toSorted((one, other) => other.count - one.count || one.by.localeCompare(other.by, 'sv'))
}
