import { organisingTopicsOf } from '../vocabulary/governing-codes.js'
import { GOVERNING_DOCUMENTS_LEAST, ORGANISING_ANSWERED_SHARE } from '../vocabulary/limits.js'
import type { OrganisationKind } from '../vocabulary/organisation.js'

/** What an organisation has told of what governs it: counted, nothing of what it says. */
export interface GoverningFacts {
  readonly organisationId: string
  readonly kind: OrganisationKind
  /** How many documents are in force on the day. */
  readonly inForce: number
  /** How many of the questions about its organisation have an answer. */
  readonly answered: number
}

/** How far one organisation has come. */
export interface GoverningProgress {
  readonly organisationId: string
  readonly hasDocument: boolean
  readonly answered: number
  readonly asked: number
  /** It has done its part of the step. */
  readonly whole: boolean
}

/**
 * How far each side has come with telling the other what governs its work: step 2 of the first meeting ("styrande dokument")
 * [Seed 4]. A side's part is whole when at least one document is in force and at least half of the questions about its
 * organisation are answered (`GOVERNING_DOCUMENTS_LEAST`, `ORGANISING_ANSWERED_SHARE`); the step is, when both sides' parts are.
 *
 * For the guide: put `governingFactsOf(organisation, today)` of
 * `server/src/features/governing-documents/governing-document.store.ts` into the guide's own reading, once for each side, add the
 * side's id and kind, and give the rows to this function. It needs no statement of its own, and row level security lets either side count the other's.
 * @param sides those who meet at the table, without the network around them, which is asked nothing
 */
export function governingState(sides: readonly GoverningFacts[]): { readonly sides: readonly GoverningProgress[]; readonly whole: boolean } {
  const progress = sides.map(({ organisationId, kind, inForce, answered }) => {
    const asked = organisingTopicsOf(kind).length
    const hasDocument = inForce >= GOVERNING_DOCUMENTS_LEAST
    return { organisationId, hasDocument, answered, asked, whole: asked > 0 && hasDocument && answered >= asked * ORGANISING_ANSWERED_SHARE }
  })
  return { sides: progress, whole: progress.length > 1 && progress.every(({ whole }) => whole) }
}
