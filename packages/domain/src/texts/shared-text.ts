import { mergeTexts } from './merge-texts.js'

/** A text as the server has it. Version 0 is the empty text that nobody has written yet. */
export interface TextVersion {
  readonly version: number
  readonly text: string
}

/** A text that one person writes, perhaps with another at the same time: what she has on her screen, and from which version. */
export interface WrittenText {
  /** What `mine` was written on from; the latest version that has been taken into it. */
  readonly base: TextVersion
  readonly mine: string
  /** On its way to the server; null when nothing is. */
  readonly sent: string | null
  /** Another's version that has changed the same place: nothing is sent until the writer has chosen. */
  readonly clash: TextVersion | null
}

/** Nothing written on a version yet. */
export function openText(version: TextVersion): WrittenText {
  return { base: version, mine: version.text, sent: null, clash: null }
}

/** Something is written that the server does not have. */
export function isUnsaved({ base, mine, sent }: WrittenText): boolean {
  return sent !== null || mine !== base.text
}

/** What is to be sent now; null when nothing is, or something must happen first. */
export function textToSend({ base, mine, sent, clash }: WrittenText): { readonly base: number; readonly text: string } | null {
  return sent !== null || clash !== null || mine === base.text ? null : { base: base.version, text: mine }
}

/** It has been sent; until it is answered nothing else is. */
export function sentText(state: WrittenText): WrittenText {
  return { ...state, sent: state.mine }
}

/** The server has kept what was sent, as this version. What was written meanwhile stands on it. */
export function savedText(state: WrittenText, version: number): WrittenText {
  return state.sent === null ? state : { ...state, base: { version, text: state.sent }, sent: null }
}

/** The server has not kept it: somebody was there first, or something broke. It stays as it was written. */
export function unsentText(state: WrittenText): WrittenText {
  return { ...state, sent: null }
}

/**
 * A version from the server. A later one than the writer has is taken into hers where they do not touch the same place;
 * else both stand until she has chosen. While something is on its way nothing is taken in: the answer to it comes first.
 */
export function receiveText(state: WrittenText, theirs: TextVersion): WrittenText {
  if (state.sent !== null || theirs.version <= (state.clash ?? state.base).version) return state
  const merged = mergeTexts(state.base.text, state.mine, theirs.text)
  return merged.kind === 'MERGED' ? { base: theirs, mine: merged.text, sent: null, clash: null } : { ...state, clash: theirs }
}

/** Both, where the two stand against each other; null when they do not. */
export function bothTexts({ base, mine, clash }: WrittenText): string | null {
  if (clash === null) return null
  const merged = mergeTexts(base.text, mine, clash.text)
  return merged.kind === 'CLASH' ? merged.both : merged.text
}

/** The writer has chosen what is to stand where two were written. */
export function chooseText(state: WrittenText, text: string): WrittenText {
  return state.clash === null ? state : { base: state.clash, mine: text, sent: null, clash: null }
}
