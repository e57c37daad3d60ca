import type { Case_WholeFragment } from '../../gql/graphql'
import { nameNotShown } from '../../text/labels'

/** A case with everything on its page, as this reader has a ground to see it. */
export type WholeCase = Case_WholeFragment

/** The household by name, as far as there is a ground to see it. A number is no name: it stands beside. */
export function caseName(whole: { readonly household: { readonly value: string } | null }): string {
  return whole.household?.value ?? nameNotShown()
}
