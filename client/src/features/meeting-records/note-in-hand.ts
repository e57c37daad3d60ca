import { isUnsaved, savedText, sentText, textToSend, unsentText, type TextVersion, type WrittenText } from '@bokvar/domain/texts'
import { dropDraft, keepDraft, keptDraft } from '../../apollo/drafts'
import { serverInstant } from '../../apollo/server-time'

/**
 * A text that is being written and that the server does not have all of. It lies among the drafts: in the memory of the
 * tab, from page to page and over a cut in the network, and the browser asks before it is lost.
 */
export interface NoteInHand extends WrittenText {
  /** Since when the server has not had all of it, milliseconds since the epoch by its clock. */
  readonly since: number
}

/** What came of sending a text. STALE: somebody has written a later version. */
export type NoteAnswer =
  | { readonly kind: 'KEPT'; readonly version: number }
  | { readonly kind: 'STALE' }
  | { readonly kind: 'STOPPED'; readonly why: string }

export type SendNote = (sending: { readonly base: number; readonly text: string }) => Promise<NoteAnswer>

/** The texts on the screen, each with what the server has kept since it was asked last, and in how many fields it stands. */
const onScreen = new Map<string, { readonly kept: TextVersion | null; readonly fields: number }>()

/** A text is on the screen until the function that is returned is called. Over a cut it may stand in two fields for a moment. */
export function showNote(name: string): () => void {
  count(name, 1)
  return () => count(name, -1)
}

function count(name: string, more: number): void {
  const { kept, fields } = onScreen.get(name) ?? { kept: null, fields: 0 }
  if (fields + more === 0) onScreen.delete(name)
  else onScreen.set(name, { kept, fields: fields + more })
}

/** What the server has kept of a text that is on the screen, later than `known`; else that. */
export function latestKept(name: string, known: TextVersion): TextVersion {
  const kept = onScreen.get(name)?.kept ?? null
  return kept !== null && kept.version > known.version ? kept : known
}

/** The name of a person's text at a point: nobody meets what another has written on the same machine. */
export function noteName(person: string, itemId: string): string {
  return `${person} note ${itemId}`
}

export function noteInHand(name: string): NoteInHand | undefined {
  return keptDraft(name) as NoteInHand | undefined
}

/** Keeps what has been written; what the server has is no draft. */
export function holdNote(name: string, next: WrittenText): void {
  if (isUnsaved(next) || next.clash !== null) return keepDraft(name, { ...next, since: noteInHand(name)?.since ?? serverInstant() })
  const shown = onScreen.get(name)
  if (shown) onScreen.set(name, { ...shown, kept: next.base })
  dropDraft(name)
}

/**
 * Sends what has been written, and what is written meanwhile after it. It goes on when the page has been left.
 * @returns what stopped it; null when nothing did
 */
export async function sendNote(name: string, send: SendNote): Promise<NoteAnswer | null> {
  const before = noteInHand(name)
  const sending = before === undefined ? null : textToSend(before)
  if (before === undefined || sending === null) return null
  holdNote(name, sentText(before))
  const answer = await send(sending)
  // Forgotten with the visit: then nobody writes any more.
  const now = noteInHand(name)
  if (now === undefined) return null
  if (answer.kind !== 'KEPT') {
    holdNote(name, unsentText(now))
    return answer
  }
  holdNote(name, savedText(now, answer.version))
  return onScreen.has(name) ? null : await sendNote(name, send)
}
