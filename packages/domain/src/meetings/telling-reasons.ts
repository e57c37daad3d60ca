import type { ReasonCode } from '../vocabulary/meeting-codes.js'
import type { Reason } from './case-reasons.js'

/** What says most about a row to somebody who has twenty minutes, first: a date that bites, what is undone, who it is. */
const TELLING: readonly ReasonCode[] = [
  'VRAKNINGSDAG_SATT', 'UNDERRATTELSE_UTAN_ATGARD', 'SAMTYCKE_UPPHOR', 'BARNFAMILJ', 'INGEN_KONTAKT', 'UNG_FORSTA_KONTRAKT', 'LOVAT_FORRA_MOTET', 'NY_OCH_SEN',
  'UPPREPAD', 'GRIND_SAKNAS', 'FORSTA_GANG_SEN', 'UNDERRATTELSE_MOTTAGEN',
]

/** What is said already by another reason of the same row, and then only repeats it. */
const SAID_BY: Partial<Record<ReasonCode, readonly ReasonCode[]>> = {
  NY_OCH_SEN: ['INGEN_KONTAKT', 'FORSTA_GANG_SEN', 'SAMTYCKE_UPPHOR'],
  UPPREPAD: ['VRAKNINGSDAG_SATT'],
  GRIND_SAKNAS: ['INGEN_KONTAKT'],
}

/**
 * The reasons of a row, the most telling first and without those that another one says already. Every reason that
 * proposes a row alone is still among them: a row without a reason is not finished.
 */
export function tellingReasons(reasons: readonly Reason[]): readonly Reason[] {
  const codes = new Set(reasons.map(({ code }) => code))
  return reasons
    .filter(({ code }) => !(SAID_BY[code] ?? []).some((other) => codes.has(other)))
    .sort((a, b) => TELLING.indexOf(a.code) - TELLING.indexOf(b.code))
}
