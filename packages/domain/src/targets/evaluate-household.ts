import { ageOn, type LocalDate } from '../vocabulary/local-date.js'
import { livingForms, type LivingForm } from '../vocabulary/person.js'
import {
  relations, type BarnfamiljCriterion, type Placement, type Registration, type Relation, type SchoolLevel, type Verdict,
} from '../vocabulary/target-codes.js'
import type { BarnfamiljCriteria, BarnfamiljDefinition } from './definition.js'
import { every, isOneOf, reaches, some, verdictOf, type Known } from './three-valued.js'

/** What one holder knows of one child, or grown son or daughter, of the household. Null is "we do not know". */
export interface ChildFacts {
  /** Any key that is unique in the household. */
  readonly id: string
  readonly bornOn: LocalDate | null
  /** True when the holder knows of a child under 18 without knowing the birth date; read only when `bornOn` is null. */
  readonly saidToBeMinor: true | null
  readonly registration: Registration | null
  readonly livingForm: LivingForm | null
  readonly daysPerYear: number | null
  readonly nightsPerMonth: number | null
  readonly relation: Relation | null
  readonly placement: Placement | null
  readonly school: SchoolLevel | null
  /** Has a partner or child of their own in the household. */
  readonly ownFamily: Known
  /** False for the child of a sub-tenant or lodger. */
  readonly ofContractHolder: Known
}

/** The facts of ONE holder. A landlord evaluates its own, social services theirs; results are never mixed. */
export interface HouseholdFacts {
  readonly children: readonly ChildFacts[]
  /** True when the holder knows that there are no further children; an empty list alone says nothing. */
  readonly allChildrenKnown: boolean
  /** 'NEJ', or expecting with the week of pregnancy (null when unknown); null is "we do not know". */
  readonly expecting: 'NEJ' | { readonly week: number | null } | null
}

export interface CriterionReason {
  readonly criterion: BarnfamiljCriterion
  readonly verdict: Verdict
}

export interface ChildEvaluation {
  readonly childId: string
  readonly verdict: Verdict
  /** One reason for each criterion that the definition asks about. */
  readonly reasons: readonly CriterionReason[]
}

export interface CountedChild {
  readonly childId: string
  /** For statistics split by living form; null when unknown. */
  readonly livingForm: LivingForm | null
  /** For statistics split by registration; null when unknown. */
  readonly registeredAtAddress: Known
}

export interface HouseholdEvaluation {
  readonly verdict: Verdict
  /** The verdict where one must choose, by the definition's policy for the unknown. Show `verdict`, sort by this. */
  readonly countsAs: Verdict
  readonly code: string
  readonly version: number
  readonly on: LocalDate
  readonly counted: readonly CountedChild[]
  readonly children: readonly ChildEvaluation[]
  /** Reasons about the household as a whole: expecting a child, and whether all children are known. */
  readonly reasons: readonly CriterionReason[]
}

/**
 * Applies one definition to one holder's facts on a day. JA when a child certainly counts, NEJ when certainly none does, otherwise
 * OKAND: taking facts away never gives NEJ.
 */
export function evaluateHousehold(definition: BarnfamiljDefinition, facts: HouseholdFacts, on: LocalDate): HouseholdEvaluation {
  const { criteria } = definition
  const children = facts.children.map((child) => evaluateChild(criteria, child, on))
  const reasons: CriterionReason[] = []
  if (criteria.expecting.rule !== 'NEJ') reasons.push({ criterion: 'VANTAR_BARN', verdict: expectingVerdict(criteria, facts) })
  if (!facts.allChildrenKnown) reasons.push({ criterion: 'ALLA_BARN_KANDA', verdict: 'OKAND' })
  const verdict = some([...children.map((child) => child.verdict), ...reasons.map((reason) => reason.verdict)])
  const countedIds = new Set(children.filter((child) => child.verdict === 'JA').map((child) => child.childId))
  return {
    verdict,
    countsAs: verdict === 'OKAND' ? treatedAs(criteria) : verdict,
    code: definition.code,
    version: definition.version,
    on,
    counted: facts.children.filter(({ id }) => countedIds.has(id)).map((child) => ({
      childId: child.id,
      livingForm: child.livingForm,
      registeredAtAddress: child.registration === null ? null : child.registration === 'ADRESS',
    })),
    children,
    reasons,
  }
}

