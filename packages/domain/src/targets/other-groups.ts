import { addMonths, ageOn, compare, type LocalDate } from '../vocabulary/local-date.js'
import type { TargetGroup, Verdict } from '../vocabulary/target-codes.js'
import { every, some, verdictOf, type Known } from './three-valued.js'

/** What a landlord knows of the contract holders and the tenancy. Null is "we do not know". */
export interface TenancyFacts {
  /** Birth dates of the adults of the contract, null for each that is unknown. */
  readonly adultsBornOn: readonly (LocalDate | null)[]
  readonly movedInOn: LocalDate | null
  readonly firstContract: Known
  /** Reminders, demands or late months before the present one, in the last twelve months. */
  readonly timesLateBefore: number | null
}

/** Where the groups begin and end: the same for every partnership. */
export interface GroupLimits {
  readonly youngFrom: number
  readonly youngThrough: number
  /** 65 as Malmö stad is read; the seed's digit is damaged. */
  readonly oldFrom: number
  /** Months after moving in during which the tenancy is new. */
  readonly newMonths: number
  /** Months in the home before a tenant counts as one who used to pay in time. */
  readonly steadyMonths: number
}

export const DEFAULT_GROUP_LIMITS: GroupLimits = { youngFrom: 18, youngThrough: 25, oldFrom: 65, newMonths: 12, steadyMonths: 24 }

export type TenancyGroup = Exclude<TargetGroup, 'BARNFAMILJ'>

/** Whether a tenancy belongs to each of the groups that the method puts first beside families with children. [Seed 4] */
export function evaluateTenancy(facts: TenancyFacts, on: LocalDate, limits: GroupLimits = DEFAULT_GROUP_LIMITS): Readonly<Record<TenancyGroup, Verdict>> {
  const ages = facts.adultsBornOn.map((bornOn) => (bornOn === null ? null : ageOn(bornOn, on)))
  const firstTime = verdictOf(facts.timesLateBefore === null ? null : facts.timesLateBefore === 0)
  return {
    UNGA_18_25: anyAge(ages, (age) => age >= limits.youngFrom && age <= limits.youngThrough),
    ALDRE_65_PLUS: anyAge(ages, (age) => age >= limits.oldFrom),
    FORSTA_GANG_SEN: firstTime,
    FORSTA_KONTRAKT: some([verdictOf(facts.firstContract), movedInAfter(facts.movedInOn, on, limits.newMonths)]),
    TIDIGARE_SKOTSAM: every([firstTime, not(movedInAfter(facts.movedInOn, on, limits.steadyMonths))]),
  }
}

/** Without a single known adult nothing can be said. */
function anyAge(ages: readonly (number | null)[], matches: (age: number) => boolean): Verdict {
  if (ages.length === 0) return 'OKAND'
  return some(ages.map((age) => verdictOf(age === null ? null : matches(age))))
}

function movedInAfter(movedInOn: LocalDate | null, on: LocalDate, months: number): Verdict {
  return verdictOf(movedInOn === null ? null : compare(addMonths(movedInOn, months), on) > 0)
}

function not(verdict: Verdict): Verdict {
  return verdict === 'OKAND' ? 'OKAND' : verdict === 'JA' ? 'NEJ' : 'JA'
}
