import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { actionKinds, actionResults, type ActionKind, type ActionResult } from '../vocabulary/case-codes.js'
import { cohortWords, type SaidCohort } from '../vocabulary/labels/cohort-words.js'
import { addDays, localDate } from '../vocabulary/local-date.js'
import { verdicts } from '../vocabulary/target-codes.js'
import { cohortOf, spreadOf } from './cohort.js'
import { fulfilmentAt, type AgreedRule, type StepTaken } from './fulfilment.js'
import { gatePresetGoals } from './gate-presets.js'
import { BEFORE_THE_STEP, METHOD_ACTION_KINDS, missingActions, type DoneAction, type TimedAction } from './required-action.js'
import { exactly } from './small-numbers.js'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env
const d = localDate
const DUE = d('2026-11-02')
const STEP = d('2026-11-30')
const ANY = Object.values(METHOD_ACTION_KINDS).flat()
const RULE: AgreedRule = { group: 'BARNFAMILJ', before: 'BF_ANSOKAN', required: [{ kinds: ANY, minCount: 3, minWays: 1, mustReach: false }] }
const did = (kind: ActionKind, doneOn: string, result: ActionResult | null = 'NADD'): DoneAction => ({ kind, doneOn: d(doneOn), result })
const THREE = [did('BREV', '2026-11-05'), did('TELEFON', '2026-11-10'), did('HEMBESOK_HV', '2026-11-20')]
const at = (over: Partial<StepTaken> = {}): StepTaken => ({ caseId: 'a', from: DUE, stepOn: STEP, actions: THREE, verdict: 'JA', exception: null, ...over })
const EXCEPTED = { reason: 'Flyttar ut', decidedBy: 'Yvonne Ek' }

function said(rule: AgreedRule, steps: readonly StepTaken[], over: Partial<SaidCohort> = {}): SaidCohort {
  const cohort = cohortOf(rule, steps)
  return {
    group: rule.group, definition: { name: 'Vår definition', version: 2 }, required: rule.required, before: rule.before, ownStep: null,
    took: exactly(cohort.took), unknown: exactly(cohort.unknown), fulfilled: exactly(cohort.fulfilled), exceptions: exactly(cohort.exceptions), without: exactly(cohort.without),
    decided: cohort.decided, actions: cohort.each === null ? null : { count: cohort.actions, ...cohort.each }, ...over,
  }
}
const sentence = (steps: readonly StepTaken[], rule = RULE): string => cohortWords(said(rule, steps), 'sv')
const many = (count: number, one = at()): StepTaken[] => Array.from({ length: count }, (_, index) => ({ ...one, caseId: `${index}` }))

describe('a household at the step', () => {
  it('has what was agreed, and how soon it began', () => {
    expect(fulfilmentAt(RULE, at())).toMatchObject({ state: 'UPPFYLLT', missing: [], firstAfterDays: 3, daysLate: null })
  })
  it('that got the rest afterwards got it so many days late', () => {
    const late = at({ actions: [...THREE.slice(0, 2), did('HEMBESOK_HV', '2026-12-04')] })
    expect(fulfilmentAt(RULE, late)).toMatchObject({ state: 'UTAN_UNDANTAG', daysLate: 4, missing: RULE.required })
    expect(fulfilmentAt(RULE, { ...late, exception: EXCEPTED }).state).toBe('UNDANTAG')
    expect(fulfilmentAt(RULE, at({ actions: THREE.slice(0, 2) })).daysLate).toBeNull()
  })
  it('with an exception that was not needed got what was agreed', () => {
    expect(fulfilmentAt(RULE, at({ exception: EXCEPTED })).state).toBe('UPPFYLLT')
  })
})

describe('a group', () => {
  it('counts who is not known to be outside it', () => {
    expect(cohortOf(RULE, [at(), at({ verdict: 'OKAND' }), at({ verdict: 'NEJ' })])).toMatchObject({ took: 2, unknown: 1, fulfilled: 2 })
  })
  it('lists who got fewer than the one in the middle, the fewest first', () => {
    const steps = [at({ caseId: 'three' }), at({ caseId: 'four', actions: [...THREE, did('BREV', '2026-11-22')] }), at({ caseId: 'none', actions: [] }), at({ caseId: 'two', actions: THREE.slice(1) })]
    expect(cohortOf(RULE, steps).fewer.map(({ step, counted }) => [step.caseId, counted.length])).toEqual([['none', 0], ['two', 2]])
    expect(cohortOf(RULE, steps)).toMatchObject({ each: { least: 0, median: 2, most: 4 }, never: 2, late: 0 })
    expect(cohortOf(RULE, steps).distribution).toEqual([{ actions: 0, households: 1 }, { actions: 2, households: 1 }, { actions: 3, households: 1 }, { actions: 4, households: 1 }])
  })
  it('of nobody has no spread', () => {
    expect(cohortOf(RULE, [])).toMatchObject({ took: 0, each: null, daysLate: null })
    expect(spreadOf([])).toBeNull()
  })
})

