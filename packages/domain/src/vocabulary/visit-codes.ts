import { actionKindsOf, type ActionKind } from './case-codes.js'
import type { OrganisationKind } from './organisation.js'

/** How a planned home visit stands, to one of those who go. The words of these codes stand in `labels/visit-labels.ts`. */
export const visitStates = ['PLANERAT', 'VANTAR_PA_ER', 'VANTAR_PA_SVAR', 'BEKRAFTAT', 'AVBOJT', 'INSTALLT', 'KAN_INTE_VISAS'] as const

export type VisitState = (typeof visitStates)[number]

/** What one organisation has said of a visit: that it comes at a time, that it does not, or, of its own visit, that there is none. */
export type VisitSaying = 'KOMMER' | 'AVBOJER' | 'INSTALLER'

/** Why a visit is declined or called off. Codes and no words: the other side reads them, and nothing about the household goes along. */
export const visitReasons = ['TIDEN_PASSAR_INTE', 'INGEN_KAN_GA', 'GORS_PA_ANNAT_SATT', 'BEHOVS_INTE'] as const

export type VisitReason = (typeof visitReasons)[number]

/** How somebody who lives there said yes to social services coming in. */
export const entryYesWays = ['VID_DORREN', 'TELEFON', 'MOTE', 'SKRIFTLIGT'] as const

export type EntryYesWay = (typeof entryYesWays)[number]

/** What a visit of one's own is called; null for those who visit nobody. */
export function visitKindOf(organisation: OrganisationKind): ActionKind | null {
  return actionKindsOf(organisation).find((kind) => kind === 'HEMBESOK_HV' || kind === 'HEMBESOK_SOC') ?? null
}
