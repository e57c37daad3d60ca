import type { RefusalText } from './refusal-text.js'

/** Who is at the table, and how one reaches them. */
export const partnershipRefusals = {
  INGANG_SKRIVS_AV_ANDRA: {
    sv: 'Er ingång skrivs av samordnaren eller en chef. Be en av dem.',
    en: 'Your way in is written by the coordinator or a manager. Ask one of them.',
  },
  INGANG_TELEFON: {
    sv: 'Skriv ett telefonnummer som alltid besvaras, med siffror.',
    en: 'Write a telephone number that is always answered, in digits.',
  },
  INGANG_MEJL: {
    sv: 'Skriv en mejladress som flera läser, till exempel boende@kommunen.se.',
    en: 'Write a mail address that several read, such as housing@municipality.se.',
  },
  INGANG_TEXT_LANG: { sv: 'Skriv kortare.', en: 'Write less.' },
  INGANG_PERSON: {
    sv: 'Välj en kollega som arbetar hos er nu.',
    en: 'Choose a colleague who works with you now.',
  },
  INGANG_SAMMA: {
    sv: 'Välj en annan ersättare än den som brukar svara.',
    en: 'Choose another deputy than the one who usually answers.',
  },
} as const satisfies Record<string, RefusalText>
