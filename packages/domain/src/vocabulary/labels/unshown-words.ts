import type { Words } from './label-text.js'

/**
 * What replaces a fact whose ground has ended, in its own place. One text for every cause, so that a withdrawal cannot
 * be told from a date that has passed [C6].
 */
export const lostGroundText: Words = { sv: 'Uppgifter kan inte längre lämnas', en: 'Information can no longer be shared' }

/** Where the name of a person or a household would stand, and its reader has no ground to see it. */
export const nameNotShownText: Words = { sv: 'Namnet visas inte', en: 'Name not shown' }

/** The heading of the one block that stands where other readers may have points of their own. */
export const emptySeatsText: Words = { sv: 'Tomma platser', en: 'Empty seats' }
