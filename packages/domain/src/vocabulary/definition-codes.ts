/** The codes by which two sides compare whom they mean by barnfamilj. The rules that read them stand in `targets/`. */

/** Households that nobody lives in, on which definitions are tried. In their order they have the numbers 1, 2, 3 and so on [domain 2]. */
export const fictionalHouseholds = [
  'FOLKBOKFORD', 'VAXELVIS', 'UMGANGE_26', 'UMGANGE_60', 'VANTAR', 'GYMNASIST', 'STUDENT', 'SYSKON_I_FAMILJEHEM', 'STYVBARN', 'BARNBARN', 'ANDRAHAND', 'INGEN_VET',
] as const
export type FictionalHouseholdCode = (typeof fictionalHouseholds)[number]

/** Until when somebody is a child, as it is chosen in a form. */
export const ageLimits = ['UNDER_18', 'UNDER_19', 'UNDER_21', 'ALLA_ALDRAR'] as const
export type AgeLimit = (typeof ageLimits)[number]

/** Whether a child that is expected counts. */
export const expectingRules = ['NEJ', 'JA', 'FRAN_VECKA'] as const
export type ExpectingRule = (typeof expectingRules)[number]

/** What decided an answer, in the words of a cell: what is so, what is not, and what nobody knows. */
export const answerReasons = [
  'BOR_DAR', 'VARANNAN_VECKA', 'VISTAS_DAR', 'FOLKBOKFORD_DAR', 'FOLKBOKFORD_KVAR', 'FOLKBOKFORD_I_KOMMUNEN', 'HELA_ARET', 'DYGN', 'NATTER', 'GAR_I_SKOLAN', 'BARN_I_HUSHALLET', 'BARN_VANTAS',
  'INGA_BARN', 'VANTAT_BARN_RAKNAS_EJ', 'FOR_TIDIGT', 'FOR_GAMMAL', 'FOLKBOKFORD_ANNANSTANS', 'ANNAN_KOMMUN', 'FARRE_DYGN', 'FARRE_NATTER', 'BOENDEFORM_RAKNAS_EJ', 'EJ_HOS_FORALDER', 'VUXEN_RAKNAS_EJ', 'PLACERAD_RAKNAS_EJ', 'EGET_KONTRAKT_SAKNAS', 'HAR_EGEN_FAMILJ',
  'ALDER_OKAND', 'SKOLA_OKAND', 'FOLKBOKFORING_OKAND', 'BOENDEFORM_OKAND', 'DYGN_OKANDA', 'NATTER_OKANDA', 'RELATION_OKAND', 'PLACERING_OKAND', 'KONTRAKT_OKANT', 'EGEN_FAMILJ_OKAND', 'VANTAR_OKANT', 'BARN_OKANDA',
] as const
export type AnswerReason = (typeof answerReasons)[number]
