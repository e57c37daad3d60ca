/** How an organisation's one way in (en ingång) stands [metodstöd]. */
export const wayInStates = ['SAKNAS', 'OFULLSTANDIG', 'ATT_BEKRAFTA', 'GALLER'] as const
export type WayInState = (typeof wayInStates)[number]

/** What a way in consists of: what is missing of one is said in these words. */
export const wayInParts = ['TELEFON', 'MEJL', 'TIDER', 'ERSATTARE'] as const
export type WayInPart = (typeof wayInParts)[number]
