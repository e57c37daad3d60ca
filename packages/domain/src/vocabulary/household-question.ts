import { isLandlord, type OrganisationKind } from './organisation.js'
import { livingForms } from './person.js'
import { placements, registrations, relations, schoolLevels } from './target-codes.js'

/** What a definition of barnfamilj can ask of one child. */
export const childQuestions = ['BOENDEFORM', 'FOLKBOKFORING', 'DYGN_PER_AR', 'NATTER_PER_MANAD', 'RELATION', 'PLACERING', 'SKOLA', 'EGEN_FAMILJ', 'KONTRAKT'] as const
export type ChildQuestion = (typeof childQuestions)[number]

/** What is asked of a household as a whole. */
export const wholeQuestions = ['ALLA_BARN_KANDA', 'VANTAR_BARN', 'FORSTA_KONTRAKT'] as const
export type WholeQuestion = (typeof wholeQuestions)[number]

export const householdQuestions = [...childQuestions, ...wholeQuestions] as const
export type HouseholdQuestion = (typeof householdQuestions)[number]

export const yesOrNo = ['JA', 'NEJ'] as const

/** An answer is one of these codes, or a whole number; expecting a child is also said by its week. */
export const questionCodes: Readonly<Record<HouseholdQuestion, readonly string[]>> = {
  BOENDEFORM: livingForms, FOLKBOKFORING: registrations, DYGN_PER_AR: [], NATTER_PER_MANAD: [], RELATION: relations, PLACERING: placements, SKOLA: schoolLevels, EGEN_FAMILJ: yesOrNo, KONTRAKT: yesOrNo,
  ALLA_BARN_KANDA: yesOrNo, VANTAR_BARN: yesOrNo, FORSTA_KONTRAKT: yesOrNo,
}

/** The greatest number that can be answered; a question that is not here has no number. */
export const questionMost: Readonly<Partial<Record<HouseholdQuestion, number>>> = { DYGN_PER_AR: 366, NATTER_PER_MANAD: 31, VANTAR_BARN: 42 }

/**
 * What a landlord may not hold: that somebody is pregnant is health [SENSITIVE], and that a child is placed is child welfare. What
 * social services have no need of: the contract is the landlord's [domain 1.3, SoLPuL 6–7].
 */
const SOCIAL_ALONE: ReadonlySet<HouseholdQuestion> = new Set<HouseholdQuestion>(['PLACERING', 'VANTAR_BARN'])
const LANDLORD_ALONE: ReadonlySet<HouseholdQuestion> = new Set<HouseholdQuestion>(['FORSTA_KONTRAKT'])

/** Whether an organisation of this kind may keep an answer to the question at all. */
export function mayHold(kind: OrganisationKind, question: HouseholdQuestion): boolean {
  if (isLandlord(kind)) return !SOCIAL_ALONE.has(question)
  return kind === 'SOCIALTJANST' && !LANDLORD_ALONE.has(question)
}

/** The codes that it may answer with: that the adult is a foster home is child welfare too. */
export function codesFor(kind: OrganisationKind, question: HouseholdQuestion): readonly string[] {
  const codes = questionCodes[question]
  return question === 'RELATION' && isLandlord(kind) ? codes.filter((code) => code !== 'FAMILJEHEM') : codes
}

/** Whether something is an answer that such an organisation may keep. */
export function isAnswer(kind: OrganisationKind, question: HouseholdQuestion, answer: string): boolean {
  if (!mayHold(kind, question)) return false
  if (codesFor(kind, question).includes(answer)) return true
  const most = questionMost[question]
  return most !== undefined && /^\d{1,3}$/.test(answer) && Number(answer) <= most
}
