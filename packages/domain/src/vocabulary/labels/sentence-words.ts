import type { Language } from '../language.js'

/** The first letter small: for words of their own that stand inside a sentence. */
export function inSentence(text: string, language: Language): string {
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1)
}

/** "7, 8 och 9". */
export function listed(parts: readonly (string | number)[], language: Language): string {
  const and = language === 'sv' ? ' och ' : ' and '
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`
}
