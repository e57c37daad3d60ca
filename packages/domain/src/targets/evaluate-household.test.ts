import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import { livingForms } from '../vocabulary/person.js'
import {
  barnfamiljPresets, placements, registrations, relations, schoolLevels, type BarnfamiljPreset, type Verdict,
} from '../vocabulary/target-codes.js'
import { defineBarnfamilj, type BarnfamiljDefinition } from './definition.js'
import { evaluateHousehold, type ChildFacts, type HouseholdFacts } from './evaluate-household.js'
import { householdFromFlag, unknownChild } from './household-facts.js'
import { presetDefinitions } from './presets.js'

const d = localDate
const TODAY = d('2026-11-26')

/** A registered child of eight who lives with its parent, of whom everything is known. */
const CHILD: ChildFacts = {
  id: 'Elsa', bornOn: d('2018-01-01'), saidToBeMinor: null, registration: 'ADRESS', livingForm: 'STADIGVARANDE', daysPerYear: 365,
  nightsPerMonth: 30, relation: 'FORALDER', placement: 'EJ_PLACERAD', school: 'GRUNDSKOLA', ownFamily: false, ofContractHolder: true,
}
const household = (...children: ChildFacts[]): HouseholdFacts => ({ children, allChildrenKnown: true, expecting: 'NEJ' })
const known = (facts: Partial<ChildFacts>): HouseholdFacts => household({ ...CHILD, ...facts })

const HOUSEHOLDS: Readonly<Record<string, HouseholdFacts>> = {
  registered: known({}),
  vaxelvis: known({ registration: 'KOMMUN', livingForm: 'VAXELVIS', daysPerYear: 180, nightsPerMonth: 15 }),
  umgange26: known({ registration: 'ANNAN', livingForm: 'UMGANGE', daysPerYear: 26, nightsPerMonth: 2 }),
  umgange60: known({ registration: 'ANNAN', livingForm: 'UMGANGE', daysPerYear: 60, nightsPerMonth: 5 }),
  pregnant30: { children: [], allChildrenKnown: true, expecting: { week: 30 } },
  gymnasium18: known({ bornOn: d('2008-03-01'), school: 'GYMNASIUM' }),
  student20: known({ bornOn: d('2006-03-01'), school: 'EFTERGYMNASIAL' }),
  familjehem: known({ registration: 'ANNAN', placement: 'PLACERAD', livingForm: 'UMGANGE', daysPerYear: 40, nightsPerMonth: 3 }),
  stepChild: known({ relation: 'STYVFORALDER_SAMBO' }),
  grandparent: known({ relation: 'SLAKTING' }),
  subTenant: known({ ofContractHolder: false }),
  noChildren: household(),
  unknown: householdFromFlag(null),
}

const J: Verdict = 'JA', N: Verdict = 'NEJ', O: Verdict = 'OKAND'
/** In the order of `barnfamiljPresets`: KFM_BARNFAMILJ, KFM_BERORDA, KFM_2025, SCB, FOLKBOKFORD, BISTAND, ALLA. */
const EXPECTED: Readonly<Record<string, readonly Verdict[]>> = {
  registered: [J, J, J, J, J, J, J],
  vaxelvis: [J, J, J, N, N, J, J],
  umgange26: [N, J, J, N, N, N, J],
  umgange60: [J, J, J, N, N, N, J],
  pregnant30: [N, N, N, N, N, N, N],
  gymnasium18: [N, N, N, J, N, J, N],
  student20: [N, N, N, J, N, N, N],
  familjehem: [J, J, J, N, N, N, J],
  stepChild: [N, N, N, J, J, J, J],
  grandparent: [N, N, N, N, J, N, J],
  subTenant: [J, J, J, J, J, J, J],
  noChildren: [N, N, N, N, N, N, N],
  unknown: [O, O, O, O, O, O, O],
}

