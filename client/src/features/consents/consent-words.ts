import { consentStateLabels, factCategoryHelp } from '@bokvar/domain/vocabulary'
import type { ConsentState, FactCategory, NotOpenedReason } from '../../gql/graphql'
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

/** Why something stays closed to a recipient: before the consent is saved, and while it lives. */
export const notOpenedWords: Readonly<Record<NotOpenedReason, () => string>> = {
  CELLEN_STANGD: m.not_opened_never,
  BARA_INHAMTA: m.not_opened_direction,
  MUNTLIGT_RACKER_INTE: m.not_opened_oral,
  VARD_EJ_BEKRAFTAD: m.not_opened_care,
  FLER_MASTE_SAMTYCKA: m.not_opened_guardians,
  ANNAN_MASTE_SAMTYCKA: m.not_opened_others,
  SKYDDAD: m.not_opened_protected,
  INTE_AN: m.not_opened_not_yet,
  GALLER_INTE: m.not_opened_not_valid,
}
