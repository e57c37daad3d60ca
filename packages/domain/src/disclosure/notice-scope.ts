import type { NoticeCode } from '../vocabulary/notice.js'
import type { OrganisationKind } from '../vocabulary/organisation.js'
import type { FactCategory } from './category.js'
import { holderGroupOf, recipientGroupOf, type HolderGroup, type RecipientGroup } from './matrix.js'

/** Whose notice goes to whom, and which categories it carries with it [domain 1.2]. */
export interface NoticeScope {
  readonly from: readonly HolderGroup[]
  readonly to: readonly RecipientGroup[]
  readonly carries: readonly FactCategory[]
}

/**
 * Served on the tenant, or sent by hyresnämnden, a notice gives no organisation at the table anything. No code here goes
 * from a landlord to Kronofogden: an application is made outside the portal, so the S cells of that column stay shut
 * until a code for it is added.
 */
export const noticeScopes: Readonly<Record<NoticeCode, NoticeScope>> = {
  N_44_ARREARS: { from: ['LANDLORD'], to: ['SOCIAL'], carries: ['RENT_FACTS', 'HOUSEHOLD_LANDLORD', 'CONTACT'] }, // Formulär 3
  N_44_TENANT: { from: ['LANDLORD', 'KFM'], to: [], carries: [] },
  N_25A: { from: ['LANDLORD'], to: ['SOCIAL'], carries: ['DISTURBANCE', 'HOUSEHOLD_LANDLORD', 'CONTACT'] },
  N_42_COPY: { from: ['LANDLORD'], to: ['SOCIAL'], carries: ['DISTURBANCE', 'HOUSEHOLD_LANDLORD', 'CONTACT'] },
  N_13B: { from: [], to: ['SOCIAL'], carries: [] },
  N_KFM_DATE: { from: ['KFM'], to: ['SOCIAL', 'LANDLORD'], carries: ['EVICTION_DATE'] },
  N_LIABILITY: { from: ['SOCIAL'], to: ['LANDLORD'], carries: ['ECON_ASSISTANCE'] },
}

/** True when a notice with this code can go from the one kind of organisation to the other. */
export function isBetween(code: NoticeCode, fromKind: OrganisationKind, toKind: OrganisationKind): boolean {
  const scope = noticeScopes[code]
  const from = holderGroupOf(fromKind)
  const to = recipientGroupOf(toKind)
  return from !== null && to !== null && scope.from.includes(from) && scope.to.includes(to)
}
