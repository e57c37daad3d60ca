/**
 * Where something was shown: on a screen, on a paper of the portal's, in an extract of the disclosure log, on the screen of
 * somebody who had opened a protected household, or in a meeting: on one's own screen there, or on the one that all look at.
 */
export const seenPlaces = ['SKARM', 'UTSKRIFT', 'EXPORT', 'OPPNAT_SKYDD', 'MOTESRUM', 'DELAD_SKARM'] as const

export type SeenPlace = (typeof seenPlaces)[number]
