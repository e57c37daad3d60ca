import { fictionalHouseholds, type FictionalHouseholdCode } from '../vocabulary/definition-codes.js'
import { addDays, addMonths, type LocalDate } from '../vocabulary/local-date.js'
import type { ChildFacts, HouseholdFacts } from './evaluate-household.js'
import { householdFromFlag, unknownChild } from './household-facts.js'

/** A household that nobody lives in. Its words stand in `vocabulary/labels/definition-labels.ts`. */
export interface FictionalHousehold {
  readonly code: FictionalHouseholdCode
  /** The same in every comparison, whichever rows are shown. */
  readonly number: number
  readonly facts: HouseholdFacts
}

type Told = Partial<Omit<ChildFacts, 'id' | 'bornOn'>>

/** At home with a parent, registered there, of whom everything is known. */
const AT_HOME: Told = {
  registration: 'ADRESS', livingForm: 'STADIGVARANDE', daysPerYear: 365, nightsPerMonth: 30, relation: 'FORALDER', placement: 'EJ_PLACERAD', school: 'GRUNDSKOLA', ownFamily: false, ofContractHolder: true,
}
const VISITING: Told = { ...AT_HOME, registration: 'KOMMUN', livingForm: 'UMGANGE' }

/**
 * The set on which definitions are tried: the least that the method asks for, one question in each, so that what two sides mean differently
 * is seen before it is counted [domain 2]. Ages are those on the day, whichever day that is.
 */
export function fictionalHouseholdsOn(on: LocalDate): readonly FictionalHousehold[] {
  const child = (age: number, told: Told): HouseholdFacts => ({
    // Half a year past the birthday: the same age on every day that somebody compares.
    children: [{ ...unknownChild('1'), bornOn: addDays(addMonths(on, -12 * age - 6), -3), ...told }], allChildrenKnown: true, expecting: 'NEJ' })
  const facts: Readonly<Record<FictionalHouseholdCode, HouseholdFacts>> = {
    FOLKBOKFORD: child(8, AT_HOME),
    VAXELVIS: child(9, { ...AT_HOME, registration: 'KOMMUN', livingForm: 'VAXELVIS', daysPerYear: 182, nightsPerMonth: 15 }),
    UMGANGE_26: child(12, { ...VISITING, daysPerYear: 26, nightsPerMonth: 2 }),
    UMGANGE_60: child(7, { ...VISITING, daysPerYear: 60, nightsPerMonth: 5 }),
    VANTAR: { children: [], allChildrenKnown: true, expecting: { week: 30 } },
    GYMNASIST: child(18, { ...AT_HOME, school: 'GYMNASIUM' }),
    STUDENT: child(20, { ...AT_HOME, school: 'EFTERGYMNASIAL' }),
    SYSKON_I_FAMILJEHEM: child(15, { ...AT_HOME, livingForm: null, daysPerYear: null, nightsPerMonth: null, placement: 'ATERFLYTT_PLANERAD' }),
    STYVBARN: child(16, { ...AT_HOME, relation: 'STYVFORALDER_SAMBO' }),
    BARNBARN: child(4, { ...AT_HOME, relation: 'SLAKTING', school: null }),
    ANDRAHAND: child(5, { ...AT_HOME, registration: null, school: null, ofContractHolder: false }),
    INGEN_VET: householdFromFlag(null),
  }
  return fictionalHouseholds.map((code, index) => ({ code, number: index + 1, facts: facts[code] }))
}
