import { timelineFor } from '../calendar/timeline-versions.js'
import { doneBy, nextStep, type PlannedStep } from '../calendar/timeline.js'
import type { ActionKind } from '../vocabulary/case-codes.js'
import type { CaseId } from '../vocabulary/ids.js'
import { addDays, compare, type LocalDate } from '../vocabulary/local-date.js'
import { workGroups, type WorkGroup } from '../vocabulary/meeting-codes.js'
import { caseReasons, membership, oldestLate, unansweredSince, type Reason } from './case-reasons.js'
import type { AgendaContext, AgendaSettings, CaseSummary } from './case-summary.js'

/** What to do next in a case. */
export interface NextWork {
  readonly kind: ActionKind
  readonly dueOn: LocalDate
  /** The agreed step that it comes from, with its counted day; null when somebody has decided it by hand. */
  readonly step: PlannedStep | null
}

export interface WorkRow {
  readonly caseId: CaseId
  readonly reasons: readonly Reason[]
  /** Null: nothing is decided and no agreed step remains. */
  readonly next: NextWork | null
  readonly group: WorkGroup
  /** A notice has come, nobody has acted on it, and nothing says when somebody will: before everything else. */
  readonly missed: boolean
  /** Place in the agreed order of whom to help first, 0 first. */
  readonly priority: number
}

export interface WorkListGroup {
  readonly code: WorkGroup
  readonly rows: readonly WorkRow[]
}

/**
 * The day's work: what is due today or tomorrow, before the meeting, later, and what was done today. In each group missed notices
 * first, then the agreed order of whom to help first, then by day. Always the four groups, also empty ones.
 */
export function workList(cases: readonly CaseSummary[], context: AgendaContext, settings: AgendaSettings): readonly WorkListGroup[] {
  const rows = cases.map((summary) => ({ summary, row: workRow(summary, context, settings) }))
  rows.sort((a, b) => compareRows(a.row, b.row) || compareCases(a.summary, b.summary))
  return workGroups.map((code) => ({ code, rows: rows.filter(({ row }) => row.group === code).map(({ row }) => row) }))
}

/** One case as a row of the day's work. */
export function workRow(summary: CaseSummary, context: AgendaContext, settings: AgendaSettings): WorkRow {
  const next = nextWork(summary, context, settings)
  // Who has agreed steps always knows what comes next; social services have only what somebody decides.
  const missed = next === null && settings.timeline === null && unansweredSince(summary) !== null
  return {
    caseId: summary.caseId,
    reasons: caseReasons(summary, context, settings),
    next,
    group: missed ? 'FRIST_NU' : groupOf(summary, next, context),
    missed,
    priority: priorityOf(summary, settings),
  }
}

/** The step that somebody has decided; otherwise the next agreed one of the oldest late rent. */
export function nextWork(summary: CaseSummary, { today }: Pick<AgendaContext, 'today'>, settings: AgendaSettings): NextWork | null {
  if (summary.nextAction !== null) return { ...summary.nextAction, step: null }
  // The last day to pay has steps ahead of it too, so tomorrow's lateness is looked at already today.
  const dueOn = oldestLate(summary, addDays(today, 1))
  if (settings.timeline === null || dueOn === null) return null
  const step = nextStep(timelineFor(settings.timeline, dueOn), { dueOn, actions: summary.actions, prioritised: isPrioritised(summary, settings) }, today)
  const kind = step === null ? undefined : doneBy(step.step)[0]
  return step === null || kind === undefined ? null : { kind, dueOn: step.dueOn, step }
}

/** Belongs to a group that the parties put first, as far as the facts tell. */
export function isPrioritised(summary: CaseSummary, settings: Pick<AgendaSettings, 'priority'>): boolean {
  return priorityOf(summary, settings) < settings.priority.length
}

/** 0 for the first group of the agreed order, and so on; the number of groups for everybody else. */
function priorityOf(summary: CaseSummary, { priority }: Pick<AgendaSettings, 'priority'>): number {
  const place = priority.findIndex((group) => membership(summary, group) === 'JA')
  return place === -1 ? priority.length : place
}

function groupOf(summary: CaseSummary, next: NextWork | null, { today, meetingOn }: AgendaContext): WorkGroup {
  // A case with children is never left without a next step, so deciding one is what is due.
  if (next === null && summary.barnfamilj.verdict === 'JA') return 'FRIST_NU'
  const doneToday = summary.actions.some(({ doneOn }) => doneOn === today)
  if (doneToday && (next === null || compare(next.dueOn, today) > 0)) return 'KLART_I_DAG'
  if (next === null) return 'SENARE'
  if (compare(next.dueOn, addDays(today, 1)) <= 0) return 'FRIST_NU'
  return meetingOn !== null && compare(next.dueOn, meetingOn) <= 0 ? 'FORE_MOTET' : 'SENARE'
}

function compareRows(a: WorkRow, b: WorkRow): number {
  if (a.missed !== b.missed) return a.missed ? -1 : 1
  if (a.priority !== b.priority) return a.priority - b.priority
  if (a.next === null || b.next === null) return a.next === b.next ? 0 : a.next === null ? -1 : 1
  return compare(a.next.dueOn, b.next.dueOn)
}

function compareCases(a: CaseSummary, b: CaseSummary): number {
  if (a.evictionOn !== b.evictionOn) return a.evictionOn === null ? 1 : b.evictionOn === null ? -1 : compare(a.evictionOn, b.evictionOn)
  return a.caseId < b.caseId ? -1 : 1
}
