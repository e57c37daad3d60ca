/** How somebody stands to the undertaking of those who sit at the table: not signed, holding, to be renewed soon, run out, or signed in an older text. */
export const signatureStates = ['SAKNAS', 'GALLER', 'GAR_UT', 'UTGANGEN', 'NY_TEXT'] as const

export type SignatureState = (typeof signatureStates)[number]

/** Whether a signature holds, also one that is soon to be renewed. */
export function signatureHolds(state: SignatureState): boolean {
  return state === 'GALLER' || state === 'GAR_UT'
}
