import { factKindLabels, localDate, partnerWords, whoWords as whoSeesWords, type Partner } from '@bokvar/domain/vocabulary'
import type { Audience, FactCategory, GroundKind } from '../gql/graphql'
import { m } from '../paraglide/messages'
import type { SeatSign } from '../ui/seats'
import { today } from './dates'
import { word } from './labels'
import { language } from './language'
import { inSentence } from './number-words'

export interface WhoParts {
  readonly ground: GroundKind
  readonly until: string | null
  readonly audience: Audience
  readonly seats: readonly {
    readonly mark: SeatSign
    readonly isReader: boolean
    readonly organisation: Partner
  }[]
}

/** As one says it across the table: `socialtjänsten`, otherwise the organisation's short name. */
export function partnerWord(organisation: Partner | null): string {
  return organisation ? partnerWords(organisation, language()) : m.partner_other()
}

function sharedWhat(ground: GroundKind, category: FactCategory | null, landlordSide: boolean): string {
  if (ground === 'STATUTORY_NOTICE') return inSentence(word(factKindLabels, 'UNDERRATTELSE'))
  if (category === 'NOTICE_RECEIPT') return m.what_receipt()
  if (category === 'RENT_FACTS') return landlordSide ? m.what_your_rent() : m.what_their_rent()
  if (category === 'TENANCY_PLAN') return landlordSide ? m.what_your_plan() : m.what_their_plan()
  if (category === 'HOUSEHOLD_LANDLORD') return m.what_minimum()
  return ''
}

/** The words that always follow the seats. `landlordSide`: the reader's own side, since one's own facts are "era". */
export function whoWords(who: WhoParts, category: FactCategory | null, landlordSide: boolean): string {
  const others = who.seats.filter((seat) => !seat.isReader && seat.mark !== 'NONE').map((seat) => seat.organisation)
  const words = whoSeesWords({ audience: who.audience, until: who.until ? localDate(who.until) : null, others }, language(), today())
  const what = who.audience === 'NI_OCH_PART' ? sharedWhat(who.ground, category, landlordSide) : ''
  return what ? `${words} · ${what}` : words
}

/** Whether teal stands for it: it rests on a consent, the reader's or another's. */
export function restsOnConsent(who: WhoParts): boolean {
  return who.seats.some((seat) => seat.mark === 'CONSENT')
}

/** The seats with the reader first and the others in the order they came. */
export function seatSigns(who: WhoParts): readonly SeatSign[] {
  return [...who.seats].sort((a, b) => Number(b.isReader) - Number(a.isReader)).map((seat) => seat.mark)
}