const evaluate = (preset: BarnfamiljPreset, facts: HouseholdFacts, on = TODAY) => evaluateHousehold(presetDefinitions[preset], facts, on)
const changed = (preset: BarnfamiljPreset, criteria: Partial<BarnfamiljDefinition['criteria']>): BarnfamiljDefinition =>
  defineBarnfamilj('PROV', { ...presetDefinitions[preset].criteria, ...criteria })

describe('the fixed households under every preset', () => {
  it.each(Object.keys(HOUSEHOLDS))('%s', (name) => {
    const facts = HOUSEHOLDS[name] ?? household()
    expect(barnfamiljPresets.map((preset) => evaluate(preset, facts).verdict)).toEqual(EXPECTED[name])
  })
})

describe('age', () => {
  it.each([
    ['2008-11-27', 'JA'], ['2008-11-26', 'NEJ'], ['2026-11-26', 'JA'],
  ])('born %s: %s', (born, verdict) => {
    expect(evaluate('KFM_BERORDA', known({ bornOn: d(born) })).verdict).toBe(verdict)
  })
  it('of a child born on 29 February ends on 1 March', () => {
    const facts = known({ bornOn: d('2008-02-29') })
    expect(evaluate('KFM_BERORDA', facts, d('2026-02-28')).verdict).toBe('JA')
    expect(evaluate('KFM_BERORDA', facts, d('2026-03-01')).verdict).toBe('NEJ')
  })
  it('is extended by school only while it lasts and up to the limit', () => {
    expect(evaluate('BISTAND', known({ bornOn: d('2006-01-01'), school: 'GYMNASIUM' })).verdict).toBe('JA')
    expect(evaluate('BISTAND', known({ bornOn: d('2005-11-26'), school: 'GYMNASIUM' })).verdict).toBe('NEJ')
    expect(evaluate('BISTAND', known({ bornOn: d('2006-01-01'), school: null })).verdict).toBe('OKAND')
  })
})

describe('what is not known', () => {
  it('a list without children says nothing until someone knows that there are none', () => {
    expect(evaluate('KFM_BERORDA', { children: [], allChildrenKnown: false, expecting: null }).verdict).toBe('OKAND')
    expect(evaluate('KFM_BERORDA', { children: [], allChildrenKnown: true, expecting: null }).verdict).toBe('NEJ')
  })
  it('the landlord\'s "has children" is enough where all children count, and OKAND where more is asked', () => {
    expect(barnfamiljPresets.map((preset) => evaluate(preset, householdFromFlag(true)).verdict)).toEqual([O, O, O, O, O, O, J])
    expect(evaluate('KFM_BARNFAMILJ', householdFromFlag(false)).verdict).toBe('NEJ')
  })
  it('one certain child decides, whatever is unknown of the others', () => {
    expect(evaluate('KFM_BARNFAMILJ', household(CHILD, unknownChild('other'))).verdict).toBe('JA')
  })
  it('a certain NEJ of one does not hide the unknown of another', () => {
    expect(evaluate('KFM_BARNFAMILJ', household({ ...CHILD, bornOn: d('1999-01-01') }, unknownChild('other'))).verdict).toBe('OKAND')
  })
  it.each([['SOM_JA_PRIORITERING', 'JA'], ['SOM_NEJ', 'NEJ'], ['OKAND', 'OKAND']] as const)(
    'policy %s: shown as OKAND, treated as %s', (unknownPolicy, countsAs) => {
      const result = evaluateHousehold(changed('KFM_BERORDA', { unknownPolicy }), householdFromFlag(null), TODAY)
      expect(result).toMatchObject({ verdict: 'OKAND', countsAs })
    })
  it('a child living there for good needs no count of days, an alternating one only above 52', () => {
    const strict = changed('KFM_BARNFAMILJ', { minDaysPerYear: 100 })
    const form = (livingForm: ChildFacts['livingForm']) => known({ livingForm, daysPerYear: null, nightsPerMonth: null })
    expect(evaluateHousehold(strict, form('STADIGVARANDE'), TODAY).verdict).toBe('JA')
    expect(evaluateHousehold(strict, form('VAXELVIS'), TODAY).verdict).toBe('OKAND')
    expect(evaluate('KFM_BARNFAMILJ', form('VAXELVIS')).verdict).toBe('JA')
    expect(evaluate('KFM_BARNFAMILJ', form('UMGANGE')).verdict).toBe('OKAND')
  })
})

