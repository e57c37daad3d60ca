import type { SignatureState } from '../vocabulary/confidentiality-codes.js'
import { SIGNATURE_RENEWAL_DAYS } from '../vocabulary/limits.js'
import { addDays, type LocalDate } from '../vocabulary/local-date.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

/** What somebody has signed: which version of the text, and the last day on which it holds. */
export interface Signature {
  readonly version: number
  readonly until: LocalDate
}

/** A version that a partnership has written, from its first day. */
export interface WrittenVersion {
  readonly version: number
  readonly from: LocalDate
}

/** The version that the portal brings, which holds until another does. */
export const FIRST_VERSION = 1

/** The version that holds on a day: the latest whose first day has come. */
export function versionOn(written: readonly WrittenVersion[], day: LocalDate): number {
  return Math.max(FIRST_VERSION, ...written.filter(({ from }) => from <= day).map(({ version }) => version))
}

/** How somebody stands who signed last what is given; null where she never has. @param version the one that holds today */
export function signatureState(signed: Signature | null, version: number, today: LocalDate): SignatureState {
  if (signed === null) return 'SAKNAS'
  if (signed.until < today) return 'UTGANGEN'
  if (signed.version < version) return 'NY_TEXT'
  return signed.until <= addDays(today, SIGNATURE_RENEWAL_DAYS) ? 'GAR_UT' : 'GALLER'
}

/** How the undertaking of a partnership stands to the viewer. */
export interface UndertakingAt {
  readonly isParty: boolean
  readonly state: SignatureState
  /** What she has read is the text that holds. */
  readonly holdingText: boolean
}

/** Signing: everybody of either side for herself, managers too, since they can be at a meeting. What holds is not signed again. */
export function maySignUndertaking({ isParty, state, holdingText }: UndertakingAt): Decision {
  return allOf(
    isParty ? ALLOWED : refused('FINNS_INTE'),
    holdingText ? ALLOWED : refused('FORBINDELSEN_ANNAN_TEXT'),
    state === 'GALLER' ? refused('FORBINDELSEN_GALLER') : ALLOWED,
  )
}

/** Writing a new version, and seeing who has signed: a coordinator of either side. */
export function mayWriteUndertaking(viewer: Pick<Viewer, 'role' | 'organisationKind'>, { isParty }: Pick<UndertakingAt, 'isParty'>): Decision {
  return allOf(mayDoCaseWork(viewer), isParty ? ALLOWED : refused('FINNS_INTE'), viewer.role === 'SAMORDNARE' ? ALLOWED : refused('SAMORDNARE_SKRIVER_TEXTEN'))
}

/** A new text holds from today or later, and never from before the text that it replaces. */
export function isGoodFirstDay(from: LocalDate, { today, latestFrom }: { readonly today: LocalDate; readonly latestFrom: LocalDate | null }): Decision {
  return from >= today && (latestFrom === null || from >= latestFrom) ? ALLOWED : refused('FORBINDELSEN_DAG')
}
