import {
  factCategoryLabels, factKindLabels, hasPartIn, inSentence, landlordOutcomeLabels, legalStageLabels, legalStages, noticeChannelLabels, noticeCodeLabels, reasonCodeLabels,
  socialOutcomeLabels, verdictLabels,
} from '@bokvar/domain/vocabulary'
import type { FactCategory, FactKind, NoticeChannel, NoticeCode, OrganisationKind } from '../../gql/graphql'
import { options, word } from '../../text/labels'
import { language } from '../../text/language'

/** The way a notice went, to stand after its sender: `brev`. */
export function channelInLine(channel: NoticeChannel): string {
  return inSentence(word(noticeChannelLabels, channel), language())
}

/** That a notice has come, and no more: the same words wherever it is said. */
export function receivedWords(): string {
  return word(reasonCodeLabels, 'UNDERRATTELSE_MOTTAGEN')
}

/** What a fact is, as its label: one's own from one's own side, "er kännedom", "överens med hyresgästen". */
export function factWord(kind: FactKind, category: FactCategory | null, own: boolean): string {
  const text = category === 'TENANCY_PLAN' ? factCategoryLabels.TENANCY_PLAN : factKindLabels[kind]
  return ((own ? text.own : undefined) ?? text)[language()]
}

/** What a fact says. The portal's own codes and sentences are in the reader's language; what somebody wrote is as it was written. */
export function factText(kind: FactKind, text: string): string {
  if (kind === 'KVITTENS') return receivedWords()
  const stage = kind === 'STEG' ? legalStages.find((code) => code === text) : undefined
  if (stage !== undefined) return word(legalStageLabels, stage)
  // Whether children live there, as the landlord's list says it.
  return kind === 'BARN_KANNEDOM' && (text === 'JA' || text === 'NEJ') ? word(verdictLabels, text) : text
}

/** How a case ended. The server keeps a code; one that is not known is shown as it is. */
export function outcomeWord(code: string): string {
  const outcomes: Readonly<Record<string, { readonly sv: string; readonly en: string } | undefined>> = { ...landlordOutcomeLabels, ...socialOutcomeLabels }
  return outcomes[code]?.[language()] ?? code
}

/** The notices that an organisation gives or takes; the server refuses the others. */
export function noticeOptions(organisation: OrganisationKind): readonly { value: NoticeCode; label: string }[] {
  return options(noticeCodeLabels).filter(({ value }) => hasPartIn(value, organisation))
}
