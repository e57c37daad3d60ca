import { processAnswerLabels, processNoteKindLabels } from '@bokvar/domain/vocabulary'
import type { Process_KfmFragment, Process_OfCaseQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords, daysFromToday } from '../../text/dates'
import { word } from '../../text/labels'

export type CaseProcess = NonNullable<Process_OfCaseQuery['caseProcess']>
export type Note = CaseProcess['notes'][number]
export type NoteKind = Note['kind']
export type Kfm = Process_KfmFragment

export const PROCESS_HEADING = 'process'

/** `Område: skickad vidare. Till Lund.` */
export function noteWords({ kind, answer, text }: Pick<Note, 'kind' | 'answer' | 'text'>): string {
  return [word(processNoteKindLabels, kind), answer ? word(processAnswerLabels, answer) : null, text].filter(Boolean).join(': ')
}

/** When, by whom, and when it is taken up again. */
export function noteWhen({ writtenOn, by, againOn }: Note): string {
  const written = by ? m.process_written_by({ day: dayWords(writtenOn), by }) : dayWords(writtenOn)
  return againOn ? `${written}. ${m.process_again({ day: dayWords(againOn) })}` : written
}

/** By which day, and how far over it is. */
export function dueWords(dueOn: string): string {
  const days = daysFromToday(dueOn)
  if (days < 0) return m.process_due_over({ day: dayWords(dueOn), days: -days })
  return days === 0 ? m.process_due_today() : m.process_due({ day: dayWords(dueOn) })
}

/** What is left of the three, in words. */
export function leftOf({ confirmed, handler, copied }: Kfm): readonly string[] {
  return [confirmed ? null : m.kfm_left_confirm(), handler ? null : m.kfm_left_handler(), copied ? null : m.kfm_left_copy()].filter((words) => words !== null)
}
