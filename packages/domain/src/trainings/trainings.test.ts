import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateParts, localDate, type LocalDate } from '../vocabulary/local-date.js'
import { trainingSayings, trainingTopics } from '../vocabulary/training-codes.js'
import { ownTrained, type OwnAttendance } from './trained-people.js'
import { isTrainingDuty, topicsNotHeld, trainingLog, trainingsWithin, trainingState } from './training-log.js'

const TODAY = localDate('2026-11-19')
const YEAR = { validFrom: localDate('2026-01-01'), validTo: localDate('2026-12-31') }
const one = (said: OwnAttendance['said'], on: string, of: Partial<OwnAttendance & { topicWords: string }> = {}) =>
  ({ said, topic: 'SEKRETESS' as OwnAttendance['topic'], topicWords: '', on: localDate(on), there: [] as readonly string[], ...of })

describe('how a training stands', () => {
  it.each([
    ['planned on its own day', one('PLANERAD', '2026-11-19'), 'PLANERAD'],
    ['to be told about from the day after', one('PLANERAD', '2026-11-18'), 'ATT_BERATTA'],
    ['held, when it is told', one('HALLEN', '2026-11-18'), 'HALLEN'],
    ['given up, whenever its day is', one('INSTALLD', '2026-11-18'), 'INSTALLD'],
  ] as const)('%s', (_what, training, state) => {
    expect(trainingState(training, TODAY)).toBe(state)
  })

  it.each([
    ['fourteen days ahead', '2026-12-03', true], ['fifteen days ahead', '2026-12-04', false], ['long past and untold', '2026-03-02', true],
  ] as const)('is a line of the day’s work: %s', (_what, on, is) => {
    expect(isTrainingDuty(one('PLANERAD', on), TODAY)).toBe(is)
    for (const said of ['HALLEN', 'INSTALLD'] as const) expect(isTrainingDuty(one(said, on), TODAY)).toBe(false)
  })

  it('shows what is ahead with the next first, and what was held with the latest first', () => {
    const all = [one('HALLEN', '2026-02-02'), one('PLANERAD', '2027-01-14'), one('HALLEN', '2026-09-10'), one('PLANERAD', '2026-11-02'), one('INSTALLD', '2026-12-01')]
    const log = trainingLog(all, TODAY)
    expect(log.ahead.map(({ on }) => on)).toEqual(['2026-11-02', '2027-01-14'])
    expect(log.held.map(({ on }) => on)).toEqual(['2026-09-10', '2026-02-02'])
    expect(log.cancelled).toHaveLength(1)
  })
})

describe('topics that nobody has held this year', () => {
  it('are those of the list, without what was held; what is planned, given up or of another year is not held', () => {
    const held = topicsNotHeld([one('HALLEN', '2026-09-10')], TODAY)
    expect(held).toEqual(['HYRESLAGEN', 'SOCIALTJANSTLAGEN', 'BARNPERSPEKTIVET', 'BUDGET', 'BEMOTANDE', 'PORTALEN'])
    for (const not of [one('PLANERAD', '2026-12-17'), one('INSTALLD', '2026-09-10'), one('HALLEN', '2025-12-31')]) expect(topicsNotHeld([not], TODAY)).toEqual(['SEKRETESS', ...held])
  })
})

describe('what a letter of intent counts', () => {
  it('is what was held within its days, also in own words, and the next planned one there', () => {
    const all = [one('HALLEN', '2026-09-10'), one('HALLEN', '2026-10-01', { topic: 'ANNAT', topicWords: 'Hedersproblematik' }), one('PLANERAD', '2026-12-17'), one('PLANERAD', '2026-11-30')]
    expect(trainingsWithin(all, YEAR, TODAY)).toEqual({ topics: ['Hedersproblematik', 'SEKRETESS'], next: '2026-11-30' })
  })

  it.each([
    ['planned', one('PLANERAD', '2026-12-17'), '2026-12-17'], ['planned after it ends', one('PLANERAD', '2027-01-14'), null], ['past and untold', one('PLANERAD', '2026-11-18'), null],
    ['given up', one('INSTALLD', '2026-12-17'), null], ['held before it began', one('HALLEN', '2025-12-31'), null],
  ] as const)('is nothing of one that is %s, but its day', (_what, training, next) => {
    expect(trainingsWithin([training], YEAR, TODAY)).toEqual({ topics: [], next })
  })
})

describe('who of one’s own has attended what', () => {
  it('is told by person as a count and topics, and what nobody has', () => {
    const { people, lacking } = ownTrained([one('HALLEN', '2026-09-10', { there: ['a', 'gone'] }), one('HALLEN', '2026-10-10', { there: ['a'] }), one('HALLEN', '2026-10-11', { topic: 'BUDGET', there: ['gone'] })], ['a', 'b'], TODAY)
    expect(people).toEqual([{ id: 'a', count: 2, topics: ['SEKRETESS'] }, { id: 'b', count: 0, topics: [] }])
    expect(lacking).toEqual(['HYRESLAGEN', 'SOCIALTJANSTLAGEN', 'BARNPERSPEKTIVET', 'BUDGET', 'BEMOTANDE', 'PORTALEN'])
  })
})

describe('in any world', () => {
  const day = fc.integer({ min: -500, max: 500 }).map((days): LocalDate => addDays(TODAY, days))
  const training = fc.record({ said: fc.constantFrom(...trainingSayings), topic: fc.constantFrom(...trainingTopics), topicWords: fc.constant('ord'), on: day, there: fc.subarray(['a', 'b', 'c']) })

  it('every training stands in one place, only what was held counts, and to plan or give up one moves no count', () => {
    fc.assert(fc.property(fc.array(training, { maxLength: 12 }), training, day, (all, another, today) => {
      const { ahead, held, cancelled } = trainingLog(all, today)
      expect([...ahead, ...held, ...cancelled].toSorted((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all)
      const before = trainingsWithin(all, YEAR, today)
      const after = trainingsWithin([...all, another], YEAR, today)
      const counts = another.said === 'HALLEN' && YEAR.validFrom <= another.on && another.on <= YEAR.validTo
      expect(after.topics.length).toBe(before.topics.length + (counts ? 1 : 0))
      if (after.next !== null) expect(after.next >= today && after.next <= YEAR.validTo).toBe(true)
      // What nobody has held nobody of one's own has attended, and a count is of trainings of the year.
      const { people, lacking } = ownTrained(all, ['a', 'b'], today)
      for (const topic of topicsNotHeld(all, today)) expect(lacking).toContain(topic)
      for (const { count, topics } of people) {
        expect(topics.length).toBeLessThanOrEqual(count)
        expect(count).toBeLessThanOrEqual(held.filter(({ on }) => dateParts(on).year === dateParts(today).year).length)
      }
    }))
  })
})
