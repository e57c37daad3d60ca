import type { Instant } from '../vocabulary/instant.js'
import { dateParts, toLocalDate } from '../vocabulary/local-date.js'

/** What tells whether a meeting was held. */
export interface HeldFacts {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly cancelled: boolean
  /** It was begun with the portal open in the room, or has minutes. */
  readonly recorded: boolean
  /** What a coordinator of either side has said last; null: nobody has said anything. */
  readonly said: boolean | null
}

/** What became of a meeting: it lies ahead, was given up beforehand, was held, did not take place, or nobody has said. */
export type MeetingFate = 'AHEAD' | 'CANCELLED' | 'HELD' | 'NOT_HELD' | 'UNTOLD'

/** What became of a meeting. What is recorded of it goes before what somebody says. */
export function meetingFate({ endsAt, cancelled, recorded, said }: HeldFacts, now: Instant): MeetingFate {
  if (cancelled) return 'CANCELLED'
  if (endsAt > now) return 'AHEAD'
  if (recorded) return 'HELD'
  if (said === null) return 'UNTOLD'
  return said ? 'HELD' : 'NOT_HELD'
}

/** A meeting as a year counts it. `lateOnAgenda`: a household that is late stood on its agenda, as the reader has it. */
export interface CountedMeeting extends HeldFacts { readonly lateOnAgenda: boolean }

/** The meetings of one calendar year, in Swedish days. */
export interface MeetingYear {
  readonly year: number
  readonly held: number
  /** Of those that were held, the ones without late payers (utan sena betalare): they count as any other [Seed 4]. */
  readonly withoutLate: number
  readonly notHeld: number
  readonly cancelled: number
  readonly untold: number
}

/** Counts meetings by year, the latest first. Those ahead are not counted; a year of nothing else is not there. */
export function meetingYears(meetings: readonly CountedMeeting[], now: Instant): MeetingYear[] {
  const years = new Map<number, MeetingYear>()
  for (const meeting of meetings) {
    const fate = meetingFate(meeting, now)
    if (fate === 'AHEAD') continue
    const { year } = dateParts(toLocalDate(meeting.startsAt))
    const of = years.get(year) ?? { year, held: 0, withoutLate: 0, notHeld: 0, cancelled: 0, untold: 0 }
    years.set(year, {
      year,
      held: of.held + (fate === 'HELD' ? 1 : 0),
      withoutLate: of.withoutLate + (fate === 'HELD' && !meeting.lateOnAgenda ? 1 : 0),
      notHeld: of.notHeld + (fate === 'NOT_HELD' ? 1 : 0),
      cancelled: of.cancelled + (fate === 'CANCELLED' ? 1 : 0),
      untold: of.untold + (fate === 'UNTOLD' ? 1 : 0),
    })
  }
  return [...years.values()].toSorted((a, b) => b.year - a.year)
}
