import type { AgeLimit, AnswerReason, ExpectingRule, FictionalHouseholdCode } from '../definition-codes.js'
import type { Language } from '../language.js'
import type { LivingForm } from '../person.js'
import type { RegistrationRule } from '../target-codes.js'
import { words, type Labels } from './label-text.js'

export const fictionalHouseholdLabels: Labels<FictionalHouseholdCode> = {
  FOLKBOKFORD: words('Folkbokfört barn', 'Registered child', '[domain 2]'),
  VAXELVIS: words('Växelvis boende', 'Alternating residence', '[FOL 7 a]'),
  UMGANGE_26: words('Umgänge, 26 dygn per år', 'Visiting, 26 days a year', '[domain 2]'),
  UMGANGE_60: words('Umgänge, 60 dygn per år', 'Visiting, 60 days a year', '[domain 2]'),
  VANTAR: words('Väntar sitt första barn', 'Expecting a first child', '[domain 2]'),
  GYMNASIST: words('Går sista året på gymnasiet', 'Last year of upper secondary school', '[SoF 12:2]'),
  STUDENT: words('Vuxen son som studerar', 'Grown son who studies', '[SCB HushallT10]'),
  SYSKON_I_FAMILJEHEM: words('Syskon i familjehem', 'Sibling in foster home', '[domain 2]'),
  STYVBARN: words('Styvbarn, föräldern har flyttat', 'Step-child, the parent has moved', '[domain 2]'),
  BARNBARN: words('Barnbarn hos mormor', 'Grandchild at grandmother’s', '[domain 2]'),
  ANDRAHAND: words('Familj som hyr i andra hand', 'Family that sublets', '[domain 2]'),
  INGEN_VET: words('Ingen har frågat', 'Nobody has asked', '[domain 2]'),
}

/** What one knows of each, and no more. */
export const fictionalHouseholdHelp: Labels<FictionalHouseholdCode> = {
  FOLKBOKFORD: words('8 år, bor med sin pappa', '8 years, lives with the father', '[domain 2]'),
  VAXELVIS: words('9 år, folkbokförd hos andra föräldern', '9 years, registered with the other parent', '[FOL 7 a]'),
  UMGANGE_26: words('12 år, varannan lördag', '12 years, every other Saturday', '[domain 2]'),
  UMGANGE_60: words('7 år, varannan helg och lov', '7 years, every other weekend and holidays', '[domain 2]'),
  VANTAR: words('vecka 30, inga andra barn', 'week 30, no other children', '[domain 2]'),
  GYMNASIST: words('18 år, bor hemma', '18 years, lives at home', '[SoF 12:2]'),
  STUDENT: words('20 år, läser på högskola', '20 years, at university', '[SCB HushallT10]'),
  SYSKON_I_FAMILJEHEM: words('15 år, återflytt planeras', '15 years, is to move home', '[domain 2]'),
  STYVBARN: words('16 år, bor kvar hos styvförälder', '16 years, still lives with the step-parent', '[domain 2]'),
  BARNBARN: words('4 år, mormor har kontraktet', '4 years, the grandmother has the contract', '[domain 2]'),
  ANDRAHAND: words('5 år, bor med båda föräldrarna', '5 years, lives with both parents', '[domain 2]'),
  INGEN_VET: words('inget är känt om barn', 'nothing is known of children', '[domain 2]'),
}

/** The answers to "Måste barnet vara folkbokfört på adressen?", which is the question that two sides most often answer differently. */
export const registrationAnswerLabels: Labels<RegistrationRule> = {
  KRAVS_ADRESS: words('Ja, i lägenheten', 'Yes, in the flat', '[Seed 4]'),
  KRAVS_KOMMUN: words('Det räcker med kommunen', 'The municipality is enough', '[Seed 4]'),
  EJ_KRAV: words('Nej', 'No', '[Seed 4]'),
}

/** What a definition asks of it, as a line under its name. */
export const registrationAskedLabels: Labels<RegistrationRule> = {
  KRAVS_ADRESS: words('Folkbokförd i lägenheten', 'Registered in the flat', '[Seed 4]'),
  KRAVS_KOMMUN: words('Folkbokförd i kommunen', 'Registered in the municipality', '[Seed 4]'),
  EJ_KRAV: words('Folkbokföring krävs inte', 'Registration is not asked for', '[Seed 4]'),
}

/** As one lists them: "Boende, växelvis och umgänge". */
export const livingFormListed: Labels<LivingForm> = {
  STADIGVARANDE: words('boende', 'living', '[Kronofogden 2023]'),
  VAXELVIS: words('växelvis', 'alternating', '[Kronofogden 2023]'),
  UMGANGE: words('umgänge', 'visiting', '[Kronofogden 2023]'),
}

export const ageLimitLabels: Labels<AgeLimit> = {
  UNDER_18: words('Under 18 år', 'Under 18 years', '[barnkonventionen 1]'),
  UNDER_19: words('Under 19 år', 'Under 19 years', '[domain 2]'),
  UNDER_21: words('Under 21 år', 'Under 21 years', '[SoF 12:2]'),
  ALLA_ALDRAR: words('Hemmaboende i alla åldrar', 'Living at home at any age', '[SCB HushallT10]'),
}

export const expectingRuleLabels: Labels<ExpectingRule> = {
  NEJ: words('Väntat barn räknas inte', 'An expected child is not counted', '[domain 2]'),
  JA: words('Väntat barn räknas', 'An expected child is counted', '[domain 2]'),
  FRAN_VECKA: words('Väntat barn räknas från en vecka', 'An expected child is counted from a week', '[domain 2]'),
}

