/** The codes of letters of intent (avsiktsförklaringar). The rules that give them stand in `letters-of-intent/`. */

/** What a letter says, in the order in which it says it [domain 6]. */
export const intentSections = [
  'PARTER', 'SYFTE', 'MALGRUPPER', 'MAL', 'ATAGANDEN', 'MOTESFORMER', 'EN_INGANG', 'ROLLER_MANDAT', 'SEKRETESS', 'KOMMUNIKATION',
  'UPPFOLJNING', 'GILTIGHET', 'ANDRING_UPPSAGNING', 'AVVIKELSE', 'BILAGOR',
] as const
export type IntentSection = (typeof intentSections)[number]

/** Where a letter stands [domain 6]. */
export const intentStates = ['UTKAST', 'GRANSKNING', 'FOR_UNDERSKRIFT', 'GALLANDE', 'UTGANGEN', 'UPPSAGD', 'ERSATT'] as const
export type IntentState = (typeof intentStates)[number]

/** How often the parties mean to meet: every month [metodstöd, bilaga 2], or about that, and more when needed [Kronofogden]. */
export const intentVariants = ['MANADSVIS', 'UNGEFAR_MANADSVIS'] as const
export type IntentVariant = (typeof intentVariants)[number]

/** By what a numbered point is measured. There is none for what is not: each point of a letter is kept or it is not. */
export const measureKinds = [
  'MONTHLY_MEETINGS', 'TRAINING', 'IMPROVEMENTS', 'FOLLOW_UP', 'WAYS_IN', 'MANAGER_MEETINGS', 'NETWORK_MEETINGS',
] as const
export type MeasureKind = (typeof measureKinds)[number]

/** A goal, or a part of the goal before it [metodstöd: "bryta ner dem i delmål"]. */
export const goalLevels = ['MAL', 'DELMAL'] as const
export type GoalLevel = (typeof goalLevels)[number]

/** What a letter lacks before it can be signed, in the order in which it is asked for. */
export const intentGaps = [
  'RUBRIK', 'PARTER_SAKNAS', 'AVSNITT_TOMT', 'SEKRETESSMENING', 'PUNKTER', 'PUNKT_UTAN_TEXT', 'PUNKT_UTAN_MATT', 'MAL', 'MAL_UTAN_TEXT', 'DELMAL_UTAN_MAL',
  'UPPFOLJNING', 'UPPFOLJNING_UTAN_TEXT', 'MANDAT', 'MANDAT_UTAN_BESLUT', 'MANDAT_SLUT', 'GILTIGHET_BAKLANGES', 'GILTIGHET_FOR_LANG', 'GILTIGHET_FORBI', 'INGANG',
  'UNDERTECKNARE', 'SAMMA_PERSON_TVA_GANGER',
] as const
export type IntentGap = (typeof intentGaps)[number]

/** What somebody has to do with the signing: the last two are shown the letter and never keep it waiting. */
export const signerRoles = ['UNDERTECKNARE', 'GODKANNARE', 'LASARE', 'KOPIA'] as const
export type SignerRole = (typeof signerRoles)[number]

/** What a signer has answered. */
export const signingAnswers = ['UNDERTECKNAT', 'GODKANT', 'AVBOJT'] as const
export type SigningAnswer = (typeof signingAnswers)[number]

/** Why somebody may not sign, approve or decline now. */
export const signingRefusals = [
  'INTE_FOR_UNDERSKRIFT', 'UNDERTECKNAR_INTE', 'REDAN_SVARAT', 'NAGON_HAR_AVBOJT', 'FYRA_OGON', 'INTE_DIN_TUR', 'INTE_CHEF', 'MANDAT_ATT_UNDERTECKNA', 'MANDAT_HAR_UPPHORT',
  'MANDAT_OMFATTAR_INTE', 'FOR_LAG_TILLITSNIVA', 'LEGITIMERA_IGEN', 'SKAL_FOR_KORT',
] as const
export type SigningRefusal = (typeof signingRefusals)[number]

/** How a commitment goes: kept so far, on its way, behind what the time asks for, or out of time and not kept. */
export const commitmentStates = ['HALLS', 'PA_VAG', 'EFTER', 'BRUTEN'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** How words stand to those they replace. */
export const redlineKinds = ['SAME', 'ADDED', 'REMOVED'] as const
export type RedlineKind = (typeof redlineKinds)[number]

/** How a section or a point stands to that of the letter before. */
export const redlineChanges = ['OFORANDRAD', 'ANDRAD', 'NY', 'BORTTAGEN'] as const
export type RedlineChange = (typeof redlineChanges)[number]
