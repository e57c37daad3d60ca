import { type LocalDate } from '../vocabulary/local-date.js'
import { verdicts, type Verdict } from '../vocabulary/target-codes.js'
import { answerOf, type Answer } from './answer-reason.js'
import type { BarnfamiljDefinition } from './definition.js'
import { evaluateHousehold } from './evaluate-household.js'
import { fictionalHouseholdsOn, type FictionalHousehold } from './fictional-households.js'

/** What one definition says of one household, and why. */
export interface ComparedCell extends Answer { readonly verdict: Verdict }

export interface ComparedRow {
  readonly household: FictionalHousehold
  /** One for each definition, in their order. */
  readonly cells: readonly ComparedCell[]
  /** Not all of them say the same. */
  readonly differs: boolean
}

export interface Comparison {
  readonly rows: readonly ComparedRow[]
  /** How many households get each answer, one for each definition. */
  readonly sums: readonly Readonly<Record<Verdict, number>>[]
  readonly differing: number
}

/** Tries definitions on the same made-up households on one day: what they say differently is what two sides have to talk about [domain 2, Seed 4]. */
export function compareDefinitions(definitions: readonly BarnfamiljDefinition[], on: LocalDate): Comparison {
  const rows = fictionalHouseholdsOn(on).map((household): ComparedRow => {
    const cells = definitions.map((definition) => {
      const evaluation = evaluateHousehold(definition, household.facts, on)
      return { verdict: evaluation.verdict, ...answerOf(definition.criteria, household.facts, evaluation, on) }
    })
    return { household, cells, differs: new Set(cells.map(({ verdict }) => verdict)).size > 1 }
  })
  const sums = definitions.map((_, index) => Object.fromEntries(verdicts.map((verdict) => [verdict, rows.filter(({ cells }) => cells[index]?.verdict === verdict).length])) as Record<Verdict, number>)
  return { rows, sums, differing: rows.filter(({ differs }) => differs).length }
}
