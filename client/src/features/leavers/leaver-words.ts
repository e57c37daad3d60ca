import { declineReasonLabels, heldKindLabels } from '@bokvar/domain/vocabulary'
import type { Leaver_ToldFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { fullDay } from '../../text/dates'
import { word } from '../../text/labels'
import { countWord, inSentence, sentence } from '../../text/number-words'
import type { ChipTone } from '../../ui/chip'

export type LeaverTold = Leaver_ToldFragment
export type HeldTold = LeaverTold['held'][number]

/** What a kind is, and how many where there can be several: "Ärenden som någon handlägger: 7". */
export function heldWords({ kind, held }: Pick<HeldTold, 'kind' | 'held'>): string {
  const what = word(heldKindLabels, kind)
  return held > 1 || kind === 'ARENDE' || kind === 'UPPGIFT' || kind === 'JUSTERING' ? `${what}: ${held}` : what
}

/** Who leaves and when, or has left. */
export function leaverHeading({ person: { name: person }, lastDay, gone }: Pick<LeaverTold, 'person' | 'lastDay' | 'gone'>): string {
  return gone ? m.leaver_gone({ person, day: fullDay(lastDay) }) : m.leaver_ends({ person, day: fullDay(lastDay) })
}

/** How many things nobody has taken over. */
export function leftCount({ held }: Pick<LeaverTold, 'held'>): number {
  return held.reduce((sum, one) => sum + one.held, 0)
}

/** Whether all has been taken over; after the last day it is more urgent that it is not. */
export function leftChip(leaver: LeaverTold): { tone: ChipTone; words: string } {
  const n = leftCount(leaver)
  if (n === 0) return { tone: 'done', words: m.leaver_all() }
  return { tone: leaver.gone ? 'deadline' : 'action', words: m.leaver_left({ n, count: sentence(countWord(n)) }) }
}

/** How the asking about one kind stands. */
export function askedChip({ asked }: HeldTold): { tone: ChipTone; words: string } {
  if (!asked) return { tone: 'action', words: m.held_nobody() }
  const person = asked.toWhom.name
  if (asked.state === 'VANTAR') return { tone: 'own', words: m.held_waits({ person }) }
  return { tone: 'action', words: asked.reason ? m.held_declined({ person, reason: inSentence(word(declineReasonLabels, asked.reason)) }) : m.held_nobody() }
}
