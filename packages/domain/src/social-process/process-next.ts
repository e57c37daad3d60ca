import { addWorkdays, workdayOnOrAfter } from '../calendar/swedish-workdays.js'
import type { ActionKind, SocialOutcome } from '../vocabulary/case-codes.js'
import { addDays, addMonths, compare, type LocalDate } from '../vocabulary/local-date.js'
import type { ProcessHousehold, ProcessLetter, ProcessNoteKind, ProcessReason, ProcessStepCode } from '../vocabulary/process-codes.js'
import { isContact, isLetter, isMissed, isNobodyHome, lastDone, noteOf, processHousehold, type ProcessCase } from './process-case.js'
import type { ProcessOutcome, ProcessRules } from './process-rules.js'

/** What the process proposes next: why, by when, and how it is done. */
export interface NextProcessStep {
  readonly code: ProcessStepCode
  readonly reason: ProcessReason
  readonly dueOn: LocalDate
  /** It is done by writing this, … */
  readonly note: ProcessNoteKind | null
  /** … or by logging this, … */
  readonly action: ActionKind | null
  /** … or by closing the case with this. */
  readonly outcome: SocialOutcome | null
  readonly noticeId: string | null
}

type By = Partial<Pick<NextProcessStep, 'note' | 'action' | 'outcome' | 'noticeId'>>
const step = (code: ProcessStepCode, reason: ProcessReason, dueOn: LocalDate, by: By): NextProcessStep => ({ code, reason, dueOn, note: null, action: null, outcome: null, noticeId: null, ...by })

/**
 * The next step of the process in a case, or null where it is closed or nothing is left but what somebody decides. It is a
 * proposal: nothing of it is done by itself, and another next step may be decided at any time.
 */
export function nextProcessStep(rules: ProcessRules, of: ProcessCase): NextProcessStep | null {
  if (of.closedOn !== null) return null
  return sameDay(of) ?? checks(rules, of) ?? closing(rules, of) ?? children(rules, of) ?? towardsContact(rules, of)
}

/** What Kronofogden's notice of a day asks for, on the day it comes [SoF 11:3]. */
const KFM_STEPS = [['KFM_BEKRAFTAD', 'BEKRAFTA_KFM'], ['KFM_HANDLAGGARE', 'UTSE_HANDLAGGARE'], ['KFM_KOPIA', 'SKICKA_KOPIA']] as const satisfies readonly (readonly [ProcessNoteKind, ProcessStepCode])[]

function sameDay(of: ProcessCase): NextProcessStep | null {
  for (const { id, givenOn, code } of of.notices) {
    const missing = code === 'N_KFM_DATE' ? KFM_STEPS.find(([note]) => noteOf(of, note, id) === null) : undefined
    if (missing !== undefined) return step(missing[1], 'VRAKNINGSDAG_SATT', givenOn, { note: missing[0], noticeId: id })
  }
  return null
}

/** Whose it is, who lives there, and where it is registered: before anything is written to anybody. */
function checks(rules: ProcessRules, of: ProcessCase): NextProcessStep | null {
  const dueOn = addWorkdays(of.cameOn, rules.numbers.KONTROLL_VARDAGAR)
  const area = noteOf(of, 'OMRADE')
  if (area === null) return step('KONTROLLERA_OMRADE', 'ADRESSEN_STYR', dueOn, { note: 'OMRADE' })
  if (area.answer === 'VIDARE') return step('AVSLUTA', 'ANNAT_OMRADE', workdayOnOrAfter(area.writtenOn), { outcome: 'OVERSAND_ANNAN_NAMND' })
  if (noteOf(of, 'FOLKBOKFORING') === null) return step('KONTROLLERA_FOLKBOKFORING', 'INNAN_NAGOT_SKRIVS', dueOn, { note: 'FOLKBOKFORING' })
  if (noteOf(of, 'REGISTRERAD') === null) return step('REGISTRERA', 'UNDERRATTELSE_HAR_KOMMIT', dueOn, { note: 'REGISTRERAD' })
  return null
}

/** A rule says that it is over. With Kronofogden's day none does: that case waits for the day [Seed 4, Malmö stad]. */
function closing(rules: ProcessRules, of: ProcessCase): NextProcessStep | null {
  if (of.notices.some(({ code }) => code === 'N_KFM_DATE')) return null
  for (const { outcome, kinds } of rules.closing) {
    const met = kinds.includes(of.kind) ? closesBy(outcome, rules, of) : null
    if (met === null || compare(met.from, of.today) > 0) continue
    const waits = children(rules, of)
    return waits ?? step('AVSLUTA', met.reason, workdayOnOrAfter(met.from), { outcome })
  }
  return null
}

/** From which day an outcome can be said, and why; null while it cannot. */
function closesBy(outcome: ProcessOutcome, { numbers }: ProcessRules, of: ProcessCase): { reason: ProcessReason; from: LocalDate } | null {
  const asked = noteOf(of, 'HYRESVARD_FRAGAD')
  if (outcome === 'SKULD_BETALD') {
    if (of.allPaid === true) return { reason: 'SKULDEN_BETALD', from: of.today }
    return asked?.answer === 'LOST' ? { reason: 'HYRESVARDEN_SAGER_LOST', from: asked.writtenOn } : null
  }
  if (outcome === 'SANITERING_KLAR_INSATS_IGANG') {
    const days = [noteOf(of, 'BESIKTNING'), noteOf(of, 'INSATS')].flatMap((note) => note?.writtenOn ?? []).sort(compare)
    return days.length < 2 ? null : { reason: 'STADAT_OCH_INSATS', from: days.at(-1) ?? of.today }
  }
  if (outcome === 'STORNING_UPPHORD') {
    const quiet = noteOf(of, 'INGA_NYA')
    const newest = of.notices.map(({ givenOn }) => givenOn).sort(compare).at(-1) ?? of.cameOn
    return quiet === null || compare(quiet.writtenOn, newest) < 0 ? null : { reason: 'INGA_NYA_STORNINGAR', from: addDays(newest, numbers.LUGNT_DAGAR) }
  }
  const sent = lastDone(of, isLetter)
  const mild = sent !== null && of.actions.every((action) => !isLetter(action) || action.kind === 'KONTAKTBREV') && !of.actions.some(isContact)
  return mild ? { reason: 'BARA_KONTAKTBREV', from: addMonths(sent, numbers.VARNING_MANADER) } : null
}

