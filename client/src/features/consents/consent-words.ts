import { consentStateLabels, factCategoryHelp } from '@bokvar/domain/vocabulary'
import type { ConsentState, FactCategory } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { language } from '../../text/language'
import type { ChipTone } from '../../ui/chip'

/** What a category holds, with an example; nothing where its name says it. */
export function categoryHelp(category: FactCategory): string | undefined {
  return factCategoryHelp[category]?.[language()]
}

const TONES: Readonly<Record<ConsentState, ChipTone>> = { AKTIV: 'consent', UTKAST: 'own', UPPHORD_TID: 'lost', ATERKALLAD: 'lost', ERSATT: 'lost', OGILTIG: 'lost' }

/** The state in neutral words. One that was taken back, ran out or was replaced has ended: the same tone for all three. */
export function consentStateChip(state: ConsentState): { tone: ChipTone; words: string } {
  return { tone: TONES[state], words: word(consentStateLabels, state) }
}

const NOT_OPENED: Readonly<Record<string, (() => string) | undefined>> = {
  ALDRIG: m.not_opened_never,
  MUNTLIGT: m.not_opened_oral,
  VARD_BEKRAFTAS: m.not_opened_care,
  VARDNADSHAVARE: m.not_opened_guardians,
  FLERA_PERSONER: m.not_opened_others,
  SKYDDAD: m.not_opened_protected,
  RIKTNING: m.not_opened_direction,
  GALLER_INTE: m.not_opened_not_valid,
}

/** Why a category stays closed to a recipient. */
export function notOpenedWord(code: string): string {
  return NOT_OPENED[code]?.() ?? m.not_opened_other()
}
