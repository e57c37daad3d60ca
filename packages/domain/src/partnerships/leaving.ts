import { addDays, compare, type LocalDate } from '../vocabulary/local-date.js'
import { LEAVING_DAYS_MAX } from '../vocabulary/limits.js'
import type { HeldKind } from '../vocabulary/leaving-codes.js'
import { worksWithCases } from '../vocabulary/role.js'
import type { Worker } from './person-independence.js'

/** A colleague, as far as it matters to what she may take over. */
export interface Successor extends Worker {
  /** Somebody has said that she leaves, too. */
  readonly leaves: boolean
}

/** What the taking over depends on besides. */
export interface HandingOver {
  readonly leaverId: string
  /** Who stands at the organisation's way in now: whoever usually answers, and her deputy. */
  readonly answersId: string | null
  readonly deputyId: string | null
}

type CanTake = (successor: Successor, at: HandingOver) => boolean

const withCases = ({ roles }: Successor): boolean => roles.some(worksWithCases)
const signs = ({ roles }: Successor): boolean => roles.includes('CHEF')

/** Who can take over each kind; null: nobody can, it is done by herself before she leaves, or done anew by those who stay. */
const TAKEN_BY: Readonly<Record<HeldKind, CanTake | null>> = {
  UPPGIFT: withCases,
  ARENDE: withCases,
  // Who adjusts was at the meeting: a coordinator brings the text back and sends it to somebody else who was.
  JUSTERING: null,
  INGANG: ({ id }, { answersId, deputyId }) => id !== answersId && id !== deputyId,
  SAMORDNING: ({ roles }) => roles.includes('HANDLAGGARE') && !roles.includes('SAMORDNARE'),
  // Who may decide what is given by the manager who asks her; somebody of the network decides nothing.
  MANDAT: (successor) => withCases(successor) || signs(successor),
  // The letter stands on the organisation, and so a manager signs it [metodstöd].
  UNDERSKRIFT: signs,
  SKYDDADE: (successor) => withCases(successor) && !successor.mayOpenProtected,
}

/** Whether a kind is handed over to a colleague at all. */
export function isHandedOver(kind: HeldKind): boolean {
  return TAKEN_BY[kind] !== null
}

/** Whether a colleague can take a kind over by what she is, before it is asked what she may see of it. */
export function canTakeOver(kind: HeldKind, successor: Successor, at: HandingOver): boolean {
  return successor.id !== at.leaverId && !successor.leaves && (TAKEN_BY[kind]?.(successor, at) ?? false)
}

/** A last day is today or later: who has left already was ended by whoever runs the portal. */
export function canBeLastDay(day: LocalDate, today: LocalDate): boolean {
  return compare(day, today) >= 0 && compare(day, addDays(today, LEAVING_DAYS_MAX)) <= 0
}
