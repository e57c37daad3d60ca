import type { Language } from '../language.js'

/** The words for one code, and where the thing itself comes from, as in `[JB 12:44]`. */
export interface LabelText extends Readonly<Record<Language, string>> {
  readonly source: string
}

/** One label per code of an enumeration: the compiler refuses a code without words. */
export type Labels<Code extends string> = Readonly<Record<Code, LabelText>>

export function words(sv: string, en: string, source: string): LabelText {
  return { sv, en, source }
}
