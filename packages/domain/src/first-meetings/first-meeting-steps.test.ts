import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { localDate as d } from '../vocabulary/local-date.js'
import { wayInStates } from '../vocabulary/partnership-codes.js'
import { firstMeetingSteps, monthMarks, nextFirstStep, type ChosenGroup, type FirstMeetingFacts, type FirstMeetingSide } from './index.js'

const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env

const side = (organisationId: string, over: Partial<FirstMeetingSide> = {}): FirstMeetingSide => ({ organisationId, mission: false, governing: false, wayIn: 'SAKNAS', ...over })
const NOTHING: FirstMeetingFacts = { sides: [side('land'), side('soc')], groups: [], goals: 0, meetingsBooked: 0 }
const at = (facts: Partial<FirstMeetingFacts>, step: string) => firstMeetingSteps({ ...NOTHING, ...facts }).find((one) => one.step === step)
const group = (over: Partial<ChosenGroup> = {}): ChosenGroup => ({ writtenBy: ['land', 'soc'], proposedBy: null, agreed: false, ...over })

describe('the first meeting', () => {
  it('begins with six steps to do, for both sides', () => {
    const steps = firstMeetingSteps(NOTHING)
    expect(steps.map(({ step, state }) => [step, state])).toEqual([['UPPDRAG', 'ATT_GORA'], ['STYRANDE_DOKUMENT', 'ATT_GORA'], ['MALGRUPPER', 'ATT_GORA'], ['MAL', 'ATT_GORA'], ['EN_INGANG', 'ATT_GORA'], ['DATUM', 'ATT_GORA']])
    for (const { waitsFor } of steps) expect(waitsFor).toEqual(['land', 'soc'])
    expect(nextFirstStep(steps)).toBe('UPPDRAG')
  })

  it('waits for the side that has not done its part', () => {
    expect(at({ sides: [side('land', { mission: true }), side('soc')] }, 'UPPDRAG')).toEqual({ step: 'UPPDRAG', state: 'PAGAR', done: 1, of: 2, waitsFor: ['soc'] })
    expect(at({ sides: [side('land', { governing: true }), side('soc', { governing: true })] }, 'STYRANDE_DOKUMENT')).toMatchObject({ state: 'KLAR', waitsFor: [] })
    expect(at({ sides: [side('land', { wayIn: 'ATT_BEKRAFTA' }), side('soc', { wayIn: 'OFULLSTANDIG' })] }, 'EN_INGANG')).toMatchObject({ state: 'PAGAR', waitsFor: ['soc'] })
  })

  it.each([
    [[group({ writtenBy: ['land'] })], 'PAGAR', ['soc']], [[group()], 'PAGAR', ['land', 'soc']], [[group({ proposedBy: 'soc' })], 'PAGAR', ['land']],
    [[group({ proposedBy: 'soc', agreed: true })], 'KLAR', []], [[group({ proposedBy: 'soc', agreed: true }), group({ proposedBy: 'land' })], 'PAGAR', ['soc']],
  ] as const)('a target group: first each its own words, then a proposal, then a yes: %o is %s', (groups, state, waitsFor) => {
    expect(at({ groups: [...groups] }, 'MALGRUPPER')).toMatchObject({ state, waitsFor })
  })

  it('has a goal with one, and its dates when there is a rhythm of them', () => {
    expect(at({ goals: 1 }, 'MAL')).toMatchObject({ state: 'KLAR' })
    expect(at({ meetingsBooked: 3 }, 'DATUM')).toMatchObject({ state: 'PAGAR', done: 3, of: 4 })
    expect(at({ meetingsBooked: 14 }, 'DATUM')).toMatchObject({ state: 'KLAR', done: 4, of: 4 })
  })

  it('doing more never undoes a step, whoever does it', () => {
    const flag = fc.boolean()
    const oneSide = (id: string) => fc.record({ organisationId: fc.constant(id), mission: flag, governing: flag, wayIn: fc.constantFrom(...wayInStates) })
    const world = fc.record({ sides: fc.tuple(oneSide('land'), oneSide('soc')), goals: fc.nat(3), meetingsBooked: fc.nat(14), groups: fc.array(fc.record({
      writtenBy: fc.subarray(['land', 'soc']), proposedBy: fc.constantFrom('land', 'soc', null), agreed: flag }), { maxLength: 4 }) })
    const more = fc.constantFrom<(facts: FirstMeetingFacts) => FirstMeetingFacts>(
      (facts) => ({ ...facts, goals: facts.goals + 1 }), (facts) => ({ ...facts, meetingsBooked: facts.meetingsBooked + 1 }),
      (facts) => ({ ...facts, sides: facts.sides.map((one) => ({ ...one, mission: true })) }), (facts) => ({ ...facts, sides: facts.sides.map((one) => ({ ...one, governing: true })) }),
      (facts) => ({ ...facts, sides: facts.sides.map((one) => ({ ...one, wayIn: 'GALLER' as const })) }), (facts) => ({ ...facts, groups: facts.groups.map((one) => ({ ...one, agreed: true })) }))
    const rank = (facts: FirstMeetingFacts) => firstMeetingSteps(facts).map(({ state }) => ['ATT_GORA', 'PAGAR', 'KLAR'].indexOf(state))
    fc.assert(fc.property(world, more, (facts, act) => {
      const [before, after] = [rank(facts), rank(act(facts))]
      before.forEach((was, index) => { expect(after[index]).toBeGreaterThanOrEqual(was) })
      // Nobody is waited for at a step that is done, and somebody at each that is not.
      for (const { state, waitsFor } of firstMeetingSteps(facts)) if (state === 'KLAR') expect(waitsFor).toEqual([]); else expect(waitsFor.length).toBeGreaterThan(0)
    }), { numRuns: howManyWorlds(environment, 300) })
  })
})

describe('a dot for each month', () => {
  it('is the best that the month’s meetings give it; a month that is over without one was missed', () => {
    const marks = monthMarks([
      { on: d('2026-01-22'), state: 'HELD' }, { on: d('2026-02-05'), state: 'NOT_HELD' }, { on: d('2026-02-26'), state: 'HELD' }, { on: d('2026-03-26'), state: 'UNTOLD' },
      { on: d('2026-11-26'), state: 'AHEAD' }, { on: d('2025-04-03'), state: 'HELD' },
    ], 2026, d('2026-11-19'))
    expect(marks).toEqual(['HALLET', 'HALLET', 'INTE_HALLET', 'INTE_HALLET', 'INTE_HALLET', 'INTE_HALLET', 'INTE_HALLET', 'INTE_HALLET', 'INTE_HALLET', 'INTE_HALLET', 'BOKAT', 'INGET'])
    expect(monthMarks([], 2027, d('2026-11-19'))).toEqual(Array(12).fill('INGET'))
  })
})
