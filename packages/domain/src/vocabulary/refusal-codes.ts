import type { Language } from './language.js'
import { consentRefusals } from './refusals/consent-refusals.js'
import { caseRefusals } from './refusals/case-refusals.js'
import { importRefusals } from './refusals/import-refusals.js'
import { meetingRefusals } from './refusals/meeting-refusals.js'
import { sessionRefusals } from './refusals/session-refusals.js'

const texts = { ...sessionRefusals, ...caseRefusals, ...consentRefusals, ...meetingRefusals, ...importRefusals } as const

/** Every expected "no" of the portal. A code is stable; its words may be made better. */
export type RefusalCode = keyof typeof texts

export const refusalCodes = Object.keys(texts) as readonly RefusalCode[]

/** One or two sentences that say what to do. They hold no name, number or date from the data. */
export function refusalText(code: RefusalCode, language: Language): string {
  return texts[code][language]
}

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(texts, text)
}
