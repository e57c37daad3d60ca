import { addDays, compare, type LocalDate } from '../vocabulary/local-date.js'
import type { EvaluationDate } from '../vocabulary/target-codes.js'
import { definitionOn, type AdoptedDefinition, type DefinitionHistory } from './adopted.js'

/** By which version a household is counted, and on which day. */
export interface CountedBy {
  /** Null: the partnership had agreed on nothing on that day. */
  readonly adopted: AdoptedDefinition | null
  readonly on: LocalDate
  /** The last day whose facts count, where another version has held since: what is learnt later does not recount the past. Null: all. */
  readonly through: LocalDate | null
}

/** The days of one household that a definition may ask about; null: it has not come to that. */
export type EvaluationDays = Readonly<Record<Exclude<EvaluationDate, 'SAMVERKANSMOTE'>, LocalDate | null>>

/**
 * Which version counts a household: the one that held on the day that it asks about. A day that lies before a version's first is
 * counted by the version before, so that a new version never recounts what has been. While the day has not come, it is today.
 */
export function countedBy(history: DefinitionHistory, days: EvaluationDays, today: LocalDate): CountedBy {
  let until = today
  for (;;) {
    const adopted = definitionOn(history, until)
    const through = compare(until, today) < 0 ? until : null
    if (adopted === null) return { adopted, on: until, through }
    const asked = adopted.definition.criteria.evaluationDate
    const day = (asked === 'SAMVERKANSMOTE' ? null : days[asked]) ?? today
    const on = compare(day, until) > 0 ? until : day
    if (compare(on, adopted.validFrom) >= 0) return { adopted, on, through }
    until = addDays(adopted.validFrom, -1)
  }
}
