import { daysLate } from '../calendar/timeline.js'
import { dueDayPayable } from '../calendar/swedish-workdays.js'
import { isStepAhead } from '../goals/gate-stage.js'
import { isReached, missingActions, type Gate } from '../goals/required-action.js'
import type { GateStep } from '../vocabulary/calendar-codes.js'
import type { ActionKind } from '../vocabulary/case-codes.js'
import { addDays, compare, daysBetween, type LocalDate } from '../vocabulary/local-date.js'
import { reasonCodes, type ReasonCode, type Tone } from '../vocabulary/meeting-codes.js'
import type { NoticeCode } from '../vocabulary/notice.js'
import type { Verdict } from '../vocabulary/target-codes.js'
import type { AgendaContext, AgendaSettings, CaseSummary } from './case-summary.js'

/** Why a household is on a list; `reasonWords` says it. */
export interface Reason {
  readonly code: ReasonCode
  readonly tone: Tone
  /** Days without contact, since the notice, or late; null where no number belongs. */
  readonly days: number | null
  /** The day of eviction, the last day of the consent, the day by which something was promised, the day of the meeting that gave a task. */
  readonly on: LocalDate | null
  /** The action that a gate asks for. */
  readonly action: ActionKind | null
  /** The step before which it is asked for. */
  readonly before: GateStep | null
  /** Which version of the definition of barnfamilj counted it; null where it is about something else, or nothing was agreed on. */
  readonly version: number | null
  /** Whether the reason by itself puts the household on the proposed agenda. */
  readonly proposes: boolean
}

/**
 * The reasons of one case for one reader, in the order of `reasonCodes`. The same function serves the proposed agenda, the
 * work list and lists of cases, so that a household has the same reasons everywhere.
 */
export function caseReasons(summary: CaseSummary, context: AgendaContext, settings: AgendaSettings): readonly Reason[] {
  const by = context.meetingOn !== null && compare(context.meetingOn, context.today) > 0 ? context.meetingOn : context.today
  const oldestDueOn = oldestLate(summary, by)
  const late = oldestDueOn !== null && daysLate(oldestDueOn, by) >= settings.lateDays
  const read: Reading = { summary, context, settings, by, oldestDueOn, late }
  return [...ofDates(read), ...ofGroups(read), ...ofWork(read)].sort((a, b) => reasonCodes.indexOf(a.code) - reasonCodes.indexOf(b.code))
}

/** The due date of the oldest unpaid bill that is late on a day, or null. */
export function oldestLate(summary: Pick<CaseSummary, 'bills'>, on: LocalDate): LocalDate | null {
  let oldest: LocalDate | null = null
  for (const { dueOn } of summary.bills) {
    if (daysLate(dueOn, on) > 0 && (oldest === null || compare(dueOn, oldest) < 0)) oldest = dueOn
  }
  return oldest
}

interface Reading {
  readonly summary: CaseSummary
  readonly context: AgendaContext
  readonly settings: AgendaSettings
  /** The day by which things are judged: the meeting, or today when none lies ahead. */
  readonly by: LocalDate
  readonly oldestDueOn: LocalDate | null
  /** Late enough by that day to be taken up. */
  readonly late: boolean
}

function reason(code: ReasonCode, tone: Tone, proposes: boolean, more: Partial<Pick<Reason, 'days' | 'on' | 'action' | 'before' | 'version'>> = {}): Reason {
  return { code, tone, days: null, on: null, action: null, before: null, version: null, ...more, proposes }
}

/** Days that bite: eviction, the end of a consent, a promise. */
function ofDates({ summary, context, settings, by }: Reading): Reason[] {
  const reasons: Reason[] = []
  const { evictionOn, consentEndsOn, promisedBy } = summary
  if (evictionOn !== null && compare(evictionOn, context.today) >= 0) {
    reasons.push(reason('VRAKNINGSDAG_SATT', 'DEADLINE', true, { on: evictionOn, days: daysBetween(context.today, evictionOn) }))
  }
  if (consentEndsOn !== null && compare(consentEndsOn, context.today) >= 0 && compare(consentEndsOn, addDays(by, settings.consentDays)) <= 0) {
    reasons.push(reason('SAMTYCKE_UPPHOR', 'CONSENT', true, { on: consentEndsOn, days: daysBetween(context.today, consentEndsOn) }))
  }
  const left = leftOf(summary, context, by)
  if (left !== undefined) reasons.push(reason('UPPGIFT_KVAR', 'ACTION', true, { on: left }))
  // What was to be done since the last meeting is asked about at this one, kept or not.
  const promisedOn = promisedBy.find((day) => compare(day, context.previousMeetingOn ?? context.today) >= 0)
  if (promisedOn !== undefined) reasons.push(reason('LOVAT_TILL', 'OWN', true, { on: promisedOn }))
  return reasons
}

/** The day of the meeting that gave the oldest task which should have been done by then and is not. What is given at a meeting is no reason for it. */
function leftOf({ tasksLeft }: CaseSummary, { meetingOn }: AgendaContext, by: LocalDate): LocalDate | undefined {
  return tasksLeft.filter(({ metOn, dueOn }) => compare(dueOn, by) <= 0 && (meetingOn === null || compare(metOn, meetingOn) < 0)).map(({ metOn }) => metOn).sort(compare)[0]
}

