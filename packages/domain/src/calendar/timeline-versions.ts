import type { TimelinePreset } from '../vocabulary/calendar-codes.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import { timelines } from './timeline-presets.js'
import { doneBy, type Timeline, type TimelineStep } from './timeline.js'

/** A landlord's own timeline, as it was decided once. It is never changed: another one is decided. */
export interface TimelineVersion {
  /** Rents due on this day or later are counted by it. */
  readonly holdsFrom: LocalDate
  readonly timeline: Timeline
}

/** What a landlord has decided, the latest first. Empty: nothing, and the method's own days hold. */
export type TimelineHistory = readonly TimelineVersion[]

/** The timeline that holds for a rent: the one decided last among those that hold on the day it was due; else the method's own. */
export function timelineFor(history: TimelineHistory, dueOn: LocalDate): Timeline {
  return history.find(({ holdsFrom }) => compare(holdsFrom, dueOn) <= 0)?.timeline ?? timelines.METODEN
}

/** The greatest day that can be agreed, by what is counted. */
export const STEP_DAY_MAX = { DAGAR: 120, VARDAGAR: 80, DAG_I_MANADEN: 31 } as const satisfies Record<TimelineStep['count'], number>

/** What is wrong with steps that somebody has put together; null when nothing is. */
export type TimelineFault = 'STEG_SAKNAS' | 'STEG_TVA_GANGER' | 'STEG_DAG_UTANFOR' | 'STEG_FONSTER' | 'INKASSO_UTAN_HANVISNING'

/**
 * Each step is there once, on a day that can be counted to, after the first day of its window; and with collection stands the
 * referral to budget- och skuldrådgivning, by the same day [Seed 4, dag 7].
 */
export function timelineFault(steps: readonly TimelineStep[]): TimelineFault | null {
  if (!steps.some((step) => doneBy(step).length > 0)) return 'STEG_SAKNAS'
  if (new Set(steps.map(({ code }) => code)).size < steps.length) return 'STEG_TVA_GANGER'
  if (steps.some(({ day, count }) => !Number.isInteger(day) || day < 1 || day > STEP_DAY_MAX[count])) return 'STEG_DAG_UTANFOR'
  if (steps.some(({ day, from }) => from !== null && (!Number.isInteger(from) || from < 1 || from >= day))) return 'STEG_FONSTER'
  const codes = new Set(steps.map(({ code }) => code))
  return codes.has('INKASSOKRAV') && !codes.has('HANVISNING_BUS') ? 'INKASSO_UTAN_HANVISNING' : null
}

/** About how many days after day 0: a rent is due when a month begins or ends, and five workdays are a week. */
function aboutDay({ count, day }: TimelineStep): number {
  return count === 'VARDAGAR' ? (day * 7) / 5 : day
}

/** A timeline of steps, in the order of their days; those of one day as they were put. */
export function timelineOf(steps: readonly TimelineStep[], preset: TimelinePreset | null): Timeline {
  return { preset, steps: steps.toSorted((one, other) => aboutDay(one) - aboutDay(other)) }
}
