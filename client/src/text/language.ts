import type { Language } from '@bokvar/domain/vocabulary'
import { getLocale, overwriteGetLocale } from '../paraglide/runtime'

let chosen: Language = 'sv'
const listeners = new Set<() => void>()

// The language lives in memory: the server remembers it for a signed-in person, the browser stores nothing.
overwriteGetLocale(() => chosen)

/** The language every message is in just now. */
export function language(): Language {
  return getLocale()
}

/** Changes the language of the whole page; whoever subscribed draws again. */
export function speak(tongue: Language): void {
  if (tongue === chosen) return
  chosen = tongue
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
