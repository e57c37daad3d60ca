import { workdayOnOrAfter } from '../calendar/swedish-workdays.js'
import { addDays, type LocalDate } from '../vocabulary/local-date.js'
import type { ProcessNoteKind } from '../vocabulary/process-codes.js'
import type { ProcessRules } from './process-rules.js'

/** What Kronofogden's notice asks for before it is done with, in the order it is done [SoF 11:3]. */
export const kfmNotes = ['KFM_BEKRAFTAD', 'KFM_HANDLAGGARE', 'KFM_KOPIA'] as const satisfies readonly ProcessNoteKind[]

/** A follow-up after an eviction, and by which day: one that falls on a day off is made on the next workday. */
export interface FollowUp {
  readonly note: 'UPPFOLJNING_1' | 'UPPFOLJNING_2'
  readonly days: number
  readonly dueOn: LocalDate
}

/** The follow-ups after an eviction that was carried out. @param on the day that the outcome was written */
export function followUps({ numbers }: Pick<ProcessRules, 'numbers'>, on: LocalDate): readonly FollowUp[] {
  const at = (note: FollowUp['note'], days: number): FollowUp => ({ note, days, dueOn: workdayOnOrAfter(addDays(on, days)) })
  return [at('UPPFOLJNING_1', numbers.UPPFOLJNING_1_DAGAR), at('UPPFOLJNING_2', numbers.UPPFOLJNING_2_DAGAR)]
}
