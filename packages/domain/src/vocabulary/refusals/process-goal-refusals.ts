import type { RefusalText } from './refusal-text.js'

/** Process goals: who agrees on them, what they can ask for, and the gate before a step. */
export const processGoalRefusals = {
  PROCESSMAL_SKRIVS_AV_SAMORDNARE: {
    sv: 'Processmål bestäms av samordnarna. Be en av dem.',
    en: 'Process goals are decided by the coordinators. Ask one of them.',
  },
  PROCESSMAL_NAMN: {
    sv: 'Ge målet ett namn, med högst 120 tecken.',
    en: 'Give the goal a name of at most 120 characters.',
  },
  PROCESSMAL_ATGARDER: {
    sv: 'Välj minst en åtgärd, och varje slag bara en gång.',
    en: 'Choose at least one action, and each kind only once.',
  },
  PROCESSMAL_ANTAL: {
    sv: 'Skriv hur många gånger, från 1 till 20.',
    en: 'Write how many times, from 1 to 20.',
  },
  PROCESSMAL_SATT: {
    sv: 'Antalet sätt kan inte vara fler än åtgärderna, eller än de sätt ni har valt.',
    en: 'There cannot be more ways than actions, or than the ways you have chosen.',
  },
  PROCESSMAL_STEG: {
    sv: 'Skriv vad ert eget steg heter, med högst 120 tecken.',
    en: 'Write what your own step is called, in at most 120 characters.',
  },
  PROCESSMAL_DAG: {
    sv: 'Välj i dag eller en dag framåt. Det som redan har hänt räknas som det gjorde då.',
    en: 'Choose today or a day ahead. What has happened already counts as it did then.',
  },
  PROCESSMAL_FOR_MANGA: {
    sv: 'Ni har redan tjugo processmål. Avsluta ett innan ni föreslår ett nytt.',
    en: 'You have twenty process goals already. End one before you propose another.',
  },
  PROCESSMAL_EGET_FORSLAG: {
    sv: 'Det är den andra parten som säger ja till ert processmål.',
    en: 'It is the other side that says yes to your process goal.',
  },
  PROCESSMAL_REDAN_ENSE: {
    sv: 'Ni är redan överens om det processmålet.',
    en: 'You have agreed on that process goal already.',
  },
  PROCESSMAL_AVSLUTAT: {
    sv: 'Det processmålet är redan avslutat.',
    en: 'That process goal has been ended already.',
  },
  PROCESSMAL_SKAL: {
    sv: 'Skriv varför det avslutas, med högst 500 tecken.',
    en: 'Write why it ends, in at most 500 characters.',
  },
  GRIND_STANGD: {
    sv: 'Allt som ni kom överens om är inte gjort än. Gör det först, eller skriv varför ni går vidare ändå, med högst 500 tecken.',
    en: 'What you agreed on has not all been done yet. Do it first, or write why you go on all the same, in at most 500 characters.',
  },
  GRIND_STEGET_TAGET: {
    sv: 'Det steget är redan taget för den här hyran.',
    en: 'That step has been taken for this rent already.',
  },
} as const satisfies Record<string, RefusalText>
