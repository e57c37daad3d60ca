import { governingKinds, documentStates, type GoverningKind, type DocumentState } from '../vocabulary/governing-codes.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'

/** One version of a document: from which day to which it says what holds. */
export interface DocumentVersion {
  /** Which one it is, from 1. */
  readonly number: number
  readonly from: LocalDate
  /** The last day; null: until further notice. */
  readonly until: LocalDate | null
  /** The day on which it is to be gone through again; null: none is said. */
  readonly reviewOn: LocalDate | null
}

/**
 * The version that holds on a day: the last one written of those that have begun, until its last day. One that begins later
 * lets the one before it go on till then.
 */
export function versionInForce<Version extends DocumentVersion>(versions: readonly Version[], today: LocalDate): Version | null {
  const [latest] = versions.filter(({ from }) => compare(from, today) <= 0).toSorted((one, other) => other.number - one.number)
  return latest === undefined || (latest.until !== null && compare(latest.until, today) < 0) ? null : latest
}

/**
 * How a document stands on a day.
 * @param versions all of them, of which there is at least one
 */
export function documentState(versions: readonly DocumentVersion[], takenOut: boolean, today: LocalDate): DocumentState {
  if (takenOut) return 'UR_BRUK'
  const inForce = versionInForce(versions, today)
  if (inForce === null) return versions.some(({ from }) => compare(from, today) > 0) ? 'BORJAR' : 'SLUT'
  // A version that begins later has been written by somebody who went through it.
  const [latest] = versions.toSorted((one, other) => other.number - one.number)
  const reviewOn = latest?.reviewOn ?? null
  return reviewOn !== null && compare(reviewOn, today) <= 0 ? 'ATT_GA_IGENOM' : 'GALLER'
}

/** The order of a library: what needs something done first, then by what it is, then by name. */
export function byShelf(one: { readonly kind: GoverningKind; readonly state: DocumentState; readonly name: string }, other: typeof one): number {
  return documentStates.indexOf(one.state) - documentStates.indexOf(other.state)
    || governingKinds.indexOf(one.kind) - governingKinds.indexOf(other.kind)
    || one.name.localeCompare(other.name, 'sv')
}
