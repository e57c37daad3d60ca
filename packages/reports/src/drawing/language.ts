import type { Language } from '@bokvar/domain/vocabulary';

/** BCP 47 tag for the file, its /Lang: readers choose a voice from it. */
export const languageTag: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };
