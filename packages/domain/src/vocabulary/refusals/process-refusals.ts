import type { RefusalText } from './refusal-text.js'

/** Social services' own process around a notice. */
export const processRefusals = {
  BARNENS_SITUATION_SAKNAS: {
    sv: 'Det finns barn i hushållet. Skriv först vad ni har utrett om barnens situation, under Processen.',
    en: 'There are children in the household. First write what you have looked into about the children’s situation, under The process.',
  },
  PROCESS_SVAR_SAKNAS: {
    sv: 'Välj ett av svaren.',
    en: 'Choose one of the answers.',
  },
  PROCESS_VART_SAKNAS: {
    sv: 'Skriv vilken enhet eller kommun underrättelsen är skickad till.',
    en: 'Write which unit or municipality the notice is sent to.',
  },
  PROCESS_UPPFOLJNING_PASSERAD: {
    sv: 'Välj en dag efter i dag för nästa uppföljning.',
    en: 'Choose a day after today for the next follow-up.',
  },
  PROCESS_UPPFOLJNING_SAKNAS: {
    sv: 'Välj en dag för nästa uppföljning av barnens situation.',
    en: 'Choose a day for the next follow-up of the children’s situation.',
  },
  KVITTERA_TILL_KRONOFOGDEN: {
    sv: 'Kronofogdens underrättelse bekräftas under Processen, tillsammans med handläggaren och kopian.',
    en: 'The Enforcement Authority’s notice is confirmed under The process, together with the handler and the copy.',
  },
  SAMORDNARE_BESTAMMER_PROCESSEN: {
    sv: 'Processen bestäms av samordnaren. Be er samordnare.',
    en: 'The process is decided by the coordinator. Ask your coordinator.',
  },
  PROCESS_ANDRAD_AV_ANNAN: {
    sv: 'Någon har sparat en annan process medan du skrev. Ditt står kvar här: jämför med det som gäller nu och spara igen.',
    en: 'Somebody saved another process while you were writing. Yours is still here: compare with what applies now and save again.',
  },
  PROCESS_TAL_UTANFOR: {
    sv: 'Skriv ett helt tal som är rimligt: minst 1, och högst 120 år, 60 månader, 365 dagar eller 20 gånger.',
    en: 'Write a whole number that is reasonable: at least 1, and at most 120 years, 60 months, 365 days or 20 times.',
  },
  PROCESS_UPPFOLJNING_ORDNING: {
    sv: 'Låt den andra uppföljningen komma efter den första.',
    en: 'Let the second follow-up come after the first.',
  },
  PROCESS_OMRADE_FORM: {
    sv: 'Skriv postnummer med två till fem siffror, eller namn på gator och områden, ett på varje rad.',
    en: 'Write postcodes of two to five digits, or names of streets and areas, one on each line.',
  },
  PROCESS_REGLER_FATTAS: {
    sv: 'Välj brev, och vad som händer efter ett missat besök, för varje slags hushåll.',
    en: 'Choose a letter, and what happens after a missed visit, for every kind of household.',
  },
} as const satisfies Record<string, RefusalText>
