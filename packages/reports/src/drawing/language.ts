/** The language a document is written in. It becomes the file's /Lang and picks the document words. */
export type DocumentLanguage = 'sv' | 'en';

/** BCP 47 tag for the file: readers choose a voice from it. */
export const languageTag: Readonly<Record<DocumentLanguage, string>> = { sv: 'sv-SE', en: 'en-GB' };
