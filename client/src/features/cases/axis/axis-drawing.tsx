import { useEffect, useRef } from 'react'
import { axisInstantLabels, recoveryStateLabels, timelineStepLabels } from '@bokvar/domain/vocabulary'
import { m } from '../../../paraglide/messages'
import { addDays, dayOf, dayWords, shortDay } from '../../../text/dates'
import { word } from '../../../text/labels'
import { sentence } from '../../../text/number-words'
import { stepDayWords } from '../../../text/step-days'
import { fits, heldTo, namedMondays, placed, scaleOver, weekends, WIDTH, type HeldLane, type Placed, type Scale } from './axis-layout'
import { bites, doneOnAxis, doneWords, type Axis, type AxisStep } from './axis-words'
import type { WholeCase } from '../whole-case'

const LINE = 20

/** What happens on one day, named by the first of it. */
interface OnDay<One> {
  readonly on: string
  readonly all: readonly [One, ...One[]]
}

function byDay<One>(all: readonly One[], dayOfOne: (one: One) => string): readonly OnDay<One>[] {
  const days = new Map<string, [One, ...One[]]>()
  for (const one of all) {
    const there = days.get(dayOfOne(one))
    if (there) there.push(one)
    else days.set(dayOfOne(one), [one])
  }
  return [...days].map(([on, ones]) => ({ on, all: ones })).sort((a, b) => a.on.localeCompare(b.on))
}

const named = <One,>({ all }: OnDay<One>, wordsOf: (one: One) => string): string =>
  all.length === 1 ? wordsOf(all[0]) : m.axis_more({ what: wordsOf(all[0]), count: all.length - 1 })

const stepName = (step: AxisStep): string => word(timelineStepLabels, step.code)

function StepMark({ step, x, y, isNext }: { step: AxisStep; x: number; y: number; isNext: boolean }) {
  if (step.state === 'GJORD') return <g><circle className="ax-done" cx={x} cy={y} r="11" /><path className="ax-tick" d={`m${x - 5} ${y} 3.6 3.8 6.6-7.6`} /></g>
  if (step.state === 'FORSENAD') return <path className="ax-late" d={`M${x} ${y - 12}l12 12-12 12-12-12Z`} />
  if (isNext || step.state === 'NU') return <g><circle className="ax-next" cx={x} cy={y} r="14" /><circle className="ax-next-in" cx={x} cy={y} r="6" /></g>
  if (step.state === 'ERSATT' || step.state === 'DAGEN_HAR_VARIT') return <circle className="ax-let-go" cx={x} cy={y} r="7" />
  return <circle className="ax-coming" cx={x} cy={y} r="10" />
}

function Steps({ at, y, axis }: { at: readonly Placed<OnDay<AxisStep>>[]; y: number; axis: Axis }) {
  return (
    <>
      <text className="b7" x="0" y={y + 5}>{m.axis_lane_steps()}</text>
      <path className="ax-line" d={`M${at[0]?.x ?? 0} ${y}H${at.at(-1)?.x ?? 0}`} />
      {at.map(({ item, x, start, level }) => (
        <g key={item.on}>
          {level > 0 ? <path className="ax-lead" d={`M${x} ${y - 16}V${y - 18 - level * LINE * 2}`} /> : null}
          <StepMark step={item.all[0]} x={x} y={y} isNext={axis.next?.decided === false && item.on === axis.next.dueOn} />
          <text className="b7" x={start} y={y - 42 - level * LINE * 2}>{sentence(stepDayWords(item.all[0]))}</text>
          <text x={start} y={y - 23 - level * LINE * 2}>{named(item, stepName)}</text>
        </g>
      ))}
    </>
  )
}

