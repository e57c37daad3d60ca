/**
 * The codes of social services' own process around a notice, as Malmö stad describes it [Seed 4; domain 3.5]. Their words stand in
 * `labels/process-labels.ts`. All of it is social services' own: no landlord has a field for any of it.
 */

/** Where a matter is, in order. */
export const processStates = [
  'INKOMMEN', 'OMRADE_KONTROLL', 'OVERSAND', 'FOLKBOKFORING_KONTROLL', 'REGISTRERAD', 'BEKRAFTAD', 'INTERN_INFO', 'TIDIGARE_KANNEDOM', 'BREV', 'KONTAKT', 'SAMTYCKE',
  'HV_KONTAKT', 'MOTE', 'LOSNING', 'AVSLUTAD',
] as const

export type ProcessState = (typeof processStates)[number]

/** What is written about a matter besides the measures that are logged in it. */
export const processNoteKinds = [
  'OMRADE', 'FOLKBOKFORING', 'REGISTRERAD', 'INTERN_INFO', 'BARNENS_SITUATION', 'HYRESVARD_FRAGAD', 'LOSNING', 'BESIKTNING', 'INSATS', 'INGA_NYA', 'KFM_BEKRAFTAD', 'KFM_HANDLAGGARE', 'KFM_KOPIA',
  'UPPFOLJNING_1', 'UPPFOLJNING_2',
] as const

export type ProcessNoteKind = (typeof processNoteKinds)[number]

/** What can be answered where a note answers a question; a note that answers none is done when it is written. */
export const processAnswers = ['EGET', 'VIDARE', 'SKRIVEN_DAR', 'INTE_SKRIVEN', 'OKANT', 'LOST', 'INTE_LOST', 'HAR_BOSTAD', 'TILLFALLIGT', 'SAKNAR_BOSTAD', 'INTE_NADD'] as const

export type ProcessAnswer = (typeof processAnswers)[number]

interface NoteRule {
  /** One of these is chosen; none: it is done when it is written. */
  readonly answers: readonly ProcessAnswer[]
  /** Whether words belong to it: who it was sent on to, what was looked into, the handler's name. */
  readonly text: 'ASKED' | 'POSSIBLE' | null
  /** It is about a notice of a day of eviction. */
  readonly ofNotice: boolean
  /** It says when it is taken up again. */
  readonly again: boolean
}

const PLAIN: NoteRule = { answers: [], text: 'POSSIBLE', ofNotice: false, again: false }
const FOLLOW_UP: NoteRule = { ...PLAIN, answers: ['HAR_BOSTAD', 'TILLFALLIGT', 'SAKNAR_BOSTAD', 'INTE_NADD'] }
const OF_NOTICE: NoteRule = { ...PLAIN, text: null, ofNotice: true }

export const processNoteRules: Readonly<Record<ProcessNoteKind, NoteRule>> = {
  OMRADE: { ...PLAIN, answers: ['EGET', 'VIDARE'] },
  FOLKBOKFORING: { ...PLAIN, answers: ['SKRIVEN_DAR', 'INTE_SKRIVEN', 'OKANT'], text: null },
  REGISTRERAD: PLAIN,
  INTERN_INFO: PLAIN,
  BARNENS_SITUATION: { ...PLAIN, text: 'ASKED', again: true },
  HYRESVARD_FRAGAD: { ...PLAIN, answers: ['LOST', 'INTE_LOST'], text: null },
  LOSNING: PLAIN,
  BESIKTNING: PLAIN,
  INSATS: PLAIN,
  INGA_NYA: PLAIN,
  KFM_BEKRAFTAD: OF_NOTICE,
  KFM_HANDLAGGARE: { ...OF_NOTICE, text: 'ASKED' },
  KFM_KOPIA: OF_NOTICE,
  UPPFOLJNING_1: FOLLOW_UP,
  UPPFOLJNING_2: FOLLOW_UP,
}

/** The households that the process tells apart, the first that fits. */
export const processHouseholds = ['VANVARD', 'BARN', 'ALDRE', 'KAND', 'INTE_KAND'] as const

export type ProcessHousehold = (typeof processHouseholds)[number]

/** The letter that a household gets first. */
export const processLetters = ['BESOKSBREV', 'HEMBESOKSBREV', 'KONTAKTBREV'] as const

export type ProcessLetter = (typeof processLetters)[number]

/** What comes after a meeting that was missed. */
export const noShowRules = ['HEMBESOKSBREV', 'KONTAKTBREV', 'GENOMGANG'] as const

export type NoShowRule = (typeof noShowRules)[number]

/** The numbers of the process, each in its unit. */
export const processNumbers = [
  'ALDRE_FRAN', 'KONTROLL_VARDAGAR', 'BREV_VARDAGAR', 'SVAR_DAGAR', 'BREV_HOGST', 'GENOMGANG_DAGAR', 'UTEBLIVIT_HOGST', 'BARN_DAGAR', 'VARNING_MANADER', 'LUGNT_DAGAR', 'KANNEDOM_MANADER',
  'UPPFOLJNING_1_DAGAR', 'UPPFOLJNING_2_DAGAR',
] as const

export type ProcessNumber = (typeof processNumbers)[number]

/** Numbers whose digit is damaged in the source: they hold until somebody has checked them against the original [method 4.16]. */
export const unverifiedNumbers = ['ALDRE_FRAN', 'VARNING_MANADER'] as const satisfies readonly ProcessNumber[]

/** What the process proposes next. */
export const processStepCodes = [
  'BEKRAFTA_KFM', 'UTSE_HANDLAGGARE', 'SKICKA_KOPIA', 'KONTROLLERA_OMRADE', 'KONTROLLERA_FOLKBOKFORING', 'REGISTRERA', 'SKICKA_BREV', 'LAMNA_LAPP', 'RING_HUSHALLET', 'SKICKA_NYTT_BREV',
  'FRAGA_HYRESVARDEN', 'UTRED_BARNEN', 'FOLJ_UPP_BARNEN', 'AVSLUTA',
] as const

export type ProcessStepCode = (typeof processStepCodes)[number]

/** Why it does. */
export const processReasons = [
  'VRAKNINGSDAG_SATT', 'UNDERRATTELSE_HAR_KOMMIT', 'ADRESSEN_STYR', 'INNAN_NAGOT_SKRIVS', 'VANVARD', 'BARNFAMILJ', 'ALDRE', 'KAND_SEDAN_TIDIGARE', 'INTE_KAND', 'UTEBLEV', 'INGEN_HEMMA', 'INGET_SVAR',
  'INGEN_KONTAKT', 'BARN_I_HUSHALLET', 'LOVAD_UPPFOLJNING', 'ANNAT_OMRADE', 'SKULDEN_BETALD', 'STADAT_OCH_INSATS', 'INGA_NYA_STORNINGAR', 'BARA_KONTAKTBREV', 'HYRESVARDEN_SAGER_LOST',
] as const

export type ProcessReason = (typeof processReasons)[number]

/** What a day's work of social services waits for besides the next steps of its cases. */
export const processDutyCodes = ['KFM_DATUM', 'UPPFOLJNING'] as const

export type ProcessDutyCode = (typeof processDutyCodes)[number]

/** A ready-made process. */
export const processPresets = ['MALMO'] as const

export type ProcessPreset = (typeof processPresets)[number]
