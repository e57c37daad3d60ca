import type { ChildFacts, HouseholdFacts } from './evaluate-household.js'

/** A child of whom nothing is known yet; spread it and add what is. */
export function unknownChild(id: string): ChildFacts {
  return {
    id, bornOn: null, saidToBeMinor: null, registration: null, livingForm: null, daysPerYear: null, nightsPerMonth: null, relation: null,
    placement: null, school: null, ownFamily: null, ofContractHolder: null,
  }
}

/**
 * The column "Barn" of a landlord's list: true (some minor, nothing more known), false (no children), null (unknown).
 */
export function householdFromFlag(hasChildren: boolean | null): HouseholdFacts {
  if (hasChildren === true) return { children: [{ ...unknownChild('1'), saidToBeMinor: true }], allChildrenKnown: false, expecting: null }
  return { children: [], allChildrenKnown: hasChildren === false, expecting: null }
}
