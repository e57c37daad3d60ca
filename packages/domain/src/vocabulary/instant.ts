import { Temporal } from 'temporal-polyfill'
import { civilDayOf } from './civil-day.js'

declare const instantBrand: unique symbol

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. Rules about days use `LocalDate` instead. */
export type Instant = number & { readonly [instantBrand]: 'Instant' }

const MS_PER_DAY = 86_400_000

/** Milliseconds since 1970 UTC as an `Instant`. Throws a RangeError for anything but a whole, finite number. */
export function instant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw new RangeError('An instant is a whole number of milliseconds since 1970 UTC.')
  return milliseconds as Instant
}

/**
 * Reads ISO 8601 with `Z` or an offset ('2026-11-19T09:42:00Z'); fractions below a millisecond are cut off.
 * Throws a RangeError, without repeating the text, when there is no offset or the moment does not exist.
 */
export function fromIso(text: string): Instant {
  try {
    return Temporal.Instant.from(text).epochMilliseconds as Instant
  } catch {
    throw new RangeError('An instant is written as 2026-11-19T09:42:00Z, with Z or an offset at the end.')
  }
}

/** '2026-11-19T09:42:00.000Z', always UTC and always with three decimals. */
export function toIso(at: Instant): string {
  const dayNumber = Math.floor(at / MS_PER_DAY)
  const rest = at - dayNumber * MS_PER_DAY
  const { year, month, day } = civilDayOf(dayNumber)
  const hours = Math.floor(rest / 3_600_000)
  const minutes = Math.floor(rest / 60_000) % 60
  const seconds = Math.floor(rest / 1_000) % 60
  const time = `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(rest % 1_000, 3)}Z`
  return `${isoYear(year)}-${pad(month, 2)}-${pad(day, 2)}T${time}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** Years outside 0–9999 take a sign and six digits, as ISO 8601 asks. */
function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4)
  return (year < 0 ? '-' : '+') + pad(Math.abs(year), 6)
}
