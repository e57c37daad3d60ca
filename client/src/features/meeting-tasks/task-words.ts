import { taskStateLabels } from '@bokvar/domain/vocabulary'
import type { Sent } from '../../apollo/intent'
import type { ItemDecision_LineFragment, MeetingTask_LineFragment, MeetingTasks_KeptFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords, daysFromToday, stamp } from '../../text/dates'
import { word } from '../../text/labels'
import { stoppedWords } from '../../text/stopped'

export type MeetingTask = MeetingTask_LineFragment
export type Decision = ItemDecision_LineFragment
export type Stop = { readonly field: string | null; readonly text: string } | null

/** What stopped it, in words for its field; null when it is kept. */
export function stopOf(sent: Sent<MeetingTasks_KeptFragment>): Stop {
  if (sent.kind === 'refused') return sent.refusal
  const { value } = sent
  return value.__typename === 'TextStopped' ? { field: 'text', text: stoppedWords(value) } : null
}

/** Who has it: by name where the reader may know it, else by organisation. */
export function ownerWords({ owner, ownerOrganisation, mine }: MeetingTask): string {
  return mine ? m.task_you() : owner ?? ownerOrganisation?.shortName ?? ''
}

/** By when, and by how much it is over. */
export function dueWords({ dueOn }: MeetingTask): string {
  const days = daysFromToday(dueOn)
  return days < 0 ? m.task_over({ day: dayWords(dueOn) }) : m.task_due({ day: dayWords(dueOn) })
}

export function isOver({ dueOn, state }: MeetingTask): boolean {
  return state === 'OPPEN' && daysFromToday(dueOn) < 0
}

/** Each thing that was said of it: "Inte gjord: ingen svarade. Karin 24 nov kl. 10.42". */
export function answerWords({ state, text, toWhom, by, at }: MeetingTask['answers'][number]): string {
  const what = state ? word(taskStateLabels, state) : m.task_went_to({ who: toWhom ?? m.task_colleague() })
  return m.task_said({ what: text ? `${what}: ${text}` : what, who: by ?? '', time: stamp(at) }).trim()
}

export interface Parties { readonly parties: readonly { readonly shortName: string }[] }

/** Who decided: both by their names, or whoever wrote it. */
export function decidedBy({ jointly, organisation }: Decision, { parties }: Parties): string {
  return jointly && parties.length > 1 ? parties.map(({ shortName }) => shortName).join(m.decided_and()) : jointly ? m.decided_jointly() : organisation?.shortName ?? ''
}
