import type { Sent } from '../../apollo/intent'
import { m } from '../../paraglide/messages'
import { stoppedWords } from '../../text/stopped'
import type { PersonalKind } from '@bokvar/domain/vocabulary'
import { sectionName, type Section } from './minutes-words'

type Stopped = { readonly __typename: 'TextStopped'; readonly at?: string | null; readonly kind: PersonalKind; readonly found: string }

/** Why a step was not taken: the rule's words, or which words stand where that others may not read. Null: it was taken. */
export function stoppedBy(outcome: Sent<Stopped | { readonly __typename: 'MeetingChanged' }>, sections: readonly Section[]): string | null {
  if (outcome.kind === 'refused') return outcome.refusal.text
  const { value } = outcome
  if (value.__typename === 'MeetingChanged') return null
  const section = sections.find(({ id }) => id === value.at)
  return section ? m.note_named({ label: sectionName(section), name: stoppedWords(value) }) : stoppedWords(value)
}
