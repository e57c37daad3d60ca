import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { householdQuestions, questionCodes, questionMost, childQuestions } from '../vocabulary/household-question.js'
import { addDays, localDate } from '../vocabulary/local-date.js'
import { evaluateHousehold } from './evaluate-household.js'
import { householdFactsOf, questionsAskedBy, saidOfWhole, type HouseholdAnswer, type KnownHousehold } from './known-household.js'
import { presetDefinitions } from './presets.js'

const d = localDate
const DAY = d('2026-11-19')
const child = (id = 'a') => ({ id, bornOn: d('2016-05-01'), livingForm: null, recordedOn: d('2026-10-01') })
const says = (question: HouseholdAnswer['question'], answer: string | null, over: Partial<HouseholdAnswer> = {}): HouseholdAnswer => ({ childId: 'a', question, answer, recordedOn: d('2026-10-02'), ...over })
const verdict = (preset: keyof typeof presetDefinitions, known: KnownHousehold, through: string | null = null) => evaluateHousehold(presetDefinitions[preset], householdFactsOf(known, through === null ? null : d(through)), DAY).verdict

describe('what a holder has answered', () => {
  it('is what a definition reads', () => {
    const known = (answer: string) => ({ children: [child()], said: null, answers: [says('FOLKBOKFORING', answer), says('ALLA_BARN_KANDA', 'JA', { childId: null })] })
    expect(verdict('FOLKBOKFORD_ADRESS', { children: [child()], said: null })).toBe('OKAND')
    expect(verdict('FOLKBOKFORD_ADRESS', known('KOMMUN'))).toBe('NEJ')
    expect(householdFactsOf(known('KOMMUN')).children[0]).toMatchObject({ registration: 'KOMMUN', daysPerYear: null })
  })
  it('is corrected by a later answer, and taken back by none', () => {
    const answers = [says('DYGN_PER_AR', '20'), says('DYGN_PER_AR', '60', { recordedOn: d('2026-10-03') })]
    expect(householdFactsOf({ children: [child()], said: null, answers }).children[0]?.daysPerYear).toBe(60)
    expect(householdFactsOf({ children: [child()], said: null, answers: [...answers, says('DYGN_PER_AR', null)] }).children[0]?.daysPerYear).toBeNull()
  })
  it('does not count where it was recorded after the last day that does', () => {
    const answers = [says('DYGN_PER_AR', '20'), says('DYGN_PER_AR', '60', { recordedOn: d('2026-10-09') })]
    expect(householdFactsOf({ children: [child(), { ...child('b'), recordedOn: d('2026-10-09') }], said: null, answers }, d('2026-10-08')).children.map(({ id, daysPerYear }) => [id, daysPerYear])).toEqual([['a', 20]])
  })
  it('counts all that is known of a household that came to be known after that day: it was not counted then', () => {
    const known = { children: [child()], said: null, answers: [says('DYGN_PER_AR', '20')] }
    expect(householdFactsOf({ ...known, since: d('2026-10-01') }, d('2026-09-30')).children).toHaveLength(1)
    expect(householdFactsOf({ ...known, since: d('2026-09-30') }, d('2026-09-30')).children).toHaveLength(0)
  })
  it('that all children are noted is a no only where none is, and nobody said yes', () => {
    const all = [says('ALLA_BARN_KANDA', 'JA', { childId: null })]
    expect(verdict('ALLA_OAVSETT_FOLKBOKFORING', { children: [], said: null, answers: all })).not.toBe('JA')
    expect(verdict('ALLA_OAVSETT_FOLKBOKFORING', { children: [], said: 'JA', answers: all })).not.toBe('NEJ')
    expect(householdFactsOf({ children: [], said: null, answers: [says('ALLA_BARN_KANDA', 'NEJ', { childId: null })] }).allChildrenKnown).toBe(false)
  })
  it.each([['NEJ', 'NEJ'], ['JA', { week: null }], ['30', { week: 30 }], [null, null]] as const)('of expecting, %s', (answer, expecting) => {
    expect(householdFactsOf({ children: [], said: null, answers: [says('VANTAR_BARN', answer, { childId: null })] }).expecting).toEqual(expecting)
  })
  it('of the whole household is yes, no or nothing', () => {
    expect(saidOfWhole([says('FORSTA_KONTRAKT', 'JA', { childId: null })], 'FORSTA_KONTRAKT')).toBe(true)
    expect(saidOfWhole([says('FORSTA_KONTRAKT', 'NEJ', { childId: null }), says('FORSTA_KONTRAKT', null, { childId: null })], 'FORSTA_KONTRAKT')).toBeNull()
  })
})

describe('the questions of a definition', () => {
  it('are those alone that change what it counts', () => {
    expect([...questionsAskedBy(presetDefinitions.FOLKBOKFORD_ADRESS.criteria)]).toContain('FOLKBOKFORING')
    expect([...questionsAskedBy(presetDefinitions.ALLA_OAVSETT_FOLKBOKFORING.criteria)]).not.toContain('FOLKBOKFORING')
  })
  it('leave out none that decides: an answer to any other question changes no verdict', () => {
    const answerOf = (question: (typeof householdQuestions)[number]) => fc.constantFrom(...questionCodes[question], ...(questionMost[question] === undefined ? [] : ['0', '12', '30']))
    const someAnswer = fc.constantFrom(...householdQuestions).chain((question) => answerOf(question).map((answer): HouseholdAnswer => says(question, answer, { childId: childQuestions.some((one) => one === question) ? 'a' : null })))
    fc.assert(fc.property(fc.constantFrom(...Object.values(presetDefinitions)), fc.array(someAnswer, { maxLength: 12 }), fc.integer({ min: 0, max: 22 }), (definition, answers, age) => {
      const known = { children: [{ ...child(), bornOn: addDays(DAY, -366 * age) }], said: null }
      const asked = questionsAskedBy(definition.criteria)
      const of = (some: readonly HouseholdAnswer[]) => evaluateHousehold(definition, householdFactsOf({ ...known, answers: some }), DAY).verdict
      const [all, needed] = [of(answers), of(answers.filter(({ question }) => asked.has(question)))]
      // Where every living form or relation counts, knowing it turns nothing into another answer but what nobody knew.
      expect(needed === 'OKAND' || needed === all).toBe(true)
    }))
  })
})
