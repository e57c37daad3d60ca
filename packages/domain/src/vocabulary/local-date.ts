import { civilDayOf, dayNumberOf, daysInMonth } from './civil-day.js'
import type { Instant } from './instant.js'
import { offsetAt } from './stockholm-offset.js'

declare const localDateBrand: unique symbol

/** A day in Sweden, 'YYYY-MM-DD' (years 0001–9999), as the clock in Europe/Stockholm shows it. Sorts as text. */
export type LocalDate = string & { readonly [localDateBrand]: 'LocalDate' }

const MS_PER_DAY = 86_400_000
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** True for 'YYYY-MM-DD' of a day that exists; 2027-02-29 is none. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Reads a date. Throws a RangeError, without repeating the text, when it is not a day that exists. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError('A date is written as 2026-11-19 and must exist in the calendar.')
  return text
}

/** The day in Sweden at an instant. */
export function toLocalDate(at: Instant): LocalDate {
  return fromDayNumber(Math.floor((at + offsetAt(at)) / MS_PER_DAY))
}

/** What the clock in Sweden shows at an instant. */
export function clockTime(at: Instant): { readonly hour: number; readonly minute: number } {
  const minutes = Math.floor((at + offsetAt(at)) / 60_000)
  return { hour: ((Math.floor(minutes / 60) % 24) + 24) % 24, minute: ((minutes % 60) + 60) % 60 }
}

/** The first moment of a day in Sweden. Summer time never changes at midnight there, so it is always 00.00. */
export function startOfDay(date: LocalDate): Instant {
  const midnightUtc = toDayNumber(date) * MS_PER_DAY
  // The offset at the guess is that of the midnight itself: the two differ only when the clock
  // is changed between midnight UTC and local midnight, which is then settled by the second step.
  const guess = midnightUtc - offsetAt(midnightUtc)
  return (midnightUtc - offsetAt(guess)) as Instant
}

/** The first moment after a day: a right that lasts "through 30 Nov" lasts until this instant. */
export function startOfNextDay(date: LocalDate): Instant {
  return startOfDay(addDays(date, 1))
}

/** `days` may be negative. Throws a RangeError outside the years 1–9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Months added by the calendar; a day that the month lacks becomes its last one (31 Jan + 1 = 28 or 29 Feb). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = civilDayOf(toDayNumber(date))
  const counted = year * 12 + (month - 1) + months
  const toYear = Math.floor(counted / 12)
  const toMonth = (counted % 12 + 12) % 12 + 1
  return written(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** Days from the first date to the second: 0 for the same day, negative when the second comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Monday 1 to Sunday 7. */
export function weekday(date: LocalDate): number {
  return weekdayOfNumber(toDayNumber(date))
}

/**
 * Whole years of age on a day; negative before birth. The birthday itself counts. Who is born on 29 February
 * turns a year older on 1 March when the year has no leap day.
 */
export function ageOn(bornOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return on.slice(5) >= bornOn.slice(5) ? years : years - 1
}

/** The day a person reaches an age: the first day on which `ageOn` says so. */
export function birthdayOf(bornOn: LocalDate, age: number): LocalDate {
  const year = Number(bornOn.slice(0, 4)) + age
  const month = Number(bornOn.slice(5, 7))
  const day = Number(bornOn.slice(8, 10))
  return day > daysInMonth(year, month) ? written(year, month + 1, 1) : written(year, month, day)
}

/** Below 0 when the first comes earlier, 0 for the same day: an order for `sort`. */
export function compare(first: LocalDate, second: LocalDate): number {
  return first < second ? -1 : first > second ? 1 : 0
}

/** The year, month (1–12) and day of a date as numbers. */
export function dateParts(date: LocalDate): { readonly year: number; readonly month: number; readonly day: number } {
  return civilDayOf(toDayNumber(date))
}

function toDayNumber(date: LocalDate): number {
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}

function weekdayOfNumber(dayNumber: number): number {
  // 1970-01-01 was a Thursday.
  return ((dayNumber + 3) % 7 + 7) % 7 + 1
}

function fromDayNumber(dayNumber: number): LocalDate {
  const { year, month, day } = civilDayOf(dayNumber)
  return written(year, month, day)
}

function written(year: number, month: number, day: number): LocalDate {
  if (!(year >= 1 && year <= 9999)) throw new RangeError('A date lies in the years 0001 to 9999.')
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as LocalDate
}
