import { WAY_IN_MONTHS } from '../vocabulary/limits.js'
import { addMonths, type LocalDate } from '../vocabulary/local-date.js'
import type { WayInPart, WayInState } from '../vocabulary/partnership-codes.js'

/**
 * An organisation's one way in (en ingång): how its partners reach it, whoever works there [metodstöd].
 * What nobody has said is null. A deputy who no longer works there is none.
 */
export interface WayIn {
  readonly phone: string | null
  readonly mail: string | null
  /** When somebody answers, in the organisation's own words. */
  readonly hours: string | null
  /** Who answers when the one who usually does is away. */
  readonly deputy: string | null
  /** The last day on which somebody of the organisation said that it holds. */
  readonly confirmedOn: LocalDate | null
}

/** What a way in lacks, in the order in which it is asked for. */
export function missingParts(wayIn: WayIn | null): readonly WayInPart[] {
  const parts: readonly (readonly [WayInPart, string | null | undefined])[] = [
    ['TELEFON', wayIn?.phone], ['MEJL', wayIn?.mail], ['TIDER', wayIn?.hours], ['ERSATTARE', wayIn?.deputy],
  ]
  return parts.flatMap(([part, said]) => (said ? [] : [part]))
}

/** How a way in stands on a day. One that is whole is to be confirmed every half year: numbers change without anybody telling. */
export function wayInState(wayIn: WayIn | null, today: LocalDate): WayInState {
  if (wayIn === null || (wayIn.phone === null && wayIn.mail === null)) return 'SAKNAS'
  if (missingParts(wayIn).length > 0) return 'OFULLSTANDIG'
  return wayIn.confirmedOn !== null && addMonths(wayIn.confirmedOn, WAY_IN_MONTHS) >= today ? 'GALLER' : 'ATT_BEKRAFTA'
}

/**
 * A partnership is established (etablerad) when each side has a whole way in [metodstöd: "en ingång"]. One that is only to
 * be confirmed does not undo it.
 */
export function isEstablished(sides: readonly WayInState[]): boolean {
  return sides.length > 1 && sides.every((state) => state === 'GALLER' || state === 'ATT_BEKRAFTA')
}