describe('the other criteria, in pairs', () => {
  it('expecting a child', () => {
    const fromWeek20 = changed('KFM_BERORDA', { expecting: { rule: 'FRAN_VECKA', week: 20 } })
    const expecting = (value: HouseholdFacts['expecting']): HouseholdFacts => ({ children: [], allChildrenKnown: true, expecting: value })
    expect(evaluateHousehold(fromWeek20, expecting({ week: 30 }), TODAY).verdict).toBe('JA')
    expect(evaluateHousehold(fromWeek20, expecting({ week: 19 }), TODAY).verdict).toBe('NEJ')
    expect(evaluateHousehold(fromWeek20, expecting({ week: null }), TODAY).verdict).toBe('OKAND')
    expect(evaluateHousehold(fromWeek20, expecting(null), TODAY).verdict).toBe('OKAND')
    expect(evaluateHousehold(changed('KFM_BERORDA', { expecting: { rule: 'JA' } }), expecting({ week: null }), TODAY).verdict).toBe('JA')
  })
  it('placed children whose return is planned', () => {
    const planned = changed('KFM_BERORDA', { placedChildren: 'OM_ATERFLYTT_PLANERAD' })
    expect(evaluateHousehold(planned, known({ placement: 'ATERFLYTT_PLANERAD' }), TODAY).verdict).toBe('JA')
    expect(evaluateHousehold(planned, known({ placement: 'PLACERAD' }), TODAY).verdict).toBe('NEJ')
  })
  it('families without a contract of their own', () => {
    const holders = changed('KFM_BERORDA', { nonContractHolders: false })
    expect(evaluateHousehold(holders, known({}), TODAY).verdict).toBe('JA')
    expect(evaluateHousehold(holders, known({ ofContractHolder: false }), TODAY).verdict).toBe('NEJ')
    expect(evaluateHousehold(holders, known({ ofContractHolder: null }), TODAY).verdict).toBe('OKAND')
  })
  it('registered in the municipality', () => {
    const municipality = changed('KFM_BERORDA', { registration: 'KRAVS_KOMMUN' })
    expect(evaluateHousehold(municipality, known({ registration: 'KOMMUN' }), TODAY).verdict).toBe('JA')
    expect(evaluateHousehold(municipality, known({ registration: 'ANNAN' }), TODAY).verdict).toBe('NEJ')
  })
  it('nights a month', () => {
    const nights = changed('KFM_BERORDA', { minNightsPerMonth: 4 })
    expect(evaluateHousehold(nights, known({ livingForm: 'UMGANGE', nightsPerMonth: 4 }), TODAY).verdict).toBe('JA')
    expect(evaluateHousehold(nights, known({ livingForm: 'UMGANGE', nightsPerMonth: 3 }), TODAY).verdict).toBe('NEJ')
  })
  it('a grown child with a family of its own is no child of the household', () => {
    expect(evaluate('SCB_HUSHALL', known({ bornOn: d('1990-01-01'), ownFamily: false })).verdict).toBe('JA')
    expect(evaluate('SCB_HUSHALL', known({ bornOn: d('1990-01-01'), ownFamily: true })).verdict).toBe('NEJ')
  })
})

