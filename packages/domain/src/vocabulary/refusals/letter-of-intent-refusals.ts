import type { SigningRefusal } from '../letter-of-intent-codes.js'
import type { RefusalText } from './refusal-text.js'

/** Why a letter of intent cannot be signed by somebody now. */
const signingRefusals = {
  INTE_FOR_UNDERSKRIFT: { sv: 'Avsiktsförklaringen är inte ute för underskrift. Läs sidan igen.', en: 'The letter of intent is not out to be signed. Read the page again.' },
  UNDERTECKNAR_INTE: { sv: 'Andra är valda att skriva under. Du kan läsa.', en: 'Others are chosen to sign. You may read.' },
  REDAN_SVARAT: { sv: 'Du har redan svarat. Mer behövs inte av dig.', en: 'You have already answered. Nothing more is needed from you.' },
  NAGON_HAR_AVBOJT: { sv: 'Någon har tackat nej. Läs skälet och ändra texten innan fler skriver under.', en: 'Somebody has declined. Read the reason and change the text before more sign.' },
  FYRA_OGON: { sv: 'Du har redan svarat för en annan part. Be en kollega skriva under här.', en: 'You have already answered for another party. Ask a colleague to sign here.' },
  INTE_DIN_TUR: { sv: 'Andra skriver under eller godkänner före dig. Du får veta när det är din tur.', en: 'Others sign or approve before you. You will be told when it is your turn.' },
  INTE_CHEF: { sv: 'Den som skriver under är chef. Be din chef.', en: 'Whoever signs is a manager. Ask your manager.' },
  MANDAT_ATT_UNDERTECKNA: { sv: 'Mandaten säger inte att du får skriva under. Skriv in det där först.', en: 'The mandates do not say that you may sign. Enter it there first.' },
  MANDAT_HAR_UPPHORT: { sv: 'Ditt mandat gäller inte i dag. Förnya det först.', en: 'Your mandate does not hold today. Renew it first.' },
  MANDAT_OMFATTAR_INTE: { sv: 'Ditt mandat omfattar inte att skriva under. Lägg till det i mandatet först.', en: 'Your mandate does not cover signing. Add that to the mandate first.' },
  FOR_LAG_TILLITSNIVA: { sv: 'Skriv under med en säkrare e-legitimation.', en: 'Sign with an e-ID of a higher level.' },
  LEGITIMERA_IGEN: { sv: 'Legitimera dig igen, så kan du skriva under direkt.', en: 'Identify yourself again, and you can sign at once.' },
  SKAL_FOR_KORT: { sv: 'Skriv skälet med minst tio tecken.', en: 'Write the reason in at least ten characters.' },
} as const satisfies Record<SigningRefusal, RefusalText>

/** Letters of intent, from the first draft until they are signed or ended. */
export const letterOfIntentRefusals = {
  ...signingRefusals,
  AVSIKT_SKRIVS_AV_ANDRA: {
    sv: 'Avsiktsförklaringen skrivs av samordnare och chefer. Be en av dem.',
    en: 'The letter of intent is written by coordinators and managers. Ask one of them.',
  },
  AVSIKT_LAST: {
    sv: 'Alla har skrivit under, så texten ändras inte mer. Skriv en ny avsiktsförklaring.',
    en: 'Everybody has signed, so the text is not changed any more. Write a new letter of intent.',
  },
  AVSIKT_FATTAS: {
    sv: 'Något fattas innan den kan skrivas under. Listan på sidan säger vad.',
    en: 'Something is missing before it can be signed. The list on the page says what.',
  },
  AVSIKT_FINNS: {
    sv: 'Det finns redan en avsiktsförklaring för det året. Fortsätt på den.',
    en: 'There is already a letter of intent for that year. Go on with that one.',
  },
  AVSIKT_STEG: {
    sv: 'Avsiktsförklaringen har gått vidare sedan du läste. Läs sidan igen.',
    en: 'The letter of intent has moved on since you read it. Read the page again.',
  },
  AVSIKT_AR: { sv: 'Välj i år eller nästa år.', en: 'Choose this year or the next.' },
  AVSIKT_UNDERTECKNARE: {
    sv: 'Välj kollegor som arbetar hos er nu. Var och en står en gång bland dem som svarar.',
    en: 'Choose colleagues who work with you now. Each stands once among those who answer.',
  },
  AVSIKT_SVAR_STAR: {
    sv: 'Den som redan har svarat står kvar. Ta tillbaka avsiktsförklaringen till läsning om andra ska svara.',
    en: 'Whoever has answered stays. Take the letter of intent back to be read if others are to answer.',
  },
  AVSIKT_LISTA: {
    sv: 'Skriv högst femtio rader i varje lista.',
    en: 'Write at most fifty rows in each list.',
  },
  AVSIKT_MATT: {
    sv: 'Säg hur många gånger om året, eller senast vilken dag.',
    en: 'Say how many times a year, or by which day at the latest.',
  },
  AVSIKT_UPPSAGNING: {
    sv: 'En avsiktsförklaring sägs upp av en chef. Be din chef.',
    en: 'A letter of intent is ended by a manager. Ask your manager.',
  },
} as const satisfies Record<string, RefusalText>
