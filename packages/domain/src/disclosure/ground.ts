import type { OrganisationId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import type { Disclosed } from './disclosed.js'
import type { Ground } from './ground-kind.js'
import type { CaseGrounds, Fact, Situation } from './situation.js'

export type SeatMark = 'OWN' | 'CONSENT' | 'NONE'
export interface Seat {
  readonly organisationId: OrganisationId
  readonly mark: SeatMark
}

export declare function findGround(fact: Fact, situation: Situation, grounds: CaseGrounds): Ground | null
export declare function disclose<T>(fact: Fact, value: T, situation: Situation, grounds: CaseGrounds): Disclosed<T> | null
export declare function audienceOf(
  fact: Fact,
  organisations: readonly OrganisationId[],
  instant: Instant,
  grounds: CaseGrounds,
  viewerOrganisationId: OrganisationId,
): Seat[]
