import type { PersonKind, ProtectionLevel } from '../vocabulary/person.js'
import type { CaseId, FactId, NoticeId, OrganisationId, PersonId, ShareId, UserId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import type { LocalDate } from '../vocabulary/local-date.js'
import type { NoticeCode } from '../vocabulary/notice.js'
import type { OrganisationKind } from '../vocabulary/organisation.js'
import type { Role } from '../vocabulary/role.js'
import type { FactCategory } from './category.js'
import type { SekretessMedgivande } from './consent.js'

export interface Fact {
  readonly id: FactId
  readonly caseId: CaseId
  readonly holderId: OrganisationId
  readonly holderKind: OrganisationKind
  readonly category: FactCategory
  /** The persons it is about. Nobody can consent to a fact about nobody. */
  readonly concerns: readonly PersonId[]
  readonly recordedAt: Instant
}

export interface Mandate {
  readonly role: Role
  readonly from: Instant
  readonly to: Instant | null
}

export interface Reader {
  /** null for the organisation itself, as when a packet is made for it. */
  readonly userId: UserId | null
  readonly organisationId: OrganisationId
  readonly organisationKind: OrganisationKind
  readonly mandates: readonly Mandate[]
  /**
   * One of the few named persons who open households with protected identity, reading one case [domain 1.6]. It opens
   * nothing by itself: what she has opened stands in the case's grounds, and does not count in lists, papers or search.
   */
  readonly mayOpenProtected: boolean
}

export type Room =
  | { readonly kind: 'OWN_SCREEN' }
  | { readonly kind: 'AT_TABLE'; readonly present: readonly Reader[]; readonly tenantsPresent: readonly PersonId[] }
  | { readonly kind: 'NETWORK_MEETING' }

/**
 * Who asks, in which room, when: with `CaseGrounds`, everything a decision about seeing may depend on. What is not here cannot
 * decide. Intervals are half-open: `from` belongs to them, `to` does not; `to: null` means no end is known.
 */
export interface Situation {
  readonly reader: Reader
  readonly room: Room
  readonly instant: Instant
}

export interface CasePerson {
  readonly id: PersonId
  readonly kind: PersonKind
  readonly bornOn: LocalDate | null
  /** Vårdnadshavare. Empty for a child means that they are unknown: nothing about the child opens then. */
  readonly guardians: readonly PersonId[]
}

/**
 * That a person has died, as one organisation knows it. It ends what that organisation was allowed by her, and nothing of
 * what others were: each took a consent of its own.
 */
export interface Death {
  readonly caseId: CaseId
  readonly holderId: OrganisationId
  readonly personId: PersonId
  readonly diedOn: LocalDate
}

/** An organisation's time in the partnership. Who leaves and comes back has two of them. */
export interface Party {
  readonly organisationId: OrganisationId
  readonly organisationKind: OrganisationKind
  readonly from: Instant
  readonly to: Instant | null
}

export interface NoticeGround {
  readonly id: NoticeId
  readonly caseId: CaseId
  readonly code: NoticeCode
  readonly fromId: OrganisationId
  readonly toId: OrganisationId
  readonly givenAt: Instant
}

/** The holder raised its own case with a partner, by sending an agenda: ground for the L cells. */
export interface CaseShare {
  readonly id: ShareId
  readonly caseId: CaseId
  readonly holderId: OrganisationId
  readonly recipientId: OrganisationId
  readonly sharedAt: Instant
  readonly endedAt: Instant | null
}

/** Menprövning: one named person's decision about named persons, one category and one recipient [R5]. */
export interface HarmTest {
  readonly id: string
  readonly caseId: CaseId
  readonly holderId: OrganisationId
  readonly recipientId: OrganisationId
  readonly category: FactCategory
  readonly personIds: readonly PersonId[]
  readonly decidedBy: string
  readonly reason: string
  readonly from: Instant
  readonly to: Instant | null
}

/** Protected identity as one organisation knows it. On one member it covers the whole household [domain 1.6]. */
export interface Protection {
  readonly caseId: CaseId
  readonly holderId: OrganisationId
  readonly personId: PersonId
  readonly level: ProtectionLevel
  readonly from: Instant
  readonly to: Instant | null
}

/** One of the named group has opened a protected household, for herself, her own organisation and a short time [domain 1.6]. */
export interface ProtectedOpening {
  readonly caseId: CaseId
  readonly organisationId: OrganisationId
  readonly userId: UserId
  readonly from: Instant
  readonly to: Instant
}

/**
 * A row that its organisation took back, as wrongly recorded: a fact, a person, a measure or a notice. What was is not
 * rewritten; from this instant on the row is told to nobody, and nothing rests on it.
 */
export interface Retraction {
  readonly id: FactId | PersonId | NoticeId
  readonly at: Instant
}

/**
 * What the grounds of one case rest on. Treat a value as frozen: the windows worked out from it are remembered for as
 * long as the object lives, so a change is a new object.
 */
export interface CaseGrounds {
  readonly caseId: CaseId
  readonly closedAt: Instant | null
  readonly parties: readonly Party[]
  readonly persons: readonly CasePerson[]
  readonly deaths: readonly Death[]
  readonly consents: readonly SekretessMedgivande[]
  readonly notices: readonly NoticeGround[]
  readonly shares: readonly CaseShare[]
  readonly harmTests: readonly HarmTest[]
  readonly protections: readonly Protection[]
  readonly openings: readonly ProtectedOpening[]
  readonly retracted: readonly Retraction[]
}
