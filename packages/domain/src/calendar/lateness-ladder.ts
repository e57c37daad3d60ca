import type { LadderStep, LadderTrigger } from '../vocabulary/calendar-codes.js'
import { addDays, addMonths, compare, dateParts, type LocalDate } from '../vocabulary/local-date.js'
import { dueDayPayable } from './swedish-workdays.js'

/** A landlord's own record of one tenant's rents and warnings. */
export interface LatenessFacts {
  readonly bills: readonly { readonly dueOn: LocalDate; readonly paidOn: LocalDate | null }[]
  /** The rättelseanmaningar that have been given, by their number on the ladder. */
  readonly warnings: readonly { readonly rung: 1 | 2 | 3; readonly on: LocalDate }[]
  /** Late rents of the last twelve months before the present one, as the landlord's own list tells; null where it does not. */
  readonly timesLateBefore: number | null
}

/** Where somebody stands on the ladder of recurring lateness. Computed: an aid, and never that a step should be taken. */
export interface LatenessLadder {
  /** The last rättelseanmaning that counts; 0 for none. */
  readonly rung: 0 | 1 | 2 | 3
  /** Months with a late rent, of the last twelve months. */
  readonly lateInTwelveMonths: number
  /** The step that is possible now, and by what; null where none is. */
  readonly next: { readonly step: LadderStep; readonly because: LadderTrigger } | null
  /** The last day on which one more late rent makes the next step possible; null at the foot of the ladder, and once the day has been. */
  readonly within: LocalDate | null
  /** The day from which everything begins anew, if no rent is late before; null while one is unpaid. */
  readonly anewOn: LocalDate | null
}

const WINDOW_MONTHS = 12
const TIMES = 4
const IN_A_ROW = 3
const NEXT_WITHIN_MONTHS = 6
const GOOD_MONTHS = 12
const STEPS: readonly LadderStep[] = ['RATTELSEANMANING_1', 'RATTELSEANMANING_2', 'RATTELSEANMANING_3', 'UPPSAGD_46_2']

/** Something that is counted: a late rent from its first day to the day it was paid, or a warning, which is given on one day. */
interface Mark { readonly from: LocalDate; readonly until: LocalDate; readonly rung: 1 | 2 | 3 | null; readonly month: number }

/**
 * The ladder of recurring lateness of Mimer [Seed 4, Mimer]: four demands in twelve months, or three months in a row, make the first
 * rättelseanmaning possible; a new one within six months of each the next, and after the third a termination at the end of the lease
 * [JB 12:46 p. 2]. Twelve months on time and everything begins anew. What holds for a late rent after the six months and before
 * the twelve the source does not say, and then nothing is possible here.
 *
 * There is no record of demands by themselves, so a rent is counted as one that was not paid by its last day to pay, once for each
 * month; and the number on the landlord's own list where that is greater. Null where there is nothing to tell.
 */
export function latenessLadder(facts: LatenessFacts, today: LocalDate): LatenessLadder | null {
  const marks = sinceLastGoodYear(marksOf(facts, today), today)
  const warnings = marks.filter(({ rung }) => rung !== null)
  const late = marks.filter(({ rung }) => rung === null)
  const last = warnings.at(-1)
  const recent = late.filter(({ from }) => compare(from, addMonths(today, -WINDOW_MONTHS)) > 0)
  const listed = facts.timesLateBefore === null ? 0 : facts.timesLateBefore + (late.some(({ until }) => until === today) ? 1 : 0)
  const lateInTwelveMonths = Math.max(new Set(recent.map(({ month }) => month)).size, listed)
  const rung = last?.rung ?? 0
  const within = last === undefined ? null : addMonths(last.from, NEXT_WITHIN_MONTHS)
  const because = last === undefined || within === null ? footTrigger(lateInTwelveMonths, recent) : laterTrigger(late, last.from, within)
  const step = STEPS[rung]
  const next = because === null || step === undefined ? null : { step, because }
  if (rung === 0 && next === null) return null
  const anewOn = late.some(({ until }) => until === today) ? null : addMonths(lastDayOf(marks, today), GOOD_MONTHS)
  return { rung, lateInTwelveMonths, next, within: within !== null && compare(within, today) >= 0 ? within : null, anewOn }
}

function marksOf({ bills, warnings }: LatenessFacts, today: LocalDate): readonly Mark[] {
  const late = bills.flatMap(({ dueOn, paidOn }) => {
    const payable = dueDayPayable(dueOn)
    const until = paidOn === null || compare(paidOn, today) > 0 ? today : paidOn
    return compare(until, payable) > 0 ? [{ from: addDays(payable, 1), until, rung: null, month: monthOf(dueOn) }] : []
  })
  const given = warnings.filter(({ on }) => compare(on, today) <= 0).map(({ rung, on }) => ({ from: on, until: on, rung, month: monthOf(on) }))
  return [...late, ...given].sort((one, other) => compare(one.from, other.from) || (one.rung ?? 0) - (other.rung ?? 0))
}

function monthOf(day: LocalDate): number {
  const { year, month } = dateParts(day)
  return year * 12 + month
}

/** What came after the last twelve months in which nothing was late. */
function sinceLastGoodYear(marks: readonly Mark[], today: LocalDate): readonly Mark[] {
  let since: Mark[] = []
  for (const mark of marks) {
    if (since.length > 0 && compare(mark.from, addMonths(lastDayOf(since, mark.from), GOOD_MONTHS)) >= 0) since = []
    since.push(mark)
  }
  return since.length > 0 && compare(today, addMonths(lastDayOf(since, today), GOOD_MONTHS)) >= 0 ? [] : since
}

function lastDayOf(marks: readonly Mark[], otherwise: LocalDate): LocalDate {
  return marks.map(({ until }) => until).sort(compare).at(-1) ?? otherwise
}

function footTrigger(times: number, late: readonly Mark[]): LadderTrigger | null {
  if (times >= TIMES) return 'FYRA_PA_TOLV_MANADER'
  const months = new Set(late.map(({ month }) => month))
  return [...months].some((month) => Array.from({ length: IN_A_ROW }, (_, back) => month - back).every((one) => months.has(one))) ? 'TRE_I_RAD' : null
}

function laterTrigger(late: readonly Mark[], warnedOn: LocalDate, within: LocalDate): LadderTrigger | null {
  return late.some(({ from }) => compare(from, warnedOn) > 0 && compare(from, within) <= 0) ? 'INOM_SEX_MANADER' : null
}
