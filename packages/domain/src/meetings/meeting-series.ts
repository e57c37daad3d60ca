import { agreedDayIn, type MonthlyRule } from '../calendar/meeting-cadence.js'
import { dayOff, isWorkday } from '../calendar/swedish-workdays.js'
import type { DayOff } from '../vocabulary/calendar-codes.js'
import { addDays, addMonths, compare, dateParts, localDate, type LocalDate } from '../vocabulary/local-date.js'
import type { SeriesReason } from '../vocabulary/meeting-codes.js'

/** How a partnership means to meet for a while. */
export interface SeriesPlan {
  /** Which weekday of the month; null for every fourth week, counted from `firstOn`. */
  readonly monthly: MonthlyRule | null
  /** No meeting before this day, nor after the other. */
  readonly firstOn: LocalDate
  readonly lastOn: LocalDate
  /** A single workday between two days off (klämdag) is left to those who take it off. */
  readonly avoidsSqueezed: boolean
  /** Nobody meets in July. */
  readonly pausesInJuly: boolean
}

/** One day of a series: the day that was agreed on, the day that it is moved to, and why. */
export interface SeriesDay {
  readonly agreedOn: LocalDate
  /** Null: no meeting is proposed. */
  readonly on: LocalDate | null
  readonly reason: SeriesReason | null
  /** With `LEDIG`: what makes the agreed day a day off. */
  readonly dayOff: DayOff | null
}

/** The longest series, in months: a year, and the rest of the one in which it is booked. */
export const SERIES_MONTHS_MAX = 24

/**
 * The days of a series, the first first. A day off moves to the nearest workday, the one before where two are as near, and
 * says why; a day in July, or in a period that has its meeting already, gets none.
 * @param booked the days of the meetings that the partnership has already: none of them is doubled
 */
export function seriesDays(plan: SeriesPlan, booked: readonly LocalDate[]): readonly SeriesDay[] {
  return agreedDays(plan).map((agreedOn): SeriesDay => {
    const off = dayOff(agreedOn)
    if (plan.pausesInJuly && dateParts(agreedOn).month === 7) return { agreedOn, on: null, reason: 'JULIUPPEHALL', dayOff: null }
    const on = nearestFree(agreedOn, plan.avoidsSqueezed)
    if (isBooked(on, plan, booked)) return { agreedOn, on: null, reason: 'REDAN_BOKAT', dayOff: null }
    if (on === agreedOn) return { agreedOn, on, reason: null, dayOff: null }
    return { agreedOn, on, reason: off === null ? 'KLAMDAG' : 'LEDIG', dayOff: off }
  })
}

/** A workday with a day off on both sides. */
export function isSqueezed(date: LocalDate): boolean {
  return isWorkday(date) && !isWorkday(addDays(date, -1)) && !isWorkday(addDays(date, 1))
}

function agreedDays({ monthly, firstOn, lastOn }: SeriesPlan): LocalDate[] {
  const end = [lastOn, addMonths(firstOn, SERIES_MONTHS_MAX)].toSorted(compare)[0] ?? lastOn
  const days: LocalDate[] = []
  if (monthly === null) {
    for (let day = firstOn; compare(day, end) <= 0; day = addDays(day, 28)) days.push(day)
    return days
  }
  for (let month = localDate(`${firstOn.slice(0, 7)}-01`); compare(month, end) <= 0; month = addMonths(month, 1)) {
    const day = agreedDayIn(monthly, dateParts(month))
    if (compare(day, firstOn) >= 0 && compare(day, end) <= 0) days.push(day)
  }
  return days
}

function nearestFree(agreed: LocalDate, avoidsSqueezed: boolean): LocalDate {
  const isFree = (day: LocalDate): boolean => isWorkday(day) && !(avoidsSqueezed && isSqueezed(day))
  for (let away = 0; ; away += 1) {
    const found = [addDays(agreed, -away), addDays(agreed, away)].find(isFree)
    if (found !== undefined) return found
  }
}

/** A month has one meeting of a monthly series; every fourth week, a day has. */
function isBooked(on: LocalDate, { monthly }: SeriesPlan, booked: readonly LocalDate[]): boolean {
  return booked.some((day) => day === on || (monthly !== null && day.slice(0, 7) === on.slice(0, 7)))
}
