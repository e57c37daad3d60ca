import { intentSectionLabels, intentSections, measureKindLabels, type IntentSection } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { dayWords, stamp } from '../../text/dates'
import { word } from '../../text/labels'
import { countWord, inSentence, listed, sentence } from '../../text/number-words'
import type { Letter, LetterPoint, LetterSeat } from './letter-data'

const isSection = (place: string): place is IntentSection => (intentSections as readonly string[]).includes(place)

/** Where a version or a comment is about, in words. */
export function placeWords(place: string): string {
  if (place === 'UTKAST') return m.intent_version_first()
  return isSection(place) ? word(intentSectionLabels, place) : m.intent_heading_field()
}

/** "Möten, 12 om året". */
export function measureWords(measure: NonNullable<LetterPoint['measure']>): string {
  const what = word(measureKindLabels, measure.kind)
  if (measure.by) return m.intent_by_day({ what, day: dayWords(measure.by) })
  return measure.perYear ? m.intent_per_year({ what, count: measure.perYear }) : what
}

/** The name of who did something, or that it was somebody. */
export const whoWords = (by: string | null | undefined): string => by ?? m.intent_somebody()

/** The short name of a party. */
export const partyName = ({ parties }: Letter, id: string): string => parties.find((party) => party.id === id)?.shortName ?? ''

/** What is to be done next with the letter, and how much of it is new. */
export function leadOf(letter: Letter): string {
  const { compared } = letter
  const changes = compared?.year == null || compared.changedPoints === 0 || letter.state === 'GALLANDE' ? ''
    : compared.changedPoints === 1 ? m.intent_changed_one({ year: compared.year }) : m.intent_changed({ count: sentence(countWord(compared.changedPoints)), year: compared.year })
  return [stateLead(letter), changes].filter(Boolean).join(' ')
}

function stateLead({ state, mine, seats, validTo, validFrom, measured, year }: Letter): string {
  switch (state) {
    case 'UTKAST': return m.intent_lead_draft()
    case 'GRANSKNING': return m.intent_lead_review()
    case 'FOR_UNDERSKRIFT': return mine && seats.some(({ turn }) => turn) && (mine.mayNow || mine.identifyAgain) ? m.intent_lead_mine() : m.intent_lead_sign({ names: listed(seats.filter(({ turn }) => turn).map(({ name }) => whoWords(name))) })
    case 'GALLANDE': return measured?.year === year ? m.intent_lead_holds({ day: dayWords(validTo) }) : m.intent_lead_coming({ day: dayWords(validFrom) })
    case 'UTGANGEN': case 'UPPSAGD': case 'ERSATT': return m.intent_lead_ended()
  }
}

/** Where somebody's answer stands. */
export function seatWords({ answer, answeredAt, turn, role }: LetterSeat, mine: boolean, answerWords: (answer: NonNullable<LetterSeat['answer']>) => string): string {
  if (answer && answeredAt) return m.intent_seat_answered({ what: answerWords(answer), at: inSentence(stamp(answeredAt)) })
  if (role === 'LASARE' || role === 'KOPIA') return ''
  if (!turn) return m.intent_seat_waits()
  return mine ? m.intent_seat_turn_mine() : role === 'GODKANNARE' ? m.intent_seat_turn_approve() : m.intent_seat_turn()
}
