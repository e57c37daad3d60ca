import { isStepAhead } from '../goals/gate-stage.js'
import type { AxisInstantCode, AxisStepState } from '../vocabulary/calendar-codes.js'
import type { ActionKind, ActionResult, CaseKind, LegalStage } from '../vocabulary/case-codes.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import type { NoticeCode } from '../vocabulary/notice.js'
import { readRecovery, type AxisBill, type AxisNotice, type AxisRecovery } from './axis-recovery.js'
import { latenessLadder, type LatenessLadder } from './lateness-ladder.js'
import { forfeitureFrom } from './recovery-clock.js'
import { dueDayPayable, nextWorkday } from './swedish-workdays.js'
import { timelineFor, type TimelineHistory } from './timeline-versions.js'
import { daysLate, doneBy, nextStep, planSteps, type PlannedStep } from './timeline.js'

/** What one reader may have of one case: everything in it was disclosed to that reader, and what was not is left out as if it were not. */
export interface AxisFacts {
  /** Null to who may not know what the case is about. */
  readonly kind: CaseKind | null
  readonly bills: readonly AxisBill[]
  /** What was done, whoever did it. */
  readonly actions: readonly { readonly kind: ActionKind; readonly result: ActionResult | null; readonly doneOn: LocalDate }[]
  readonly notices: readonly AxisNotice[]
  /** The legal step that was recorded last, and its day. */
  readonly stage: { readonly code: LegalStage; readonly on: LocalDate } | null
  readonly evictionOn: LocalDate | null
  /** What the landlord whose rent it is has decided about its steps. */
  readonly timeline: TimelineHistory
  /** Belongs, or may belong, to a group that the parties put first. */
  readonly prioritised: boolean
  /** What the reader's own organisation has decided to do next. */
  readonly decided: { readonly kind: ActionKind; readonly dueOn: LocalDate } | null
  /** Late rents of the last twelve months before the present one, as the reader's own list tells; null where it does not. */
  readonly timesLateBefore: number | null
  /** The agreed steps are the reader's own organisation's to take. */
  readonly takesSteps: boolean
}

/** One agreed step of the oldest unpaid rent, and how it stands. */
export interface AxisStep extends PlannedStep {
  readonly state: AxisStepState
  /** Null while it is not done, and where only a later legal step tells that it was. */
  readonly doneOn: LocalDate | null
}

/** What the law puts on a day. */
export interface AxisInstant {
  readonly code: AxisInstantCode
  readonly on: LocalDate
  /** Which notice was sent or served; null for what is no notice. */
  readonly notice: NoticeCode | null
}

/** The voluntary steps and the legal clock of one case on one axis. Computed dates are an aid and never legal advice. */
export interface CaseAxis {
  readonly today: LocalDate
  /** The last day on which the oldest unpaid rent was, or will be, in time; null when none is unpaid. */
  readonly dayZero: LocalDate | null
  readonly daysLate: number
  readonly steps: readonly AxisStep[]
  /** In the order of their days. */
  readonly instants: readonly AxisInstant[]
  /** Null where no unpaid rent is at issue. */
  readonly recovery: AxisRecovery | null
  /** About how the home is kept or the neighbours: other notices, and no period in which paying mends it [JB 12:25, 25 a, 42]. */
  readonly disturbance: boolean
  /** Where the tenant stands on the ladder of recurring lateness, to the landlord whose steps they are; null where there is nothing to tell. */
  readonly ladder: LatenessLadder | null
  /** The day's next possible step: what is decided, otherwise the next agreed one. Null where nothing is. */
  readonly next: { readonly kind: ActionKind; readonly dueOn: LocalDate; readonly decided: boolean } | null
}

const DISTURBANCE: ReadonlySet<CaseKind> = new Set(['STORNING', 'VANVARD_SANITART'])
/** What no payment mends [JB 12:42]. */
const NOT_ABOUT_RENT: ReadonlySet<CaseKind> = new Set([...DISTURBANCE, 'OLOVLIG_ANDRAHAND', 'BROTTSLIG_ANVANDNING'])

/**
 * Puts a case on its axis for one day. Null when there is nothing to put there: no unpaid rent, no notice and no day of eviction.
 * @param today the day in Sweden
 */
export function caseAxis(facts: AxisFacts, today: LocalDate): CaseAxis | null {
  const aboutRent = facts.kind === null || !NOT_ABOUT_RENT.has(facts.kind)
  const recovery = aboutRent ? readRecovery(facts.bills, facts.notices, today) : null
  const dueOn = aboutRent ? oldestUnpaid(facts.bills) : null
  const instants = instantsOf(facts, dueOn, recovery)
  if (instants.length === 0) return null
  return {
    today,
    dayZero: dueOn === null ? null : dueDayPayable(dueOn),
    daysLate: dueOn === null ? 0 : daysLate(dueOn, today),
    steps: dueOn === null ? [] : stepsOf(facts, dueOn, today),
    instants,
    recovery,
    disturbance: facts.kind !== null && DISTURBANCE.has(facts.kind),
    ladder: aboutRent && facts.takesSteps ? latenessLadder({ ...facts, warnings: warningsIn(facts.actions) }, today) : null,
    next: nextOf(facts, dueOn, today),
  }
}

const WARNINGS: Partial<Record<ActionKind, 1 | 2 | 3>> = { RATTELSEANMANING_1: 1, RATTELSEANMANING_2: 2, RATTELSEANMANING_3: 3 }

function warningsIn(actions: AxisFacts['actions']): { rung: 1 | 2 | 3; on: LocalDate }[] {
  return actions.flatMap(({ kind, doneOn }) => {
    const rung = WARNINGS[kind]
    return rung === undefined ? [] : [{ rung, on: doneOn }]
  })
}

