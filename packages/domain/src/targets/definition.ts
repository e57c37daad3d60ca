import { SCHOOL_AGE_MAX } from '../vocabulary/limits.js'
import type { LivingForm } from '../vocabulary/person.js'
import type {
  BarnfamiljPreset, EvaluationDate, PlacementRule, RegistrationRule, Relation, SchoolLevel, UnknownPolicy,
} from '../vocabulary/target-codes.js'

/** The questions of a definition of barnfamilj. All of them hold at once for a child to be counted. */
export interface BarnfamiljCriteria {
  /** Counted while younger than this; null counts sons and daughters of any age (the household notion of SCB). */
  readonly ageBelow: 18 | 19 | 21 | null
  /** Also counted while younger than `untilAge` and studying at one of the levels. */
  readonly schoolExtension: { readonly untilAge: number; readonly levels: readonly SchoolLevel[] } | null
  readonly registration: RegistrationRule
  readonly livingForms: readonly LivingForm[]
  /** Least number of days a year in the home, 1–366, or null. */
  readonly minDaysPerYear: number | null
  /** Least number of nights a month in the home, 1–31, or null. */
  readonly minNightsPerMonth: number | null
  readonly relations: readonly Relation[]
  readonly expecting: { readonly rule: 'NEJ' } | { readonly rule: 'JA' } | { readonly rule: 'FRAN_VECKA'; readonly week: number }
  readonly placedChildren: PlacementRule
  /** Whether families without a contract of their own count: sub-tenants, lodgers. */
  readonly nonContractHolders: boolean
  /** Whether someone with a partner or child of their own in the home stops counting as a child there (SCB). */
  readonly onlyWithoutOwnFamily: boolean
  readonly evaluationDate: EvaluationDate
  readonly unknownPolicy: UnknownPolicy
}

/**
 * One version of what a partnership means by barnfamilj. Frozen when made: a change is a new version, and a case keeps the
 * version it was evaluated by.
 */
export interface BarnfamiljDefinition {
  readonly code: string
  /** 1 for the first, then one more for each change. */
  readonly version: number
  readonly basedOn: BarnfamiljPreset | null
  readonly criteria: BarnfamiljCriteria
}

export type CriteriaFault =
  | 'INGEN_BOENDEFORM' | 'INGEN_RELATION' | 'DAGAR_UTANFOR_ARET' | 'NATTER_UTANFOR_MANADEN' | 'VECKA_UTANFOR_GRAVIDITETEN'
  | 'SKOLALDER_UNDER_GRANSEN' | 'INGEN_SKOLFORM'

/** What makes criteria impossible to apply; empty when they stand. */
export function criteriaFaults(criteria: BarnfamiljCriteria): readonly CriteriaFault[] {
  const faults: CriteriaFault[] = []
  if (criteria.livingForms.length === 0) faults.push('INGEN_BOENDEFORM')
  if (criteria.relations.length === 0) faults.push('INGEN_RELATION')
  if (!isWithin(criteria.minDaysPerYear, 366)) faults.push('DAGAR_UTANFOR_ARET')
  if (!isWithin(criteria.minNightsPerMonth, 31)) faults.push('NATTER_UTANFOR_MANADEN')
  if (criteria.expecting.rule === 'FRAN_VECKA' && !isWithin(criteria.expecting.week, 42)) faults.push('VECKA_UTANFOR_GRAVIDITETEN')
  const school = criteria.schoolExtension
  if (school !== null && criteria.ageBelow !== null && (school.untilAge <= criteria.ageBelow || school.untilAge > SCHOOL_AGE_MAX)) faults.push('SKOLALDER_UNDER_GRANSEN')
  if (school !== null && school.levels.length === 0) faults.push('INGEN_SKOLFORM')
  return faults
}

/** The first version of a definition. Throws a RangeError naming the faults when the criteria cannot be applied. */
export function defineBarnfamilj(code: string, criteria: BarnfamiljCriteria, basedOn: BarnfamiljPreset | null = null): BarnfamiljDefinition {
  return made({ code, version: 1, basedOn, criteria })
}

/** What a partnership counts by is called this in every answer, with its version: a preset has its own name. */
export const COMMON_DEFINITION = 'GEMENSAM'

/** A version that a partnership has agreed on. Throws as `defineBarnfamilj` does. */
export function adoptedBarnfamilj(version: number, criteria: BarnfamiljCriteria, basedOn: BarnfamiljPreset | null): BarnfamiljDefinition {
  return made({ code: COMMON_DEFINITION, version, basedOn, criteria })
}

function isWithin(value: number | null, most: number): boolean {
  return value === null || (Number.isInteger(value) && value >= 1 && value <= most)
}

function made(definition: BarnfamiljDefinition): BarnfamiljDefinition {
  const faults = criteriaFaults(definition.criteria)
  if (faults.length > 0) throw new RangeError(`The criteria cannot be applied: ${faults.join(', ')}.`)
  return deepFrozen(structuredCopy(definition)) as BarnfamiljDefinition
}

function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)]))
}

function deepFrozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) deepFrozen(inner)
  return Object.freeze(value)
}
