import { MANDATE_AMOUNT_MAX, MANDATE_BASIS_MAX } from '../vocabulary/limits.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import { hasSum, mandateDecisionsOf, type MandateDecision } from '../vocabulary/mandate-codes.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

/** A mandate that somebody gives. */
export interface MandateGiven {
  readonly decision: MandateDecision
  readonly userId: string
  readonly maxAmountOre: number | null
  readonly from: LocalDate
  /** The last day; null: until further notice. */
  readonly until: LocalDate | null
  readonly deputyId: string | null
  readonly basis: string
}

/** Mandates are given and ended by managers, who answer for who decides at their organisation [domain 1.1]. */
export function mayWriteMandates({ role }: Pick<Viewer, 'role'>): Decision {
  return role === 'CHEF' ? ALLOWED : refused('MANDAT_SKRIVS_AV_CHEF')
}

/** What a mandate is judged against: who works there now, what the organisation decides, and the day. */
export interface GivenWhere extends Pick<Viewer, 'organisationKind'> {
  readonly colleagues: ReadonlySet<string>
  readonly today: LocalDate
}

/** Whether it can be kept, part by part. One whose first day has been is kept as it is: the decision it rests on may be older. */
export function mayGive(part: Exclude<keyof MandateGiven, 'from'>, given: MandateGiven, { organisationKind, colleagues, today }: GivenWhere): Decision {
  const { decision, userId, maxAmountOre, from, until, deputyId, basis } = given
  switch (part) {
    case 'decision': return mandateDecisionsOf(organisationKind).includes(decision) ? ALLOWED : refused('MANDAT_BESLUT')
    case 'userId': return colleagues.has(userId) ? ALLOWED : refused('MANDAT_PERSON')
    case 'maxAmountOre': return maxAmountOre === null ? ALLOWED : allOf(
      hasSum(decision) ? ALLOWED : refused('MANDAT_UTAN_SUMMA'),
      Number.isInteger(maxAmountOre) && maxAmountOre > 0 && maxAmountOre <= MANDATE_AMOUNT_MAX ? ALLOWED : refused('MANDAT_SUMMA'))
    case 'until': return until === null || (compare(until, from) >= 0 && compare(until, today) >= 0) ? ALLOWED : refused('MANDAT_DAGAR')
    case 'deputyId': return deputyId === null ? ALLOWED : allOf(
      colleagues.has(deputyId) ? ALLOWED : refused('MANDAT_PERSON'),
      deputyId === userId ? refused('MANDAT_SAMMA') : ALLOWED)
    case 'basis': return allOf(basis === '' ? refused('MANDAT_GRUND') : ALLOWED, basis.length > MANDATE_BASIS_MAX ? refused('TEXT_FOR_LANG') : ALLOWED)
  }
}

/** Ending one: with why, while it has not ended. From the day of it, it holds no more. */
export function mayEndMandate(viewer: Pick<Viewer, 'role'>, { ended, reason }: { readonly ended: boolean; readonly reason: string }): Decision {
  return allOf(
    mayWriteMandates(viewer),
    ended ? refused('MANDAT_REDAN_SLUT') : ALLOWED,
    reason === '' ? refused('MANDAT_SKAL') : ALLOWED,
    reason.length > MANDATE_BASIS_MAX ? refused('TEXT_FOR_LANG') : ALLOWED,
  )
}
