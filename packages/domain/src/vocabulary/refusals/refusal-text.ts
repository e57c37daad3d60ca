import type { Language } from '../language.js'

/** What a refusal says: what to do, in plain words, without blame. */
export type RefusalText = Readonly<Record<Language, string>>
