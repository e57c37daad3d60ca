import type { ActionKind } from './case-codes.js'

/** The four kinds of the method's example: letter, telephone, summons to a visit, home visit. [Seed 4] */
export const METHOD_ACTION_KINDS = {
  letter: ['BREV', 'KONTAKTBREV'],
  telephone: ['TELEFON'],
  summons: ['BESOKSBREV', 'HEMBESOKSBREV', 'MOTE_TRAFF'],
  homeVisit: ['HEMBESOK_HV', 'HEMBESOK_SOC', 'GEMENSAMT_HEMBESOK'],
} as const satisfies Record<string, readonly [ActionKind, ...ActionKind[]]>

export type ActionWay = keyof typeof METHOD_ACTION_KINDS
export const actionWays = Object.keys(METHOD_ACTION_KINDS) as readonly ActionWay[]

/** The way in which somebody was turned to: a letter is a letter, whichever kind. A kind that is none of the method's ways is its own. */
export function wayOf(kind: ActionKind): ActionWay | ActionKind {
  return actionWays.find((way) => (METHOD_ACTION_KINDS[way] as readonly ActionKind[]).includes(kind)) ?? kind
}