export const answerReasonLabels: Labels<AnswerReason> = {
  BOR_DAR: words('bor där', 'lives there', '[domain 2]'),
  VARANNAN_VECKA: words('bor där varannan vecka', 'lives there every other week', '[FOL 7 a]'),
  VISTAS_DAR: words('vistas där', 'stays there', '[domain 2]'),
  FOLKBOKFORD_DAR: words('folkbokförd där', 'registered there', '[FOL 7]'),
  FOLKBOKFORD_KVAR: words('folkbokförd kvar', 'still registered there', '[FOL 7]'),
  FOLKBOKFORD_I_KOMMUNEN: words('folkbokförd i kommunen', 'registered in the municipality', '[FOL 7]'),
  HELA_ARET: words('hela året', 'the whole year', '[domain 2]'),
  DYGN: words('tillräckligt många dygn', 'days enough', '[domain 2]'),
  NATTER: words('tillräckligt många nätter', 'nights enough', '[domain 2]'),
  GAR_I_SKOLAN: words('går kvar i skolan', 'is still at school', '[SoF 12:2]'),
  BARN_I_HUSHALLET: words('barn i hushållet', 'a child in the household', '[domain 2]'),
  BARN_VANTAS: words('ett barn väntas', 'a child is expected', '[domain 2]'),
  INGA_BARN: words('inga barn', 'no children', '[domain 2]'),
  VANTAT_BARN_RAKNAS_EJ: words('barnet är inte fött än', 'the child is not born yet', '[domain 2]'),
  FOR_TIDIGT: words('så tidigt räknas det inte', 'not counted that early', '[domain 2]'),
  FOR_GAMMAL: words('för gammal', 'too old', '[barnkonventionen 1]'),
  FOLKBOKFORD_ANNANSTANS: words('folkbokförd på annan adress', 'registered at another address', '[FOL 7 a]'),
  ANNAN_KOMMUN: words('folkbokförd i en annan kommun', 'registered in another municipality', '[FOL 7]'),
  FARRE_DYGN: words('för få dygn', 'too few days', '[domain 2]'),
  FARRE_NATTER: words('för få nätter', 'too few nights', '[domain 2]'),
  BOENDEFORM_RAKNAS_EJ: words('så som barnet bor räknas inte', 'the way the child lives is not counted', '[domain 2]'),
  EJ_HOS_FORALDER: words('bor inte hos förälder', 'does not live with a parent', '[domain 2]'),
  VUXEN_RAKNAS_EJ: words('den vuxna räknas inte', 'the adult is not counted', '[domain 2]'),
  PLACERAD_RAKNAS_EJ: words('placerad utanför hemmet', 'placed outside the home', '[SoL 2025:400]'),
  EGET_KONTRAKT_SAKNAS: words('har inget eget kontrakt', 'has no contract of their own', '[domain 2]'),
  HAR_EGEN_FAMILJ: words('har egen familj där', 'has a family of their own there', '[SCB HushallT10]'),
  ALDER_OKAND: words('ålder inte känd', 'age not known', '[domain 2]'),
  SKOLA_OKAND: words('skolgång inte känd', 'schooling not known', '[domain 2]'),
  FOLKBOKFORING_OKAND: words('folkbokföring inte känd', 'registration not known', '[domain 2]'),
  BOENDEFORM_OKAND: words('hur barnet bor är inte känt', 'how the child lives is not known', '[domain 2]'),
  DYGN_OKANDA: words('antal dygn hemma saknas', 'number of days at home is missing', '[domain 2]'),
  NATTER_OKANDA: words('antal nätter hemma saknas', 'number of nights at home is missing', '[domain 2]'),
  RELATION_OKAND: words('vem den vuxna är saknas', 'who the adult is is missing', '[domain 2]'),
  PLACERING_OKAND: words('inte känt om barnet är placerat', 'not known whether the child is placed', '[domain 2]'),
  KONTRAKT_OKANT: words('inte känt vem som har kontraktet', 'not known who has the contract', '[domain 2]'),
  EGEN_FAMILJ_OKAND: words('egen familj inte känd', 'own family not known', '[domain 2]'),
  VANTAR_OKANT: words('inte känt om ett barn väntas', 'not known whether a child is expected', '[domain 2]'),
  BARN_OKANDA: words('inte känt om det finns barn', 'not known whether there are children', '[domain 2]'),
}

const COUNTED: Readonly<Partial<Record<AnswerReason, Readonly<Record<Language, (count: number) => string>>>>> = {
  DYGN: { sv: (count) => `${count} dygn`, en: (count) => `${count} days` },
  NATTER: { sv: (count) => `${count} nätter i månaden`, en: (count) => `${count} nights a month` },
  FARRE_DYGN: { sv: (count) => `färre än ${count} dygn`, en: (count) => `fewer than ${count} days` },
  FARRE_NATTER: { sv: (count) => `färre än ${count} nätter i månaden`, en: (count) => `fewer than ${count} nights a month` },
  FOR_TIDIGT: { sv: (count) => `före vecka ${count}`, en: (count) => `before week ${count}` },
  FOR_GAMMAL: { sv: (count) => `har fyllt ${count} år`, en: (count) => `is ${count} years old` },
}

/** A reason as it stands in a cell: "folkbokförd på annan adress", "färre än 30 dygn". @param count what is counted in it; null where nothing is */
export function answerReasonWords(reason: AnswerReason, count: number | null, language: Language): string {
  const counted = count === null ? undefined : COUNTED[reason]?.[language]
  return counted === undefined || count === null ? answerReasonLabels[reason][language] : counted(count)
}
