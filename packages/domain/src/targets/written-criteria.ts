import type { AgeLimit, ExpectingRule } from '../vocabulary/definition-codes.js'
import type { SchoolLevel } from '../vocabulary/target-codes.js'
import type { BarnfamiljCriteria, CriteriaFault } from './definition.js'

/** Criteria as they stand in a form and go over the wire: one flat field for each question, where some may lack what they ask for. */
export interface WrittenCriteria extends Pick<BarnfamiljCriteria, 'registration' | 'livingForms' | 'minDaysPerYear' | 'minNightsPerMonth' | 'relations' | 'placedChildren' | 'nonContractHolders' | 'onlyWithoutOwnFamily' | 'evaluationDate' | 'unknownPolicy'> {
  readonly ageLimit: AgeLimit
  /** Those at school count while younger than this; null: as everybody else. */
  readonly schoolUntilAge: number | null
  readonly schoolLevels: readonly SchoolLevel[]
  readonly expecting: ExpectingRule
  /** From which week; null where none is asked for, or none has been written. */
  readonly expectingWeek: number | null
}

const AGE: Readonly<Record<AgeLimit, BarnfamiljCriteria['ageBelow']>> = { UNDER_18: 18, UNDER_19: 19, UNDER_21: 21, ALLA_ALDRAR: null }
const LIMIT = { 18: 'UNDER_18', 19: 'UNDER_19', 21: 'UNDER_21' } as const

/** What was written as criteria, to be looked through by `criteriaFaults` and applied. A week that is not written is week 0, which is a fault. */
export function criteriaOf({ ageLimit, schoolUntilAge, schoolLevels, expecting, expectingWeek, ...same }: WrittenCriteria): BarnfamiljCriteria {
  return {
    ...same, ageBelow: AGE[ageLimit], schoolExtension: schoolUntilAge === null ? null : { untilAge: schoolUntilAge, levels: schoolLevels },
    expecting: expecting === 'FRAN_VECKA' ? { rule: expecting, week: expectingWeek ?? 0 } : { rule: expecting },
  }
}

/** Criteria as a form shows them. */
export function writtenCriteria({ ageBelow, schoolExtension, expecting, ...same }: BarnfamiljCriteria): WrittenCriteria {
  return {
    ...same, ageLimit: ageBelow === null ? 'ALLA_ALDRAR' : LIMIT[ageBelow], schoolUntilAge: schoolExtension?.untilAge ?? null, schoolLevels: schoolExtension?.levels ?? [],
    expecting: expecting.rule, expectingWeek: expecting.rule === 'FRAN_VECKA' && expecting.week > 0 ? expecting.week : null,
  }
}

/** The field at which a fault is mended. */
export const faultFields: Readonly<Record<CriteriaFault, keyof WrittenCriteria>> = {
  INGEN_BOENDEFORM: 'livingForms', INGEN_RELATION: 'relations', DAGAR_UTANFOR_ARET: 'minDaysPerYear', NATTER_UTANFOR_MANADEN: 'minNightsPerMonth',
  VECKA_UTANFOR_GRAVIDITETEN: 'expectingWeek', SKOLALDER_UNDER_GRANSEN: 'schoolUntilAge', INGEN_SKOLFORM: 'schoolLevels',
}
