import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { addDays, localDate as d, type LocalDate } from '../vocabulary/local-date.js'
import { commitmentStandings, monthsPassed, type MeasuredFacts } from './commitments.js'
import type { Measure } from './letter-content.js'

const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env

const YEAR = { validFrom: d('2026-01-01'), validTo: d('2026-12-31') }
/** The day of the picture of the page. */
const FACTS: MeasuredFacts = {
  today: d('2026-11-19'), monthlyMeetings: { held: 10, planned: 10, next: d('2026-11-26') }, trainings: { topics: ['Sekretess'], next: d('2026-12-17') }, improvements: [],
  waysIn: { complete: 2, of: 2 }, followUpDone: false, managerMeetings: { held: 1, next: null }, networkMeetings: { held: 4, next: null },
}
const standing = (measure: Measure, facts: Partial<MeasuredFacts> = {}, validity: { validFrom: LocalDate; validTo: LocalDate } = YEAR) => {
  const [one] = commitmentStandings({ points: [{ id: 'p', text: '', measure }], ...validity }, { ...FACTS, ...facts })
  return one
}
const MONTHLY: Measure = { kind: 'MONTHLY_MEETINGS', perYear: 10 }
const TRAINING: Measure = { kind: 'TRAINING', perYear: 2 }
const FOLLOW_UP: Measure = { kind: 'FOLLOW_UP', by: d('2026-12-31') }

describe('a commitment as it goes', () => {
  it('is told in the words of the page: 10 av 10 möten, 1 av 2, 2 av 2 ingångar, börjar 1 december', () => {
    expect(standing(MONTHLY)).toEqual({ pointId: 'p', kind: 'MONTHLY_MEETINGS', state: 'HALLS', done: 10, of: 10, next: '2026-11-26', by: null })
    expect(standing(TRAINING)).toEqual({ pointId: 'p', kind: 'TRAINING', state: 'PA_VAG', done: 1, of: 2, next: '2026-12-17', by: '2026-12-31' })
    expect(standing({ kind: 'WAYS_IN' })).toMatchObject({ state: 'HALLS', done: 2, of: 2 })
    expect(standing(FOLLOW_UP)).toMatchObject({ state: 'PA_VAG', done: 0, of: 1, next: '2026-12-01', by: '2026-12-31' })
  })
})

describe('the monthly meetings', () => {
  it('are kept when all that were to be held by today were, and on their way before the first', () => {
    expect(standing(MONTHLY, { today: d('2026-03-15'), monthlyMeetings: { held: 3, planned: 3, next: null } })).toMatchObject({ state: 'HALLS', done: 3, of: 3, by: '2026-12-31' })
    expect(standing(MONTHLY, { today: d('2026-01-10'), monthlyMeetings: { held: 0, planned: 0, next: d('2026-01-22') } })).toMatchObject({ state: 'PA_VAG', done: 0, of: 0, next: '2026-01-22' })
  })
  it('are on their way when one was left out and as many as promised were held', () => {
    expect(standing(MONTHLY, { monthlyMeetings: { held: 9, planned: 10, next: null } })).toMatchObject({ state: 'PA_VAG', done: 9, of: 10 })
  })
  it('are behind when the time asks for more, whatever was planned', () => {
    expect(standing({ kind: 'MONTHLY_MEETINGS', perYear: 12 }, { monthlyMeetings: { held: 8, planned: 8, next: null } })).toMatchObject({ state: 'EFTER', done: 8, of: 10 })
    expect(standing(MONTHLY, { today: d('2026-06-30'), monthlyMeetings: { held: 0, planned: 0, next: null } })).toMatchObject({ state: 'EFTER', done: 0, of: 5 })
  })
  it('are kept or not when the year is over', () => {
    const over = d('2027-01-01')
    expect(standing(MONTHLY, { today: over })).toMatchObject({ state: 'HALLS', done: 10, of: 10, next: null })
    expect(standing(MONTHLY, { today: over, monthlyMeetings: { held: 9, planned: 12, next: null } })).toMatchObject({ state: 'BRUTEN', done: 9, of: 10, by: null })
  })
})

