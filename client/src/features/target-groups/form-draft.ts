import type { WrittenCriteria } from '@bokvar/domain/targets'
import type { BarnfamiljPreset } from '@bokvar/domain/vocabulary'
import { fieldsOf, presetFields, type DefinitionPageData } from './definition-columns'

type Counted = 'minDaysPerYear' | 'minNightsPerMonth' | 'expectingWeek' | 'schoolUntilAge'

/** What stands in the form: numbers as they are written. */
export interface FormDraft extends Omit<WrittenCriteria, Counted>, Readonly<Record<Counted, string>> {
  readonly name: string
  readonly words: string
  readonly basedOn: BarnfamiljPreset | null
}

const text = (count: number | null | undefined): string => (count === null || count === undefined ? '' : String(count))

/** A number as it was written; empty is none. What is no number becomes 0, which no question allows. */
function countOf(written: string): number | null {
  const trimmed = written.trim()
  if (trimmed === '') return null
  return /^\d{1,4}$/u.test(trimmed) ? Number(trimmed) : 0
}

/** What stands there when it opens: what the side has saved, else any child at all, which is narrowed from there. */
export function blankForm({ draft }: DefinitionPageData): FormDraft {
  const criteria = draft ? draft.definition.criteria : presetFields('ALLA_OAVSETT_FOLKBOKFORING')
  const { schoolUntilAge, minDaysPerYear, minNightsPerMonth, expectingWeek, ...rest } = fieldsOf(criteria)
  return {
    ...rest, schoolUntilAge: text(schoolUntilAge), minDaysPerYear: text(minDaysPerYear), minNightsPerMonth: text(minNightsPerMonth), expectingWeek: text(expectingWeek),
    name: draft?.definition.name ?? '', words: draft?.definition.words ?? '', basedOn: draft?.definition.basedOn ?? null,
  }
}

/** The questions as they are sent and applied. */
export function writtenOf({ schoolUntilAge, minDaysPerYear, minNightsPerMonth, expectingWeek, name: _name, words: _words, basedOn: _basedOn, ...rest }: FormDraft): WrittenCriteria {
  return {
    ...rest, schoolUntilAge: countOf(schoolUntilAge), schoolLevels: schoolUntilAge === '' ? [] : rest.schoolLevels, minDaysPerYear: countOf(minDaysPerYear), minNightsPerMonth: countOf(minNightsPerMonth),
    expectingWeek: rest.expecting === 'FRAN_VECKA' ? countOf(expectingWeek) : null,
  }
}
