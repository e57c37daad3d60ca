import type { PersonalKind } from '@bokvar/domain/vocabulary'
import type { Sent } from '../../apollo/intent'
import type { Governing_DocumentFragment, Governing_LibraryFragment, Governing_VersionFragment } from '../../gql/graphql'
import { stoppedWords } from '../../text/stopped'
import type { Stop } from '../../ui/use-refused'

export type Library = Governing_LibraryFragment
export type GoverningDocument = Governing_DocumentFragment
export type GoverningVersion = Governing_VersionFragment
export type OrganisingAnswer = Library['answers'][number]

type Done = { readonly __typename: string }
type Stopped = { readonly __typename: 'TextStopped'; readonly at?: string | null; readonly kind: PersonalKind; readonly found: string }

/** What stopped a form: the rule's words at its field, or which words stand where others may not read them. */
export function stopsOf(sent: Sent<Done | Stopped>): readonly Stop[] {
  if (sent.kind === 'refused') return [{ field: sent.refusal.field, text: sent.refusal.text }]
  const { value } = sent
  return 'found' in value ? [{ field: value.at ?? null, text: stoppedWords(value) }] : []
}

/** Somebody else has written in between: what she reads now is what she writes on from when she saves again. */
export function wasOvertaken(sent: Sent<unknown>): boolean {
  return sent.kind === 'refused' && sent.refusal.code === 'ANDRAT_AV_ANNAN'
}