/** Who it is: families, the young, those late for the first time or again. Only a late rent proposes on such a ground. */
function ofGroups({ summary, context, settings, oldestDueOn, late }: Reading): Reason[] {
  const reasons: Reason[] = []
  const { groups, firstSeenOn, timesLateBefore } = summary
  if (summary.barnfamilj.verdict === 'JA') reasons.push(reason('BARNFAMILJ', 'OWN', late, { version: summary.barnfamilj.by ?? null }))
  if (!late || oldestDueOn === null) return reasons
  const isNew = context.previousMeetingOn === null || compare(firstSeenOn, context.previousMeetingOn) > 0
  if (isNew) reasons.push(reason('NY_OCH_SEN', 'ACTION', true, { days: daysLate(oldestDueOn, context.today) }))
  const months = new Set(summary.bills.filter(({ dueOn }) => daysLate(dueOn, context.today) > 0).map(({ dueOn }) => dueOn.slice(0, 7))).size
  if (months > 1 || (timesLateBefore ?? 0) >= settings.repeatedTimes) reasons.push(reason('UPPREPAD', 'OWN', true))
  if (groups.UNGA_18_25 === 'JA' && groups.FORSTA_KONTRAKT === 'JA') reasons.push(reason('UNG_FORSTA_KONTRAKT', 'OWN', true))
  if (groups.FORSTA_GANG_SEN === 'JA' && months <= 1) reasons.push(reason('FORSTA_GANG_SEN', 'OWN', false))
  return reasons
}

/** The notices that reach social services so that somebody does something. [JB 12:25 a, 42, 44; 1973:188 13 b; SoF 11:3] */
export const NOTICES_TO_ACT_ON: readonly NoticeCode[] = ['N_44_ARREARS', 'N_25A', 'N_42_COPY', 'N_13B', 'N_KFM_DATE']

/** The first day of the notices that nobody has acted on since they came, or null. */
export function unansweredSince({ notices }: Pick<CaseSummary, 'notices'>): LocalDate | null {
  const unanswered = notices.filter(({ code, firstActionOn }) => NOTICES_TO_ACT_ON.includes(code) && firstActionOn === null)
  return unanswered.map(({ givenOn }) => givenOn).sort(compare)[0] ?? null
}

/** What has not been done, and the neutral receipt. */
function ofWork(read: Reading): Reason[] {
  const { summary, context, settings, by, oldestDueOn } = read
  const reasons: Reason[] = []
  const waiting = unansweredSince(summary)
  if (waiting !== null) {
    reasons.push(reason('UNDERRATTELSE_UTAN_ATGARD', 'ACTION', true, { days: daysBetween(waiting, context.today), on: waiting }))
  }
  const receivedOn = summary.notices.map((notice) => notice.receivedOn).filter((day) => day !== null).sort(compare).at(-1)
  if (receivedOn !== undefined) reasons.push(reason('UNDERRATTELSE_MOTTAGEN', 'DONE', false, { on: receivedOn }))
  if (oldestDueOn === null) return reasons
  const silentSince = lastReached(summary, dueDayPayable(oldestDueOn))
  if (daysBetween(silentSince, by) >= settings.noContactDays) {
    reasons.push(reason('INGEN_KONTAKT', 'ACTION', true, { days: daysBetween(silentSince, context.today) }))
  }
  const missing = settings.gates.map((gate) => missingBefore(gate, read, oldestDueOn)).find((found) => found !== null)
  if (missing) reasons.push(missing)
  return reasons
}

/** The last day on which somebody was spoken with, no earlier than the day the rent should have been paid. */
function lastReached(summary: CaseSummary, dayZero: LocalDate): LocalDate {
  let last = dayZero
  for (const action of summary.actions) if (isReached(action) && compare(action.doneOn, last) > 0) last = action.doneOn
  return last
}

/** A gate warns when its step lies ahead and is near, for everybody who is, or may be, in its group. */
function missingBefore(gate: Gate, { summary, settings, by }: Reading, oldestDueOn: LocalDate): Reason | null {
  if (daysLate(oldestDueOn, by) < settings.gateDays || !isStepAhead(gate.before, summary.stage)) return null
  if (!isForCase(gate, summary)) return null
  const missing = missingActions(gate, summary.actions, { from: dueDayPayable(oldestDueOn), stepOn: null })[0]
  return missing === undefined ? null : reason('GRIND_SAKNAS', 'ACTION', true, { action: missing.kinds[0] ?? null, before: gate.before })
}

/** Whether a gate is for a case: of its partnership, and in its group. One of whom that is not known is treated as in it: a missing fact is never no. */
export function isForCase(gate: Pick<Gate, 'group' | 'partnershipId'>, { partnershipId, barnfamilj, groups }: Pick<CaseSummary, 'partnershipId' | 'barnfamilj' | 'groups'>): boolean {
  if (gate.partnershipId !== null && gate.partnershipId !== partnershipId) return false
  return gate.group === 'ALLA' || verdictIn(gate.group, { barnfamilj, groups }) !== 'NEJ'
}

/** Whether a case is in a group, as its facts say and no policy for the unknown. */
export function verdictIn(group: Gate['group'], { barnfamilj, groups }: Pick<CaseSummary, 'barnfamilj' | 'groups'>): Verdict {
  return group === 'ALLA' ? 'JA' : group === 'BARNFAMILJ' ? barnfamilj.verdict : groups[group]
}

/** What a case counts as in a group; for families by the definition's policy for the unknown. */
export function membership({ barnfamilj, groups }: Pick<CaseSummary, 'barnfamilj' | 'groups'>, group: Exclude<Gate['group'], 'ALLA'>): Verdict {
  return group === 'BARNFAMILJ' ? barnfamilj.countsAs : groups[group]
}
