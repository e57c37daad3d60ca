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
export const timelinePresets = ['METODEN', 'SOLATUM', 'TIMRABO', 'MKB', 'BOSTADEN'] as const
export type TimelinePreset = (typeof timelinePresets)[number]

/** Whether the recovery period of JB 12:44 has begun. */
export const recoveryStates = ['HAR_INTE_BORJAT', 'LOPER', 'HAR_LOPT_UT'] as const
export type RecoveryState = (typeof recoveryStates)[number]

/** The steps a landlord can take towards the loss of a home, before which actions may be required. */
export const gateSteps = ['INKASSOKRAV', 'UPPSAGNING', 'BF_ANSOKAN', 'AVHYSNINGSANSOKAN', 'VERKSTALLIGHET'] as const
export type GateStep = (typeof gateSteps)[number]
