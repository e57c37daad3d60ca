/**
 * What a managers' meeting (chefsmöte) always takes up, in order: how the partnership goes, what was promised in the letter of
 * intent, the gates of the goals, who may decide what, what it takes, and where it went otherwise [domain 4]. The one list of them.
 */
export const managerItems = ['SAMVERKAN', 'ATAGANDEN', 'GRINDAR', 'MANDAT', 'RESURSER', 'AVVIKELSER'] as const
export type ManagerItem = (typeof managerItems)[number]

/** What became of a managers' meeting. One whose day has passed is to be closed, or it did not take place. */
export const managerMeetingFates = ['PLANERAT', 'ATT_AVSLUTA', 'HALLET', 'INSTALLT'] as const
export type ManagerMeetingFate = (typeof managerMeetingFates)[number]

/** How a partnership stands to its two managers' meetings a year [Seed 4]. */
export const managerStandings = ['PLANERAT', 'ATT_AVSLUTA', 'ATT_PLANERA', 'FORSENAT', 'ALDRIG'] as const
export type ManagerStanding = (typeof managerStandings)[number]

/** How a decision of a managers' meeting stands. */
export const managerDecisionStates = ['OPPET', 'KLART', 'TILLBAKA'] as const
export type ManagerDecisionState = (typeof managerDecisionStates)[number]
