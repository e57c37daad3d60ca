import type { Audience } from '../audience.js'
import { shortDate } from '../date-words.js'
import type { Language } from '../language.js'
import type { LocalDate } from '../local-date.js'
import type { OrganisationKind } from '../organisation.js'
import type { Words } from './label-text.js'
import { organisationKindLabels } from './people-labels.js'
import { inSentence, listed } from './sentence-words.js'

/** Another seat at the table, as far as words about it need it. */
export interface Partner {
  readonly shortName: string
  readonly kind: OrganisationKind
}

/** Who sees a line: in one word, until when, and the others who see it. */
export interface WhoSeesLine {
  readonly audience: Audience
  /** The last day of a consent, where it has one. */
  readonly until: LocalDate | null
  readonly others: readonly Partner[]
}

const HOLDER: Words = { sv: 'den som lämnade uppgiften', en: 'the one who gave it' }

/** As one says it across the table: "socialtjänsten", otherwise the organisation's short name. */
export function partnerWords({ kind, shortName }: Partner, language: Language): string {
  return kind === 'SOCIALTJANST' ? inSentence(organisationKindLabels.SOCIALTJANST[language], language) : shortName
}

/** Who sees a line, as it stands beside it on screen and on paper: "Ni och socialtjänsten, genom samtycke t.o.m. 30 nov". */
export function whoWords({ audience, until, others }: WhoSeesLine, language: Language, today: LocalDate): string {
  const sv = language === 'sv'
  // A holder that has no seat at the table, such as Kronofogden, is told of without its name.
  const partner = others.length > 0 ? listed(others.map((other) => partnerWords(other, language)), language) : HOLDER[language]
  const both = sv ? `Ni och ${partner}` : `You and ${partner}`
  switch (audience) {
    case 'BARA_NI':
      return sv ? 'Bara ni' : 'Only you'
    case 'ALLA_I_RUMMET':
      return sv ? 'Alla i rummet' : 'Everybody in the room'
    case 'NI_OCH_PART':
      return both
    case 'NI_GENOM_SAMTYCKE':
      return byConsent(sv ? 'Ni' : 'You', until, language, today)
    case 'PART_GENOM_SAMTYCKE':
      return byConsent(both, until, language, today)
  }
}

function byConsent(who: string, until: LocalDate | null, language: Language, today: LocalDate): string {
  const [through, last] = language === 'sv' ? ['genom samtycke', 't.o.m.'] : ['through a consent', 'until']
  return until === null ? `${who}, ${through}` : `${who}, ${through} ${last} ${shortDate(until, language, today)}`
}
