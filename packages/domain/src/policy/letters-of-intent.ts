import type { IntentState, SignerRole } from '../vocabulary/letter-of-intent-codes.js'
import { LETTER_LIST_MAX, LETTER_SEATS_MAX, LETTER_TEXT_MAX, LETTER_TITLE_MAX } from '../vocabulary/limits.js'
import { ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

type Writer = Pick<Viewer, 'role'>

/** A letter of intent is written, sent and commented by the coordinators and managers of both sides. The others of both sides read it. */
export function mayWriteIntent({ role }: Writer): Decision {
  return role === 'SAMORDNARE' || role === 'CHEF' ? ALLOWED : refused('AVSIKT_SKRIVS_AV_ANDRA')
}

/** Its text is changed until all have signed; after that a new one is written [domain 6]. */
export function mayChangeIntent(viewer: Writer, state: IntentState): Decision {
  const may = mayWriteIntent(viewer)
  if (!may.allowed) return may
  return state === 'UTKAST' || state === 'GRANSKNING' || state === 'FOR_UNDERSKRIFT' ? ALLOWED : refused('AVSIKT_LAST')
}

/** A letter that holds is ended by a manager of either side, who answers for the partnership. */
export function mayEndIntent({ role }: Writer, state: IntentState): Decision {
  if (role !== 'CHEF') return refused('AVSIKT_UPPSAGNING')
  return state === 'GALLANDE' ? ALLOWED : refused('AVSIKT_STEG')
}

/** A new letter is for this year or the next, and there is one in the making at a time. */
export function mayDraftIntent(viewer: Writer, { year, thisYear, unfinished }: { readonly year: number; readonly thisYear: number; readonly unfinished: boolean }): Decision {
  const may = mayWriteIntent(viewer)
  if (!may.allowed) return may
  if (year !== thisYear && year !== thisYear + 1) return refused('AVSIKT_AR')
  return unfinished ? refused('AVSIKT_FINNS') : ALLOWED
}

/** What somebody writes in a letter, by its length: empty parts may wait until it is to be signed. */
export function mayKeepIntentText(part: 'title' | 'text' | 'row', text: string): Decision {
  const most = part === 'title' ? LETTER_TITLE_MAX : part === 'row' ? LETTER_TEXT_MAX / 4 : LETTER_TEXT_MAX
  return text.length <= most ? ALLOWED : refused('TEXT_FOR_LANG')
}

/** How many rows a list of a letter may have. */
export function mayKeepIntentRows(count: number): Decision {
  return count <= LETTER_LIST_MAX ? ALLOWED : refused('AVSIKT_LISTA')
}

/** A place in the signing that an organisation gives one of its own. */
export interface SeatGiven { readonly userId: string; readonly role: SignerRole; readonly order: number }

/** Each side says who signs for it: colleagues who work there now, each at most once among those who answer. */
export function maySeat(seats: readonly SeatGiven[], colleagues: ReadonlySet<string>): Decision {
  const answering = seats.filter(({ role }) => role === 'UNDERTECKNARE' || role === 'GODKANNARE').map(({ userId }) => userId)
  const sound = seats.length <= LETTER_SEATS_MAX && seats.every(({ userId, order }) => colleagues.has(userId) && Number.isSafeInteger(order) && order >= 1 && order <= 99)
  return sound && new Set(answering).size === answering.length ? ALLOWED : refused('AVSIKT_UNDERTECKNARE')
}
