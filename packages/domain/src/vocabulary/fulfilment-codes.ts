/** What was agreed before a step was done, or somebody decided to go on without it, or neither. */
export const fulfilmentStates = ['UPPFYLLT', 'UNDANTAG', 'UTAN_UNDANTAG'] as const
export type FulfilmentState = (typeof fulfilmentStates)[number]
