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

/** HALLET: held that month. UTEBLEV: the month went by without. NU: the month is running. KOMMER: not yet begun. */
export type MonthState = 'HALLET' | 'UTEBLEV' | 'NU' | 'KOMMER'

export interface MonthOfTwelve extends YearMonth {
  readonly state: MonthState
}

export interface HeldOfTwelve {
  /** Twelve months from the first one of the period, in order. */
  readonly months: readonly MonthOfTwelve[]
  /** Number of months with a meeting, 0–12. Two meetings in one month count once. */
  readonly held: number
  /** Months that are over, plus the running one when its meeting is held: what `held` is measured against. */
  readonly of: number
}

/** The twelve monthly meetings of a period that starts in the month of `periodStart`: for following up that meetings are held. */
export function heldOfTwelve(heldOn: readonly LocalDate[], periodStart: LocalDate, today: LocalDate): HeldOfTwelve {
  const heldMonths = new Set(heldOn.filter((day) => compare(day, today) <= 0).map((day) => day.slice(0, 7)))
  const running = today.slice(0, 7)
  const months: MonthOfTwelve[] = []
  let month: YearMonth = dateParts(periodStart)
  for (let count = 0; count < 12; count += 1) {
    const key = monthKey(month)
    const state = heldMonths.has(key) ? 'HALLET' : key < running ? 'UTEBLEV' : key === running ? 'NU' : 'KOMMER'
    months.push({ year: month.year, month: month.month, state })
    month = followingMonth(month)
  }
  const held = months.filter(({ state }) => state === 'HALLET').length
  return { months, held, of: held + months.filter(({ state }) => state === 'UTEBLEV').length }
}

/**
 * Whether a monthly meeting is overdue: the agreed day of this month, or of an earlier month of the partnership, has passed
 * without a meeting since the month before it. One missed month is forgiven by the next meeting held. For
 * reminding those who plan the meetings.
 */
export function isMeetingOverdue(rule: MonthlyRule, lastHeldOn: LocalDate | null, since: LocalDate, today: LocalDate): boolean {
  // A meeting held early counts for its own month, so the next one is looked for after that month's day.
  const month = lastHeldOn === null ? null : meetingDayIn(rule, dateParts(lastHeldOn))
  const from = lastHeldOn === null || month === null ? addDays(since, -1) : compare(month, lastHeldOn) > 0 ? month : lastHeldOn
  return compare(today, nextMeetingDay(rule, from)) > 0
}

function agreedDayIn(rule: MonthlyRule, { year, month }: YearMonth): LocalDate {
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
