import type { Mandate_RegisterFragment, Mandates_QueryQuery } from '../../gql/graphql'

/** What the page of mandates is made of. */
export type MandatesPageData = NonNullable<Mandates_QueryQuery['mandatesPage']>
export type Mandate = Mandate_RegisterFragment['mandates'][number]
