import type { ManagerMeetingFate, ManagerStanding, PersonalKind } from '@bokvar/domain/vocabulary'
import type { Sent } from '../../apollo/intent'
import type { Improvements_NamedFragment, ManagerMeeting_QueryQuery, ManagerTable_StandingFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { stoppedWords } from '../../text/stopped'
import type { ChipTone } from '../../ui/chip'
import type { Stop } from '../../ui/use-refused'

export type ManagerTable = ManagerTable_StandingFragment
export type NamedImprovements = Improvements_NamedFragment
export type ManagerMeeting = NonNullable<ManagerMeeting_QueryQuery['managerMeeting']>

export const FATE_TONE: Readonly<Record<ManagerMeetingFate, ChipTone>> = { PLANERAT: 'own', ATT_AVSLUTA: 'action', HALLET: 'done', INSTALLT: 'lost' }
export const STANDING_TONE: Readonly<Record<ManagerStanding, ChipTone>> = { PLANERAT: 'done', ATT_AVSLUTA: 'action', ATT_PLANERA: 'own', FORSENAT: 'deadline', ALDRIG: 'deadline' }

/** What is to be done about a partnership's managers' meetings, in one sentence. */
export function standingWords({ state, nextOn, otherSide: { shortName: partner } }: ManagerTable): string {
  if (state === 'FORSENAT') return m.managers_say_overdue({ partner })
  if (state === 'ALDRIG') return m.managers_say_never({ partner })
  if (state === 'ATT_AVSLUTA') return m.managers_say_close({ partner })
  return state === 'PLANERAT' && nextOn ? m.managers_say_planned({ partner, day: dayWords(nextOn) }) : m.managers_say_plan({ partner })
}

/** The meeting that is next to look at: the one to be closed, else the one that is planned; undefined: it is to be planned. */
export function meetingAtHand({ state, meetings }: ManagerTable): ManagerTable['meetings'][number] | undefined {
  const fate = state === 'ATT_AVSLUTA' ? 'ATT_AVSLUTA' : 'PLANERAT'
  return state === 'ATT_AVSLUTA' || state === 'PLANERAT' ? meetings.findLast((meeting) => meeting.fate === fate) ?? meetings.find((meeting) => meeting.fate === 'ATT_AVSLUTA') : undefined
}

type Done = { readonly __typename: string }
type Stopped = { readonly __typename: 'TextStopped'; readonly at?: string | null; readonly kind: PersonalKind; readonly found: string }

/** What stopped a form: the rule's words at its field, or which words stand where others may not read them. */
export function stopsOf(sent: Sent<Done | Stopped>): readonly Stop[] {
  if (sent.kind === 'refused') return [{ field: sent.refusal.field, text: sent.refusal.text }]
  const { value } = sent
  return 'found' in value ? [{ field: value.at ?? null, text: stoppedWords(value) }] : []
}
