import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import type { LivingForm } from '../vocabulary/person.js'
import { defineBarnfamilj, type BarnfamiljDefinition } from './definition.js'
import { evaluateHousehold, type ChildFacts, type CountedChild, type HouseholdFacts } from './evaluate-household.js'
import { unknownChild } from './household-facts.js'
import { presetDefinitions } from './presets.js'

/** Kronofogden has told how the children of evicted parents lived. Populations with that split, counted by definitions, must give the told sums. */
const ON = localDate('2021-12-31')

/** Households with one to three children each, all of whom live in the same way: some children are registered where they live. */
function population(split: Readonly<Record<LivingForm, number>>, registered = (_: LivingForm): boolean => false): readonly HouseholdFacts[] {
  const households: HouseholdFacts[] = []
  for (const [form, count] of Object.entries(split) as [LivingForm, number][]) {
    for (let left = count, turn = 0; left > 0; turn += 1) {
      const size = Math.min(left, (turn % 3) + 1)
      const children = Array.from({ length: size }, (_, index): ChildFacts => ({
        ...unknownChild(String(index)), bornOn: localDate('2012-05-05'), relation: 'FORALDER', livingForm: form, placement: 'EJ_PLACERAD', registration: registered(form) ? 'ADRESS' : 'KOMMUN' }))
      // Among them some whom nobody counts as a child.
      const grown: ChildFacts[] = turn % 4 === 0 ? [{ ...unknownChild('grown'), bornOn: localDate('1999-01-01'), relation: 'FORALDER', livingForm: form }] : []
      households.push({ children: [...children, ...grown], allChildrenKnown: true, expecting: 'NEJ' })
      left -= size
    }
  }
  return households
}

const countedBy = (definition: BarnfamiljDefinition, households: readonly HouseholdFacts[]): readonly CountedChild[] => households.flatMap((facts) => evaluateHousehold(definition, facts, ON).counted)
const ALL = presetDefinitions.KFM_BERORDA
const only = (...livingForms: LivingForm[]) => defineBarnfamilj('PROV', { ...ALL.criteria, livingForms })
const formsOf = (counted: readonly CountedChild[]) => ({
  permanent: counted.filter(({ livingForm }) => livingForm === 'STADIGVARANDE').length, alternating: counted.filter(({ livingForm }) => livingForm === 'VAXELVIS').length,
  visiting: counted.filter(({ livingForm }) => livingForm === 'UMGANGE').length })

describe('2021', () => {
  const town = population({ STADIGVARANDE: 316, VAXELVIS: 120, UMGANGE: 136 })
  it('316 children who live there for good, 436 with alternating ones, 572 with visiting ones', () => {
    expect(countedBy(only('STADIGVARANDE'), town)).toHaveLength(316)
    expect(countedBy(only('STADIGVARANDE', 'VAXELVIS'), town)).toHaveLength(436)
    expect(countedBy(ALL, town)).toHaveLength(572)
  })
  it('the same split out of one count', () => {
    expect(formsOf(countedBy(ALL, town))).toEqual({ permanent: 316, alternating: 120, visiting: 136 })
  })
})

describe('2024', () => {
  it('391 against 711', () => {
    const town = population({ STADIGVARANDE: 391, VAXELVIS: 150, UMGANGE: 170 })
    expect(countedBy(ALL, town)).toHaveLength(711)
    expect(countedBy(only('STADIGVARANDE'), town)).toHaveLength(391)
    expect(formsOf(countedBy(ALL, town)).permanent).toBe(391)
  })
})

describe('2025', () => {
  it('433 registered at the address, 391 not: 824', () => {
    const town = population({ STADIGVARANDE: 433, VAXELVIS: 200, UMGANGE: 191 }, (form) => form === 'STADIGVARANDE')
    const counted = countedBy(presetDefinitions.KFM_2025, town)
    expect([counted.length, counted.filter(({ registeredAtAddress }) => registeredAtAddress === true).length, counted.filter(({ registeredAtAddress }) => registeredAtAddress === false).length]).toEqual([824, 433, 391])
    expect(countedBy(defineBarnfamilj('PROV', { ...ALL.criteria, registration: 'KRAVS_ADRESS' }), town)).toHaveLength(433)
  })
})

describe('2013', () => {
  it('74, 15 and 11 percent of 504', () => {
    const counted = countedBy(ALL, population({ STADIGVARANDE: 373, VAXELVIS: 76, UMGANGE: 55 }))
    const forms = formsOf(counted)
    expect(counted).toHaveLength(504)
    expect(Object.values(forms).map((count) => Math.round((100 * count) / counted.length))).toEqual([74, 15, 11])
  })
})

describe('a narrower definition', () => {
  const town = population({ STADIGVARANDE: 40, VAXELVIS: 30, UMGANGE: 20 }, (form) => form !== 'UMGANGE')
  it.each([
    ['all', ALL, 90], ['alternating only', only('VAXELVIS'), 30], ['visiting only', only('UMGANGE'), 20],
    ['registered at the address', defineBarnfamilj('PROV', { ...ALL.criteria, registration: 'KRAVS_ADRESS' }), 70],
    ['registered at the address, for good', defineBarnfamilj('PROV', { ...ALL.criteria, registration: 'KRAVS_ADRESS', livingForms: ['STADIGVARANDE'] }), 40],
  ] as const)('%s gives exactly its number', (_, definition, count) => {
    expect(countedBy(definition, town)).toHaveLength(count)
  })
})
