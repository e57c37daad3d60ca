import type { RefusalText } from './refusal-text.js'

/** Somebody leaves, and what she holds is taken over; and what those are called who work there. */
export const leavingRefusals = {
  SLUTAR_SAGS_AV_CHEF: {
    sv: 'Vem som slutar sägs av en chef hos er. Be en av dem.',
    en: 'A manager at your organisation says who is leaving. Ask one of them.',
  },
  SLUTAR_PERSON: {
    sv: 'Välj någon som arbetar hos er nu.',
    en: 'Choose somebody who works with you now.',
  },
  SLUTAR_DAG: {
    sv: 'Välj en sista dag från i dag och högst ett år fram.',
    en: 'Choose a last day from today and at most a year ahead.',
  },
  OVERLAMNAS_INTE_DIT: {
    sv: 'Den kollegan kan inte ta över det här. Välj någon annan.',
    en: 'That colleague cannot take this over. Choose somebody else.',
  },
  OVERLAMNAS_INTE_SA: {
    sv: 'Det här lämnas inte över till någon annan här.',
    en: 'This is not handed over to anybody else here.',
  },
  OVERLAMNING_BESVARAD: {
    sv: 'Frågan är redan besvarad eller gäller inte längre. Ladda om sidan.',
    en: 'The question has been answered already, or does not stand any more. Load the page again.',
  },
  TITEL_SKRIVS_AV_ANDRA: {
    sv: 'Vad ni kallar era roller skrivs av samordnaren eller en chef. Be en av dem.',
    en: 'What you call your roles is written by the coordinator or a manager. Ask one of them.',
  },
  TITEL_LANG: {
    sv: 'Skriv titeln på en rad, högst 80 tecken.',
    en: 'Write the title on one line, at most 80 characters.',
  },
  OVERLAMNING_SKAL: {
    sv: 'Välj varför du inte kan ta över.',
    en: 'Choose why you cannot take it over.',
  },
} as const satisfies Record<string, RefusalText>
