import type { ActionKind, ReasonCode, Tone } from '../gql/graphql'
import { m } from '../paraglide/messages'
import type { ChipTone } from '../ui/chip'
import type { IconName } from '../ui/icon'
import { actionWord } from './actions'
import { shortDay } from './dates'

export interface ReasonParts {
  readonly code: ReasonCode
  readonly tone: Tone
  readonly days: number | null
  readonly on: string | null
  /** What is missing, where the reason is that something has not been done. */
  readonly action: ActionKind | null
}

const TONES: Record<Tone, ChipTone> = { ACTION: 'action', DEADLINE: 'deadline', OWN: 'own', CONSENT: 'consent', DONE: 'done' }

const GLYPHS: Partial<Record<ReasonCode, IconName>> = { BARNFAMILJ: 'child', FORSTA_GANG_SEN: 'clock', UPPREPAD: 'clock', LOVAT_FORRA_MOTET: 'note' }

type Words = (reason: { days: number; on: string; action: string }) => string

const WORDS: Record<ReasonCode, Words> = {
  VRAKNINGSDAG_SATT: ({ on }) => (on ? m.reason_eviction_date({ on }) : m.reason_eviction()),
  BARNFAMILJ: () => m.reason_family(),
  NY_OCH_SEN: () => m.reason_new_and_late(),
  UPPREPAD: () => m.reason_repeated(),
  UNG_FORSTA_KONTRAKT: () => m.reason_young_first(),
  FORSTA_GANG_SEN: () => m.reason_first_time_late(),
  UNDERRATTELSE_UTAN_ATGARD: () => m.reason_notice_without_action(),
  INGEN_KONTAKT: ({ days }) => (days > 0 ? m.reason_no_contact({ days }) : m.reason_no_contact_yet()),
  GRIND_SAKNAS: ({ action }) => (action ? m.reason_gate_action({ action }) : m.reason_gate()),
  SAMTYCKE_UPPHOR: ({ on }) => (on ? m.reason_consent_ends({ on }) : m.reason_consent_ends_soon()),
  LOVAT_FORRA_MOTET: () => m.reason_promised(),
  UNDERRATTELSE_MOTTAGEN: () => m.reason_notice_received(),
}

/** Why a row is there: words that stand alone without colour, the tone and the glyph. */
export function reasonWords(reason: ReasonParts): { words: string; tone: ChipTone; icon?: IconName } {
  const words = WORDS[reason.code]({ days: reason.days ?? 0, on: reason.on ? shortDay(reason.on) : '', action: reason.action ? actionWord(reason.action).toLocaleLowerCase() : '' })
  const icon = GLYPHS[reason.code]
  return { words, tone: TONES[reason.tone], ...(icon ? { icon } : {}) }
}
