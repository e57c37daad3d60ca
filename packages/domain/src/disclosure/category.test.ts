import { expect, it } from 'vitest'
import { categoryRules, factCategories } from './category.js'

/**
 * The properties of the categories, typed in a second time: two tables that must agree, so that nobody opens a category to a
 * spoken yes, or unmasks it, by a slip of the hand. i: identifying, r: may be recorded, w: in writing only, c: care confirmed.
 */
const PROPERTIES = `
RENT_FACTS         r
DISTURBANCE        i r
HOUSEHOLD_LANDLORD i r
CONTACT            i r
TENANCY_PLAN       i r
SENSITIVE          i
NOTICE_RECEIPT     r
KNOWN_STATUS       i r
ECON_ASSISTANCE    i r
AGREED_PLAN        i r
HOUSEHOLD_CHILDREN i r w
CARE_HEALTH        i r w c
CHILD_WELFARE      i r
CONTACT_NEW        i r
PROTECTED_IDENTITY i r
EVICTION_DATE      r
ENFORCEMENT        i r
DEBT_ADVICE        i r
OWN_NOTE           i r
`
const written = new Map(PROPERTIES.trim().split('\n').map((line) => line.split(/\s+/)).map(([category, ...letters]) => [category, letters.join('')]))

it.each(factCategories)('%s has the properties that the rules give it', (category) => {
  const { identifying, recordable, writtenOnly, needsCareConfirmed } = categoryRules[category]
  const letters = [identifying && 'i', recordable && 'r', writtenOnly && 'w', needsCareConfirmed && 'c'].filter(Boolean).join('')
  expect(letters).toBe(written.get(category))
})

it('no category is left out or made up', () => {
  expect([...written.keys()]).toEqual([...factCategories])
})
