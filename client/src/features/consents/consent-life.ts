import { invalidReasonLabels, lostGroundText } from '@bokvar/domain/vocabulary'
import type { Consent_LineFragment, ConsentEnding } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords, fullDay } from '../../text/dates'
import { categoryWord } from '../../text/facts'
import { word } from '../../text/labels'
import { language } from '../../text/language'
import { notOpenedWords } from './consent-words'

type Line = Consent_LineFragment
type Recipient = Line['recipients'][number]

const ENDED: Record<ConsentEnding, (words: { day: string; last: string }) => string> = {
  TIDEN_UTE: m.consent_ended_TIDEN_UTE,
  UPPDRAGET_SLUT: m.consent_ended_UPPDRAGET_SLUT,
  ATERKALLAD: m.consent_ended_ATERKALLAD,
  ERSATT: m.consent_ended_ERSATT,
  OGILTIG: m.consent_ended_OGILTIG,
  AVLIDEN: m.consent_ended_AVLIDEN,
  GIVAREN_AVLIDEN: m.consent_ended_GIVAREN_AVLIDEN,
  MYNDIG: m.consent_ended_MYNDIG,
  ARENDET_AVSLUTAT: m.consent_ended_ARENDET_AVSLUTAT,
  VI_LAMNADE: m.consent_ended_VI_LAMNADE,
  MOTTAGAREN_LAMNADE: m.consent_ended_MOTTAGAREN_LAMNADE,
}

/** What is known to end it before its own last day. */
const ENDS_FIRST: Partial<Record<ConsentEnding, () => string>> = {
  UPPDRAGET_SLUT: m.consent_ends_UPPDRAGET_SLUT,
  MYNDIG: m.consent_ends_MYNDIG,
  MOTTAGAREN_LAMNADE: m.consent_ends_MOTTAGAREN_LAMNADE,
  VI_LAMNADE: m.consent_ends_VI_LAMNADE,
}

const lost = (): string => lostGroundText[language()]

/** True while it opens something, or will: then it can be narrowed, renewed and taken back. */
export function isLiving(line: Pick<Line, 'state'>): boolean {
  return line.state === 'AKTIV' || line.state === 'UTKAST'
}

/** How long it is valid, or when it ended and why, in one or two lines. */
export function lifeWords(line: Line): readonly string[] {
  const last = fullDay(line.lastDay ?? line.validTo)
  if (isLiving(line)) {
    const first = line.renewedFrom ? m.consent_renewed_from({ day: fullDay(line.renewedFrom) }) : line.endBy ? ENDS_FIRST[line.endBy]?.() : undefined
    return [m.consent_span({ from: dayWords(line.validFrom), to: last }), ...(first ? [first] : [])]
  }
  // Nothing is known of an end that rests on somebody whom the reader does not see.
  if (!line.endedAt || !line.endBy) return line.giver.name ? [m.consent_never()] : []
  const ended = ENDED[line.endBy]({ day: fullDay(dayOf(line.endedAt)), last })
  return line.endBy === 'OGILTIG' && line.invalidReason ? [m.consent_ended_invalid({ day: fullDay(dayOf(line.endedAt)) }), word(invalidReasonLabels, line.invalidReason)] : [ended]
}

/** What is open to one organisation, or why nothing is. */
export function recipientWords(recipient: Recipient, living: boolean): readonly string[] {
  if (!living) return [lost()]
  if (recipient.endedAt) {
    const day = fullDay(dayOf(recipient.endedAt))
    if (recipient.endedBy === 'ATERKALLAD') return [m.consent_not_longer_taken({ lost: lost(), day })]
    return [recipient.endedBy === 'MOTTAGAREN_LAMNADE' ? m.consent_not_longer_left({ lost: lost(), day }) : lost()]
  }
  return [...(recipient.categories.length > 0 ? [recipient.categories.map(categoryWord).join(' · ')] : []), ...(recipient.shut ? [notOpenedWords[recipient.shut]()] : [])]
}
