import { targetGroups, type TargetGroup } from './target-codes.js'

/** The six steps of the first meeting, each of which makes something that stays [Seed 4]. */
export const firstSteps = ['UPPDRAG', 'STYRANDE_DOKUMENT', 'MALGRUPPER', 'MAL', 'EN_INGANG', 'DATUM'] as const
export type FirstStep = (typeof firstSteps)[number]

/** How a step stands. PAGAR: something of it is done. */
export const firstStepStates = ['ATT_GORA', 'PAGAR', 'KLAR'] as const
export type FirstStepState = (typeof firstStepStates)[number]

/** What the sides write in words of their own: what they are there for, and whom they mean by each target group. */
export const firstTopics = ['UPPDRAG', ...targetGroups] as const
export type FirstTopic = 'UPPDRAG' | TargetGroup

/** What is agreed at the first meeting. A goal on how one works is the better first one; a goal on the outcome is harder to steer by [Seed 4]. */
export const agreedKinds = ['STARTMAL', 'PROCESSMAL', 'RESULTATMAL', 'BESLUT'] as const
export type AgreedKind = (typeof agreedKinds)[number]

/** How a month of the year stands to the goal of meeting every month. */
export const monthMarks = ['HALLET', 'INTE_HALLET', 'BOKAT', 'INGET'] as const
export type MonthMark = (typeof monthMarks)[number]
