/** Where something was shown: on a screen, on a paper of the portal's, or in an extract of the disclosure log. */
export const seenPlaces = ['SKARM', 'UTSKRIFT', 'EXPORT'] as const

export type SeenPlace = (typeof seenPlaces)[number]
