import type { RefusalText } from './refusal-text.js'

/** A landlord's own steps after an unpaid rent. */
export const timelineRefusals = {
  SAMORDNARE_BESTAMMER_STEG: {
    sv: 'Stegen bestäms av samordnaren. Be er samordnare.',
    en: 'The steps are decided by the coordinator. Ask your coordinator.',
  },
  STEG_ANDRADE_AV_ANNAN: {
    sv: 'Någon har sparat andra steg medan du skrev. Ditt står kvar här: jämför med det som gäller nu och spara igen.',
    en: 'Somebody saved other steps while you were writing. Yours are still here: compare with what applies now and save again.',
  },
  STEG_FRAN_PASSERAD: {
    sv: 'Välj i dag eller en senare dag. Det som redan har gällt ändras inte.',
    en: 'Choose today or a later day. What has already applied does not change.',
  },
  STEG_SAKNAS: {
    sv: 'Ta med minst ett steg som ni själva gör: sms eller e-post, telefon eller hembesök.',
    en: 'Include at least one step that you take yourselves: a text message or e-mail, a phone call or a home visit.',
  },
  STEG_TVA_GANGER: {
    sv: 'Samma steg står två gånger. Ta bort det ena.',
    en: 'The same step is there twice. Remove one of them.',
  },
  STEG_DAG_UTANFOR: {
    sv: 'Skriv en dag med siffror: högst 120 dagar, högst 80 vardagar eller högst den 31 i månaden.',
    en: 'Write a day in figures: at most 120 days, at most 80 workdays or at most the 31st of the month.',
  },
  STEG_FONSTER: {
    sv: 'Låt den första dagen komma före den sista, eller lämna den tom.',
    en: 'Let the first day come before the last, or leave it empty.',
  },
  INKASSO_UTAN_HANVISNING: {
    sv: 'Lägg till hänvisning till budget- och skuldrådgivning, eller ta bort inkassokravet. De två hör ihop.',
    en: 'Add the referral to budget and debt advice, or remove the debt collection demand. The two belong together.',
  },
} as const satisfies Record<string, RefusalText>
