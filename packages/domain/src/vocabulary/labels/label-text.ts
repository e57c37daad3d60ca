import type { Language } from '../language.js'

/** A text in each language of the portal. */
export type Words = Readonly<Record<Language, string>>

/** The words for one code, and where the thing itself comes from, as in `[JB 12:44]`. */
export interface LabelText extends Words {
  readonly source: string
  /** How its holder says it of its own, where that is not as others say it: "er kännedom". */
  readonly own?: Words
}

/** One label per code of an enumeration: the compiler refuses a code without words. */
export type Labels<Code extends string> = Readonly<Record<Code, LabelText>>

/* @__NO_SIDE_EFFECTS__ */
export function words(sv: string, en: string, source: string, own?: Words): LabelText {
  return own === undefined ? { sv, en, source } : { sv, en, source, own }
}
