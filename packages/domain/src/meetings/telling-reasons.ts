import type { ReasonCode } from '../vocabulary/meeting-codes.js'
import type { Reason } from './case-reasons.js'

/** What says most about a row to somebody who has twenty minutes, from 1: a date that bites, what is undone, who it is. */
const TELLING: Readonly<Record<ReasonCode, number>> = {
  VRAKNINGSDAG_SATT: 1,
  UNDERRATTELSE_UTAN_ATGARD: 2,
  SAMTYCKE_UPPHOR: 3,
  UPPGIFT_KVAR: 4,
  BARNFAMILJ: 5,
  NY_OCH_SEN: 6,
  FORSTA_GANG_SEN: 7,
  INGEN_KONTAKT: 8,
  UNG_FORSTA_KONTRAKT: 9,
  LOVAT_TILL: 10,
  UPPREPAD: 11,
  GRIND_SAKNAS: 12,
  UNDERRATTELSE_MOTTAGEN: 13,
}

/** What is said already by another reason of the same row, and then only repeats it. */
const SAID_BY: Partial<Record<ReasonCode, readonly ReasonCode[]>> = {
  // Who is late for the first time is new, and who gives a consent is known already. No contact says nothing of either.
  NY_OCH_SEN: ['FORSTA_GANG_SEN', 'SAMTYCKE_UPPHOR'],
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
