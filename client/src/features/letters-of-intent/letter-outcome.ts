import type { PersonalKind } from '@bokvar/domain/vocabulary'
import type { Sent } from '../../apollo/intent'
import { stoppedWords } from '../../text/stopped'

type Stopped = { readonly __typename: 'TextStopped'; readonly kind: PersonalKind; readonly found: string }

/** Why a change was not kept: the rule's words, or what in the text stands for a person. Null: it was kept. */
export function stoppedBy(outcome: Sent<Stopped | { readonly __typename: 'LetterChanged' }>): string | null {
  if (outcome.kind === 'refused') return outcome.refusal.text
  return outcome.value.__typename === 'TextStopped' ? stoppedWords(outcome.value) : null
}
