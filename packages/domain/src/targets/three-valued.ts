import type { Verdict } from '../vocabulary/target-codes.js'

/** True, false, or null for a fact that nobody has. */
export type Known = boolean | null

export function verdictOf(known: Known): Verdict {
  return known === null ? 'OKAND' : known ? 'JA' : 'NEJ'
}

/** NEJ if any is NEJ, else OKAND if any is OKAND, else JA. JA for none. */
export function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('NEJ')) return 'NEJ'
  return verdicts.includes('OKAND') ? 'OKAND' : 'JA'
}

/** JA if any is JA, else OKAND if any is OKAND, else NEJ. NEJ for none. */
export function some(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('JA')) return 'JA'
  return verdicts.includes('OKAND') ? 'OKAND' : 'NEJ'
}

/** Whether a value is one of those allowed. A missing value gives JA only when every possible one is allowed. */
export function isOneOf<T>(value: T | null, allowed: readonly T[], all: readonly T[]): Verdict {
  if (all.every((each) => allowed.includes(each))) return 'JA'
  return value === null ? 'OKAND' : verdictOf(allowed.includes(value))
}

/** Whether a number reaches a least value; a missing number gives OKAND. No least value gives JA. */
export function reaches(value: number | null, least: number | null): Verdict {
  if (least === null) return 'JA'
  return value === null ? 'OKAND' : verdictOf(value >= least)
}
