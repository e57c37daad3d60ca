import {
  axisInstantLabels, axisStepStateLabels, dayOffLabels, daysBetween, localDate, noticeCodeLabels, recoveryFormLabels, recoveryStateLabels, timelineStepLabels,
} from '@bokvar/domain/vocabulary'
import { m } from '../../../paraglide/messages'
import { actionWord, nextStepWords, resultWord, whenWords } from '../../../text/actions'
import { dayOf, dayWords } from '../../../text/dates'
import { word } from '../../../text/labels'
import { inSentence, listed } from '../../../text/number-words'
import { stepDayWords } from '../../../text/step-days'
import type { WholeCase } from '../whole-case'

export type Axis = NonNullable<WholeCase['axis']>
export type AxisStep = Axis['steps'][number]
type Instant = Axis['instants'][number]
type Recovery = NonNullable<Axis['recovery']>

/** How a line of the axis is marked, each with a glyph of its own. */
export type AxisMark = 'done' | 'now' | 'late' | 'law' | 'bites' | 'plain'

export interface AxisLine {
  readonly mark: AxisMark
  readonly text: string
}

/** One day of the axis, with everything that is on it. */
export interface AxisDay {
  readonly on: string
  readonly isToday: boolean
  /** `mån 9 nov, dag 7` */
  readonly when: string
  readonly lines: readonly AxisLine[]
  /** Nothing is on it but what others have told, and may stop telling. */
  readonly others: boolean
}

const STEP_MARKS: Partial<Record<AxisStep['state'], AxisMark>> = { GJORD: 'done', NU: 'now', FORSENAD: 'late' }

/** A step that is done stands on the day it was, any other on the day by which it is agreed. */
function dayOfStep({ doneOn, dueOn }: AxisStep): string {
  return doneOn ?? dueOn
}

function stepWords(step: AxisStep): string {
  const { code, day, count, state, movedFrom, doneOn } = step
  const said = m.axis_step({ step: word(timelineStepLabels, code), day: stepDayWords(step), state: word(axisStepStateLabels, state) })
  if (state === 'GJORD' && doneOn === null) return m.axis_done_unknown({ step: said })
  const waits = state === 'NU' || state === 'KOMMANDE'
  return movedFrom && waits && count === 'DAGAR' ? `${said}. ${m.axis_moved({ days: day, dayOff: word(dayOffLabels, movedFrom) })}` : said
}

/** What the law puts on a day: of a notice, which one. What is served with Formulär 3 is Formulär 1. */
function instantWords({ code, notice }: Instant): string {
  const what = word(axisInstantLabels, code)
  if (!notice) return what
  const served = code === 'HYRESGASTEN_DELGIVEN' && notice === 'N_44_ARREARS' ? 'N_44_TENANT' : notice
  return m.axis_notice({ what, notice: word(noticeCodeLabels, served) })
}

const BITES: ReadonlySet<Instant['code']> = new Set(['KAN_FORVERKAS', 'FRISTEN_SLUTAR', 'INGET_BESLUT_TILL_OCH_MED', 'VRAKNINGSDAG'])
export const bites = ({ code }: Instant): boolean => BITES.has(code)

export function doneWords({ kind, result }: Pick<WholeCase['actions'][number], 'kind' | 'result'>): string {
  return result ? m.done_result({ kind: actionWord(kind), result: resultWord(result) }) : actionWord(kind)
}

/** Everything on the axis, day by day. Today is always among them. */
export function axisDays(axis: Axis, { actions, holder }: Pick<WholeCase, 'actions' | 'holder'>, readerId: string): readonly AxisDay[] {
  const own = new Set<string>([axis.today])
  const days = new Map<string, AxisLine[]>([[axis.today, []]])
  const put = (on: string, mark: AxisMark, text: string, isOwn = holder.id === readerId): void => {
    if (isOwn) own.add(on)
    days.set(on, [...(days.get(on) ?? []), { mark, text }])
  }
  for (const instant of axis.instants) put(instant.on, bites(instant) ? 'bites' : 'law', instantWords(instant))
  for (const action of doneOnAxis(axis, actions)) put(dayOf(action.doneAt), 'done', doneWords(action), action.organisation.id === readerId)
  for (const step of axis.steps) put(dayOfStep(step), STEP_MARKS[step.state] ?? 'plain', stepWords(step))
  if (axis.next) put(axis.today, 'now', m.axis_next({ step: inSentence(nextStepWords(axis.next.kind, axis.next.dueOn)) }))
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([on, lines]) => ({ on, isToday: on === axis.today, when: whenOf(axis, on), lines, others: !own.has(on) }))
}

/** What was done before the rent was late is about another one. */
export function doneOnAxis({ dayZero }: Axis, actions: WholeCase['actions']): WholeCase['actions'] {
  return actions.filter(({ doneAt }) => dayZero === null || dayOf(doneAt) >= dayZero).toSorted((a, b) => a.doneAt.localeCompare(b.doneAt))
}

function whenOf({ dayZero, today }: Axis, on: string): string {
  const days = dayZero === null ? 0 : daysBetween(localDate(dayZero), localDate(on))
  if (on === today) return days > 0 ? m.axis_today_day({ day: dayWords(on), days }) : m.axis_today({ day: dayWords(on) })
  return days > 0 ? m.axis_day({ on: dayWords(on), days }) : dayWords(on)
}

/** The rent in one sentence: since when it is late, or until when it is in time. */
export function rentWords({ dayZero, daysLate }: Axis): string | null {
  if (dayZero === null) return null
  return daysLate > 0 ? m.axis_lead_unpaid({ day: dayWords(dayZero), days: daysLate }) : m.axis_lead_in_time({ day: dayWords(dayZero) })
}

/** Where the legal clock stands, in sentences. The first is the state itself. */
export function recoveryWords(recovery: Recovery, today: string): readonly string[] {
  const state = `${word(recoveryStateLabels, recovery.state)}.`
  return [state, ...moreOfRecovery(recovery, today), ...againWords(recovery)]
}

function moreOfRecovery({ state, missing, period, settledOn }: Recovery, today: string): readonly string[] {
  const [end, decision, day] = [dayWords(period.endsOn), dayWords(period.noDecisionThrough), settledOn ? dayWords(settledOn) : '']
  if (state === 'HAR_INTE_BORJAT') {
    const forms = listed(missing.map((form) => inSentence(word(recoveryFormLabels, form))))
    return [m.axis_missing({ forms }), m.axis_if_today({ start: whenWords(period.startsOn), end })]
  }
  if (state === 'LOPER') return [m.axis_runs({ end, decision })]
  if (state === 'HAR_LOPT_UT') return [m.axis_ran({ end }), ...(period.noDecisionThrough < today ? [] : [m.axis_no_decision({ decision })])]
  if (state === 'BETALD_I_TID') return [m.axis_paid_in_time({ day })]
  return state === 'BETALD_SENARE' ? [m.axis_paid_late({ day, end })] : [m.axis_taken_on({ day })]
}

function againWords({ state, ifLatestCounts }: Recovery): readonly string[] {
  if (!ifLatestCounts || (state !== 'LOPER' && state !== 'HAR_LOPT_UT')) return []
  return [m.axis_again({ end: dayWords(ifLatestCounts.endsOn), decision: dayWords(ifLatestCounts.noDecisionThrough) })]
}
