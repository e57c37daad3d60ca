/** The codes of the process [Seed 4, JB 12:42; domain 3.3]. Labels stand in `labels.ts`. */

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

export const actionResults = ['NADD', 'EJ_NADD', 'UTEBLEV', 'AVBOJDE', 'LOST', 'FORTSATT'] as const

export type ActionResult = (typeof actionResults)[number]

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