function Dates({ scale, y }: { scale: Scale; y: number }) {
  return (
    <>
      {weekends(scale).map((day) => <rect key={day} className="ax-weekend" x={scale.x(day)} y={y - 4} width={scale.x(addDays(day, 2)) - scale.x(day)} height="8" />)}
      <path className="ax-dates" d={`M${scale.x(scale.from) - 12} ${y}H${WIDTH}`} />
      {namedMondays(scale).map((day) => (
        <g key={day}><path className="ax-dates" d={`M${scale.x(day)} ${y - 6}v12`} /><text className="mut" textAnchor="middle" x={scale.x(day)} y={y - 11}>{shortDay(day)}</text></g>
      ))}
    </>
  )
}

type Action = WholeCase['actions'][number]

function Done({ at, y }: { at: readonly Placed<OnDay<Action>>[]; y: number }) {
  return (
    <>
      <text className="b7" x="0" y={y + 5}>{m.axis_lane_done()}</text>
      {at.map(({ item, x, start, level }) => (
        <g key={item.on}>
          <path className="ax-action" d={`M${x} ${y + level * LINE - 7}l7 7-7 7-7-7Z`} />
          <text x={start + 13} y={y + 5 + level * LINE}>{named(item, doneWords)}</text>
        </g>
      ))}
    </>
  )
}

type Instant = Axis['instants'][number]

const instantName = ({ code }: Instant): string => word(axisInstantLabels, code)

/** The first week, and the three weeks with the two days after them: dashed as long as they have not begun. */
function Periods({ axis, scale, y }: { axis: Axis; scale: Scale; y: number }) {
  const { dayZero, recovery } = axis
  const forfeited = axis.instants.find(({ code }) => code === 'KAN_FORVERKAS')?.on
  const runs = recovery !== null && recovery.settledOn === null
  const begun = runs && recovery.state !== 'HAR_INTE_BORJAT'
  const state = recovery ? word(recoveryStateLabels, recovery.state) : ''
  return (
    <>
      {dayZero && forfeited ? <rect className="ax-week" x={scale.x(dayZero)} y={y} width={scale.x(forfeited) - scale.x(dayZero)} height="26" /> : null}
      {runs ? (
        <>
          <rect className={begun ? 'ax-period' : 'ax-period not-begun'} x={scale.x(recovery.period.startsOn)} y={y} width={scale.x(recovery.period.endsOn) - scale.x(recovery.period.startsOn)} height="26" />
          <rect className="ax-after" x={scale.x(recovery.period.endsOn)} y={y} width={scale.x(recovery.period.noDecisionThrough) - scale.x(recovery.period.endsOn)} height="26" />
          {fits(state, scale.x(recovery.period.startsOn), scale.x(recovery.period.endsOn)) ? <text className="b6" x={scale.x(recovery.period.startsOn) + 10} y={y + 18}>{state}</text> : null}
        </>
      ) : null}
    </>
  )
}

function Law({ at, axis, scale, y }: { at: readonly Placed<OnDay<Instant>>[]; axis: Axis; scale: Scale; y: number }) {
  return (
    <>
      <text className="b7" x="0" y={y + 18}>{m.axis_lane_law()}</text>
      <Periods axis={axis} scale={scale} y={y} />
      {at.map(({ item, x, level }) => <path key={item.on} className={item.all.some(bites) ? 'ax-instant bites' : 'ax-instant'} d={`M${x} ${y - 4}V${y + 34 + level * LINE * 2}`} />)}
      {at.map(({ item, start, level }) => (
        <g key={item.on} className={item.all.some(bites) ? 'bites' : undefined}>
          <text className="b6" x={start + 6} y={y + 46 + level * LINE * 2}>{named(item, instantName)}</text>
          <text className="mut" x={start + 6} y={y + 64 + level * LINE * 2}>{dayWords(item.on)}</text>
        </g>
      ))}
    </>
  )
}

/** Numbers and days, for as long as the page is open: when ground is lost the drawing does not move. */
interface Held {
  readonly days: readonly [string, string]
  readonly steps: HeldLane
  readonly done: HeldLane
  readonly law: HeldLane
}

