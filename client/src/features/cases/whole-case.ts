import type { Case_WholeFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'

/** A case with everything on its page, as this reader has a ground to see it. */
export type WholeCase = Case_WholeFragment

/** The household by name; by its number where there is no ground to see a name. */
export function caseName(whole: Pick<WholeCase, 'household' | 'reference'>): string {
  return whole.household?.value ?? whole.reference ?? m.person_unnamed()
}
