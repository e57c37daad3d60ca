import { SESSION_HOURS, SESSION_IDLE_MINUTES } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { countWord } from '../../text/number-words'

/** The server writes down that somebody is there once a minute. */
const MINUTE_MS = 60_000

/** A session as the server told of it last: when it was to end, and when the person had last done anything. Milliseconds by the server's clock. */
export interface LastSession {
  readonly endsAt: number
  readonly ownDoingAt: number
}

/** Why there is no session any more, in words; null when nobody was signed in on this page. `now` in milliseconds by the server's clock. */
export function whyEnded(last: LastSession | null, now: number): string | null {
  if (last === null) return null
  if (now < last.endsAt - MINUTE_MS) return m.ended_other()
  return now - last.ownDoingAt >= (SESSION_IDLE_MINUTES - 2) * MINUTE_MS ? m.ended_idle({ minutes: SESSION_IDLE_MINUTES }) : m.ended_long({ hours: countWord(SESSION_HOURS) })
}
