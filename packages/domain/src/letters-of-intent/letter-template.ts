import { inSentence, listed } from '../vocabulary/labels/sentence-words.js'
import { organisationKindLabels } from '../vocabulary/labels/people-labels.js'
import type { IntentSection, IntentVariant } from '../vocabulary/letter-of-intent-codes.js'
import { localDate, type LocalDate } from '../vocabulary/local-date.js'
import { isLandlord, type OrganisationKind } from '../vocabulary/organisation.js'
import { inSectionOrder, NO_RIGHT_TO_SHARE, type AnnexMandate, type FollowUpActivity, type IntentContent, type IntentGoal, type IntentPoint, type SectionText } from './letter-content.js'

/** A party as the letter names it. */
export interface IntentParty {
  readonly name: string
  /** Organisation number, as it is written; null when nobody has said it. */
  readonly organisationNumber: string | null
  readonly kind: OrganisationKind
}

/** What a first draft is written from. */
export interface DraftFrom {
  readonly variant: IntentVariant
  /** In the order in which the letter names them. */
  readonly parties: readonly IntentParty[]
  /** The calendar year for which it is written: it holds from 1 January to 31 December. */
  readonly year: number
  /** Whose barnfamilj counts: the definition that the parties have adopted, or the words that they agreed on at the first meeting. Null while there are none. */
  readonly definition: { readonly name: string; readonly version: number } | { readonly words: string } | null
  /** Goals to start with; `simpleFirstGoal` is one. */
  readonly goals: readonly IntentGoal[]
  /** What the first meeting decided, under the section that it is about: a paragraph of its own each. */
  readonly decisions: readonly SectionText[]
  /** From the register of mandates. */
  readonly mandates: readonly AnnexMandate[]
}

/**
 * A first draft of a letter of intent, in our own words, after what the method asks of one [metodstöd, bilaga 2] and, where
 * the parties meet about once a month, after Kronofogden's. Everything in it can be changed before it is signed.
 */
export function draftLetter(from: DraftFrom): IntentContent {
  const { parties, year, variant, goals, mandates } = from
  const names = listed(parties.map(({ name }) => name), 'sv')
  return {
    title: `Avsiktsförklaring ${year}: ${names}`,
    sections: inSectionOrder(firstTexts(from)).map(({ code, text }) => ({
      code, text: [text, ...from.decisions.filter((decision) => decision.code === code).map((decision) => decision.text.trim())].filter((paragraph) => paragraph !== '').join('\n\n') })),
    points: firstPoints(variant, year),
    goals,
    followUps: firstFollowUps(year),
    mandates,
    validFrom: dayOf(year, '01-01'),
    validTo: dayOf(year, '12-31'),
  }
}

/** The very simple first goal, which every partnership can set on its first day [metodstöd]. */
export function simpleFirstGoal(variant: IntentVariant, year: number): IntentGoal {
  const often = variant === 'MANADSVIS' ? 'varje månad' : 'ungefär varje månad'
  return { text: `Vi möts ${often} och bjuder in nätverket fyra gånger under året.`, level: 'MAL', ownerOrganisationId: null, dueOn: dayOf(year, '12-31') }
}

function dayOf(year: number, monthAndDay: string): LocalDate {
  return localDate(`${String(year).padStart(4, '0')}-${monthAndDay}`)
}

/** What is promised; the first point tells the two variants apart. The ids are those of every year, so that letters can be compared. */
function firstPoints(variant: IntentVariant, year: number): readonly IntentPoint[] {
  const meetings: IntentPoint = variant === 'MANADSVIS'
    ? { id: 'moten', text: 'Vi möts en gång i månaden, också när ingen är sen med hyran. Då använder vi mötet till att lära av varandra.', measure: { kind: 'MONTHLY_MEETINGS', perYear: 12 } }
    : { id: 'moten', text: 'Vi möts ungefär en gång i månaden, minst tio gånger under året. Behövs det fler möten kallar den som ser behovet.', measure: { kind: 'MONTHLY_MEETINGS', perYear: 10 } }
  return [
    meetings,
    { id: 'utbildning', text: 'Två gånger under året utbildar vi varandra i de lagar, regler och villkor som våra arbeten styrs av.', measure: { kind: 'TRAINING', perYear: 2 } },
    { id: 'forbattring', text: 'Vi gör det förebyggande arbetet bättre och når fler med det. Varje år prövar vi minst en namngiven förbättring.', measure: { kind: 'IMPROVEMENTS', perYear: 1 } },
    { id: 'ingang', text: 'Var och en av oss har en ingång: ett nummer och en adress där någon svarar, och en ersättare när hon eller han är borta.', measure: { kind: 'WAYS_IN' } },
    { id: 'chefsmoten', text: 'Våra chefer möts två gånger under året. De går igenom samverkan, mandat och resurser.', measure: { kind: 'MANAGER_MEETINGS', perYear: 2 } },
    { id: 'natverk', text: 'Fyra gånger under året bjuder vi in nätverket för att lära oss mer om våra målgrupper.', measure: { kind: 'NETWORK_MEETINGS', perYear: 4 } },
    { id: 'uppfoljning', text: 'I slutet av året följer vi upp arbetet tillsammans och bestämmer inriktningen för nästa år.', measure: { kind: 'FOLLOW_UP', by: dayOf(year, '12-31') } },
  ]
}

