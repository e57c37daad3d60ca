import { addDays, compare, dateParts, localDate, weekday, type LocalDate } from '../vocabulary/local-date.js'
import { addWorkdays, isWorkday } from './swedish-workdays.js'

/** "The fourth Thursday": when a partnership meets each month. The meeting is held also when no rent is late. */
export interface MonthlyRule {
  /** Monday 1 to Friday 5. */
  readonly weekday: 1 | 2 | 3 | 4 | 5
  /** Which of that weekday in the month; `LAST` for the last one. */
  readonly nth: 1 | 2 | 3 | 4 | 'LAST'
}

export interface YearMonth {
  readonly year: number
  /** 1–12. */
  readonly month: number
}

/** An agenda leaves the house three workdays before the meeting. */
export const WORKDAYS_TO_READ = 3

/**
 * The meeting day of one month. A day off moves it to the same weekday one week earlier, or later when that leaves the
 * month (the fourth Thursday on Christmas Eve becomes the third). When that weekday is never free, the nearest workday before.
 */
export function meetingDayIn(rule: MonthlyRule, { year, month }: YearMonth): LocalDate {
  const agreed = agreedDayIn(rule, { year, month })
  for (const weeks of [0, -1, 1, -2, 2, -3, 3]) {
    const day = addDays(agreed, weeks * 7)
    if (dateParts(day).month === month && isWorkday(day)) return day
  }
  return addWorkdays(agreed, -1)
}

/**
 * How a partnership meets, as its meetings tell: the rule that most of them keep, days moved for a day off included; of
 * several the one that the latest of them keeps. Null when none was on a day from Monday to Friday.
 * @param days the meetings that were held or are planned
 */
export function usualRule(days: readonly LocalDate[]): MonthlyRule | null {
  let usual: { readonly rule: MonthlyRule; readonly kept: number } | null = null
  for (const rule of days.toSorted(compare).toReversed().flatMap(rulesOn)) {
    const kept = days.filter((day) => meetingDayIn(rule, dateParts(day)) === day).length
    if (usual === null || kept > usual.kept) usual = { rule, kept }
  }
  return usual?.rule ?? null
}

/** The first meeting day after a day, by the rule. */
export function nextMeetingDay(rule: MonthlyRule, after: LocalDate): LocalDate {
  let month: YearMonth = dateParts(after)
  for (;;) {
    const day = meetingDayIn(rule, month)
    if (compare(day, after) > 0) return day
    month = followingMonth(month)
  }
}

/** The last day to send the agenda so that the readers have `workdays` full or begun workdays with it. */
export function sendBy(meetingOn: LocalDate, workdays: number = WORKDAYS_TO_READ): LocalDate {
  return addWorkdays(meetingOn, -workdays)
}

/** The rules by which a meeting falls on a day: its number in the month, and the last one. */
function rulesOn(day: LocalDate): MonthlyRule[] {
  const { month, day: dayOfMonth } = dateParts(day)
  const [nth, onDay] = [Math.ceil(dayOfMonth / 7), weekday(day)]
  const workday = ([1, 2, 3, 4, 5] as const).find((one) => one === onDay)
  if (workday === undefined) return []
  const last: MonthlyRule[] = dateParts(addDays(day, 7)).month === month ? [] : [{ weekday: workday, nth: 'LAST' }]
  const counted = ([1, 2, 3, 4] as const).find((one) => one === nth)
  return counted === undefined ? last : [{ weekday: workday, nth: counted }, ...last]
}

/** The day of one month by the rule alone, whatever day it is. */
export function agreedDayIn(rule: MonthlyRule, { year, month }: YearMonth): LocalDate {
  const first = localDate(`${monthKey({ year, month })}-01`)
  const firstOfKind = addDays(first, (rule.weekday - weekday(first) + 7) % 7)
  if (rule.nth !== 'LAST') return addDays(firstOfKind, (rule.nth - 1) * 7)
  const fifth = addDays(firstOfKind, 28)
  return dateParts(fifth).month === month ? fifth : addDays(firstOfKind, 21)
}

function followingMonth({ year, month }: YearMonth): YearMonth {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
}

function monthKey({ year, month }: YearMonth): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}
