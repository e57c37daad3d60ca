import { addWorkdays } from '../calendar/swedish-workdays.js'
import { some, verdictOf, type Known } from '../targets/three-valued.js'
import type { DayCount, LadderStep } from '../vocabulary/calendar-codes.js'
import type { ActionKind, CaseKind } from '../vocabulary/case-codes.js'
import { addDays, addMonths, compare, dateParts, type LocalDate } from '../vocabulary/local-date.js'
import type { Verdict } from '../vocabulary/target-codes.js'
import type { DoneAction } from './required-action.js'

/** For which cases a gate is, beside its group. Another case is not stopped by it. */
export type GateScope =
  | { readonly kind: 'ARENDE'; readonly kinds: readonly CaseKind[] }
  /** Whether social services had a case with the household before. [Seed 4, Malmö stad] */
  | { readonly kind: 'TIDIGARE_KAND'; readonly known: boolean }

/** What a step waits for beside actions. As what is missing at a gate it warns, and whoever goes on says why. */
export type GateWait =
  /** Not before a day counted from the first day. [Seed 4: MKB fem arbetsdagar, den 25–26] */
  | { readonly kind: 'TIDIGAST'; readonly day: number; readonly count: DayCount }
  /** Not before so many rents are unpaid. [Seed 4, Bostaden, MKB] */
  | { readonly kind: 'HYROR'; readonly least: number }
  /** Not before so many months have been late. [Seed 4, Bostaden, MKB] */
  | { readonly kind: 'SENA_MANADER'; readonly least: number }
  /** Not before the ladder of recurring lateness makes the step possible. [Seed 4, Mimer] */
  | { readonly kind: 'TRAPPSTEG'; readonly step: LadderStep }
  /** No more often than so many times in so many months. [Seed 4, Timråbo: en plan om året] */
  | { readonly kind: 'HOGST'; readonly action: ActionKind; readonly times: number; readonly months: number }
  /** Somebody says that everything has been tried, and the list of it goes along. [Seed 4, Väsbyhem] */
  | { readonly kind: 'ALLT_PROVAT' }
  /** The case is not let go: it has a next action, and none of its referrals is open. [Seed 0, Kristianstadsbyggen; Seed 4, Väsbyhem] */
  | { readonly kind: 'SLAPPS_INTE' }

export type GateCondition = GateScope | GateWait

/** What conditions are read from; null is "nobody has written it down". */
export interface ConditionFacts {
  readonly caseKind: CaseKind | null
  readonly knownBefore: Known
  readonly from: LocalDate
  readonly stepOn: LocalDate
  readonly actions: readonly DoneAction[]
  readonly rentsDue: number | null
  readonly monthsLate: number | null
  /** The step of the ladder that is possible, null for none. */
  readonly ladder: LadderStep | null
  readonly saidAllTried: boolean
  readonly nextAction: Known
  readonly openReferral: Known
}

/** Whether a condition holds. A missing fact gives OKAND, never NEJ: a gate that may be for a case is treated as if it were. */
export function conditionHolds(condition: GateCondition, facts: ConditionFacts): Verdict {
  switch (condition.kind) {
    case 'ARENDE': return verdictOf(facts.caseKind === null ? null : condition.kinds.includes(facts.caseKind))
    case 'TIDIGARE_KAND': return verdictOf(facts.knownBefore === null ? null : facts.knownBefore === condition.known)
    case 'TIDIGAST': return verdictOf(compare(facts.stepOn, earliestDay(condition, facts.from)) >= 0)
    case 'HYROR': return verdictOf(facts.rentsDue === null ? null : facts.rentsDue >= condition.least)
    case 'SENA_MANADER': return verdictOf(facts.monthsLate === null ? null : facts.monthsLate >= condition.least)
    case 'TRAPPSTEG': return verdictOf(facts.ladder === condition.step)
    case 'HOGST': return verdictOf(timesWithin(condition, facts) < condition.times)
    case 'ALLT_PROVAT': return verdictOf(facts.saidAllTried)
    case 'SLAPPS_INTE': return not(some([verdictOf(facts.openReferral), not(verdictOf(facts.nextAction))]))
  }
}

/** Whether a gate with these conditions is for a case: only what is known not to fit takes a case out. */
export function isForCaseOf(conditions: readonly GateCondition[], facts: ConditionFacts): boolean {
  return conditions.every((condition) => !isScope(condition) || conditionHolds(condition, facts) !== 'NEJ')
}

/** What a step still waits for, in its own order. What is not known is waited for, since nothing shows that it has come. */
export function unmetWaits(conditions: readonly GateCondition[], facts: ConditionFacts): readonly GateWait[] {
  return conditions.filter((condition): condition is GateWait => !isScope(condition) && conditionHolds(condition, facts) !== 'JA')
}

/** The first day of a wait that is counted from the first day of the window. */
export function earliestDay({ day, count }: Extract<GateWait, { kind: 'TIDIGAST' }>, from: LocalDate): LocalDate {
  if (count === 'DAGAR') return addDays(from, day)
  if (count === 'VARDAGAR') return addWorkdays(from, day)
  const { day: dayOfMonth } = dateParts(from)
  const firstOfMonth = addDays(from, 1 - dayOfMonth)
  return addDays(dayOfMonth < day ? firstOfMonth : addMonths(firstOfMonth, 1), day - 1)
}

function isScope(condition: GateCondition): condition is GateScope {
  return condition.kind === 'ARENDE' || condition.kind === 'TIDIGARE_KAND'
}

function timesWithin({ action, months }: Extract<GateWait, { kind: 'HOGST' }>, { actions, stepOn }: ConditionFacts): number {
  const since = addMonths(stepOn, -months)
  return actions.filter(({ kind, doneOn }) => kind === action && compare(doneOn, since) > 0 && compare(doneOn, stepOn) < 0).length
}

function not(verdict: Verdict): Verdict {
  return verdict === 'OKAND' ? 'OKAND' : verdict === 'JA' ? 'NEJ' : 'JA'
}
