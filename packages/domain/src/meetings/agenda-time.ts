import type { ItemAnswer } from '../vocabulary/meeting-codes.js'

/**
 * Minutes kept free for points that some reader may not see. Constant, whether there are any or not: it must not tell.
 */
export const RESERVED_MINUTES = 15

export interface AgendaTime {
  /** Standing points and points taken along. */
  readonly planned: number
  /** Proposals without an answer. */
  readonly waiting: number
  readonly reserved: number
  /** `planned`, `waiting` and `reserved` together. */
  readonly ifAllAccepted: number
  /** The length of the meeting. */
  readonly available: number
  /** Minutes left if all proposals are taken along; negative when it does not fit. */
  readonly left: number
  readonly fits: boolean
}

/** The time of one reader's agenda, in minutes. Standing points count as taken along, left-out ones as nothing. */
export function agendaTime(
  items: readonly { readonly minutes: number; readonly answer: ItemAnswer }[], available: number, reserved: number = RESERVED_MINUTES,
): AgendaTime {
  const sum = (wanted: ItemAnswer): number => items.reduce((total, { minutes, answer }) => total + (answer === wanted ? minutes : 0), 0)
  const planned = sum('TA_MED')
  const waiting = sum('FORESLAGEN')
  const ifAllAccepted = planned + waiting + reserved
  return { planned, waiting, reserved, ifAllAccepted, available, left: available - ifAllAccepted, fits: ifAllAccepted <= available }
}
