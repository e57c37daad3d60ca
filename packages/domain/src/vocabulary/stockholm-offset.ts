import { Temporal } from 'temporal-polyfill'
import { civilDayOf, dayNumberOf } from './civil-day.js'

/**
 * How far the clock in Europe/Stockholm is ahead of UTC, in milliseconds, at an instant. The time zone database is
 * asked once a year of the calendar: its answers are remembered as spans, since they cannot change while we run.
 */
export function offsetAt(epochMilliseconds: number): number {
  const known = spanOf(epochMilliseconds)
  for (let index = known.length - 1; index > 0; index -= 1) {
    const span = known[index]
    if (span !== undefined && epochMilliseconds >= span.from) return span.offset
  }
  return known[0]?.offset ?? 0
}

interface Span {
  readonly from: number
  readonly offset: number
}

const MS_PER_DAY = 86_400_000
const YEARS_REMEMBERED = 400
const spansByYear = new Map<number, readonly Span[]>()
let latest: { readonly from: number; readonly to: number; readonly spans: readonly Span[] } = { from: 0, to: 0, spans: [] }

function spanOf(epochMilliseconds: number): readonly Span[] {
  if (epochMilliseconds >= latest.from && epochMilliseconds < latest.to) return latest.spans
  const year = yearOf(epochMilliseconds)
  const from = dayNumberOf(year, 1, 1) * MS_PER_DAY
  const to = dayNumberOf(year + 1, 1, 1) * MS_PER_DAY
  let spans = spansByYear.get(year)
  if (spans === undefined) {
    spans = readSpans(from, to)
    if (spansByYear.size >= YEARS_REMEMBERED) spansByYear.clear()
    spansByYear.set(year, spans)
  }
  latest = { from, to, spans }
  return spans
}

function yearOf(epochMilliseconds: number): number {
  return civilDayOf(Math.floor(epochMilliseconds / MS_PER_DAY)).year
}

/** The offsets in force during [from, to), read from the time zone database. */
function readSpans(from: number, to: number): readonly Span[] {
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO('Europe/Stockholm')
  const spans: Span[] = [{ from, offset: at.offsetNanoseconds / 1e6 }]
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (next === null || next.epochMilliseconds >= to || next.epochMilliseconds <= at.epochMilliseconds) return spans
    spans.push({ from: next.epochMilliseconds, offset: next.offsetNanoseconds / 1e6 })
    at = next
  }
}
