import { instant, localDate, startOfDay, toIso } from '@bokvar/domain/vocabulary'

/**
 * A day and a time of day ('09:00') in Sweden as an instant, ISO 8601 UTC. Counted from noon, since the clock is
 * changed only at night.
 */
export function instantAt(day: string, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const noonUtc = Date.parse(`${day}T12:00:00Z`)
  const offsetHours = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', hour: '2-digit', hourCycle: 'h23' }).format(noonUtc)) - 12
  const midnight = startOfDay(localDate(day))
  const atNoonOffset = noonUtc - offsetHours * 3_600_000 + (hours - 12) * 3_600_000 + minutes * 60_000
  return toIso(instant(Math.max(midnight, atNoonOffset)))
}
