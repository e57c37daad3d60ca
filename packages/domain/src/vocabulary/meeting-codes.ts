/** The codes of agendas and work lists. The rules that give them stand in `meetings/`. */

/** Why a household is on a list, in the order in which the reasons of one household are read. */
export const reasonCodes = [
  'VRAKNINGSDAG_SATT', 'BARNFAMILJ', 'NY_OCH_SEN', 'UPPREPAD', 'UNG_FORSTA_KONTRAKT', 'FORSTA_GANG_SEN', 'UNDERRATTELSE_UTAN_ATGARD',
  'INGEN_KONTAKT', 'GRIND_SAKNAS', 'SAMTYCKE_UPPHOR', 'UPPGIFT_KVAR', 'LOVAT_TILL', 'UNDERRATTELSE_MOTTAGEN',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** How a reason is marked: someone must act, a date that bites, a plain own fact, it rests on a consent, it is done. */
export const tones = ['ACTION', 'DEADLINE', 'OWN', 'CONSENT', 'DONE'] as const
export type Tone = (typeof tones)[number]

export const workGroups = ['FRIST_NU', 'FORE_MOTET', 'SENARE', 'KLART_I_DAG'] as const
export type WorkGroup = (typeof workGroups)[number]

export const sectionCodes = ['BORJAN', 'HUSHALL', 'LARANDE'] as const
export type SectionCode = (typeof sectionCodes)[number]

export const itemKinds = ['STAENDE', 'HUSHALL', 'LARANDE', 'OVRIGT'] as const
export type ItemKind = (typeof itemKinds)[number]

export const itemAnswers = ['FORESLAGEN', 'TA_MED', 'AVSTA'] as const
export type ItemAnswer = (typeof itemAnswers)[number]

export const standingCodes = ['NARVARO_OCH_JAV', 'FOREGAENDE_MOTE', 'NASTA_MOTE'] as const
export type StandingCode = (typeof standingCodes)[number]

/** What a meeting can learn together, out of the method's own subjects [Seed 4]. */
export const learningCodes = [
  'SEKRETESS_OCH_SAMTYCKE', 'RINGA_FORST', 'UNGA_OCH_HYRAN', 'BARNENS_BEHOV', 'SAMMA_BARNFAMILJ', 'AVIN_TILL_KRONOFOGDEN',
  'ATERVINNINGSFRISTEN', 'UNDERRATTELSENS_VAG', 'BUDGET_OCH_SKULD', 'EKONOMISKT_BISTAND', 'INFLYTTNINGSSAMTALET', 'HEMBESOKET',
  'AVBETALNINGSPLANER', 'ALDRE_SOM_SLUTAR_BETALA', 'KRONOFOGDENS_STATISTIK', 'GODA_EXEMPEL', 'EN_INGANG', 'MALEN_HITTILLS',
] as const
export type LearningCode = (typeof learningCodes)[number]

export const sendCheckCodes = ['SVARA_PA_FORSLAG', 'TID_PLATS_DELTAGARE', 'RYMS_I_TIDEN'] as const
export type SendCheckCode = (typeof sendCheckCodes)[number]

/** Why an agreed day of a series is not its meeting's day: a day off, a squeezed day, the pause in July, a meeting that is there already. */
export const seriesReasons = ['LEDIG', 'KLAMDAG', 'JULIUPPEHALL', 'REDAN_BOKAT'] as const
export type SeriesReason = (typeof seriesReasons)[number]
