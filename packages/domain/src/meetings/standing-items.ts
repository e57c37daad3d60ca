import type { LocalDate } from '../vocabulary/local-date.js'
import type { SectionCode, StandingCode } from '../vocabulary/meeting-codes.js'

/** A point that every monthly meeting has, in its own place. */
export interface StandingItem {
  readonly code: StandingCode
  readonly section: SectionCode
  readonly minutes: number
  /** The next meeting's day; null for the others, and when none is booked. */
  readonly on: LocalDate | null
}

export interface StandingFacts {
  readonly nextMeetingOn: LocalDate | null
  /** Whether the parties ask "vad betyder det här för barnen?" as a point of its own. [Seed 4: barnperspektiv in every discussion] */
  readonly childrenQuestion: boolean
}

/** The standing points in order: presence and jäv, the last meeting, perhaps the children, and at the end the next meeting. */
export function standingItems({ nextMeetingOn, childrenQuestion }: StandingFacts): readonly StandingItem[] {
  const items: StandingItem[] = [
    { code: 'NARVARO_OCH_JAV', section: 'BORJAN', minutes: 5, on: null },
    { code: 'FOREGAENDE_MOTE', section: 'BORJAN', minutes: 5, on: null },
  ]
  if (childrenQuestion) items.push({ code: 'BARNEN', section: 'LARANDE', minutes: 5, on: null })
  items.push({ code: 'NASTA_MOTE', section: 'LARANDE', minutes: 5, on: nextMeetingOn })
  return items
}