/** Children are looked into once somebody has been reached, within a time whether or not; and taken up again on the day that was written. */
function children({ numbers }: ProcessRules, of: ProcessCase): NextProcessStep | null {
  if (!of.children) return null
  const note = noteOf(of, 'BARNENS_SITUATION')
  const reached = lastDone(of, isContact)
  const dueOn = workdayOnOrAfter(addDays(of.cameOn, numbers.BARN_DAGAR))
  if (note === null) return reached !== null || compare(dueOn, of.today) <= 0 ? step('UTRED_BARNEN', 'BARN_I_HUSHALLET', dueOn, { note: 'BARNENS_SITUATION' }) : null
  return note.againOn !== null && compare(note.againOn, of.today) <= 0 ? step('FOLJ_UPP_BARNEN', 'LOVAD_UPPFOLJNING', note.againOn, { note: 'BARNENS_SITUATION' }) : null
}

const WHY_LETTER: Readonly<Record<ProcessHousehold, ProcessReason>> = { VANVARD: 'VANVARD', BARN: 'BARNFAMILJ', ALDRE: 'ALDRE', KAND: 'KAND_SEDAN_TIDIGARE', INTE_KAND: 'INTE_KAND' }

/** Letters, calls and visits until somebody has been reached; then nothing, since what comes next is agreed with them. */
function towardsContact(rules: ProcessRules, of: ProcessCase): NextProcessStep | null {
  const { numbers } = rules
  const household = processHousehold(rules, of)
  if (lastDone(of, isContact) !== null) return null
  const sent = lastDone(of, isLetter)
  if (sent === null) {
    return step('SKICKA_BREV', WHY_LETTER[household], addWorkdays(of.cameOn, numbers.BREV_VARDAGAR), { action: rules.households[household].letter })
  }
  return afterMissed(rules, of, household, sent) ?? afterSilence(rules, of, sent)
}

/** Nobody came, or nobody was at home: the rule of the household says what comes then. */
function afterMissed(rules: ProcessRules, of: ProcessCase, household: ProcessHousehold, sent: LocalDate): NextProcessStep | null {
  const away = lastDone(of, isNobodyHome)
  const note = lastDone(of, ({ kind }) => kind === 'LAPP')
  if (away !== null && (note === null || compare(note, away) < 0)) return step('LAMNA_LAPP', 'INGEN_HEMMA', away, { action: 'LAPP' })
  const missed = of.actions.filter(isMissed)
  const last = lastDone(of, isMissed)
  if (last === null || compare(last, sent) < 0) return null
  const { noShow } = rules.households[household]
  if (noShow === 'GENOMGANG' || missed.length >= rules.numbers.UTEBLIVIT_HOGST) return review(rules, of, last, 'UTEBLEV')
  return compare(sent, last) > 0 ? null : letter(noShow, 'UTEBLEV', addWorkdays(last, rules.numbers.BREV_VARDAGAR))
}

const letter = (action: ProcessLetter, reason: ProcessReason, dueOn: LocalDate): NextProcessStep => step('SKICKA_NYTT_BREV', reason, dueOn, { action })

/** No answer to what was sent: a call, then another letter, then the landlord is asked. */
function afterSilence(rules: ProcessRules, of: ProcessCase, sent: LocalDate): NextProcessStep | null {
  const { numbers } = rules
  const called = lastDone(of, ({ kind }) => kind === 'TELEFON')
  const silentFrom = workdayOnOrAfter(addDays(sent, numbers.SVAR_DAGAR))
  if (called === null || compare(called, sent) < 0) return step('RING_HUSHALLET', 'INGET_SVAR', silentFrom, { action: 'TELEFON' })
  if (of.actions.filter(isLetter).length < numbers.BREV_HOGST) return letter('KONTAKTBREV', 'INGET_SVAR', addWorkdays(called, numbers.BREV_VARDAGAR))
  return review(rules, of, called, 'INGEN_KONTAKT')
}

/** The landlord who gave the notice is asked, and again at the next review; one who gave none would learn that the household is known here [OSL 26:1]. */
function review({ numbers }: ProcessRules, of: ProcessCase, since: LocalDate, reason: ProcessReason): NextProcessStep | null {
  if (!of.notices.some(({ code }) => code !== 'N_KFM_DATE' && code !== 'N_13B')) return letter('KONTAKTBREV', reason, workdayOnOrAfter(addDays(since, numbers.GENOMGANG_DAGAR)))
  const asked = noteOf(of, 'HYRESVARD_FRAGAD')
  const from = asked !== null && compare(asked.writtenOn, since) > 0 ? asked.writtenOn : since
  return step('FRAGA_HYRESVARDEN', reason, workdayOnOrAfter(addDays(from, numbers.GENOMGANG_DAGAR)), { note: 'HYRESVARD_FRAGAD' })
}
