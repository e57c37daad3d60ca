/**
 * The server's clock, as of its latest answer. Every page says as of when it is true, and a computer with the
 * wrong time shall not say something else than the server would.
 */
let offsetMs = 0
let known = false
let answeredAt = Date.now()
const listeners = new Set<() => void>()

/** Reads the clock from an answer: `x-bokvar-now` (ISO 8601, to the millisecond) or, failing that, `date`. */
export function noteAnswer(headers: Headers): void {
  const told = Date.parse(headers.get('x-bokvar-now') ?? headers.get('date') ?? '')
  if (Number.isNaN(told)) return
  known = headers.has('x-bokvar-now')
  offsetMs = told - Date.now()
  answeredAt = told
  for (const listener of listeners) listener()
}

/** Whether the server has told its own clock; the `date` header is only the machine's. */
export function serverClockIsKnown(): boolean {
  return known
}

/** Milliseconds since the epoch, by the server's clock. */
export function serverInstant(): number {
  return Date.now() + offsetMs
}

/** When the server last answered, in milliseconds since the epoch, to whole minutes: what is shown is no finer. */
export function lastAnswerMinute(): number {
  return Math.floor(answeredAt / 60_000) * 60_000
}

/** For `useSyncExternalStore`. */
export function onAnswer(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
