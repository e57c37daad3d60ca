/** The languages of the portal's own words. Swedish is the default. */
export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]
