/**
 * What somebody holds at her organisation that somebody else has to do when she leaves [metodstöd: samverkan ska fortsätta
 * även om en handläggare slutar]. A new kind is one more here, with its rule in `partnerships/leaving.ts`.
 */
export const heldKinds = ['UPPGIFT', 'ARENDE', 'JUSTERING', 'INGANG', 'SAMORDNING', 'SKYDDADE', 'MANDAT', 'UNDERSKRIFT'] as const
export type HeldKind = (typeof heldKinds)[number]

/** Why somebody who is asked to take over does not: a code, since her manager reads it and no household is to stand there. */
export const declineReasons = ['HINNER_INTE', 'JAV', 'SAKNAR_KUNSKAP', 'AR_BORTA'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** How the asking of one colleague stands. */
export const handoverStates = ['VANTAR', 'OVERTAGEN', 'AVBOJD'] as const
export type HandoverState = (typeof handoverStates)[number]