function firstFollowUps(year: number): readonly FollowUpActivity[] {
  return [
    { text: 'Cheferna går igenom hur åtagandena hålls.', dueOn: dayOf(year, '06-30') },
    { text: 'Parterna går igenom året, mål för mål, och skriver en uppföljning med inriktning för nästa år.', dueOn: dayOf(year, '12-15') },
  ]
}

function partyWords({ name, organisationNumber, kind }: IntentParty): string {
  // What kind of landlord it is decides what it is bound by; the name of any other party tells what it is.
  const kindWords = isLandlord(kind) ? [inSentence(organisationKindLabels[kind].sv, 'sv')] : []
  return [name, ...kindWords, ...(organisationNumber === null ? [] : [`organisationsnummer ${organisationNumber}`])].join(', ')
}

/** Every section, in words of our own. No day stands in them: the days stand once, where the letter says how long it holds. */
function firstTexts({ parties, variant, definition }: DraftFrom): readonly SectionText[] {
  const meets = variant === 'MANADSVIS' ? 'en gång i månaden' : 'ungefär en gång i månaden, och oftare när det behövs'
  const family = definition === null
    ? 'Vad vi menar med barnfamilj bestämmer vi tillsammans och skriver in här.'
    : 'words' in definition ? `Med barnfamilj menar vi: ${definition.words}` : `Med barnfamilj menar vi det som står i definitionen ”${definition.name}”, version ${definition.version}.`
  const section = (code: IntentSection, ...paragraphs: readonly string[]): SectionText => ({ code, text: paragraphs.join('\n\n') })
  return [
    section('PARTER', parties.map(partyWords).join('\n')),
    section('SYFTE',
      'Vi vill att fler ska kunna bo kvar i sina hem. Därför arbetar vi tillsammans och börjar tidigt, långt innan en obetald hyra eller en störning leder till uppsägning eller vräkning.',
      'Barn och unga kommer först.'),
    section('MALGRUPPER', 'Vi arbetar för alla som är på väg att förlora sin bostad. Barnfamiljer och unga ägnar vi särskild uppmärksamhet.', family),
    section('MAL', 'Målen är våra gemensamma. De beskriver i första hand hur vi arbetar, så att alla i en målgrupp får samma chans.'),
    section('ATAGANDEN', 'Det här lovar vi varandra. Varje punkt mäts under året.'),
    section('MOTESFORMER', `Hyresvärden och socialtjänsten möts ${meets}. Cheferna möts för sig. Nätverket möts om arbetssätt och målgrupper, aldrig om enskilda personer.`),
    section('EN_INGANG', 'Var och en av oss har en ingång som de andra alltid kan använda. Den som har ändrat sin ingång berättar det för de andra samma dag.'),
    section('ROLLER_MANDAT', 'Vad var och en får besluta om står i bilagan om mandat. Slutar någon går uppdraget över till ersättaren, så att samverkan inte hänger på en person.'),
    section('SEKRETESS', `${NO_RIGHT_TO_SHARE} Vad vi får berätta för varandra följer av lag, eller av samtycke från den som uppgiften gäller.`),
    section('KOMMUNIKATION', 'Vi berättar gemensamt om samverkan, för medarbetare och utåt. Ingen av oss talar för någon annan utan att ha frågat.'),
    section('UPPFOLJNING', 'Vi följer upp åtaganden och mål med samma siffror och samma definitioner. Uppföljningen ligger till grund för nästa års avsiktsförklaring.'),
    section('GILTIGHET', 'Avsiktsförklaringen gäller från den första till och med den sista dagen som står här. Den förlängs inte av sig själv: vi skriver en ny.'),
    section('ANDRING_UPPSAGNING', 'Ändringar är skriftliga och skrivs under på nytt av alla. Den som vill lämna samverkan säger upp avsiktsförklaringen skriftligt och berättar varför.'),
    section('AVVIKELSE', 'Kan någon av oss inte hålla ett åtagande säger den till så snart som möjligt. Vi tar upp det på nästa möte, och hos cheferna om det inte löser sig där.'),
    section('BILAGOR', 'Bilaga: mandat.'),
  ]
}
