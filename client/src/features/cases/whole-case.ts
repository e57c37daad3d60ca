import type { Case_WholeFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { nameNotShown } from '../../text/labels'

/** A case with everything on its page, as this reader has a ground to see it. */
export type WholeCase = Case_WholeFragment

/** The household by name, as far as there is a ground to see it. A number is no name: it stands beside. An empty seat has neither. */
export function caseName(whole: { readonly household: { readonly value: string } | null; readonly emptySeat?: boolean }): string {
  return whole.household?.value ?? (whole.emptySeat === true ? m.case_own() : nameNotShown())
}

/** Protected at the reader's own organisation, and she has not opened it: what is not shown here may be there all the same. */
export function isMasked(whole: Pick<WholeCase, 'protectedIdentity' | 'openedUntil'>): boolean {
  return whole.protectedIdentity && whole.openedUntil === null
}
