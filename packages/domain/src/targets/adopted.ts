import { addDays, compare, type LocalDate } from '../vocabulary/local-date.js'
import type { BarnfamiljDefinition } from './definition.js'

/** A version of what a partnership means by barnfamilj, as both sides have agreed on it. Never changed: another one is agreed on [domain 2]. */
export interface AdoptedDefinition {
  readonly id: string
  /** 1 for the partnership's first, then one more for each. */
  readonly version: number
  /** The first day on which something is counted by it. What was counted before stands as it was counted. */
  readonly validFrom: LocalDate
  /** What the sides call it: "Bor eller vistas där". */
  readonly name: string
  /** What it means in their own words. */
  readonly words: string
  /** The rule form; its `version` is the one above. */
  readonly definition: BarnfamiljDefinition
}

/** All that a partnership has agreed on, in any order. Empty: nothing yet. */
export type DefinitionHistory = readonly AdoptedDefinition[]

/** The definition that holds on a day: the latest first day that has come, and of two from one day the one agreed on last. Null before the first. */
export function definitionOn(history: DefinitionHistory, on: LocalDate): AdoptedDefinition | null {
  let holds: AdoptedDefinition | null = null
  for (const each of history) {
    if (compare(each.validFrom, on) <= 0 && (holds === null || comesAfter(each, holds))) holds = each
  }
  return holds
}

const comesAfter = (one: AdoptedDefinition, other: AdoptedDefinition): boolean => (compare(one.validFrom, other.validFrom) || one.version - other.version) > 0

/** A day on which another definition begins to hold: figures on its two sides are not of one series. */
export interface SeriesBreak {
  readonly on: LocalDate
  /** What was counted by until the day before; null: nothing was agreed on. */
  readonly before: AdoptedDefinition | null
  readonly after: AdoptedDefinition
}

/** The days after `from`, up to and with `to`, on which a series is drawn broken. The earliest first. */
export function seriesBreaks(history: DefinitionHistory, from: LocalDate, to: LocalDate): readonly SeriesBreak[] {
  const days = [...new Set(history.map(({ validFrom }) => validFrom))].filter((day) => compare(day, from) > 0 && compare(day, to) <= 0)
  return days.toSorted(compare).flatMap((on) => {
    const after = definitionOn(history, on)
    return after === null ? [] : [{ on, before: definitionOn(history, addDays(on, -1)), after }]
  })
}

/** The earliest day from which another version can hold: not before today, nor before the latest one begins, so that nothing is recounted. */
export function earliestValidFrom(history: DefinitionHistory, today: LocalDate): LocalDate {
  return history.reduce((latest, { validFrom }) => (compare(validFrom, latest) > 0 ? validFrom : latest), today)
}
