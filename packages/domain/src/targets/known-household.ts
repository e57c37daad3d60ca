import { livingForms, type LivingForm } from '../vocabulary/person.js'
import { placements, registrations, relations, schoolLevels } from '../vocabulary/target-codes.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import type { HouseholdQuestion } from '../vocabulary/household-question.js'
import type { BarnfamiljCriteria } from './definition.js'
import type { ChildFacts, HouseholdFacts } from './evaluate-household.js'
import { householdFromFlag, unknownChild } from './household-facts.js'
import type { Known } from './three-valued.js'

/** One answer as it was kept. A later one to the same question is what holds; null takes the one before back. */
export interface HouseholdAnswer {
  /** Null: about the household as a whole. */
  readonly childId: string | null
  readonly question: HouseholdQuestion
  readonly answer: string | null
  readonly recordedOn: LocalDate
}

/** What one holder knows of the children of a household, as its rows have it. */
export interface KnownHousehold {
  readonly children: readonly { readonly id: string; readonly bornOn: LocalDate | null; readonly livingForm: LivingForm | null; readonly recordedOn?: LocalDate }[]
  /** What was last said of whether there are children: 'JA', 'NEJ', or nothing. */
  readonly said: string | null
  readonly saidOn?: LocalDate
  /** When the holder first knew anything of the household: one that it came to know later was not counted before. */
  readonly since?: LocalDate
  /** In the order they were kept. */
  readonly answers?: readonly HouseholdAnswer[]
}

/**
 * The facts of one holder in the form that a definition reads.
 * @param lastDay the last day whose rows count: what was recorded later does not change what was counted then. Null: all of them
 */
export function householdFactsOf({ children, said: lately, saidOn, since, answers = [] }: KnownHousehold, lastDay: LocalDate | null = null): HouseholdFacts {
  const through = lastDay !== null && (since === undefined || compare(since, lastDay) <= 0) ? lastDay : null
  const inTime = (day: LocalDate | undefined): boolean => through === null || day === undefined || compare(day, through) <= 0
  const said = inTime(saidOn) ? lately : null
  const latest = new Map<string, string | null>()
  for (const { childId, question, answer, recordedOn } of answers) if (inTime(recordedOn)) latest.set(`${childId ?? ''} ${question}`, answer)
  const of = (childId: string | null, question: HouseholdQuestion): string | null => latest.get(`${childId ?? ''} ${question}`) ?? null
  const known = children.filter(({ recordedOn }) => inTime(recordedOn))
  const all = of(null, 'ALLA_BARN_KANDA')
  const expecting = expectingOf(of(null, 'VANTAR_BARN'))
  if (known.length === 0) {
    const flag = householdFromFlag(said === 'JA' ? true : said === 'NEJ' ? false : null)
    // That all children are noted, where none is, says that there are none; a yes in the list says more than that.
    return { ...flag, allChildrenKnown: flag.allChildrenKnown || (all === 'JA' && said !== 'JA'), expecting }
  }
  return {
    children: known.map((child): ChildFacts => ({
      ...unknownChild(child.id), bornOn: child.bornOn, livingForm: codeOf(livingForms, of(child.id, 'BOENDEFORM')) ?? child.livingForm, registration: codeOf(registrations, of(child.id, 'FOLKBOKFORING')),
      daysPerYear: numberOf(of(child.id, 'DYGN_PER_AR')), nightsPerMonth: numberOf(of(child.id, 'NATTER_PER_MANAD')), relation: codeOf(relations, of(child.id, 'RELATION')), placement: codeOf(placements, of(child.id, 'PLACERING')),
      school: codeOf(schoolLevels, of(child.id, 'SKOLA')), ownFamily: knownOf(of(child.id, 'EGEN_FAMILJ')), ofContractHolder: knownOf(of(child.id, 'KONTRAKT')),
    })),
    allChildrenKnown: all === null ? said === 'NEJ' : all === 'JA', expecting,
  }
}

/** What is now said to a question of the household as a whole, yes or no; null: nothing. */
export function saidOfWhole(answers: readonly HouseholdAnswer[], question: HouseholdQuestion): Known {
  return knownOf(answers.findLast((one) => one.childId === null && one.question === question)?.answer ?? null)
}

/** The questions that a definition needs answers to; the others change nothing in what it counts. */
export function questionsAskedBy(criteria: BarnfamiljCriteria): ReadonlySet<HouseholdQuestion> {
  const asked = new Set<HouseholdQuestion>(['ALLA_BARN_KANDA'])
  const ask = (question: HouseholdQuestion, when: boolean): void => { if (when) asked.add(question) }
  ask('BOENDEFORM', criteria.livingForms.length < livingForms.length || criteria.minDaysPerYear !== null || criteria.minNightsPerMonth !== null)
  ask('FOLKBOKFORING', criteria.registration !== 'EJ_KRAV')
  ask('DYGN_PER_AR', criteria.minDaysPerYear !== null)
  ask('NATTER_PER_MANAD', criteria.minNightsPerMonth !== null)
  ask('RELATION', criteria.relations.length < relations.length)
  ask('PLACERING', criteria.placedChildren !== 'RAKNAS')
  ask('SKOLA', criteria.schoolExtension !== null)
  ask('EGEN_FAMILJ', criteria.onlyWithoutOwnFamily)
  ask('KONTRAKT', !criteria.nonContractHolders)
  ask('VANTAR_BARN', criteria.expecting.rule !== 'NEJ')
  return asked
}

function codeOf<Code extends string>(codes: readonly Code[], answer: string | null): Code | null {
  return codes.find((code) => code === answer) ?? null
}

const numberOf = (answer: string | null): number | null => (answer === null ? null : Number(answer))
const knownOf = (answer: string | null): Known => (answer === null ? null : answer === 'JA')

/** 'NEJ', 'JA' without a week, or the week itself. */
function expectingOf(answer: string | null): HouseholdFacts['expecting'] {
  if (answer === null) return null
  return answer === 'NEJ' ? 'NEJ' : { week: answer === 'JA' ? null : Number(answer) }
}
