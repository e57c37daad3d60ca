import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { addDays, localDate } from '../vocabulary/local-date.js'
import { mandateDecisions, type MandateDecision } from '../vocabulary/mandate-codes.js'
import { byWhatToDo, holdsOn, isRegulated, lastDay, mandateAnswer, mandateState, mayDecide, mayRecordDecision, type HeldMandate, type MandateQuestion } from './mandates.js'

const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env
const TODAY = localDate('2026-11-19')
const held = (more: Partial<HeldMandate> = {}): HeldMandate => ({ userId: 'yvonne', organisationId: 'landlord', decision: 'ANSTAND', maxAmountOre: 1_000_000, from: localDate('2026-01-01'), until: null, deputyId: null, ...more })
const asked = (more: Partial<MandateQuestion> = {}): MandateQuestion => ({ userId: 'yvonne', organisationId: 'landlord', decision: 'ANSTAND', amountOre: null, today: TODAY, ...more })
const answer = (question: MandateQuestion, mandates: readonly HeldMandate[], rule = mayDecide) => {
  const decision = rule(question, mandates)
  return decision.allowed ? 'allowed' : decision.code
}

describe('who may decide', () => {
  it.each<[string, Partial<MandateQuestion>, Partial<HeldMandate>, string]>([
    ['whoever has it', {}, {}, 'allowed'],
    ['nobody else', { userId: 'marta' }, {}, 'MANDAT_SAKNAS'],
    ['a deputy', { userId: 'marta' }, { deputyId: 'marta' }, 'allowed'],
    ['for another decision', { decision: 'AVBETALNINGSPLAN' }, {}, 'MANDAT_SAKNAS'],
    ['another organisation’s mandate', { organisationId: 'other' }, {}, 'MANDAT_SAKNAS'],
    ['up to the limit', { amountOre: 1_000_000 }, {}, 'allowed'],
    ['an öre above it', { amountOre: 1_000_001 }, {}, 'MANDAT_BELOPP'],
    ['a deputy above it', { userId: 'marta', amountOre: 1_000_001 }, { deputyId: 'marta' }, 'MANDAT_BELOPP'],
    ['any sum where there is no limit', { amountOre: 900_000_000 }, { maxAmountOre: null }, 'allowed'],
    ['on its first day', {}, { from: TODAY }, 'allowed'],
    ['the day before it', {}, { from: addDays(TODAY, 1) }, 'MANDAT_EJ_BORJAT'],
    ['on its last day', {}, { until: TODAY }, 'allowed'],
    ['the day after it', {}, { until: addDays(TODAY, -1) }, 'MANDAT_SLUT'],
  ])('%s', (_, question, mandate, outcome) => {
    expect(answer(asked(question), [held(mandate)])).toBe(outcome)
  })

  it('the widest of several holds, and none is added to another', () => {
    const two = [held({ maxAmountOre: 600_000 }), held({ maxAmountOre: 500_000, userId: 'gunilla', deputyId: 'yvonne' })]
    expect(answer(asked({ amountOre: 600_000 }), two)).toBe('allowed')
    expect(answer(asked({ amountOre: 700_000 }), two)).toBe('MANDAT_BELOPP')
  })

  it('one that has ended says so, and one to come before that', () => {
    const ended = held({ until: addDays(TODAY, -1) })
    expect(answer(asked(), [ended, held({ from: addDays(TODAY, 3) })])).toBe('MANDAT_EJ_BORJAT')
    expect(answer(asked(), [ended, held()])).toBe('allowed')
  })
})

describe('recording a decision in daily work', () => {
  it('is free while nobody has a mandate for it, and refused from the first one on to who has none', () => {
    expect(answer(asked(), [], mayRecordDecision)).toBe('allowed')
    expect(answer(asked(), [], mayDecide)).toBe('MANDAT_SAKNAS')
    expect(answer(asked(), [held({ userId: 'marta', from: addDays(TODAY, 1) })], mayRecordDecision)).toBe('allowed')
    expect(answer(asked(), [held({ userId: 'marta', decision: 'AVBETALNINGSPLAN' })], mayRecordDecision)).toBe('allowed')
    expect(answer(asked(), [held({ userId: 'marta' })], mayRecordDecision)).toBe('MANDAT_SAKNAS')
  })

  it.each<[string, readonly HeldMandate[], string]>([
    ['nobody’s', [], 'OREGLERAT'], ['ended', [held({ until: addDays(TODAY, -1) })], 'OREGLERAT'], ['hers', [held()], 'EGET'],
    ['as a deputy', [held({ userId: 'marta', deputyId: 'yvonne' })], 'ERSATTARE'], ['a colleague’s', [held({ userId: 'marta' })], 'ANDRAS'],
  ])('tells before whose it is: %s', (_, mandates, told) => {
    expect(mandateAnswer(asked(), mandates)).toBe(told)
  })
})

