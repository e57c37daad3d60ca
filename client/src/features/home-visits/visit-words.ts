import { verdictLabels, visitReasonLabels, visitStateLabels } from '@bokvar/domain/vocabulary'
import type { HomeVisit_LineFragment, HomeVisits_OfCaseQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { whenWords } from '../../text/actions'
import { dayOf, timeWords } from '../../text/dates'
import { word } from '../../text/labels'
import { inSentence, sentence } from '../../text/number-words'
import { partnerWord } from '../../text/who'
import type { ChipTone } from '../../ui/chip'

export type Visit = HomeVisit_LineFragment
/** The visits of a case, and whom one may ask to come along. */
export type CaseVisits = NonNullable<HomeVisits_OfCaseQuery['caseVisits']>

/** `I morgon kl. 10.00`, `Tors 26 nov kl. 9.00`. */
export function visitTimeWords({ startsAt }: Pick<Visit, 'startsAt'>): string {
  return `${sentence(whenWords(dayOf(startsAt)))} ${timeWords(startsAt)}`
}

/** `i morgon kl. 10.00, tillsammans med socialtjänsten`: which of several visits, for those who hear the page. */
export function visitName(visit: Visit): string {
  const time = inSentence(visitTimeWords(visit))
  return visit.partner ? m.visit_time_with({ time, partner: partnerWord(visit.partner) }) : time
}

const TONES: Readonly<Record<Visit['state'], ChipTone>> = {
  PLANERAT: 'own', VANTAR_PA_ER: 'action', VANTAR_PA_SVAR: 'empty', BEKRAFTAT: 'done', AVBOJT: 'lost', INSTALLT: 'lost', KAN_INTE_VISAS: 'lost',
}

/** How it stands, with why where it does not come about. */
export function visitChip({ state, reason, planned, partner }: Visit): { tone: ChipTone; words: string } {
  const stands = state === 'AVBOJT' ? (planned && partner ? m.visit_other_not({ partner: sentence(partnerWord(partner)) }) : m.visit_you_not()) : word(visitStateLabels, state)
  return { tone: TONES[state], words: reason ? `${stands}: ${inSentence(word(visitReasonLabels, reason))}` : stands }
}

/** What one's own organisation has prepared, in one line; empty before it has. */
export function preparedWords({ interpreter, child, leavesNote }: Visit): string {
  if (child === null) return ''
  const lines = [
    interpreter ? m.visit_interpreter({ language: interpreter }) : m.visit_no_interpreter(),
    child === 'OKAND' ? null : m.visit_child({ answer: inSentence(word(verdictLabels, child)) }),
    leavesNote ? m.visit_note() : null,
  ]
  return lines.filter(Boolean).join(' · ')
}

/** Whose yes social services lack before they go in; empty to everybody else, and when each has said it. */
export function missingYes({ residents }: Visit): readonly string[] {
  return (residents ?? []).filter(({ saidOn }) => saidOn === null).map(({ name }) => name)
}
