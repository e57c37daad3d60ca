import type { AnswerReason } from '../vocabulary/definition-codes.js'
import { ageOn, type LocalDate } from '../vocabulary/local-date.js'
import type { BarnfamiljCriterion } from '../vocabulary/target-codes.js'
import type { BarnfamiljCriteria } from './definition.js'
import type { ChildEvaluation, ChildFacts, HouseholdEvaluation, HouseholdFacts } from './evaluate-household.js'

/** What decided an answer, with what is counted in it: days, nights, a week, an age. Null where nothing is. */
export interface Answer { readonly reason: AnswerReason; readonly count: number | null }

const plain = (reason: AnswerReason): Answer => ({ reason, count: null })

/** In which order a fault is said: what most people ask first. */
const ORDER: readonly BarnfamiljCriterion[] = ['ALDER', 'FOLKBOKFORING', 'DAGAR_PER_AR', 'NATTER_PER_MANAD', 'BOENDEFORM', 'RELATION', 'PLACERING', 'KONTRAKT', 'EGEN_FAMILJ']

/** The one reason that a cell has room for: of a yes what makes it one, of a no what stands in the way, of an unknown what nobody has asked. */
export function answerOf(criteria: BarnfamiljCriteria, facts: HouseholdFacts, { verdict, children, reasons }: HouseholdEvaluation, on: LocalDate): Answer {
  const deciding = children.find((child) => child.verdict === verdict)
  const child = facts.children.find(({ id }) => id === deciding?.childId)
  if (deciding !== undefined && child !== undefined) return verdict === 'JA' ? yesOf(criteria, child, on) : stopOf(criteria, deciding, child, on)
  if (verdict === 'JA') return plain('BARN_VANTAS')
  if (verdict === 'OKAND') return plain(reasons.some(({ criterion }) => criterion === 'ALLA_BARN_KANDA') ? 'BARN_OKANDA' : 'VANTAR_OKANT')
  if (facts.expecting === null || facts.expecting === 'NEJ') return plain('INGA_BARN')
  return criteria.expecting.rule === 'FRAN_VECKA' ? { reason: 'FOR_TIDIGT', count: criteria.expecting.week } : plain('VANTAT_BARN_RAKNAS_EJ')
}

function yesOf(criteria: BarnfamiljCriteria, child: ChildFacts, on: LocalDate): Answer {
  if (criteria.ageBelow !== null && child.bornOn !== null && ageOn(child.bornOn, on) >= criteria.ageBelow) return plain('GAR_I_SKOLAN')
  if (criteria.registration !== 'EJ_KRAV') {
    if (child.registration === 'KOMMUN') return plain('FOLKBOKFORD_I_KOMMUNEN')
    return plain(child.placement === 'EJ_PLACERAD' || child.placement === null ? 'FOLKBOKFORD_DAR' : 'FOLKBOKFORD_KVAR')
  }
  // One day is asked of anybody who stays there at all: no number that somebody would look for.
  if (criteria.minDaysPerYear !== null && criteria.minDaysPerYear > 1) {
    if (child.livingForm === 'STADIGVARANDE') return plain('HELA_ARET')
    if (child.daysPerYear !== null) return { reason: 'DYGN', count: child.daysPerYear }
  }
  if (criteria.minNightsPerMonth !== null && child.livingForm !== 'STADIGVARANDE' && child.nightsPerMonth !== null) return { reason: 'NATTER', count: child.nightsPerMonth }
  switch (child.livingForm) {
    case 'STADIGVARANDE': return plain('BOR_DAR')
    case 'VAXELVIS': return plain('VARANNAN_VECKA')
    case 'UMGANGE': return plain('VISTAS_DAR')
    case null: return plain('BARN_I_HUSHALLET')
  }
}

/** A no or an unknown of a child: by the first criterion that is one. */
function stopOf(criteria: BarnfamiljCriteria, { verdict, reasons }: ChildEvaluation, child: ChildFacts, on: LocalDate): Answer {
  const criterion = ORDER.find((asked) => reasons.some((reason) => reason.criterion === asked && reason.verdict === verdict)) ?? 'ALDER'
  return verdict === 'NEJ' ? noOf(criterion, criteria, child, on) : plain(unknownOf(criterion, child))
}

function noOf(criterion: BarnfamiljCriterion, criteria: BarnfamiljCriteria, child: ChildFacts, on: LocalDate): Answer {
  switch (criterion) {
    case 'ALDER': return { reason: 'FOR_GAMMAL', count: child.bornOn === null ? null : ageOn(child.bornOn, on) }
    case 'FOLKBOKFORING': return plain(criteria.registration === 'KRAVS_KOMMUN' ? 'ANNAN_KOMMUN' : 'FOLKBOKFORD_ANNANSTANS')
    case 'DAGAR_PER_AR': return { reason: 'FARRE_DYGN', count: criteria.minDaysPerYear }
    case 'NATTER_PER_MANAD': return { reason: 'FARRE_NATTER', count: criteria.minNightsPerMonth }
    case 'BOENDEFORM': return plain('BOENDEFORM_RAKNAS_EJ')
    case 'RELATION': return plain(child.relation !== 'FORALDER' && criteria.relations.includes('FORALDER') ? 'EJ_HOS_FORALDER' : 'VUXEN_RAKNAS_EJ')
    case 'PLACERING': return plain('PLACERAD_RAKNAS_EJ')
    case 'KONTRAKT': return plain('EGET_KONTRAKT_SAKNAS')
    case 'EGEN_FAMILJ': return plain('HAR_EGEN_FAMILJ')
    case 'VANTAR_BARN': return plain('VANTAT_BARN_RAKNAS_EJ')
    case 'ALLA_BARN_KANDA': return plain('INGA_BARN')
  }
}

function unknownOf(criterion: BarnfamiljCriterion, child: ChildFacts): AnswerReason {
  switch (criterion) {
    case 'ALDER': return child.bornOn === null ? 'ALDER_OKAND' : 'SKOLA_OKAND'
    case 'FOLKBOKFORING': return 'FOLKBOKFORING_OKAND'
    case 'BOENDEFORM': return 'BOENDEFORM_OKAND'
    case 'DAGAR_PER_AR': return 'DYGN_OKANDA'
    case 'NATTER_PER_MANAD': return 'NATTER_OKANDA'
    case 'RELATION': return 'RELATION_OKAND'
    case 'PLACERING': return 'PLACERING_OKAND'
    case 'KONTRAKT': return 'KONTRAKT_OKANT'
    case 'EGEN_FAMILJ': return 'EGEN_FAMILJ_OKAND'
    case 'VANTAR_BARN': return 'VANTAR_OKANT'
    case 'ALLA_BARN_KANDA': return 'BARN_OKANDA'
  }
}
