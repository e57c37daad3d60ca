import { planSteps, timelineFault, timelineOf, timelines, type TimelineFault, type TimelineStep } from '@bokvar/domain/calendar'
import {
  addDays, dateParts, dayCounts, localDate, refusalText, stepGroups, timelineSteps, type DayCount, type LocalDate, type StepGroup, type TimelinePreset, type TimelineStepCode,
} from '@bokvar/domain/vocabulary'
import { language } from '../../text/language'

/** A step as it is being written: its days may not be numbers yet. */
export interface DraftStep {
  readonly code: TimelineStepCode
  readonly day: string
  readonly from: string
  readonly count: DayCount
  readonly for: StepGroup
}

export interface StepsDraft {
  /** What the days were fetched from; null where they were not. */
  readonly preset: TimelinePreset | null
  readonly steps: readonly DraftStep[]
  readonly holdsFrom: string
}

export const counts = dayCounts
export const groups = stepGroups

export function draftOf(preset: TimelinePreset | null, steps: readonly TimelineStep[], holdsFrom: string): StepsDraft {
  return { preset, holdsFrom, steps: steps.map((step) => ({ code: step.code, day: `${step.day}`, from: step.from === null ? '' : `${step.from}`, count: step.count, for: step.for })) }
}

/** The steps of a ready-made timeline. */
export function stepsOf(preset: TimelinePreset): readonly TimelineStep[] {
  return timelines[preset].steps
}

/** The steps that a draft lacks, in the order in which they are offered. */
export function missingSteps({ steps }: StepsDraft): readonly TimelineStepCode[] {
  return timelineSteps.filter((code) => !steps.some((step) => step.code === code))
}

const numberOf = (written: string): number => (/^\d{1,3}$/.test(written.trim()) ? Number(written) : NaN)

function stepOf(step: DraftStep): TimelineStep {
  return { ...step, day: numberOf(step.day), from: step.from.trim() === '' ? null : numberOf(step.from) }
}

/** What a draft says, as it is sent. */
export function writtenSteps({ steps }: StepsDraft): TimelineStep[] {
  return steps.map(stepOf)
}

/** The last day of a month, as most rents are due: of this month, or of the next where it is today or has been. */
export function exampleRent(today: string): LocalDate {
  const day = localDate(today)
  const { day: inMonth } = dateParts(day)
  const nextFirst = addDays(addDays(day, 1 - inMonth), 31)
  return addDays(nextFirst, -dateParts(nextFirst).day)
}

/** The day that a step gives for one rent; null while what is written gives none. */
export function exampleDay(draft: StepsDraft, code: TimelineStepCode, rent: LocalDate): LocalDate | null {
  const counted = writtenSteps(draft).filter(({ day }) => day >= 1 && day <= 120)
  return planSteps(timelineOf(counted, null), rent).find(({ step }) => step.code === code)?.dueOn ?? null
}

/** The field of a step that a fault is about; the first step's day where it is about all of them. */
function fieldOf(fault: TimelineFault, steps: readonly TimelineStep[]): string {
  const about = steps.find((step) => (fault === 'STEG_FONSTER' ? step.from !== null && timelineFault([NOTHING, step]) === fault : timelineFault([NOTHING, step]) === fault))
  if (about === undefined || fault === 'STEG_SAKNAS' || fault === 'INKASSO_UTAN_HANVISNING') return 'steps-add'
  return `steps-${fault === 'STEG_FONSTER' ? 'from' : 'day'}-${about.code}`
}

/** Stands in so that one step alone can be judged. */
const NOTHING: TimelineStep = { code: 'NOTIS', day: 1, from: null, count: 'DAGAR', for: 'ALLA' }

/** What must be mended before a draft can be saved, by the field to mend; null when nothing must. */
export function wrongIn(draft: StepsDraft): { field: string; text: string } | null {
  const steps = writtenSteps(draft)
  const fault = timelineFault(steps)
  return fault === null ? null : { field: fieldOf(fault, steps), text: refusalText(fault, language()) }
}
