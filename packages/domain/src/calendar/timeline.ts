import type { ActionKind, ActionResult } from '../vocabulary/case-codes.js'
import type { DayOff, TimelinePreset, TimelineStepCode } from '../vocabulary/calendar-codes.js'
import { addDays, compare, daysBetween, type LocalDate } from '../vocabulary/local-date.js'
import { addWorkdays, dayOff, dueDayPayable, nextWorkday, workdayOnOrBefore } from './swedish-workdays.js'

/** One agreed step after an unpaid rent. Day 0 is the last day on which the rent was in time. */
export interface TimelineStep {
  readonly code: TimelineStepCode
  readonly day: number
  readonly count: 'DAGAR' | 'VARDAGAR'
  /** An action of any of these kinds does the step; the first is the one to propose. Empty for what is no action of one's own. */
  readonly doneBy: readonly ActionKind[]
  /** Proposed to everybody, or only to the groups the parties put first. */
  readonly for: 'ALLA' | 'PRIORITERADE'
}

export interface Timeline {
  readonly preset: TimelinePreset | null
  /** In the order of their days. */
  readonly steps: readonly TimelineStep[]
}

const CALLS = ['TELEFON', 'MOTE_TRAFF'] as const
const VISITS = ['HEMBESOK_HV', 'GEMENSAMT_HEMBESOK', 'HEMBESOK_SOC', 'LAPP'] as const

const notice = (day: number, count: TimelineStep['count'] = 'DAGAR'): TimelineStep =>
  ({ code: 'NOTIS', day, count, doneBy: ['SMS', 'EPOST', 'NOTIS', 'BREV', 'TELEFON'], for: 'ALLA' })
const call = (day: number, count: TimelineStep['count'] = 'DAGAR'): TimelineStep => ({ code: 'TELEFON', day, count, doneBy: CALLS, for: 'ALLA' })
const visit = (day: number): TimelineStep => ({ code: 'HEMBESOK_HV', day, count: 'DAGAR', doneBy: VISITS, for: 'PRIORITERADE' })
const meeting = (day: number): TimelineStep => ({ code: 'SAMVERKANSMOTE', day, count: 'DAGAR', doneBy: [], for: 'ALLA' })
const application = (day: number): TimelineStep => ({ code: 'KFM_ANSOKAN', day, count: 'DAGAR', doneBy: [], for: 'ALLA' })
const advice = (day: number): TimelineStep => ({ code: 'HANVISNING_BUS', day, count: 'DAGAR', doneBy: [], for: 'ALLA' })
const collection = (day: number): TimelineStep => ({ code: 'INKASSOKRAV', day, count: 'DAGAR', doneBy: [], for: 'ALLA' })

/**
 * Days differ between landlords, so a partnership chooses one and changes it. METODEN is the reference of the method support;
 * the others are its examples, with the method's days where the example names none. [Seed 4]
 */
export const timelines: Readonly<Record<TimelinePreset, Timeline>> = {
  METODEN: { preset: 'METODEN', steps: [notice(2), call(7), collection(7), advice(7), visit(19), meeting(24), application(28)] },
  SOLATUM: { preset: 'SOLATUM', steps: [notice(3), call(6), collection(8), advice(8), visit(19), meeting(24), application(28)] },
  TIMRABO: { preset: 'TIMRABO', steps: [notice(2), collection(9), call(10), advice(10), visit(19), meeting(24), application(28)] },
  MKB: { preset: 'MKB', steps: [notice(5, 'VARDAGAR'), call(10), advice(10), visit(19), meeting(24), application(26)] },
  BOSTADEN: { preset: 'BOSTADEN', steps: [notice(8), call(10), advice(10), visit(19), meeting(24), application(60)] },
}

/** The day that is agreed for a step. Throws a RangeError for a step that the timeline lacks. */
export function dayOf({ steps }: Timeline, code: TimelineStepCode): number {
  const step = steps.find((one) => one.code === code)
  if (step === undefined) throw new RangeError('The timeline has no such step.')
  return step.day
}

/** A step on the axis of one rent. */
export interface PlannedStep {
  readonly step: TimelineStep
  /** The day counted, whatever day of the week it is. */
  readonly countedOn: LocalDate
  /** The day to have done it by. */
  readonly dueOn: LocalDate
  /** What day off was counted to ("dag 19 är en lördag"), or null. */
  readonly movedFrom: DayOff | null
}

/**
 * The steps of one rent due on `dueOn`. A day off gives the workday before it, so that nothing is done later than agreed; a step
 * that would then land on the last day to pay is done on the next workday instead, since nobody is late before that. Where workdays
 * and days are mixed, holidays cannot turn the order round: no step is due before the one that precedes it.
 */
export function planSteps(timeline: Timeline, dueOn: LocalDate): readonly PlannedStep[] {
  let planned = plans.get(timeline)
  if (planned === undefined || planned.size >= PLANS_REMEMBERED) plans.set(timeline, (planned = new Map()))
  let steps = planned.get(dueOn)
  if (steps === undefined) planned.set(dueOn, (steps = countSteps(timeline, dueOn)))
  return steps
}

/** Rents fall due on a few days a year, and every list asks for each of them again. */
const PLANS_REMEMBERED = 500
const plans = new WeakMap<Timeline, Map<LocalDate, readonly PlannedStep[]>>()

function countSteps(timeline: Timeline, dueOn: LocalDate): readonly PlannedStep[] {
  const dayZero = dueDayPayable(dueOn)
  const planned: PlannedStep[] = []
  for (const step of timeline.steps) {
    const countedOn = step.count === 'VARDAGAR' ? addWorkdays(dayZero, step.day) : addDays(dayZero, step.day)
    const before = workdayOnOrBefore(countedOn)
    const day = compare(before, dayZero) > 0 ? before : nextWorkday(countedOn)
    const earliest = planned.at(-1)?.dueOn ?? day
    planned.push({ step, countedOn, dueOn: compare(day, earliest) < 0 ? earliest : day, movedFrom: dayOff(countedOn) })
  }
  return planned
}

/** How many days late a rent is on a day: 0 while it is still in time. */
export function daysLate(dueOn: LocalDate, today: LocalDate): number {
  return Math.max(0, daysBetween(dueDayPayable(dueOn), today))
}

export interface StepFacts {
  readonly dueOn: LocalDate
  readonly actions: readonly { readonly kind: ActionKind; readonly result: ActionResult | null; readonly doneOn: LocalDate }[]
  /** Belongs, or may belong, to a group that the parties put first. */
  readonly prioritised: boolean
}

/** Whether a step is done for this rent: by an action of its kinds, on day 0 or later. */
export function isStepDone(step: TimelineStep, facts: StepFacts): boolean {
  const dayZero = dueDayPayable(facts.dueOn)
  return facts.actions.some(({ kind, doneOn }) => step.doneBy.includes(kind) && compare(doneOn, dayZero) >= 0)
}

/**
 * The next action to take: the last one that is overdue, unless a later one is due today or on the next workday. A step that a
 * later one has been done instead of is let go. Null when nothing of one's own remains.
 */
export function nextStep(timeline: Timeline, facts: StepFacts, today: LocalDate): PlannedStep | null {
  const own = planSteps(timeline, facts.dueOn).filter(({ step }) => step.doneBy.length > 0 && (step.for === 'ALLA' || facts.prioritised))
  const lastDone = own.findLastIndex(({ step }) => isStepDone(step, facts))
  const left = own.slice(lastDone + 1)
  const soon = nextWorkday(today)
  return left.findLast(({ dueOn }) => compare(dueOn, soon) <= 0) ?? left[0] ?? null
}
