import fc from 'fast-check'
import { expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { addDays, localDate } from '../vocabulary/local-date.js'
import { livingForms } from '../vocabulary/person.js'
import { evaluationDates, placementRules, placements, registrationRules, registrations, relations, schoolLevels, unknownPolicies } from '../vocabulary/target-codes.js'
import { criteriaFaults, defineBarnfamilj, type BarnfamiljCriteria } from './definition.js'
import { evaluateHousehold, type ChildFacts, type HouseholdFacts } from './evaluate-household.js'

/** What nobody knows never counts as no, whatever two sides agree on: over definitions, households and days made at random. */
const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env
const WORLDS = howManyWorlds(environment, 600)

const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null })
const one = <T>(values: readonly T[]) => fc.constantFrom(...values)
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 })
const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(localDate('1996-01-01'), days))

const anyCriteria: fc.Arbitrary<BarnfamiljCriteria> = fc.record({
  ageBelow: one([18, 19, 21, null] as const), schoolExtension: orNull(fc.record({ untilAge: fc.integer({ min: 19, max: 25 }), levels: some(schoolLevels) })),
  registration: one(registrationRules), livingForms: some(livingForms), minDaysPerYear: orNull(fc.integer({ min: 1, max: 366 })), minNightsPerMonth: orNull(fc.integer({ min: 1, max: 31 })),
  relations: some(relations), expecting: fc.oneof(fc.constant({ rule: 'NEJ' } as const), fc.constant({ rule: 'JA' } as const), fc.record({ rule: fc.constant('FRAN_VECKA' as const), week: fc.integer({ min: 1, max: 42 }) })),
  placedChildren: one(placementRules), nonContractHolders: fc.boolean(), onlyWithoutOwnFamily: fc.boolean(), evaluationDate: one(evaluationDates), unknownPolicy: one(unknownPolicies),
}).filter((criteria) => criteriaFaults(criteria).length === 0)

const anyChild: fc.Arbitrary<Omit<ChildFacts, 'id'>> = fc.record({
  bornOn: orNull(day), saidToBeMinor: orNull(fc.constant(true as const)), registration: orNull(one(registrations)), livingForm: orNull(one(livingForms)), daysPerYear: orNull(fc.integer({ min: 0, max: 366 })),
  nightsPerMonth: orNull(fc.integer({ min: 0, max: 31 })), relation: orNull(one(relations)), placement: orNull(one(placements)), school: orNull(one(schoolLevels)), ownFamily: orNull(fc.boolean()), ofContractHolder: orNull(fc.boolean()),
  // Nobody is said to be a minor whose birth date is known.
}).map((child) => (child.bornOn === null ? child : { ...child, saidToBeMinor: null }))
const anyHousehold: fc.Arbitrary<HouseholdFacts> = fc.record({
  children: fc.array(anyChild, { maxLength: 4 }).map((children) => children.map((child, index) => ({ id: String(index), ...child }))), allChildrenKnown: fc.boolean(),
  expecting: fc.oneof(fc.constant('NEJ' as const), fc.constant(null), fc.record({ week: orNull(fc.integer({ min: 1, max: 42 })) })),
})

/** Every single fact of a household, each taken away once. */
function lessOne(facts: HouseholdFacts): readonly HouseholdFacts[] {
  const ofChildren = facts.children.flatMap((child, at) => (Object.keys(child) as (keyof ChildFacts)[]).filter((key) => key !== 'id' && key !== 'saidToBeMinor' && child[key] !== null)
    .map((key) => ({ ...facts, children: facts.children.map((each, index) => (index === at ? { ...each, [key]: null } : each)) })))
  const weekless: HouseholdFacts[] = typeof facts.expecting === 'object' && facts.expecting !== null ? [{ ...facts, expecting: { week: null } }] : []
  return [...ofChildren, ...weekless, { ...facts, expecting: null }, { ...facts, allChildrenKnown: false }]
}

it('taking any one fact away never gives a no where there was none', () => {
  fc.assert(fc.property(anyCriteria, anyHousehold, day, (criteria, facts, on) => {
    const definition = defineBarnfamilj('PROV', criteria)
    if (evaluateHousehold(definition, facts, on).verdict === 'NEJ') return
    for (const fewer of lessOne(facts)) expect(evaluateHousehold(definition, fewer, on).verdict).not.toBe('NEJ')
  }), { numRuns: WORLDS })
})

it('nor a yes where there was a no: what was certain becomes unknown, never its opposite', () => {
  fc.assert(fc.property(anyCriteria, anyHousehold, day, (criteria, facts, on) => {
    const definition = defineBarnfamilj('PROV', criteria)
    const before = evaluateHousehold(definition, facts, on).verdict
    if (before === 'OKAND') return
    for (const fewer of lessOne(facts)) expect([before, 'OKAND']).toContain(evaluateHousehold(definition, fewer, on).verdict)
  }), { numRuns: WORLDS })
})

it('of a household of which nothing is known no definition says no', () => {
  fc.assert(fc.property(anyCriteria, day, (criteria, on) => {
    expect(evaluateHousehold(defineBarnfamilj('PROV', criteria), { children: [], allChildrenKnown: false, expecting: null }, on).verdict).toBe('OKAND')
  }), { numRuns: WORLDS })
})
