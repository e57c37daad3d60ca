import { localDate, reasonWords as saidReason } from '@bokvar/domain/vocabulary'
import type { ActionKind, GateStep, ReasonCode, Tone } from '../gql/graphql'
import type { ChipTone } from '../ui/chip'
import type { IconName } from '../ui/icon'
import { today } from './dates'
import { language } from './language'

export interface ReasonParts {
  readonly code: ReasonCode
  readonly tone: Tone
  readonly days: number | null
  readonly on: string | null
  /** What is missing, where the reason is that something has not been done. */
  readonly action: ActionKind | null
  /** The step before which it should have been. */
  readonly before: GateStep | null
  /** Which version of a definition counted it. */
  readonly version: number | null
}

const TONES: Record<Tone, ChipTone> = { ACTION: 'action', DEADLINE: 'deadline', OWN: 'own', CONSENT: 'consent', DONE: 'done' }

const GLYPHS: Partial<Record<ReasonCode, IconName>> = { BARNFAMILJ: 'child', FORSTA_GANG_SEN: 'clock', UPPREPAD: 'clock', LOVAT_TILL: 'note' }

/** Why a row is there: words that stand alone without colour, what is said besides to who hears them, the tone and the glyph. */
export function reasonWords(reason: ReasonParts): { words: string; more: string; tone: ChipTone; icon?: IconName } {
  const said = (version: number | null) => saidReason({ ...reason, version, on: reason.on ? localDate(reason.on) : null }, language(), today())
  const words = said(null)
  const icon = GLYPHS[reason.code]
  return { words, more: said(reason.version).slice(words.length), tone: TONES[reason.tone], ...(icon ? { icon } : {}) }
}
