/** The codes by which a partnership says whom it works with first. The rules that read them stand in `targets/`. */

/** A missing fact gives OKAND, never NEJ. */
export const verdicts = ['JA', 'NEJ', 'OKAND'] as const
export type Verdict = (typeof verdicts)[number]

export const targetGroups = [
  'BARNFAMILJ', 'UNGA_18_25', 'ALDRE_65_PLUS', 'FORSTA_GANG_SEN', 'FORSTA_KONTRAKT', 'TIDIGARE_SKOTSAM',
] as const
export type TargetGroup = (typeof targetGroups)[number]

/** Ready-made definitions of barnfamilj in use by authorities and in the method. */
export const barnfamiljPresets = [
  'KFM_BARNFAMILJ', 'KFM_BERORDA', 'KFM_2025', 'SCB_HUSHALL', 'FOLKBOKFORD_ADRESS', 'BISTAND', 'ALLA_OAVSETT_FOLKBOKFORING',
] as const
export type BarnfamiljPreset = (typeof barnfamiljPresets)[number]

/** What is asked of each child, or of the household, when a definition is applied. */
export const barnfamiljCriteria = [
  'ALDER', 'FOLKBOKFORING', 'BOENDEFORM', 'DAGAR_PER_AR', 'NATTER_PER_MANAD', 'RELATION', 'PLACERING', 'KONTRAKT', 'EGEN_FAMILJ',
  'VANTAR_BARN', 'ALLA_BARN_KANDA',
] as const
export type BarnfamiljCriterion = (typeof barnfamiljCriteria)[number]

export const registrationRules = ['KRAVS_ADRESS', 'KRAVS_KOMMUN', 'EJ_KRAV'] as const
export type RegistrationRule = (typeof registrationRules)[number]

/** Where a person is folkbokförd, seen from the flat. KOMMUN: in the same municipality, at another address. */
export const registrations = ['ADRESS', 'KOMMUN', 'ANNAN'] as const
export type Registration = (typeof registrations)[number]

/** What the adult of the household is to the child. */
export const relations = ['FORALDER', 'VARDNADSHAVARE', 'STYVFORALDER_SAMBO', 'FAMILJEHEM', 'SLAKTING'] as const
export type Relation = (typeof relations)[number]

export const placementRules = ['RAKNAS_EJ', 'OM_ATERFLYTT_PLANERAD', 'RAKNAS'] as const
export type PlacementRule = (typeof placementRules)[number]

/** Whether a child is placed outside the home by socialnämnden, and if so whether a return is planned. */
export const placements = ['EJ_PLACERAD', 'ATERFLYTT_PLANERAD', 'PLACERAD'] as const
export type Placement = (typeof placements)[number]

export const schoolLevels = ['GRUNDSKOLA', 'GYMNASIUM', 'EFTERGYMNASIAL', 'STUDERAR_EJ'] as const
export type SchoolLevel = (typeof schoolLevels)[number]

/** The day on which a definition is applied to a household. */
export const evaluationDates = ['FORSTA_MISSADE_HYRA', 'UPPSAGNING', 'SAMVERKANSMOTE', 'AVHYSNINGSDAG'] as const
export type EvaluationDate = (typeof evaluationDates)[number]

/** What an OKAND is treated as, where one must choose; it is still shown as OKAND. */
export const unknownPolicies = ['SOM_JA_PRIORITERING', 'SOM_NEJ', 'OKAND'] as const
export type UnknownPolicy = (typeof unknownPolicies)[number]
