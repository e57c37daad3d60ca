import type { SectionCode, StandingCode } from '../vocabulary/meeting-codes.js'

/** A point that every monthly meeting has, in its own place. */
export interface StandingItem {
  readonly code: StandingCode
  readonly section: SectionCode
  readonly minutes: number
}

/** The standing points in order: presence and jäv, the last meeting, and at the end the next meeting. [Seed 4] */
export const standingItems: readonly StandingItem[] = [
  { code: 'NARVARO_OCH_JAV', section: 'BORJAN', minutes: 5 },
  { code: 'FOREGAENDE_MOTE', section: 'BORJAN', minutes: 5 },
  { code: 'NASTA_MOTE', section: 'LARANDE', minutes: 5 },
]
