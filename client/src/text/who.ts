import type { Audience, FactCategory, GroundKind, OrganisationKind } from '../gql/graphql'
import { m } from '../paraglide/messages'
import type { SeatSign } from '../ui/seats'
import { shortDay } from './dates'
import { listed } from './number-words'

export interface WhoParts {
  readonly ground: GroundKind
  readonly until: string | null
  readonly audience: Audience
  readonly seats: readonly {
    readonly mark: SeatSign
    readonly isReader: boolean
    readonly organisation: { readonly shortName: string; readonly kind: OrganisationKind }
  }[]
}

/** As one says it across the table: `socialtjänsten`, otherwise the organisation's short name. */
export function partnerWord(organisation: { readonly shortName: string; readonly kind: OrganisationKind } | null): string {
  if (!organisation) return m.partner_other()
  return organisation.kind === 'SOCIALTJANST' ? m.partner_social() : organisation.shortName
}

function sharedWhat(ground: GroundKind, category: FactCategory | null, landlordSide: boolean): string {
  if (ground === 'STATUTORY_NOTICE') return m.what_notice()
  if (category === 'NOTICE_RECEIPT') return m.what_receipt()
  if (category === 'RENT_FACTS') return landlordSide ? m.what_your_rent() : m.what_their_rent()
  if (category === 'TENANCY_PLAN') return landlordSide ? m.what_your_plan() : m.what_their_plan()
  if (category === 'HOUSEHOLD_LANDLORD') return m.what_minimum()
  return ''
}

/** The words that always follow the seats. `landlordSide`: the reader's own side, since one's own facts are "era". */
export function whoWords(who: WhoParts, category: FactCategory | null, landlordSide: boolean): string {
  const others = who.seats.filter((seat) => !seat.isReader && seat.mark !== 'NONE').map((seat) => partnerWord(seat.organisation))
  // A holder that has no seat at the table, such as Kronofogden, is told of without its name.
  const partner = others.length > 0 ? listed(others) : m.partner_holder()
  const until = who.until ? shortDay(who.until) : null
  switch (who.audience) {
    case 'BARA_NI':
      return m.who_only_you()
    case 'ALLA_I_RUMMET':
      return m.who_room()
    case 'NI_GENOM_SAMTYCKE':
      return until ? m.who_you_consent_until({ until }) : m.who_you_consent()
    case 'PART_GENOM_SAMTYCKE':
      return until ? m.who_both_consent_until({ partner, until }) : m.who_both_consent({ partner })
    case 'NI_OCH_PART': {
      const what = sharedWhat(who.ground, category, landlordSide)
      return what ? m.who_both_what({ partner, what }) : m.who_both({ partner })
    }
  }
}

/** Whether teal stands for it: it rests on a consent, the reader's or another's. */
export function restsOnConsent(who: WhoParts): boolean {
  return who.seats.some((seat) => seat.mark === 'CONSENT')
}

/** The seats with the reader first and the others in the order they came. */
export function seatSigns(who: WhoParts): readonly SeatSign[] {
  return [...who.seats].sort((a, b) => Number(b.isReader) - Number(a.isReader)).map((seat) => seat.mark)
}
