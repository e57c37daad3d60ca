import { addDays, localDate } from './dates'

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
})

/** How far the clock in Sweden is ahead of UTC at an instant, in milliseconds. */
function offsetMs(at: number): number {
  const part = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']) - Math.floor(at / 1000) * 1000
}

/**
 * A day and a time of day ('09:00') in Sweden as milliseconds since the epoch. The browser's own time zones and not
 * the domain's: they weigh nothing. A time that summer time skips becomes the hour after it.
 */
export function swedishInstant(day: string, time: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const guess = wall - offsetMs(wall)
  return wall - offsetMs(guess)
}

/** The last millisecond of a day in Sweden. */
export function lastOf(day: string): number {
  return swedishInstant(addDays(localDate(day), 1), '00:00') - 1
}

/** ISO 8601 in UTC, as the server reads instants. */
export function isoOf(at: number): string {
  return new Date(Math.floor(at)).toISOString()
}
