import { isLandlord, type OrganisationKind } from './organisation.js'

/** Why a case is opened [Seed 4, JB 12:42; domain 3.3]. The words of these codes, as of all below, stand in `labels/case-labels.ts`. */
export const caseKinds = [
  'HYRESSKULD',
  'UPPREPAD_SEN_BETALNING',
  'STORNING',
  'VANVARD_SANITART',
  'OLOVLIG_ANDRAHAND',
  'BROTTSLIG_ANVANDNING',
  'OVRIGT',
] as const

export type CaseKind = (typeof caseKinds)[number]

export const legalStages = [
  'SEN',
  'INKASSO',
  'RATTELSEANMANING',
  'UPPSAGD_FORVERKAD',
  'ATERVINNINGSFRIST',
  'UPPSAGD_46_2',
  'HYRESNAMND',
  'BF_ANSOKT',
  'BESTRITT',
  'UTSLAG',
  'AVHYSNING_ANSOKT',
  'DATUM_SATT',
  'UPPSKOV',
  'ANSTAND',
  'VERKSTALLD',
  'ATERKALLAD',
  'KVAR',
] as const

export type LegalStage = (typeof legalStages)[number]

export const actionKinds = [
  'NOTIS',
  'BREV',
  'TELEFON',
  'SMS',
  'EPOST',
  'HEMBESOK_HV',
  'HEMBESOK_SOC',
  'GEMENSAMT_HEMBESOK',
  'MOTE_TRAFF',
  'LAPP',
  'AVBETALNINGSPLAN',
  'INKASSOKRAV',
  'AMORTERING_INKASSO',
  'HANVISNING_BUS',
  'HANVISNING_SOC',
  'ANSTAND',
  'RATTELSEANMANING_1',
  'RATTELSEANMANING_2',
  'RATTELSEANMANING_3',
  'KORTTIDSAVTAL_1PLUS1',
  'UNDERRATTELSE_SOC',
  'BETALNINGSATAGANDE_SOC',
  'GOD_MAN_ANMALAN',
  'NARVARO_AVHYSNING',
  'BESOKSBREV',
  'HEMBESOKSBREV',
  'KONTAKTBREV',
] as const

export type ActionKind = (typeof actionKinds)[number]

type Side = 'LANDLORD' | 'SOCIAL'
const BOTH: readonly Side[] = ['LANDLORD', 'SOCIAL']
const LANDLORD: readonly Side[] = ['LANDLORD']
const SOCIAL: readonly Side[] = ['SOCIAL']

/** Who takes each kind of action: landlords, with those who collect for them, or social services. In the order it is offered. */
const TAKEN_BY: Readonly<Record<ActionKind, readonly Side[]>> = {
  TELEFON: BOTH,
  HEMBESOK_HV: LANDLORD,
  HEMBESOK_SOC: SOCIAL,
  GEMENSAMT_HEMBESOK: BOTH,
  BESOKSBREV: SOCIAL,
  HEMBESOKSBREV: SOCIAL,
  KONTAKTBREV: SOCIAL,
  SMS: BOTH,
  BREV: BOTH,
  EPOST: BOTH,
  NOTIS: LANDLORD,
  LAPP: BOTH,
  MOTE_TRAFF: BOTH,
  AVBETALNINGSPLAN: LANDLORD,
  HANVISNING_BUS: BOTH,
  HANVISNING_SOC: LANDLORD,
  ANSTAND: LANDLORD,
  RATTELSEANMANING_1: LANDLORD,
  RATTELSEANMANING_2: LANDLORD,
  RATTELSEANMANING_3: LANDLORD,
  KORTTIDSAVTAL_1PLUS1: LANDLORD,
  INKASSOKRAV: LANDLORD,
  AMORTERING_INKASSO: LANDLORD,
  UNDERRATTELSE_SOC: LANDLORD,
  BETALNINGSATAGANDE_SOC: SOCIAL,
  GOD_MAN_ANMALAN: SOCIAL,
  NARVARO_AVHYSNING: SOCIAL,
}

/** The kinds that an organisation logs and plans, the most used first; none for those who keep no action in a case. */
export function actionKindsOf(organisation: OrganisationKind): readonly ActionKind[] {
  const side = sideOf(organisation)
  return (Object.keys(TAKEN_BY) as ActionKind[]).filter((kind) => side !== null && TAKEN_BY[kind].includes(side))
}

function sideOf(organisation: OrganisationKind): Side | null {
  if (organisation === 'SOCIALTJANST') return 'SOCIAL'
  return isLandlord(organisation) || organisation === 'INKASSO' ? 'LANDLORD' : null
}

export const actionResults = ['NADD', 'EJ_NADD', 'UTEBLEV', 'AVBOJDE', 'LOST', 'FORTSATT'] as const

export type ActionResult = (typeof actionResults)[number]

/** Kinds that end in somebody being reached or not; the others are simply done. */
const REACHING: ReadonlySet<ActionKind> = new Set(['TELEFON', 'HEMBESOK_HV', 'HEMBESOK_SOC', 'GEMENSAMT_HEMBESOK', 'MOTE_TRAFF'])

/** Booked with the household: nobody came is another thing than nobody was reached [Seed 4, Malmö stad]. */
const BOOKED: ReadonlySet<ActionKind> = new Set(['MOTE_TRAFF'])

/** For each result, whether it answers how an action went that was to reach somebody, or one that was simply done; null: neither is asked. */
const ANSWERS: Readonly<Record<ActionResult, 'REACHING' | 'DONE' | null>> = {
  NADD: 'REACHING', EJ_NADD: 'REACHING', AVBOJDE: 'REACHING', FORTSATT: 'DONE', LOST: 'DONE', UTEBLEV: null,
}

/** What one may answer to "how did it go" for a kind of action. */
export function actionResultsOf(kind: ActionKind): readonly ActionResult[] {
  const asked = REACHING.has(kind) ? 'REACHING' : 'DONE'
  return (Object.keys(ANSWERS) as ActionResult[]).filter((result) => ANSWERS[result] === asked || (result === 'UTEBLEV' && BOOKED.has(kind)))
}

/**
 * How a landlord's case ended. EGEN_FLYTT before the date is better for the tenant than an eviction and still the
 * loss of a home: it is never counted as an eviction avoided [domain 3.3].
 */
export const landlordOutcomes = [
  'KVARBOENDE_BETALT',
  'KVARBOENDE_PLAN',
  'KVARBOENDE_1PLUS1',
  'BYTE_TILL_ANNAN_BOSTAD',
  'EGEN_FLYTT',
  'AVHYST',
  'ATERKALLAD_ANNAT',
] as const

export type LandlordOutcome = (typeof landlordOutcomes)[number]

export const socialOutcomes = [
  'SKULD_BETALD',
  'SANITERING_KLAR_INSATS_IGANG',
  'STORNING_UPPHORD',
  'VARNING_EJ_ALLVARLIG',
  'AVHYSNING_VERKSTALLD',
  'AVHYSNING_ATERKALLAD',
  'OVERSAND_ANNAN_NAMND',
  'AVLIDEN',
] as const

export type SocialOutcome = (typeof socialOutcomes)[number]

export type Outcome = LandlordOutcome | SocialOutcome
