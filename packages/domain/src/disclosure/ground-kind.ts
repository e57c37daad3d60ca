import type { ConsentId, NoticeId, OrganisationId, PersonId, ShareId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import type { FactCategory } from './category.js'
import type { MatrixCellRef } from './matrix.js'

/**
 * What may rest under a reading. ANONYMISED is never a ground for a fact: it names what an empty seat or a suppressed
 * number shows in its place.
 */
export const groundKinds = ['OWN_DATA', 'STATUTORY_NOTICE', 'CONSENT', 'TENANT_PRESENT', 'HARM_TEST', 'PUBLIC', 'ANONYMISED'] as const

export type GroundKind = (typeof groundKinds)[number]

/** Why one organisation may read one fact at one instant. Kept nowhere: asked for again at every reading [C1]. */
export interface Ground {
  readonly kind: GroundKind
  readonly since: Instant
  /** When it ends by what is known now; null when no end is known. */
  readonly until: Instant | null
  readonly holderId: OrganisationId
  readonly recipientId: OrganisationId
  readonly category: FactCategory
  /** Every consent it rests on: one per person concerned, one per guardian of a child. Empty for other kinds. */
  readonly consentIds: readonly ConsentId[]
  /** Who said yes: givers of the consents, or the tenants at the table. Empty for other kinds. */
  readonly giverIds: readonly PersonId[]
  readonly noticeId?: NoticeId
  readonly shareId?: ShareId
  readonly harmTestId?: string
  /** The named person who decided after a harm test [R5]. */
  readonly decidedBy?: string
  /** The cell of the matrix that allowed it. */
  readonly cell: MatrixCellRef
}