describe('the sentence', () => {
  const GOT = 'minst 3 åtgärder före ansökan'
  const GROUP = 'hushåll i målgruppen barnfamilj (Vår definition, version 2)'
  it.each([
    ['all', many(47), `47 av 47 ${GROUP} fick ${GOT}; inga undantag. 141 åtgärder räknades: minst 3, i mitten 3 och som mest 3 för ett hushåll.`],
    ['one', many(1), `1 av 1 ${GROUP} fick ${GOT}; inga undantag. 3 åtgärder räknades: minst 3, i mitten 3 och som mest 3 för ett hushåll.`],
    ['none', many(0), 'Inget hushåll i målgruppen barnfamilj (Vår definition, version 2) har kommit till steget före ansökan under perioden.'],
    ['none of two', many(2, at({ actions: [] })), `0 av 2 ${GROUP} fick ${GOT}; inga undantag. 2 hushåll fick inte det, utan att någon beslutade om undantag. 0 åtgärder räknades: minst 0, i mitten 0 och som mest 0 för ett hushåll.`],
    ['one exception', [...many(46), at({ actions: [THREE[0] ?? did('BREV', '2026-11-05')], exception: EXCEPTED })], `46 av 47 ${GROUP} fick ${GOT}; 1 undantag, beslutat av Yvonne Ek. 139 åtgärder räknades: minst 1, i mitten 3 och som mest 3 för ett hushåll.`],
    ['two exceptions', [...many(45), at({ actions: [], exception: EXCEPTED }), at({ actions: [], exception: { ...EXCEPTED, decidedBy: 'Marta Lind' } })], `45 av 47 ${GROUP} fick ${GOT}; 2 undantag, beslutade av Marta Lind (1) och Yvonne Ek (1). 135 åtgärder räknades: minst 0, i mitten 3 och som mest 3 för ett hushåll.`],
    ['one not known', [...many(3), at({ verdict: 'OKAND' })], `4 av 4 ${GROUP} fick ${GOT}; inga undantag. För 1 av dem är det inte känt om de hör dit; de räknas med. 12 åtgärder räknades: minst 3, i mitten 3 och som mest 3 för ett hushåll.`],
  ])('of %s', (_, steps, words) => {
    expect(sentence(steps)).toBe(words)
  })
  it('has its English', () => {
    expect(cohortWords(said(RULE, [...many(2), at({ actions: [], exception: EXCEPTED })]), 'en')).toBe('2 of 3 households in the target group family with children (Vår definition, version 2) got at least 3 actions before the application; 1 exception, decided by Yvonne Ek. 6 actions counted: at least 0, 3 in the middle and at most 3 for a household.')
  })
  it('says few without a number, and nothing more that would tell it', () => {
    expect(cohortWords({ ...said(RULE, many(9)), exceptions: { kind: 'FARRE_AN_FEM' }, fulfilled: { kind: 'VISAS_INTE' }, actions: null }, 'sv')).toBe(`Ett antal av 9 ${GROUP} fick ${GOT}; färre än 5 undantag.`)
  })
})

const someAction = fc.record({ kind: fc.constantFrom<ActionKind>(...ANY, ...actionKinds), result: fc.option(fc.constantFrom<ActionResult>(...actionResults)), doneOn: fc.integer({ min: -5, max: 60 }).map((days) => addDays(DUE, days)) })
const someStep = fc.record({
  caseId: fc.uuid(), from: fc.constant(DUE), stepOn: fc.integer({ min: 5, max: 50 }).map((days) => addDays(DUE, days)), actions: fc.array(someAction, { maxLength: 12 }),
  verdict: fc.constantFrom(...verdicts, 'JA' as const), exception: fc.option(fc.constant(EXCEPTED)),
})
const someRequired: fc.Arbitrary<TimedAction> = fc.record({ kinds: fc.subarray(ANY, { minLength: 1 }), minCount: fc.integer({ min: 1, max: 4 }), minWays: fc.integer({ min: 1, max: 2 }), mustReach: fc.boolean(), time: fc.constant(BEFORE_THE_STEP), instead: fc.constant(null) })
const someRule: fc.Arbitrary<AgreedRule> = fc.oneof(
  fc.record({ group: fc.constant('BARNFAMILJ' as const), before: fc.constant('BF_ANSOKAN' as const), required: fc.array(someRequired, { minLength: 1, maxLength: 3 }) }),
  fc.constantFrom<AgreedRule>(...Object.values(gatePresetGoals).flat()),
)

describe('history with one action deleted', () => {
  it('changes the sentence or closes the gate, whichever action that counted it was', () => {
    fc.assert(fc.property(someRule, fc.array(someStep, { minLength: 1, maxLength: 8 }), (rule, steps) => {
      const before = sentence(steps, rule)
      for (const [index, step] of steps.entries()) {
        if (step.verdict === 'NEJ') continue
        for (const gone of fulfilmentAt(rule, step).counted) {
          const without = { ...step, actions: step.actions.filter((action) => action !== gone) }
          const changed = sentence(steps.with(index, without), rule)
          const closes = missingActions({ ...rule, partnershipId: null }, step.actions, step).length === 0 && missingActions({ ...rule, partnershipId: null }, without.actions, without).length > 0
          expect(changed !== before || closes).toBe(true)
        }
      }
    }), { numRuns: howManyWorlds(environment, 400) })
  })
  it('closes the gate when the rule asked for exactly what there was', () => {
    for (const gone of THREE) expect(fulfilmentAt(RULE, at({ actions: THREE.filter((action) => action !== gone) })).missing).toEqual(RULE.required)
  })
  it('does not depend on who is outside the group', () => {
    fc.assert(fc.property(fc.array(someStep, { maxLength: 6 }), someStep, (steps, other) => {
      expect(sentence([...steps, { ...other, verdict: 'NEJ' }])).toBe(sentence(steps))
    }), { numRuns: howManyWorlds(environment, 200) })
  })
})
