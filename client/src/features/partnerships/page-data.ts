import type { PartnershipsPage_QueryQuery } from '../../gql/graphql'

/** What the page of partnerships is made of. */
export type PartnershipsPageData = NonNullable<PartnershipsPage_QueryQuery['partnershipsPage']>