describe('in every register', () => {
  const someone = fc.constantFrom('a', 'b', 'c')
  const someDay = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days))
  const decision = fc.constantFrom<MandateDecision>(...mandateDecisions)
  const sum = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
  const mandate: fc.Arbitrary<HeldMandate> = fc.record({
    userId: someone, organisationId: fc.constantFrom('x', 'y'), decision, maxAmountOre: sum, from: someDay, until: fc.option(someDay, { nil: null }), deputyId: fc.option(someone, { nil: null }) })
  const register = fc.array(mandate, { maxLength: 8 })
  const question: fc.Arbitrary<MandateQuestion> = fc.record({ userId: someone, organisationId: fc.constantFrom('x', 'y'), decision, amountOre: sum, today: someDay })
  const runs = { numRuns: howManyWorlds(environment, 500) }

  it('who decides has one row of the own organisation that covers all of it; who is refused has none', () => {
    fc.assert(fc.property(question, register, (ask, mandates) => {
      const covering = mandates.filter((one) => one.organisationId === ask.organisationId && one.decision === ask.decision && (one.userId === ask.userId || one.deputyId === ask.userId)
        && holdsOn(one, ask.today) && (ask.amountOre === null || one.maxAmountOre === null || ask.amountOre <= one.maxAmountOre))
      expect(mayDecide(ask, mandates).allowed).toBe(covering.length > 0)
    }), runs)
  })

  it('another mandate takes nothing from who has one, and rows of others change nothing', () => {
    fc.assert(fc.property(question, register, mandate, (ask, mandates, more) => {
      const before = mayDecide(ask, mandates)
      if (before.allowed) expect(mayDecide(ask, [...mandates, more]).allowed).toBe(true)
      if (more.organisationId !== ask.organisationId || more.decision !== ask.decision) expect(mayDecide(ask, [...mandates, more])).toEqual(before)
    }), runs)
  })

  it('daily work is stopped only where somebody else may go on', () => {
    fc.assert(fc.property(question, register, (ask, mandates) => {
      if (mayRecordDecision(ask, mandates).allowed) return
      expect(isRegulated(ask, mandates)).toBe(true)
      const others = mandates.filter((one) => one.organisationId === ask.organisationId && one.decision === ask.decision && holdsOn(one, ask.today))
      expect(others.some(({ userId }) => mayDecide({ ...ask, userId, amountOre: null }, mandates).allowed)).toBe(true)
    }), runs)
  })

  it('what is told before is what is decided after, whatever the sum', () => {
    fc.assert(fc.property(question, register, (ask, mandates) => {
      const told = mandateAnswer(ask, mandates)
      expect(mayRecordDecision({ ...ask, amountOre: null }, mandates).allowed).toBe(told !== 'ANDRAS')
    }), runs)
  })
})

describe('a list of mandates', () => {
  it.each<[Partial<HeldMandate>, boolean, string]>([
    [{}, false, 'GALLER'], [{}, true, 'UTAN_INNEHAVARE'], [{ from: addDays(TODAY, 1) }, false, 'BORJAR'], [{ until: addDays(TODAY, 30) }, false, 'SLUTAR_SNART'],
    [{ until: addDays(TODAY, 31) }, false, 'GALLER'], [{ until: TODAY }, false, 'SLUTAR_SNART'], [{ until: addDays(TODAY, -1) }, false, 'SLUT'],
  ])('tells how each stands: %o', (mandate, gone, state) => {
    expect(mandateState(held(mandate), gone, TODAY)).toBe(state)
  })

  it('begins with those that end soonest, and ends with those that have ended', () => {
    const listed = (['SLUT', 'GALLER', 'BORJAR', 'UTAN_INNEHAVARE'] as const).map((state) => ({ ...held({ until: null }), state }))
    const soon = [20, 3].map((days) => ({ ...held({ until: addDays(TODAY, days) }), state: 'SLUTAR_SNART' as const }))
    expect([...listed, ...soon].toSorted(byWhatToDo).map(({ state, until }) => `${state} ${until ?? ''}`.trim())).toEqual(
      ['SLUTAR_SNART 2026-11-22', 'SLUTAR_SNART 2026-12-09', 'UTAN_INNEHAVARE', 'GALLER', 'BORJAR', 'SLUT'])
    const two = (['UNDERTECKNA', 'ANSTAND'] as const).map((decision) => ({ ...held({ decision }), state: 'GALLER' as const }))
    expect(two.toSorted(byWhatToDo).map(({ decision }) => decision)).toEqual(['ANSTAND', 'UNDERTECKNA'])
    const ended = [-9, -2].map((days) => ({ ...held({ until: addDays(TODAY, days) }), state: 'SLUT' as const }))
    expect(ended.toSorted(byWhatToDo).map(({ until }) => until)).toEqual(['2026-11-17', '2026-11-10'])
  })

  it('what is ended holds no more from that day, and is prolonged by nothing', () => {
    expect([lastDay(null, null), lastDay(null, TODAY), lastDay(localDate('2026-10-01'), TODAY), lastDay(localDate('2026-12-01'), TODAY)]).toEqual([null, '2026-11-18', '2026-10-01', '2026-11-18'])
  })
})
