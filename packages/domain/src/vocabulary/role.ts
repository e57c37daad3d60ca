/** What a person is appointed to in an organisation. A manager and a network partner have no part in single cases. */
export const roles = ['SAMORDNARE', 'HANDLAGGARE', 'CHEF', 'NATVERK'] as const

export type Role = (typeof roles)[number]

/** True for the roles whose work needs facts about single households [SoLPuL 10: access limited to need]. */
export function worksWithCases(role: Role): boolean {
  return role === 'SAMORDNARE' || role === 'HANDLAGGARE'
}
