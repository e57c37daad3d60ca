import { categoryRules, factCategories } from '../../disclosure/category.js'
import { factCategoryLabels } from '../labels/disclosure-labels.js'
import type { Language } from '../language.js'
import { CONSENT_MONTHS_MAX, SCAN_MEGABYTES, SCANS_PER_CONSENT_MAX } from '../limits.js'
import type { RefusalText } from './refusal-text.js'

/** The categories that a spoken yes never opens, in quotes, as the ticks beside them say. */
function writtenOnly(language: Language): string[] {
  return factCategories.filter((category) => categoryRules[category].writtenOnly).map((category) => `”${factCategoryLabels[category][language]}”`)
}

/** Recording, renewing, narrowing and invalidating a consent. Withdrawing one has a single refusal: it is recorded elsewhere. */
export const consentRefusals = {
  SAMTYCKE_TAS_AV_MYNDIGHETEN: {
    sv: 'Samtycket tas in av den som ska lämna ut uppgifterna. Be socialtjänsten ta in det.',
    en: 'Consent is taken by the one who will release the information. Ask social services to take it.',
  },
  SAMTYCKE_TAS_TILLBAKA_HOS_DEN_SOM_LAMNAR: {
    sv: 'Hjälp personen att säga till hos den som tog in samtycket. Det räcker med ett samtal.',
    en: 'Help the person to tell the one who took the consent. A phone call is enough.',
  },
  SAMTYCKE_UPPHORT: {
    sv: 'Samtycket har upphört. Ta in ett nytt tillsammans med personen.',
    en: 'The consent has ended. Take a new one together with the person.',
  },
  SAMTYCKE_REDAN_FORNYAT: {
    sv: 'Samtycket är redan förnyat. Ändra eller ta tillbaka det nya samtycket i stället.',
    en: 'The consent has already been renewed. Change or take back the new consent instead.',
  },
  FORNYELSE_BORJAN: {
    sv: 'Välj en dag från i dag till dagen efter att det gamla samtycket slutar. Ska det börja senare, för in ett nytt samtycke.',
    en: 'Choose a day from today to the day after the old consent ends. If it is to begin later, record a new consent.',
  },
  SAMTYCKE_SKULLE_INTE_GALLA: {
    sv: 'Den som samtycker får inte tala för personen de dagarna. Ta in ett nytt samtycke av den som får det.',
    en: 'The one who consents may not speak for the person on those days. Take a new consent from the one who may.',
  },
  SAMTYCKE_BARA_SMALARE: {
    sv: 'Här går det att ta bort mottagare och uppgifter. Vill personen lägga till något tas ett nytt samtycke in.',
    en: 'Recipients and information can be removed here. If the person wants to add something, take a new consent.',
  },
  SKAL_TILL_ALDRIG_GALLT: {
    sv: 'Välj varför samtycket aldrig gällde.',
    en: 'Choose why the consent was never valid.',
  },
  PERSON_AVLIDEN: {
    sv: 'Personen är antecknad som avliden hos er. Rätta dödsfallet om det inte stämmer, eller välj en annan person.',
    en: 'The person is recorded as having died. Correct the death if it is wrong, or choose another person.',
  },
  GIVARE_SAKNAS: { sv: 'Välj vem som samtycker.', en: 'Choose who consents.' },
  VUXEN_FOR_EGEN_DEL: {
    sv: 'Varje vuxen samtycker för sin egen del. Ta in ett samtycke av var och en.',
    en: 'Each adult consents for their own part. Take one consent from each.',
  },
  BARN_GENOM_VARDNADSHAVARE: {
    sv: 'För ett barn samtycker varje vårdnadshavare. Ange vilka de är och ta in ett samtycke av var och en.',
    en: 'For a child each guardian consents. Say who they are and take one consent from each.',
  },
  UPPDRAG_SLUTDATUM: {
    sv: 'Skriv till vilken dag uppdraget gäller. Samtycket slutar senast då.',
    en: 'Write the day until which the mandate is valid. The consent ends then at the latest.',
  },
  MOTTAGARE_SAKNAS: {
    sv: 'Välj minst en organisation som får veta.',
    en: 'Choose at least one organisation that may know.',
  },
  MOTTAGARE_INTE_MED: {
    sv: 'Välj bland organisationerna i samverkan. Be den som driver portalen att lägga in andra.',
    en: 'Choose among the organisations in the partnership. Ask whoever runs the portal to add others.',
  },
  KATEGORI_SAKNAS: { sv: 'Välj vad samtycket gäller.', en: 'Choose what the consent is about.' },
  KATEGORI_OPPNAS_INTE: {
    sv: 'Ta bort det som ett samtycke inte öppnar här. Sådant lämnas bara efter eget beslut, utanför portalen.',
    en: 'Remove what a consent does not open here. Such information is only given by a separate decision, outside the portal.',
  },
  MUNTLIGT_RACKER_INTE: {
    sv: `Ta in samtycket skriftligt, eller ta bort ${writtenOnly('sv').join(' och ')} ur det. Ett muntligt ja räcker inte för dem.`,
    en: `Take the consent in writing, or remove ${writtenOnly('en').join(' and ')} from it. A spoken yes is not enough for those.`,
  },
  VARD_BEKRAFTAS: {
    sv: 'Fråga särskilt om vård och hälsa, och kryssa i att personen har sagt ja till det.',
    en: 'Ask separately about care and health, and tick that the person has said yes to it.',
  },
  MUNTLIGT_VEM_OCH_HUR: {
    sv: 'Skriv vem som tog emot samtycket, hur det gick till och vilka ord som lästes upp.',
    en: 'Write who received the consent, how it was done and which words were read.',
  },
  SLUT_FORE_BORJAN: {
    sv: 'Låt samtycket sluta samma dag som det börjar, eller senare.',
    en: 'Let the consent end on the day it begins, or later.',
  },
  SLUTDATUM_PASSERAT: {
    sv: 'Skriv ett slutdatum i dag eller senare.',
    en: 'Write an end date of today or later.',
  },
  SLUTDATUM_FOR_LANGT_FRAM: {
    sv: `Skriv ett slutdatum inom ${CONSENT_MONTHS_MAX} månader. Det går att förnya.`,
    en: `Write an end date within ${CONSENT_MONTHS_MAX} months. It can be renewed.`,
  },
  SKANNING_FORMAT: {
    sv: 'Bifoga skanningen som PDF, JPEG eller PNG. Filen är inget av dem.',
    en: 'Attach the scan as PDF, JPEG or PNG. The file is none of them.',
  },
  SKANNING_FOR_STOR: {
    sv: `Skanna blanketten i svartvitt eller med lägre upplösning och bifoga den igen. Gränsen är ${SCAN_MEGABYTES} MB.`,
    en: `Scan the form in black and white or at a lower resolution and attach it again. The limit is ${SCAN_MEGABYTES} MB.`,
  },
  SKANNINGAR_FULLT: {
    sv: `Samtycket har ${SCANS_PER_CONSENT_MAX} skanningar, och fler tas inte emot. Den senaste gäller. Ta in ett nytt samtycke om den inte stämmer.`,
    en: `The consent has ${SCANS_PER_CONSENT_MAX} scans, and no more are kept. The latest counts. Take a new consent if it is wrong.`,
  },
  SKANNING_TOM: {
    sv: 'Skanna blanketten igen och bifoga den nya filen. Den här är tom.',
    en: 'Scan the form again and attach the new file. This one is empty.',
  },
  SKANNING_BARA_SKRIFTLIGT: {
    sv: 'Bifoga skanningen till ett skriftligt samtycke. Det här gavs på ett annat sätt.',
    en: 'Attach the scan to a written consent. This one was given in another way.',
  },
  SYFTE_SAKNAS: {
    sv: 'Skriv vad uppgifterna ska användas till i boendefrågan.',
    en: 'Write what the information is to be used for in the housing matter.',
  },
} as const satisfies Record<string, RefusalText>