function treatedAs({ unknownPolicy }: BarnfamiljCriteria): Verdict {
  return unknownPolicy === 'SOM_JA_PRIORITERING' ? 'JA' : unknownPolicy === 'SOM_NEJ' ? 'NEJ' : 'OKAND'
}

function evaluateChild(criteria: BarnfamiljCriteria, child: ChildFacts, on: LocalDate): ChildEvaluation {
  const reasons: CriterionReason[] = [
    { criterion: 'ALDER', verdict: ageVerdict(criteria, child, on) },
    { criterion: 'FOLKBOKFORING', verdict: registrationVerdict(criteria, child) },
    { criterion: 'BOENDEFORM', verdict: isOneOf(child.livingForm, criteria.livingForms, livingForms) },
    { criterion: 'RELATION', verdict: isOneOf(child.relation, criteria.relations, relations) },
    { criterion: 'PLACERING', verdict: placementVerdict(criteria, child) },
  ]
  if (criteria.minDaysPerYear !== null) reasons.push({ criterion: 'DAGAR_PER_AR', verdict: daysVerdict(criteria.minDaysPerYear, child) })
  if (criteria.minNightsPerMonth !== null) {
    reasons.push({ criterion: 'NATTER_PER_MANAD', verdict: nightsVerdict(criteria.minNightsPerMonth, child) })
  }
  if (!criteria.nonContractHolders) reasons.push({ criterion: 'KONTRAKT', verdict: verdictOf(child.ofContractHolder) })
  if (criteria.onlyWithoutOwnFamily) {
    reasons.push({ criterion: 'EGEN_FAMILJ', verdict: verdictOf(child.ownFamily === null ? null : !child.ownFamily) })
  }
  return { childId: child.id, verdict: every(reasons.map((reason) => reason.verdict)), reasons }
}

/** No longer a child on the 18th birthday; born on 29 February that is 1 March [barnkonventionen 1]. */
function ageVerdict({ ageBelow, schoolExtension }: BarnfamiljCriteria, child: ChildFacts, on: LocalDate): Verdict {
  if (ageBelow === null) return 'JA'
  // A minor is below every limit a definition can set.
  if (child.bornOn === null) return child.saidToBeMinor === true ? 'JA' : 'OKAND'
  const age = ageOn(child.bornOn, on)
  if (age < ageBelow) return 'JA'
  if (schoolExtension === null || age >= schoolExtension.untilAge) return 'NEJ'
  return child.school === null ? 'OKAND' : verdictOf(schoolExtension.levels.includes(child.school))
}

function registrationVerdict({ registration }: BarnfamiljCriteria, child: ChildFacts): Verdict {
  if (registration === 'EJ_KRAV') return 'JA'
  if (child.registration === null) return 'OKAND'
  return verdictOf(child.registration === 'ADRESS' || (registration === 'KRAVS_KOMMUN' && child.registration === 'KOMMUN'))
}

function placementVerdict({ placedChildren }: BarnfamiljCriteria, { placement }: ChildFacts): Verdict {
  if (placedChildren === 'RAKNAS') return 'JA'
  if (placement === null) return 'OKAND'
  return verdictOf(placement === 'EJ_PLACERAD' || (placedChildren === 'OM_ATERFLYTT_PLANERAD' && placement === 'ATERFLYTT_PLANERAD'))
}

/**
 * Living there for good reaches every limit, and alternating reaches one night a week by the law's notion of regular rest [FOL 7],
 * so such a child need not be counted in days. Written as "or", so that a missing fact can only lead to OKAND.
 */
function daysVerdict(least: number, child: ChildFacts): Verdict {
  return some([formReaches(child.livingForm, least <= 52), reaches(child.daysPerYear, least)])
}

function nightsVerdict(least: number, child: ChildFacts): Verdict {
  return some([formReaches(child.livingForm, least <= 4), reaches(child.nightsPerMonth, least)])
}

function formReaches(form: LivingForm | null, alternatingReaches: boolean): Verdict {
  return verdictOf(form === null ? null : form === 'STADIGVARANDE' || (form === 'VAXELVIS' && alternatingReaches))
}

function expectingVerdict({ expecting }: BarnfamiljCriteria, facts: HouseholdFacts): Verdict {
  if (facts.expecting === 'NEJ') return 'NEJ'
  if (facts.expecting === null) return 'OKAND'
  return expecting.rule === 'FRAN_VECKA' ? reaches(facts.expecting.week, expecting.week) : 'JA'
}