function oldestUnpaid(bills: readonly AxisBill[]): LocalDate | null {
  return bills.filter(({ paidOn }) => paidOn === null).map(({ dueOn }) => dueOn).sort(compare)[0] ?? null
}

function nextOf({ decided, takesSteps, timeline, actions, prioritised }: AxisFacts, dueOn: LocalDate | null, today: LocalDate): CaseAxis['next'] {
  if (decided !== null) return { ...decided, decided: true }
  if (!takesSteps || dueOn === null) return null
  const step = nextStep(timelineFor(timeline, dueOn), { dueOn, actions, prioritised }, today)
  const kind = step === null ? undefined : doneBy(step.step)[0]
  return step === null || kind === undefined ? null : { kind, dueOn: step.dueOn, decided: false }
}

function stepsOf(facts: AxisFacts, dueOn: LocalDate, today: LocalDate): AxisStep[] {
  const planned = planSteps(timelineFor(facts.timeline, dueOn), dueOn).map((step) => ({ ...step, done: doneOf(step, facts, dueOn) }))
  const lastDone = planned.findLastIndex(({ step, done }) => doneBy(step).length > 0 && done !== null)
  return planned
    .map(({ done, ...one }, index) => ({ ...one, state: done === null ? stateOf(one, index < lastDone, today) : ('GJORD' as const), doneOn: done?.on ?? null }))
    .filter(({ step, state }) => step.for === 'ALLA' || facts.prioritised || state === 'GJORD')
}

/** A step that a later one was taken instead of is let go; one that nobody logs is never late. */
function stateOf({ step, dueOn }: PlannedStep, passedBy: boolean, today: LocalDate): AxisStepState {
  const own = doneBy(step).length > 0
  if (own && passedBy) return 'ERSATT'
  if (compare(dueOn, today) < 0) return own ? 'FORSENAD' : 'DAGEN_HAR_VARIT'
  return own && compare(dueOn, nextWorkday(today)) <= 0 ? 'NU' : 'KOMMANDE'
}

/** When a step was done for this rent; `on` is null where only a later legal step tells that it was. */
function doneOf({ step }: PlannedStep, { actions, stage }: AxisFacts, dueOn: LocalDate): { on: LocalDate | null } | null {
  const dayZero = dueDayPayable(dueOn)
  const kinds: readonly ActionKind[] = step.code === 'HANVISNING_BUS' || step.code === 'INKASSOKRAV' ? [step.code] : doneBy(step)
  const on = actions.filter(({ kind, doneOn }) => kinds.includes(kind) && compare(doneOn, dayZero) >= 0).map(({ doneOn }) => doneOn).sort(compare)[0]
  if (on !== undefined) return { on }
  if (stage === null || compare(stage.on, dayZero) < 0) return null
  if (step.code === 'INKASSOKRAV' && stage.code === 'INKASSO') return { on: stage.on }
  if (step.code !== 'KFM_ANSOKAN' || isStepAhead('BF_ANSOKAN', stage.code)) return null
  return { on: stage.code === 'BF_ANSOKT' ? stage.on : null }
}

function instantsOf({ notices: recorded, evictionOn }: AxisFacts, dueOn: LocalDate | null, recovery: AxisRecovery | null): AxisInstant[] {
  const notices = dueOn === null ? recorded : recorded.filter((notice) => !isOfEarlierRent(notice, dueDayPayable(dueOn)))
  const at = (code: AxisInstantCode, on: LocalDate, notice: NoticeCode | null = null): AxisInstant => ({ code, on, notice })
  const instants = notices.map(({ code, sentOn }) => at('UNDERRATTELSE_GIVEN', sentOn, code))
  instants.push(...notices.flatMap(({ code, servedOn }) => (servedOn === null ? [] : [at('HYRESGASTEN_DELGIVEN', servedOn, code)])))
  if (dueOn !== null) instants.push(at('SISTA_BETALNINGSDAG', dueDayPayable(dueOn)), at('KAN_FORVERKAS', forfeitureFrom(dueOn)))
  if (recovery !== null) instants.push(...ofRecovery(recovery).map(([code, on]) => at(code, on)))
  if (evictionOn !== null) instants.push(at('VRAKNINGSDAG', evictionOn))
  // A notice that is recorded once more when it has been served was sent once.
  const once = instants.filter((one, index) => instants.findIndex((other) => other.code === one.code && other.on === one.on && other.notice === one.notice) === index)
  return once.sort((one, other) => compare(one.on, other.on))
}

const ABOUT_ONE_RENT: ReadonlySet<NoticeCode> = new Set(['N_44_ARREARS', 'N_44_TENANT', 'N_LIABILITY'])

/** Sent and served before this rent was late: about another one. */
function isOfEarlierRent({ code, sentOn, servedOn }: AxisNotice, dayZero: LocalDate): boolean {
  return ABOUT_ONE_RENT.has(code) && compare(sentOn, dayZero) <= 0 && (servedOn === null || compare(servedOn, dayZero) <= 0)
}

/** A period that has not begun, or that has lost its force, has no days of its own. */
function ofRecovery({ state, period, settledOn }: AxisRecovery): (readonly [AxisInstantCode, LocalDate])[] {
  if (state === 'HAR_INTE_BORJAT' || state === 'SOCIALNAMNDEN_SVARAR') return []
  if (settledOn !== null) return [['BETALD', settledOn]]
  return [['FRISTEN_BORJAR', period.startsOn], ['FRISTEN_SLUTAR', period.endsOn], ['INGET_BESLUT_TILL_OCH_MED', period.noDecisionThrough]]
}
