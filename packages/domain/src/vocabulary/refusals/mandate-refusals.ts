import type { RefusalText } from './refusal-text.js'

/** Who may decide what, and who says so. */
export const mandateRefusals = {
  MANDAT_SAKNAS: {
    sv: 'Du har inte mandat för det här beslutet. På sidan Mandat står vem hos er som kan fatta det.',
    en: 'You have no mandate for this decision. The page Mandates says who of you can make it.',
  },
  MANDAT_SLUT: {
    sv: 'Ditt mandat för det här beslutet har slutat att gälla. På sidan Mandat står vem som kan fatta det, eller be er chef om ett nytt mandat.',
    en: 'Your mandate for this decision has ended. The page Mandates says who can make it, or ask your manager for a new mandate.',
  },
  MANDAT_EJ_BORJAT: {
    sv: 'Ditt mandat för det här beslutet har inte börjat gälla. På sidan Mandat står när det börjar, och vem som kan besluta fram till dess.',
    en: 'Your mandate for this decision has not begun. The page Mandates says when it does, and who can decide until then.',
  },
  MANDAT_BELOPP: {
    sv: 'Beloppet är större än ditt mandat. På sidan Mandat står hur långt det räcker, och vem som kan besluta om mer.',
    en: 'The sum is larger than your mandate. The page Mandates says how far it goes, and who can decide on more.',
  },
  MANDAT_SKRIVS_AV_CHEF: {
    sv: 'Mandat ges och avslutas av en chef hos er. Be henne eller honom.',
    en: 'Mandates are given and ended by a manager of yours. Ask her or him.',
  },
  MANDAT_PERSON: {
    sv: 'Välj någon av er som arbetar kvar.',
    en: 'Choose somebody of yours who still works there.',
  },
  MANDAT_SAMMA: {
    sv: 'Välj en annan ersättare än den som får mandatet.',
    en: 'Choose another deputy than the one who is given the mandate.',
  },
  MANDAT_BESLUT: {
    sv: 'Välj ett beslut som ni fattar hos er.',
    en: 'Choose a decision that your organisation makes.',
  },
  MANDAT_SUMMA: {
    sv: 'Skriv det högsta beloppet i hela kronor, mer än noll. Lämna det tomt om mandatet gäller utan gräns.',
    en: 'Write the highest sum in whole kronor, more than zero. Leave it empty if there is no limit.',
  },
  MANDAT_UTAN_SUMMA: {
    sv: 'Det här beslutet gäller inget belopp. Lämna det tomt.',
    en: 'This decision is about no sum. Leave it empty.',
  },
  MANDAT_DAGAR: {
    sv: 'Välj en sista dag som inte redan har varit, och inte före den första.',
    en: 'Choose a last day that has not been, and not before the first one.',
  },
  MANDAT_GRUND: {
    sv: 'Skriv vad mandatet vilar på, till exempel delegationsordningen och när den beslutades.',
    en: 'Write what the mandate rests on, such as the delegation order and when it was decided.',
  },
  MANDAT_SKAL: {
    sv: 'Skriv varför mandatet slutar.',
    en: 'Write why the mandate ends.',
  },
  MANDAT_REDAN_SLUT: {
    sv: 'Mandatet har redan slutat. Läs sidan på nytt.',
    en: 'The mandate has already ended. Read the page again.',
  },
} as const satisfies Record<string, RefusalText>
