import type { FirstStepState, MonthMark } from '@bokvar/domain/vocabulary'
import type { FirstMeeting_PointFragment, FirstMeeting_TopicFragment, FirstMeeting_WholeFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import type { ChipTone } from '../../ui/chip'

export type FirstMeeting = FirstMeeting_WholeFragment
export type FirstMeetingStep = FirstMeeting['steps'][number]
export type FirstMeetingTopic = FirstMeeting_TopicFragment
export type AgreedPoint = FirstMeeting_PointFragment

export const STATE_TONE: Readonly<Record<FirstStepState, ChipTone>> = { ATT_GORA: 'empty', PAGAR: 'action', KLAR: 'done' }
export const MARK_TONE: Readonly<Record<MonthMark, ChipTone>> = { HALLET: 'done', INTE_HALLET: 'lost', BOKAT: 'own', INGET: 'empty' }

/** Whose turn it is at a step: said of oneself first, since that is what one can do something about. */
export function turnWords({ state, waitsForUs, waitsForThem }: FirstMeetingStep, partner: string): string | null {
  if (state === 'KLAR') return null
  if (waitsForUs && waitsForThem) return m.first_turn_both()
  return waitsForUs ? m.first_turn_us() : m.first_turn_them({ partner })
}

/** How many of the steps are done. */
export const doneOf = (steps: readonly { readonly state: FirstStepState }[]): number => steps.filter(({ state }) => state === 'KLAR').length
