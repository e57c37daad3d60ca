import { livingFormLabels, placementLabels, questionMost, registrationLabels, relationLabels, schoolLevelLabels, verdictLabels, type HouseholdQuestion } from '@bokvar/domain/vocabulary'
import type { HouseholdAnswers_KnowledgeFragment } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { word } from '../../../text/labels'

export type Knowledge = HouseholdAnswers_KnowledgeFragment

/** Null: the household as a whole. */
export interface Asked { readonly childId: string | null; readonly question: HouseholdQuestion }

export const keyOf = ({ childId, question }: Asked): string => `${childId ?? ''} ${question}`

/** A code in words, or the number itself. */
export function codeWords(question: HouseholdQuestion, code: string): string {
  const labels = LABELS[question]
  return labels && code in labels ? word(labels, code) : code
}

type Labelled = Parameters<typeof word<string>>[0]

const LABELS: Partial<Record<HouseholdQuestion, Labelled>> = {
  BOENDEFORM: livingFormLabels, FOLKBOKFORING: registrationLabels, RELATION: relationLabels, PLACERING: placementLabels, SKOLA: schoolLevelLabels,
  EGEN_FAMILJ: verdictLabels, KONTRAKT: verdictLabels, ALLA_BARN_KANDA: verdictLabels, VANTAR_BARN: verdictLabels, FORSTA_KONTRAKT: verdictLabels,
}

/** What was answered, in words; nothing is said to be nothing. */
export function answerWords(question: HouseholdQuestion, answer: string | null): string {
  if (answer === null) return m.answers_unknown()
  return codeWords(question, answer)
}

/** A number is written, a code is chosen. */
export const isNumber = (question: HouseholdQuestion): boolean => question !== 'VANTAR_BARN' && questionMost[question] !== undefined

/** What holds now of each question that has been answered. */
export function standingOf(answers: Knowledge['answers']): ReadonlyMap<string, string> {
  const standing = new Map<string, string>()
  for (const { childId, question, answer } of answers) {
    if (answer === null) standing.delete(keyOf({ childId, question }))
    else standing.set(keyOf({ childId, question }), answer)
  }
  return standing
}
