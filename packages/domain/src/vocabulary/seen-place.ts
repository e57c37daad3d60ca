/**
 * Where something was shown: on a screen, on a paper of the portal's, in an extract of the disclosure log, or on the
 * screen of somebody who had opened a protected household.
 */
export const seenPlaces = ['SKARM', 'UTSKRIFT', 'EXPORT', 'OPPNAT_SKYDD'] as const

export type SeenPlace = (typeof seenPlaces)[number]
