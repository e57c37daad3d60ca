import type { ActionKind, ActionResult } from '../vocabulary/case-codes.js'
import type { DayCount, DayOff, StepGroup, TimelinePreset, TimelineStepCode } from '../vocabulary/calendar-codes.js'
import { addDays, compare, dateParts, daysBetween, localDate, type LocalDate } from '../vocabulary/local-date.js'
import { addWorkdays, dayOff, dueDayPayable, nextWorkday, workdayOnOrBefore } from './swedish-workdays.js'

/** One agreed step after an unpaid rent. Day 0 is the last day on which the rent was in time. */
export interface TimelineStep {
  readonly code: TimelineStepCode
  /** The day to have done it by, in what `count` says. */
  readonly day: number
  /** The first day of a window that ends with `day`; null where any earlier day will do. */
  readonly from: number | null
  readonly count: DayCount
  /** Proposed to everybody, or only to the groups the parties put first. */
  readonly for: StepGroup
}

export interface Timeline {
  /** What it was chosen from; null where none was. */
  readonly preset: TimelinePreset | null
  /** In the order in which they are taken. */
  readonly steps: readonly TimelineStep[]
}

/** An action of any of these kinds does the step; the first is the one to propose. Empty for what is not proposed as one's own next step. */
const DONE_BY: Readonly<Record<TimelineStepCode, readonly ActionKind[]>> = {
  NOTIS: ['SMS', 'EPOST', 'NOTIS', 'BREV', 'TELEFON'],
  TELEFON: ['TELEFON', 'MOTE_TRAFF'],
  INKASSOKRAV: [],
  HANVISNING_BUS: [],
  HEMBESOK_HV: ['HEMBESOK_HV', 'GEMENSAMT_HEMBESOK', 'HEMBESOK_SOC', 'LAPP'],
  SAMVERKANSMOTE: [],
  KFM_ANSOKAN: [],
}

/** The kinds of action that do a step, the one to propose first; empty where nobody is proposed to do it. */
export function doneBy({ code }: Pick<TimelineStep, 'code'>): readonly ActionKind[] {
  return DONE_BY[code]
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
 * that would then land on the last day to pay is done on the next workday instead, since nobody is late before that. Where different
 * counts are mixed, holidays cannot turn the order round: no step is due before the one that precedes it.
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
    const countedOn = countFrom(dayZero, step)
    const before = workdayOnOrBefore(countedOn)
    const day = compare(before, dayZero) > 0 ? before : nextWorkday(countedOn)
    const earliest = planned.at(-1)?.dueOn ?? day
    planned.push({ step, countedOn, dueOn: compare(day, earliest) < 0 ? earliest : day, movedFrom: dayOff(countedOn) })
  }
  return planned
}

function countFrom(dayZero: LocalDate, { count, day }: Pick<TimelineStep, 'count' | 'day'>): LocalDate {
  if (count === 'VARDAGAR') return addWorkdays(dayZero, day)
  return count === 'DAGAR' ? addDays(dayZero, day) : dayOfMonthAfter(dayZero, day)
}

/** The first such day of a month after a day. A month that is too short has it on its last day. */
function dayOfMonthAfter(after: LocalDate, day: number): LocalDate {
  const { year, month } = dateParts(after)
  const here = dayInMonth(year, month, day)
  return compare(here, after) > 0 ? here : month === 12 ? dayInMonth(year + 1, 1, day) : dayInMonth(year, month + 1, day)
}

function dayInMonth(year: number, month: number, day: number): LocalDate {
  const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`)
  const inIt = addDays(first, day - 1)
  return dateParts(inIt).month === month ? inIt : addDays(inIt, -dateParts(inIt).day)
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
  return facts.actions.some(({ kind, doneOn }) => doneBy(step).includes(kind) && compare(doneOn, dayZero) >= 0)
}

/**
 * The next action to take: the last one that is overdue, unless a later one is due today or on the next workday. A step that a
 * later one has been done instead of is let go. Null when nothing of one's own remains.
 */
export function nextStep(timeline: Timeline, facts: StepFacts, today: LocalDate): PlannedStep | null {
  const own = planSteps(timeline, facts.dueOn).filter(({ step }) => doneBy(step).length > 0 && (step.for === 'ALLA' || facts.prioritised))
  const lastDone = own.findLastIndex(({ step }) => isStepDone(step, facts))
  const left = own.slice(lastDone + 1)
  const soon = nextWorkday(today)
  return left.findLast(({ dueOn }) => compare(dueOn, soon) <= 0) ?? left[0] ?? null
}