describe('what is counted and why', () => {
  it('names the children that count, with what statistics are split by', () => {
    const result = evaluate('KFM_2025', household(CHILD, { ...CHILD, id: 'Nils', registration: null, livingForm: 'VAXELVIS' }, { ...CHILD, id: 'Kim', bornOn: d('2000-01-01') }))
    expect(result.counted).toEqual([
      { childId: 'Elsa', livingForm: 'STADIGVARANDE', registeredAtAddress: true },
      { childId: 'Nils', livingForm: 'VAXELVIS', registeredAtAddress: null },
    ])
    expect(result).toMatchObject({ code: 'KFM_2025', version: 1, on: TODAY })
  })
  it('gives a reason for every criterion asked', () => {
    const child = evaluate('KFM_BARNFAMILJ', known({ livingForm: 'UMGANGE', daysPerYear: 26 })).children[0]
    expect(child?.reasons).toContainEqual({ criterion: 'DAGAR_PER_AR', verdict: 'NEJ' })
    expect(child?.reasons.filter(({ verdict }) => verdict === 'JA')).toHaveLength(5)
  })
  it('reports the version it used', () => {
    const second = { ...presetDefinitions.KFM_2025, version: 2 }
    expect(evaluateHousehold(second, known({}), TODAY)).toMatchObject({ code: 'KFM_2025', version: 2 })
  })
})

describe('taking facts away never gives NEJ', () => {
  const orNull = <T>(values: readonly T[]) => fc.constantFrom<T | null>(...values, null)
  const anyChild: fc.Arbitrary<ChildFacts> = fc.record({
    id: fc.uuid(), bornOn: orNull(['2018-01-01', '2008-11-26', '2008-11-27', '2006-05-05', '1980-01-01'].map(d)), saidToBeMinor: orNull([true] as const),
    registration: orNull(registrations), livingForm: orNull(livingForms), daysPerYear: orNull([0, 29, 30, 200]),
    nightsPerMonth: orNull([0, 3, 4, 15]), relation: orNull(relations), placement: orNull(placements), school: orNull(schoolLevels),
    ownFamily: orNull([true, false]), ofContractHolder: orNull([true, false]),
  })
  const anyHousehold: fc.Arbitrary<HouseholdFacts> = fc.record({
    children: fc.array(anyChild, { maxLength: 3 }), allChildrenKnown: fc.boolean(),
    expecting: fc.constantFrom<HouseholdFacts['expecting']>('NEJ', null, { week: null }, { week: 12 }, { week: 30 }),
  })
  const anyDefinition = fc.tuple(
    fc.constantFrom(...barnfamiljPresets), fc.boolean(), orNull([30, 60, 183]), orNull([4, 8]),
    fc.constantFrom({ rule: 'NEJ' } as const, { rule: 'JA' } as const, { rule: 'FRAN_VECKA', week: 20 } as const),
  ).map(([preset, nonContractHolders, minDaysPerYear, minNightsPerMonth, expecting]) =>
    changed(preset, { nonContractHolders, minDaysPerYear, minNightsPerMonth, expecting }))
  const forgettable = [
    'bornOn', 'registration', 'livingForm', 'daysPerYear', 'nightsPerMonth', 'relation', 'placement', 'school', 'ownFamily', 'ofContractHolder',
  ] as const

  it('for any household, definition and choice of facts', () => {
    fc.assert(fc.property(anyHousehold, anyDefinition, fc.subarray([...forgettable]), fc.boolean(), fc.boolean(), (facts, definition, forgotten, forgetChildren, forgetExpecting) => {
      const fewer: HouseholdFacts = {
        children: facts.children.map((child) => ({ ...child, ...Object.fromEntries(forgotten.map((name) => [name, null])) })),
        allChildrenKnown: facts.allChildrenKnown && !forgetChildren,
        expecting: forgetExpecting ? null : facts.expecting,
      }
      const before = evaluateHousehold(definition, facts, TODAY).verdict
      const after = evaluateHousehold(definition, fewer, TODAY).verdict
      if (before !== 'NEJ') expect(after).not.toBe('NEJ')
    }), { numRuns: 2000 })
  })
  it('nor does a household of which nothing is known count as NEJ under any definition', () => {
    fc.assert(fc.property(anyDefinition, (definition) => {
      expect(evaluateHousehold(definition, { children: [], allChildrenKnown: false, expecting: null }, TODAY).verdict).toBe('OKAND')
    }))
  })
})
