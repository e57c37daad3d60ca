/** How an organisation's one way in (en ingång) stands [metodstöd]. */
export const wayInStates = ['SAKNAS', 'OFULLSTANDIG', 'ATT_BEKRAFTA', 'GALLER'] as const
export type WayInState = (typeof wayInStates)[number]

/** What a way in consists of: what is missing of one is said in these words. */
export const wayInParts = ['TELEFON', 'MEJL', 'TIDER', 'ERSATTARE'] as const
export type WayInPart = (typeof wayInParts)[number]

/** What an organisation's part in a partnership needs somebody to do: what is said to stop when the only one who does it leaves. */
export const workNeeds = ['MOTEN', 'ARENDEN', 'SKYDDADE', 'BESLUT', 'MANDAT', 'INGANG'] as const
export type WorkNeed = (typeof workNeeds)[number]