function layoutOf(axis: Axis, done: WholeCase['actions'], before: Held | null) {
  const { recovery, steps, instants, today } = axis
  const period = recovery !== null && recovery.settledOn === null ? [recovery.period.startsOn, recovery.period.noDecisionThrough] : []
  const days = [today, ...steps.map(({ dueOn }) => dueOn), ...instants.map(({ on }) => on), ...done.map(({ doneAt }) => dayOf(doneAt)), ...period, ...(before?.days ?? [])].sort()
  const scale = scaleOver(days)
  const bitingFirst = instants.toSorted((a, b) => Number(bites(b)) - Number(bites(a)))
  const stepsAt = placed(byDay(steps, ({ dueOn }) => dueOn).map((item) => ({ item, x: scale.x(item.on), text: named(item, stepName), indent: 0 })), true)
  const doneAt = placed(byDay(done, (one) => dayOf(one.doneAt)).map((item) => ({ item, x: scale.x(item.on), text: named(item, doneWords), indent: 20 })))
  const lawAt = placed(byDay(bitingFirst, ({ on }) => on).map((item) => ({ item, x: scale.x(item.on), text: named(item, instantName), indent: 10 })))
  const lanes = { steps: heldTo(stepsAt, before?.steps ?? null), done: heldTo(doneAt, before?.done ?? null), law: heldTo(lawAt, before?.law ?? null) }
  const held: Held = { days: [days[0] ?? today, days.at(-1) ?? today], steps: lanes.steps.held, done: lanes.done.held, law: lanes.law.held }
  return { scale, lanes, held, ...heightsOf(held) }
}

function heightsOf({ steps, done, law }: Held): { stepsY: number; datesY: number; doneY: number; lawY: number; height: number } {
  const stepsY = 44 + Math.max(1, steps.levels) * LINE * 2 + 12
  const datesY = steps.levels > 0 ? stepsY + 52 : 78
  const doneY = datesY + 40
  const lawY = done.levels > 0 ? doneY + done.levels * LINE + 16 : datesY + 28
  return { stepsY, datesY, doneY, lawY, height: lawY + 44 + Math.max(1, law.levels) * LINE * 2 }
}

function Today({ axis, x, height }: { axis: Axis; x: number; height: number }) {
  const said = axis.daysLate > 0 ? m.axis_today_day({ day: dayWords(axis.today), days: axis.daysLate }) : m.axis_today({ day: dayWords(axis.today) })
  const half = said.length * 4.2 + 12
  const middle = Math.min(Math.max(x, half), WIDTH - half)
  return (
    <>
      <path className="ax-today" d={`M${x} 28V${height}`} />
      <rect className="ax-today-box" x={middle - half} y="2" width={half * 2} height="28" rx="4" />
      <text className="ax-today-text" textAnchor="middle" x={middle} y="21">{said}</text>
    </>
  )
}

/**
 * The axis as a drawing. It says nothing that the list beside it does not, so that it can be hidden from whoever hears the
 * page, and it needs no colour: each state has a shape, and the texts stand at the marks.
 */
export function AxisDrawing({ axis, actions, lost }: { axis: Axis; actions: WholeCase['actions']; lost: boolean }) {
  const before = useRef<Held | null>(null)
  const { scale, lanes, held, stepsY, datesY, doneY, lawY, height } = layoutOf(axis, doneOnAxis(axis, actions), lost ? before.current : null)
  useEffect(() => {
    before.current = held
  })
  return (
    <svg className="axis" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      <Today axis={axis} x={scale.x(axis.today)} height={height} />
      {lanes.steps.at.length > 0 ? <Steps at={lanes.steps.at} y={stepsY} axis={axis} /> : null}
      <Dates scale={scale} y={datesY} />
      {lanes.done.at.length > 0 ? <Done at={lanes.done.at} y={doneY} /> : null}
      <Law at={lanes.law.at} axis={axis} scale={scale} y={lawY} />
    </svg>
  )
}
