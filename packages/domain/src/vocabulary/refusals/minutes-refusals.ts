import type { RefusalText } from './refusal-text.js'

/** General minutes of a meeting, without persons. */
export const minutesRefusals = {
  MOTET_AR_INTE_AVSLUTAT: {
    sv: 'Mötet är inte avslutat. Avsluta det i rummet först.',
    en: 'The meeting has not been ended. End it in the room first.',
  },
  MINNESANTECKNING_JUSTERAD: {
    sv: 'Minnesanteckningen är justerad och står fast. Skriv ett tillägg i stället.',
    en: 'The notes are adjusted and stand. Write an addendum instead.',
  },
  MINNESANTECKNING_HOS_JUSTERARE: {
    sv: 'Justerarna läser texten nu. Ta tillbaka den om något ska ändras.',
    en: 'The adjusters are reading the text now. Bring it back if something is to change.',
  },
  MINNESANTECKNING_INTE_SKICKAD: {
    sv: 'Texten är inte skickad för justering. Läs sidan igen.',
    en: 'The text has not been sent to be adjusted. Read the page again.',
  },
  MINNESANTECKNING_INTE_JUSTERAD: {
    sv: 'Tillägg skrivs när alla har justerat. Ändra i texten så länge.',
    en: 'Addenda are written when all have adjusted. Change the text until then.',
  },
  JUSTERARE_SAKNAS: {
    sv: 'Välj minst en justerare från varje part som var med.',
    en: 'Choose at least one adjuster from each party that was there.',
  },
  JUSTERARE_VAR_INTE_MED: {
    sv: 'Den som justerar ska ha varit med på mötet och arbeta med ärenden. Välj bland dem.',
    en: 'An adjuster was at the meeting and works with cases. Choose among them.',
  },
  SEKRETERARE_SAKNAS: {
    sv: 'Ett protokoll har en namngiven sekreterare. Välj vem det är.',
    en: 'Minutes have a named secretary. Choose who it is.',
  },
  DU_JUSTERAR_INTE: {
    sv: 'De som är valda till justerare godkänner. Skriv till dem om något ska ändras.',
    en: 'Those who are chosen as adjusters approve. Write to them if something is to change.',
  },
  SAMORDNARE_SKICKAR: {
    sv: 'Samordnaren skickar texten för justering. Be er samordnare.',
    en: 'The coordinator sends the text to be adjusted. Ask your coordinator.',
  },
  DIARIENUMMER_FORM: {
    sv: 'Ett diarienummer har bokstäver, siffror, snedstreck och bindestreck, högst 40 tecken och minst en siffra.',
    en: 'A diary number has letters, digits, slashes and dashes, at most 40 characters and at least one digit.',
  },
} as const satisfies Record<string, RefusalText>
