import type { Instant } from '../vocabulary/instant.js'
import { MANAGER_MEETING_MONTHS } from '../vocabulary/limits.js'
import { addMonths, dateParts, toLocalDate, type LocalDate } from '../vocabulary/local-date.js'
import type { ManagerMeetingFate, ManagerStanding } from '../vocabulary/manager-meeting-codes.js'

/** A managers' meeting (chefsmöte), as far as a year counts it. `held`: closed, with who was there. */
export interface ManagerMeetingDay {
  readonly startsAt: Instant
  readonly cancelled: boolean
  readonly held: boolean
}

/** What became of a managers' meeting. From its beginning on it can be closed as held. */
export function managerMeetingFate({ startsAt, cancelled, held }: ManagerMeetingDay, now: Instant): ManagerMeetingFate {
  if (held) return 'HALLET'
  if (cancelled) return 'INSTALLT'
  return startsAt > now ? 'PLANERAT' : 'ATT_AVSLUTA'
}

/** How a partnership stands to its managers' meetings on a day. */
export interface ManagerMeetingStanding {
  readonly state: ManagerStanding
  /** Held in the calendar year of that day, by the day on which it was met. */
  readonly heldThisYear: number
  /** The next planned day, today included; null: none. */
  readonly nextOn: LocalDate | null
  /** The latest day on which it was met; null: never. */
  readonly lastOn: LocalDate | null
}

/**
 * Managers meet at least twice a year, continuously [Seed 4]: half a year after the latest meeting without another planned is
 * overdue, and so is half a year of partnership without any. A meeting whose day has passed is to be closed first, since
 * whether it was held decides the rest.
 * @param begunOn the day from which both sides have been parties
 */
export function managerMeetingStanding(meetings: readonly ManagerMeetingDay[], today: LocalDate, begunOn: LocalDate): ManagerMeetingStanding {
  const days = meetings.map((meeting) => ({ ...meeting, on: toLocalDate(meeting.startsAt) })).toSorted((a, b) => a.startsAt - b.startsAt)
  const held = days.filter((meeting) => meeting.held)
  const open = days.filter((meeting) => !meeting.held && !meeting.cancelled)
  const nextOn = open.find(({ on }) => on >= today)?.on ?? null
  const lastOn = held.at(-1)?.on ?? null
  const { year } = dateParts(today)
  return { state: stateOf({ toClose: open.some(({ on }) => on < today), nextOn, lastOn, begunOn }, today), heldThisYear: held.filter(({ on }) => dateParts(on).year === year).length, nextOn, lastOn }
}

function stateOf({ toClose, nextOn, lastOn, begunOn }: { toClose: boolean; nextOn: LocalDate | null; lastOn: LocalDate | null; begunOn: LocalDate }, today: LocalDate): ManagerStanding {
  if (toClose) return 'ATT_AVSLUTA'
  if (nextOn !== null) return 'PLANERAT'
  if (addMonths(lastOn ?? begunOn, MANAGER_MEETING_MONTHS) >= today) return 'ATT_PLANERA'
  return lastOn === null ? 'ALDRIG' : 'FORSENAT'
}

/** Whether it must be said loudly: nobody has done what two meetings a year ask for. */
export function isManagerMeetingOverdue(state: ManagerStanding): boolean {
  return state === 'FORSENAT' || state === 'ALDRIG'
}
