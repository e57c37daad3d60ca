import { isLandlord, type OrganisationKind } from './organisation.js'

/** What governs an organisation's work, by what it is [Seed 4: "styrande dokument"]. */
export const governingKinds = ['LAG', 'POLICY', 'DELEGATION', 'RUTIN', 'AVTAL', 'ANNAT'] as const
export type GoverningKind = (typeof governingKinds)[number]

/** How a document stands on a day, the ones to look at first first; in this order they are listed. */
export const documentStates = ['ATT_GA_IGENOM', 'GALLER', 'BORJAR', 'SLUT', 'UR_BRUK'] as const
export type DocumentState = (typeof documentStates)[number]

/**
 * What the two sides have to know of each other's organisation. Each side has a question of its own about each, so that the
 * answers stand side by side [Seed 4: "så här är vi organiserade"].
 */
export const organisingTopics = ['KONTAKT', 'BESLUT', 'TIDER', 'BRADSKANDE', 'HEMBESOK', 'ORO', 'BOENDE', 'SEKRETESS'] as const
export type OrganisingTopic = (typeof organisingTopics)[number]

/** What an organisation is asked about itself; those around the table are asked nothing. */
export function organisingTopicsOf(kind: OrganisationKind): readonly OrganisingTopic[] {
  return kind === 'SOCIALTJANST' || isLandlord(kind) ? organisingTopics : []
}
