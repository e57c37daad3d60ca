import {
  ageLimitLabels, evaluationDateLabels, expectingRuleLabels, inSentence, listed, livingFormLabels, livingFormListed, placementRuleLabels, registrationAskedLabels, relationLabels, schoolLevelLabels, unknownPolicyLabels,
  type Language,
} from '../vocabulary/index.js'
import { livingForms } from '../vocabulary/person.js'
import { relations } from '../vocabulary/target-codes.js'
import type { BarnfamiljCriteria } from './definition.js'
import { writtenCriteria } from './written-criteria.js'

const large = (text: string, language: Language): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1)

/** Whom a definition counts, in a few lines under its name: what is asked of every child first, then what narrows or widens it. */
export function criteriaLines(criteria: BarnfamiljCriteria, language: Language): readonly string[] {
  const sv = language === 'sv'
  const written = writtenCriteria(criteria)
  const { minDaysPerYear: days, minNightsPerMonth: nights } = criteria
  const lines = [ageLimitLabels[written.ageLimit][language]]
  const school = criteria.schoolExtension
  if (school !== null) lines.push(sv ? `Under ${school.untilAge} år i skolan` : `Under ${school.untilAge} years at school`)
  lines.push(registrationAskedLabels[criteria.registration][language])
  const onlyParents = !criteria.relations.includes('SLAKTING') && !criteria.relations.includes('FAMILJEHEM')
  if (livingForms.some((form) => !criteria.livingForms.includes(form)) || days === null || days === 1) {
    lines.push(large(listed(livingForms.filter((form) => criteria.livingForms.includes(form)).map((form) => livingFormListed[form][language]), language), language))
  }
  if (days !== null && days > 1) lines.push(`${sv ? `Minst ${days} dygn per år` : `At least ${days} days a year`}${onlyParents ? (sv ? ' hos förälder' : ' with a parent') : ''}`)
  else if (onlyParents) lines.push(sv ? 'Hos förälder' : 'With a parent')
  if (nights !== null) lines.push(sv ? `Minst ${nights} nätter i månaden` : `At least ${nights} nights a month`)
  if (written.expecting !== 'NEJ') lines.push(expectingWords(criteria, language))
  if (criteria.placedChildren !== 'RAKNAS') lines.push(`${sv ? 'Placerade barn' : 'Placed children'}: ${inSentence(placementRuleLabels[criteria.placedChildren][language], language)}`)
  if (!criteria.nonContractHolders) lines.push(sv ? 'Bara de som har kontraktet' : 'Only those who hold the contract')
  if (criteria.onlyWithoutOwnFamily) lines.push(sv ? 'Utan egen familj i hushållet' : 'Without a family of their own')
  return lines
}

function expectingWords({ expecting }: BarnfamiljCriteria, language: Language): string {
  if (expecting.rule !== 'FRAN_VECKA') return expectingRuleLabels[expecting.rule][language]
  return language === 'sv' ? `Väntat barn räknas från vecka ${expecting.week}` : `An expected child is counted from week ${expecting.week}`
}

/** Every question of a definition with its answer, for whoever reads a version to the end. */
export function criteriaRows(criteria: BarnfamiljCriteria, language: Language): readonly { readonly question: string; readonly answer: string }[] {
  const sv = language === 'sv'
  const row = (question: string, answer: string) => ({ question, answer })
  const { ageLimit } = writtenCriteria(criteria)
  const { schoolExtension: school, minDaysPerYear: days, minNightsPerMonth: nights } = criteria
  const yes = (said: boolean): string => (said ? (sv ? 'Ja' : 'Yes') : (sv ? 'Nej' : 'No'))
  const anybody = relations.every((each) => criteria.relations.includes(each))
  return [
    row(sv ? 'Ålder' : 'Age', ageLimitLabels[ageLimit][language]),
    ...(school === null ? [] : [row(sv ? 'I skolan' : 'At school', `${sv ? `Under ${school.untilAge} år` : `Under ${school.untilAge} years`}: ${listed(school.levels.map((each) => inSentence(schoolLevelLabels[each][language], language)), language)}`)]),
    row(sv ? 'Folkbokföring' : 'Registration', registrationAskedLabels[criteria.registration][language]),
    row(sv ? 'Hur barnet bor' : 'How the child lives', large(listed(criteria.livingForms.map((each) => inSentence(livingFormLabels[each][language], language)), language), language)),
    ...(days === null ? [] : [row(sv ? 'Dygn per år' : 'Days a year', sv ? `Minst ${days}` : `At least ${days}`)]),
    ...(nights === null ? [] : [row(sv ? 'Nätter i månaden' : 'Nights a month', sv ? `Minst ${nights}` : `At least ${nights}`)]),
    row(sv ? 'Hos vem' : 'With whom', anybody ? (sv ? 'Oavsett släktskap' : 'Whatever the relation') : large(listed(criteria.relations.map((each) => inSentence(relationLabels[each][language], language)), language), language)),
    row(sv ? 'Väntat barn' : 'Expected child', expectingWords(criteria, language)),
    row(sv ? 'Placerade barn' : 'Placed children', placementRuleLabels[criteria.placedChildren][language]),
    row(sv ? 'Andrahand och inneboende räknas' : 'Subtenants and lodgers count', yes(criteria.nonContractHolders)),
    ...(criteria.onlyWithoutOwnFamily ? [row(sv ? 'Den som har egen familj där räknas' : 'Those with a family of their own there count', yes(false))] : []),
    row(sv ? 'Prövas' : 'Looked at', evaluationDateLabels[criteria.evaluationDate][language]),
    row(sv ? 'Det som är okänt' : 'What is not known', unknownPolicyLabels[criteria.unknownPolicy][language]),
  ]
}
