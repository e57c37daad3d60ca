import { targetGroups } from './target-codes.js'

/** The codes of the calendar and of the agreed steps. The rules that read them stand in `calendar/`. */

/** Why nobody is expected to pay, work or decide on a day. */
export const daysOff = [
  'LORDAG', 'SONDAG', 'NYARSDAGEN', 'TRETTONDEDAG_JUL', 'LANGFREDAGEN', 'PASKDAGEN', 'ANNANDAG_PASK', 'FORSTA_MAJ',
  'KRISTI_HIMMELSFARDSDAG', 'PINGSTDAGEN', 'NATIONALDAGEN', 'MIDSOMMARAFTON', 'MIDSOMMARDAGEN', 'ALLA_HELGONS_DAG',
  'JULAFTON', 'JULDAGEN', 'ANNANDAG_JUL', 'NYARSAFTON',
] as const
export type DayOff = (typeof daysOff)[number]

/** The steps that parties agree on after an unpaid rent [Seed 4]. */
export const timelineSteps = ['NOTIS', 'TELEFON', 'INKASSOKRAV', 'HANVISNING_BUS', 'HEMBESOK_HV', 'SAMVERKANSMOTE', 'KFM_ANSOKAN'] as const
export type TimelineStepCode = (typeof timelineSteps)[number]

/** Ready-made timelines of landlords in the method. */
export const timelinePresets = ['METODEN', 'SOLATUM', 'TIMRABO', 'MIMER', 'MKB', 'BOSTADEN'] as const
export type TimelinePreset = (typeof timelinePresets)[number]

/** What the number of an agreed step counts: days or workdays after day 0, or which day of the month, the first time it comes after day 0. */
export const dayCounts = ['DAGAR', 'VARDAGAR', 'DAG_I_MANADEN'] as const
export type DayCount = (typeof dayCounts)[number]

/** For whom an agreed step is: everybody, or only the groups that the parties put first. */
export const stepGroups = ['ALLA', 'PRIORITERADE'] as const
export type StepGroup = (typeof stepGroups)[number]

/** Whether the recovery period of JB 12:44 has begun, and what has taken its force. */
export const recoveryStates = ['HAR_INTE_BORJAT', 'LOPER', 'HAR_LOPT_UT', 'BETALD_I_TID', 'BETALD_SENARE', 'SOCIALNAMNDEN_SVARAR'] as const
export type RecoveryState = (typeof recoveryStates)[number]

/** The two messages from which the recovery period is counted [JB 12:44, SFS 1978:314]. */
export const recoveryForms = ['FORMULAR_1', 'FORMULAR_3'] as const
export type RecoveryForm = (typeof recoveryForms)[number]

/** How an agreed step stands on a day. One that is nobody's to log, such as a meeting, is never late: its day has simply been. */
export const axisStepStates = ['GJORD', 'NU', 'FORSENAD', 'ERSATT', 'DAGEN_HAR_VARIT', 'KOMMANDE'] as const
export type AxisStepState = (typeof axisStepStates)[number]

/** What the law, or somebody acting by it, puts on a day of the axis. */
export const axisInstants = [
  'SISTA_BETALNINGSDAG', 'KAN_FORVERKAS', 'UNDERRATTELSE_GIVEN', 'HYRESGASTEN_DELGIVEN', 'FRISTEN_BORJAR', 'FRISTEN_SLUTAR', 'INGET_BESLUT_TILL_OCH_MED',
  'BETALD', 'VRAKNINGSDAG',
] as const
export type AxisInstantCode = (typeof axisInstants)[number]

/** The steps of the ladder of recurring lateness, from its foot [Seed 4, Mimer]. */
export const ladderSteps = ['RATTELSEANMANING_1', 'RATTELSEANMANING_2', 'RATTELSEANMANING_3', 'UPPSAGD_46_2'] as const
export type LadderStep = (typeof ladderSteps)[number]

/** What makes the next step of the ladder possible. */
export const ladderTriggers = ['FYRA_PA_TOLV_MANADER', 'TRE_I_RAD', 'INOM_SEX_MANADER'] as const
export type LadderTrigger = (typeof ladderTriggers)[number]

/** The steps a landlord can take towards the loss of a home, before which actions may be required; EGET_STEG is one that the parties name. */
export const gateSteps = ['INKASSOKRAV', 'UPPSAGNING', 'BF_ANSOKAN', 'AVHYSNINGSANSOKAN', 'VERKSTALLIGHET', 'EGET_STEG'] as const
export type GateStep = (typeof gateSteps)[number]

/** Whom a process goal is for. */
export const gateGroups = ['ALLA', ...targetGroups] as const
export type GateGroup = (typeof gateGroups)[number]

/** Whose practice a process goal was chosen from [Seed 4; Seed 0 for Kristianstadsbyggen]. */
export const gatePresets = ['METODEN', 'TIMRABO', 'VASBYHEM', 'BOSTADEN', 'MKB', 'SOLATUM', 'MIMER', 'KRISTIANSTADSBYGGEN', 'MALMO'] as const
export type GatePreset = (typeof gatePresets)[number]
