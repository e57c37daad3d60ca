import type { RefusalText } from './refusal-text.js'

/** The first meeting of a partnership: who writes, and what can be kept. */
export const firstMeetingRefusals = {
  FORSTA_MOTET_SKRIVS_AV_ANDRA: {
    sv: 'Det första mötet skrivs av samordnarna och cheferna. Be en av dem.',
    en: 'The first meeting is written by the coordinators and managers. Ask one of them.',
  },
  FORSTA_MOTET_TEXT: {
    sv: 'Skriv några meningar, högst 1 000 tecken.',
    en: 'Write a few sentences, at most 1,000 characters.',
  },
  FORSTA_MOTET_EGNA_ORD: {
    sv: 'Skriv först var för sig vad ni menar. Föreslå sedan gemensamma ord.',
    en: 'First write separately what you mean. Then propose common words.',
  },
  FORSTA_MOTET_EGET_FORSLAG: {
    sv: 'Det är den andra parten som säger ja till ert förslag.',
    en: 'It is the other side that says yes to your proposal.',
  },
  FORSTA_MOTET_REDAN_ENSE: {
    sv: 'Ni är redan överens om de orden.',
    en: 'You have agreed on those words already.',
  },
  MALET_DAG: {
    sv: 'Välj en dag framåt, högst tre år, då målet ska vara nått.',
    en: 'Choose a day ahead, at most three years, by which the goal is to be reached.',
  },
  DELMAL_AV_MAL: {
    sv: 'Ett delmål hör till ett mål, och delas inte upp igen.',
    en: 'A part belongs to a goal, and is not broken down again.',
  },
  MALET_HAR_DELMAL: {
    sv: 'Målet har delmål som gäller. Säg först om vart och ett är nått eller släpps.',
    en: 'The goal has parts that hold. First say of each whether it is reached or let go.',
  },
  DELMAL_EFTER_MALET: {
    sv: 'Välj en dag senast när hela målet ska vara nått.',
    en: 'Choose a day no later than when the whole goal is to be reached.',
  },
  MALET_FINNS: {
    sv: 'Startmålet finns redan.',
    en: 'The starter goal is there already.',
  },
  MALET_AVSLUTAT: {
    sv: 'Det är redan avslutat.',
    en: 'It is ended already.',
  },
  MALET_SKAL: {
    sv: 'Skriv kort varför det inte längre gäller.',
    en: 'Write briefly why it no longer holds.',
  },
} as const satisfies Record<string, RefusalText>
