import { addWorkdays } from '../calendar/swedish-workdays.js'
import type { Instant } from '../vocabulary/instant.js'
import type { LocalDate } from '../vocabulary/local-date.js'
import type { MinutesEventKind, MinutesState } from '../vocabulary/minutes-codes.js'

/** Something that was done with the minutes of a meeting. */
export interface MinutesEvent {
  readonly kind: MinutesEventKind
  readonly userId: string
  readonly at: Instant
  /** Who was chosen to adjust it; of a sending alone. */
  readonly adjusters: readonly string[]
}

/** How the minutes of a meeting stand. */
export interface MinutesStanding {
  readonly state: MinutesState
  /** How often they have been sent to be adjusted: the number of what was sent last. */
  readonly version: number
  /** Those who adjust what was sent last, with when each approved it. Nobody while it is a draft. */
  readonly adjusters: readonly { readonly userId: string; readonly approvedAt: Instant | null }[]
}

/** How the minutes stand after all that was done with them, the earliest first. An approval is of one sending: the next asks again. */
export function minutesStanding(events: readonly MinutesEvent[]): MinutesStanding {
  const at = events.findLastIndex(({ kind }) => kind === 'SKICKAD')
  const sent = events[at]
  const version = events.filter(({ kind }) => kind === 'SKICKAD').length
  const after = events.slice(at + 1)
  if (sent === undefined || after.some(({ kind }) => kind === 'TILLBAKA')) return { state: 'UTKAST', version, adjusters: [] }
  const adjusters = sent.adjusters.map((userId) => ({ userId, approvedAt: after.find((event) => event.kind === 'GODKAND' && event.userId === userId)?.at ?? null }))
  return { state: after.some(({ kind }) => kind === 'JUSTERAD') ? 'JUSTERAD' : 'FOR_JUSTERING', version, adjusters }
}

/** Has everybody else approved, so that this approval adjusts it? */
export function isLastApproval({ adjusters }: MinutesStanding, userId: string): boolean {
  return adjusters.every((one) => one.userId === userId || one.approvedAt !== null)
}

/** By when the minutes are to be sent: so many workdays after the day on which the meeting ended [MARAC practice: three]. */
export function minutesDueOn(endedOn: LocalDate, workdays: number): LocalDate {
  return addWorkdays(endedOn, workdays)
}
