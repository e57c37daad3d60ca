import type { RefusalText } from './refusal-text.js'

/** What governs an organisation's work, and how it is organised: who writes it, and what can be kept. */
export const governingRefusals = {
  STYRDOK_SKRIVS_AV_ANDRA: {
    sv: 'Styrande dokument och svar om er organisation skrivs av samordnaren eller en chef. Be en av dem.',
    en: 'Governing documents and answers about your organisation are written by the coordinator or a manager. Ask one of them.',
  },
  STYRDOK_NAMN: {
    sv: 'Skriv vad dokumentet heter, på en rad.',
    en: 'Write what the document is called, on one line.',
  },
  STYRDOK_BETYDER: {
    sv: 'Skriv i några meningar vad dokumentet betyder för dem ni samverkar med, högst 1 000 tecken.',
    en: 'Write in a few sentences what the document means to those you work with, at most 1,000 characters.',
  },
  STYRDOK_PLATS: {
    sv: 'Skriv var dokumentet finns: en webbadress, ett diarienummer eller vem man frågar.',
    en: 'Write where the document is found: a web address, a registration number or whom one asks.',
  },
  STYRDOK_ADRESS: {
    sv: 'Skriv en webbadress som börjar med https:// eller http://, eller beskriv med ord var dokumentet finns.',
    en: 'Write a web address that begins with https:// or http://, or say in words where the document is found.',
  },
  STYRDOK_DAGAR: {
    sv: 'Välj en sista dag som inte kommer före den första.',
    en: 'Choose a last day that does not come before the first one.',
  },
  STYRDOK_GENOMGANG: {
    sv: 'Välj en dag framåt då dokumentet ska gås igenom igen, eller lämna fältet tomt.',
    en: 'Choose a day ahead on which the document is to be gone through again, or leave it empty.',
  },
  STYRDOK_SKAL: {
    sv: 'Skriv kort varför dokumentet tas ur bruk.',
    en: 'Write briefly why the document is taken out of use.',
  },
  STYRDOK_UR_BRUK: {
    sv: 'Dokumentet är redan taget ur bruk. Lägg till ett nytt om något annat gäller.',
    en: 'The document is already out of use. Add a new one if something else is in force.',
  },
  ORGANISERING_SVAR: {
    sv: 'Skriv svaret i några meningar, högst 1 000 tecken.',
    en: 'Write the answer in a few sentences, at most 1,000 characters.',
  },
  ORGANISERING_FRAGA: {
    sv: 'Välj en fråga som ställs till er.',
    en: 'Choose a question that is asked of you.',
  },
} as const satisfies Record<string, RefusalText>
