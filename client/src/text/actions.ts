import { actionKindLabels, actionResultLabels } from '@bokvar/domain/vocabulary'
import type { ActionKind, ActionResult } from '../gql/graphql'
import { m } from '../paraglide/messages'
import type { IconName } from '../ui/icon'
import { dayWords, daysFromToday } from './dates'
import { word } from './labels'
import { inSentence } from './number-words'

/** `Telefon`, `Hembesök` */
export function actionWord(kind: ActionKind): string {
  return word(actionKindLabels, kind)
}

const VISITS: readonly ActionKind[] = ['HEMBESOK_HV', 'HEMBESOK_SOC', 'GEMENSAMT_HEMBESOK', 'LAPP', 'NARVARO_AVHYSNING']
const LETTERS: readonly ActionKind[] = ['BREV', 'NOTIS', 'BESOKSBREV', 'HEMBESOKSBREV', 'KONTAKTBREV', 'RATTELSEANMANING_1', 'RATTELSEANMANING_2', 'RATTELSEANMANING_3']

/** The glyph beside a step: one goes there, one writes, one rings; the day of anything else is looked up. */
export function actionIcon(kind: ActionKind | null): IconName {
  if (kind === 'TELEFON') return 'phone'
  if (kind !== null && VISITS.includes(kind)) return 'home'
  return kind !== null && LETTERS.includes(kind) ? 'letter' : 'calendar'
}

/** `nådd` */
export function resultWord(result: ActionResult): string {
  return inSentence(word(actionResultLabels, result))
}

/** `i dag`, `i morgon`, or `tors 26 nov`. */
export function whenWords(dueOn: string): string {
  const days = daysFromToday(dueOn)
  if (days === 0) return m.when_today()
  return days === 1 ? m.when_tomorrow() : dayWords(dueOn)
}

/** What to do and when, as one says it: `Ring i dag`, `Hembesök senast fre 20 nov`. */
export function nextStepWords(kind: ActionKind, dueOn: string): string {
  if (kind === 'TELEFON') return m.next_call({ when: whenWords(dueOn) })
  // One's own next visit needs no saying whose it is.
  const step = kind === 'HEMBESOK_SOC' ? actionWord('HEMBESOK_HV') : actionWord(kind)
  return m.next_latest({ step, when: daysFromToday(dueOn) === 0 ? m.when_today() : dayWords(dueOn) })
}
