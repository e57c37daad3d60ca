import type { RefusalText } from './refusal-text.js'

/** Whom a partnership means by barnfamilj: who writes it, what can be applied, and when it is agreed. */
export const definitionRefusals = {
  DEFINITION_SKRIVS_AV_ANDRA: {
    sv: 'Definitioner skrivs av samordnarna och cheferna. Be en av dem.',
    en: 'Definitions are written by the coordinators and managers. Ask one of them.',
  },
  DEFINITION_NAMN: {
    sv: 'Ge definitionen ett kort namn, till exempel Bor eller vistas där.',
    en: 'Give the definition a short name, such as Lives or stays there.',
  },
  DEFINITION_ORD: {
    sv: 'Skriv med egna ord vilka ni räknar, högst 1 000 tecken.',
    en: 'Write in your own words whom you count, at most 1,000 characters.',
  },
  SVAR_FINNS_INTE: {
    sv: 'Svaret går inte att använda. Välj ett i listan, eller skriv ett helt tal.',
    en: 'This answer cannot be used. Choose one of the list, or write a whole number.',
  },
  INGEN_BOENDEFORM: {
    sv: 'Välj minst ett sätt som barnet kan bo på.',
    en: 'Choose at least one way in which the child may live.',
  },
  INGEN_RELATION: {
    sv: 'Välj minst en vuxen som barnet kan bo hos.',
    en: 'Choose at least one adult with whom the child may live.',
  },
  DAGAR_UTANFOR_ARET: {
    sv: 'Skriv ett antal dygn mellan 1 och 366, eller lämna tomt.',
    en: 'Write a number of days between 1 and 366, or leave it empty.',
  },
  NATTER_UTANFOR_MANADEN: {
    sv: 'Skriv ett antal nätter mellan 1 och 31, eller lämna tomt.',
    en: 'Write a number of nights between 1 and 31, or leave it empty.',
  },
  VECKA_UTANFOR_GRAVIDITETEN: {
    sv: 'Skriv från vilken vecka ett väntat barn räknas, 1 till 42.',
    en: 'Write from which week an expected child is counted, 1 to 42.',
  },
  SKOLALDER_UNDER_GRANSEN: {
    sv: 'Välj en högre ålder för den som går i skolan än för andra, högst 25.',
    en: 'Choose a higher age for those at school than for others, at most 25.',
  },
  INGEN_SKOLFORM: {
    sv: 'Välj minst en skolform, eller ta bort den högre åldern.',
    en: 'Choose at least one kind of school, or take away the higher age.',
  },
  DEFINITION_OFORANDRAD: {
    sv: 'Ni har redan föreslagit precis det här. Vänta på svar, eller ändra något.',
    en: 'You have proposed exactly this already. Wait for an answer, or change something.',
  },
  DEFINITION_EGET_FORSLAG: {
    sv: 'Det är den andra parten som säger ja till er definition.',
    en: 'It is the other side that says yes to your definition.',
  },
  DEFINITION_INTE_OPPEN: {
    sv: 'Förslaget ligger inte kvar. Läs det som står nu.',
    en: 'The proposal no longer stands. Read what stands now.',
  },
  DEFINITION_MOTE: {
    sv: 'Välj ett av era möten som inte är inställt.',
    en: 'Choose one of your meetings that is not cancelled.',
  },
  DEFINITION_ENADES: {
    sv: 'Välj dagen då ni kom överens, senast i dag och högst ett år bakåt.',
    en: 'Choose the day on which you agreed, today at the latest and at most a year ago.',
  },
  DEFINITION_GALLER_FRAN: {
    sv: 'Välj en dag från i dag, inte före mötet eller den senaste versionen. Det som är räknat räknas inte om.',
    en: 'Choose a day from today on, not before the meeting or the latest version. What is counted is not counted again.',
  },
} as const satisfies Record<string, RefusalText>
