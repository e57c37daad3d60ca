import type { MinutesKind, MinutesState } from '../vocabulary/minutes-codes.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

/** How the minutes of a meeting stand, to somebody of one of its parties. */
export interface MinutesAt {
  readonly isParty: boolean
  /** The meeting was held with the portal open, and has been ended. */
  readonly held: boolean
  readonly state: MinutesState
  /** The viewer is chosen to adjust what was sent last, and has not approved it. */
  readonly awaited: boolean
}

const ofHeldMeeting = (viewer: Actor, { isParty, held }: MinutesAt): Decision =>
  allOf(mayDoCaseWork(viewer), isParty ? ALLOWED : refused('FINNS_INTE'), held ? ALLOWED : refused('MOTET_AR_INTE_AVSLUTAT'))

function inState({ state }: MinutesAt, wanted: MinutesState): Decision {
  if (state === wanted) return ALLOWED
  if (state === 'JUSTERAD') return refused('MINNESANTECKNING_JUSTERAD')
  if (wanted === 'JUSTERAD') return refused('MINNESANTECKNING_INTE_JUSTERAD')
  return refused(wanted === 'UTKAST' ? 'MINNESANTECKNING_HOS_JUSTERARE' : 'MINNESANTECKNING_INTE_SKICKAD')
}

/** Writing in the draft: everybody at the table who works with cases. */
export function mayWriteMinutes(viewer: Actor, minutes: MinutesAt): Decision {
  return allOf(ofHeldMeeting(viewer, minutes), inState(minutes, 'UTKAST'))
}

/** Sending the draft to be adjusted, by whom: a coordinator of either side. */
export function maySendMinutes(viewer: Actor, minutes: MinutesAt): Decision {
  return allOf(mayWriteMinutes(viewer, minutes), viewer.role === 'SAMORDNARE' ? ALLOWED : refused('SAMORDNARE_SKICKAR'))
}

/** Somebody who was at the meeting. */
export interface WasThere {
  readonly userId: string
  readonly organisationId: string
  /** She works with cases now, and so can read what she is to adjust. */
  readonly mayAdjust: boolean
}

/**
 * Who adjusts: at least one of each party that was there with somebody who can, and nobody who was not. Minutes have a named
 * secretary; notes need none.
 */
export function areGoodAdjusters(chosen: readonly string[], people: readonly WasThere[], { kind, secretary }: { readonly kind: MinutesKind; readonly secretary: string | null }): Decision {
  const eligible = people.filter(({ mayAdjust }) => mayAdjust)
  const parties = new Set(eligible.map(({ organisationId }) => organisationId))
  const represented = new Set(eligible.filter(({ userId }) => chosen.includes(userId)).map(({ organisationId }) => organisationId))
  return allOf(
    chosen.every((id) => eligible.some(({ userId }) => userId === id)) ? ALLOWED : refused('JUSTERARE_VAR_INTE_MED'),
    represented.size > 0 && represented.size === parties.size ? ALLOWED : refused('JUSTERARE_SAKNAS'),
    secretary === null ? (kind === 'PROTOKOLL' ? refused('SEKRETERARE_SAKNAS') : ALLOWED) : people.some(({ userId }) => userId === secretary) ? ALLOWED : refused('FINNS_INTE'),
  )
}

/** "I have read and approve": each adjuster herself, once for each sending. */
export function mayApproveMinutes(viewer: Actor, minutes: MinutesAt): Decision {
  return allOf(ofHeldMeeting(viewer, minutes), inState(minutes, 'FOR_JUSTERING'), minutes.awaited ? ALLOWED : refused('DU_JUSTERAR_INTE'))
}

/** Bringing it back to be changed: whoever adjusts it, and a coordinator, for when somebody who was to adjust is away. */
export function mayReturnMinutes(viewer: Actor, minutes: MinutesAt): Decision {
  return allOf(ofHeldMeeting(viewer, minutes), inState(minutes, 'FOR_JUSTERING'), minutes.awaited || viewer.role === 'SAMORDNARE' ? ALLOWED : refused('DU_JUSTERAR_INTE'))
}

/** What is adjusted stands; what is wrong in it is said after it. */
export function mayAddToMinutes(viewer: Actor, minutes: MinutesAt): Decision {
  const standing = ofHeldMeeting(viewer, minutes)
  return standing.allowed && minutes.state !== 'JUSTERAD' ? refused('MINNESANTECKNING_INTE_JUSTERAD') : standing
}

/** Each authority numbers its own copy, in whatever state it is. */
export function mayNumberMinutes(viewer: Actor, minutes: MinutesAt): Decision {
  return ofHeldMeeting(viewer, minutes)
}

/** Letters, digits, and what stands between them in a diary number: "SN 2026/0412-3". */
export function isDiaryNumber(text: string): boolean {
  return text.length <= 40 && /^[\p{L}\d][\p{L}\d .:/–-]*$/u.test(text) && /\d/u.test(text)
}