describe('what is to be done so many times', () => {
  it('is kept when it is done, and nothing more is asked for', () => {
    expect(standing({ kind: 'NETWORK_MEETINGS', perYear: 4 })).toMatchObject({ state: 'HALLS', done: 4, of: 4, next: null, by: null })
    expect(standing({ kind: 'IMPROVEMENTS', perYear: 1 }, { improvements: ['Besök före dag 24'] })).toMatchObject({ state: 'HALLS', done: 1 })
  })
  it('counts no training without a topic and no improvement without a name', () => {
    expect(standing(TRAINING, { trainings: { topics: ['Sekretess', ' '], next: null } })).toMatchObject({ done: 1 })
    expect(standing({ kind: 'IMPROVEMENTS', perYear: 1 }, { improvements: [''] })).toMatchObject({ state: 'PA_VAG', done: 0 })
  })
  it('is on its way while there is time, behind when half the year has passed without the first of two, and broken after the year', () => {
    const none = { managerMeetings: { held: 0, next: null } }
    const at = (today: string) => standing({ kind: 'MANAGER_MEETINGS', perYear: 2 }, { ...none, today: d(today) })?.state
    expect([at('2026-06-29'), at('2026-06-30'), at('2026-12-31'), at('2027-01-01')]).toEqual(['PA_VAG', 'EFTER', 'EFTER', 'BRUTEN'])
  })
  it('is counted over the whole letter, and asks for at least one', () => {
    const two = { validFrom: d('2026-01-01'), validTo: d('2027-12-31') }
    expect(standing(TRAINING, {}, two)).toMatchObject({ of: 4, state: 'PA_VAG', by: '2027-12-31' })
    expect(standing({ kind: 'IMPROVEMENTS', perYear: 1 }, {}, { validFrom: d('2026-10-01'), validTo: d('2026-12-31') })).toMatchObject({ of: 1 })
  })
})

describe('a way in of each', () => {
  it('is kept while all are whole, and behind as soon as one is not', () => {
    expect(standing({ kind: 'WAYS_IN' }, { waysIn: { complete: 1, of: 2 } })).toMatchObject({ state: 'EFTER', done: 1, of: 2 })
    expect(standing({ kind: 'WAYS_IN' }, { waysIn: { complete: 0, of: 0 } })).toMatchObject({ state: 'EFTER' })
    expect(standing({ kind: 'WAYS_IN' }, { waysIn: { complete: 1, of: 2 }, today: d('2027-01-01') })).toMatchObject({ state: 'BRUTEN' })
  })
})

describe('the follow-up', () => {
  it('is kept when it is done', () => {
    expect(standing(FOLLOW_UP, { followUpDone: true })).toMatchObject({ state: 'HALLS', done: 1, of: 1, next: null, by: null })
  })
  it('has begun in its month, is behind after its day, and broken after the letter’s', () => {
    const by: Measure = { kind: 'FOLLOW_UP', by: d('2026-12-15') }
    const at = (today: string) => standing(by, { today: d(today) })
    expect(at('2026-12-01')).toMatchObject({ state: 'PA_VAG', next: null, by: '2026-12-15' })
    expect([at('2026-12-15')?.state, at('2026-12-16')?.state, at('2027-01-01')?.state]).toEqual(['PA_VAG', 'EFTER', 'BRUTEN'])
  })
})

it('months pass by the calendar', () => {
  expect(['2026-01-01', '2026-01-31', '2026-02-01', '2026-12-31', '2027-01-01', '2025-06-01'].map((day) => monthsPassed(YEAR.validFrom, d(day)))).toEqual([0, 0, 1, 11, 12, 0])
  expect(['2026-02-27', '2026-02-28', '2026-03-30', '2026-03-31'].map((day) => monthsPassed(d('2026-01-31'), d(day)))).toEqual([0, 1, 1, 2])
})

it('more that is done never makes a commitment look worse, and more time never better', () => {
  const RANK = ['BRUTEN', 'EFTER', 'PA_VAG', 'HALLS']
  const counted = fc.constantFrom('TRAINING' as const, 'MANAGER_MEETINGS' as const, 'NETWORK_MEETINGS' as const, 'MONTHLY_MEETINGS' as const)
  const rank = (measure: Measure, held: number, day: number) => RANK.indexOf(standing(measure, {
    today: addDays(YEAR.validFrom, day), trainings: { topics: Array<string>(held).fill('Sekretess'), next: null }, managerMeetings: { held, next: null }, networkMeetings: { held, next: null },
    monthlyMeetings: { held, planned: 0, next: null },
  })?.state ?? '')
  fc.assert(fc.property(counted, fc.integer({ min: 1, max: 24 }), fc.nat(24), fc.nat(24), fc.nat(800), fc.nat(400), (kind, perYear, held, more, day, later) => {
    const measure: Measure = { kind, perYear }
    expect(rank(measure, held + more, day)).toBeGreaterThanOrEqual(rank(measure, held, day))
    if (held > 0) expect(rank(measure, held, day + later)).toBeLessThanOrEqual(rank(measure, held, day))
  }), { numRuns: howManyWorlds(environment, 500) })
})
