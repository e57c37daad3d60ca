import type { ReasonCode } from '../vocabulary/meeting-codes.js'
import type { Reason } from './case-reasons.js'

/** What says most about a row to somebody who has twenty minutes, from 1: a date that bites, what is undone, who it is. */
const TELLING: Readonly<Record<ReasonCode, number>> = {
  VRAKNINGSDAG_SATT: 1,
  UNDERRATTELSE_UTAN_ATGARD: 2,
  SAMTYCKE_UPPHOR: 3,
  BARNFAMILJ: 4,
  INGEN_KONTAKT: 5,
  UNG_FORSTA_KONTRAKT: 6,
  LOVAT_FORRA_MOTET: 7,
  NY_OCH_SEN: 8,
  UPPREPAD: 9,
  GRIND_SAKNAS: 10,
  FORSTA_GANG_SEN: 11,
  UNDERRATTELSE_MOTTAGEN: 12,
}

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
    .sort((a, b) => TELLING[a.code] - TELLING[b.code])
}
