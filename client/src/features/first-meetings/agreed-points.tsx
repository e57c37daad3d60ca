import { agreedKindLabels, monthMarkLabels, type AgreedKind } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { FirstMeeting_AgreeOnPointDocument, FirstMeeting_EndPointDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { daysFromToday, fullDay, monthName } from '../../text/dates'
import { word } from '../../text/labels'
import { Chip } from '../../ui/chip'
import { Field } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { OnceButton } from '../../ui/once-button'
import { OpensForm } from '../../ui/opens-form'
import { useToast } from '../../ui/toast'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'
import { stopsOf } from '../governing-documents/governing-words'
import { MARK_TONE, type AgreedPoint, type FirstMeeting } from './first-meeting-words'
import { PointForm } from './point-form'

const GOALS: readonly AgreedKind[] = ['STARTMAL', 'PROCESSMAL', 'RESULTATMAL']

/** The common goals, the simplest first: to meet, with a mark for each month of the year. */
export function CommonGoals({ meeting }: { meeting: FirstMeeting }) {
  const { points, mayWrite } = meeting
  const starts = points.some(({ kind, endedReason }) => kind === 'STARTMAL' && !endedReason)
  return (
    <>
      <Points meeting={meeting} of={GOALS} />
      {starts ? <MonthMarks meeting={meeting} /> : null}
      {mayWrite ? (
        <div className="tools">
          {starts ? null : <StarterGoal meeting={meeting} />}
          <OpensForm label={m.first_goal_add()}>{(close) => <PointForm meeting={meeting} kinds={['PROCESSMAL', 'RESULTATMAL']} onClose={close} />}</OpensForm>
        </div>
      ) : null}
    </>
  )
}

/** What was agreed besides: it goes into the letter of intent. */
export function Decisions({ meeting }: { meeting: FirstMeeting }) {
  return (
    <>
      <Points meeting={meeting} of={['BESLUT']} />
      {meeting.mayWrite ? <OpensForm label={m.first_decision_add()}>{(close) => <PointForm meeting={meeting} kinds={['BESLUT']} onClose={close} />}</OpensForm> : null}
    </>
  )
}

function Points({ meeting, of }: { meeting: FirstMeeting; of: readonly AgreedKind[] }) {
  const points = meeting.points.filter(({ kind, partOf }) => of.includes(kind) && !partOf).toSorted(nextFirst)
  if (points.length === 0) return null
  return <ul className="first-points" role="list">{points.map((point) => <Point key={point.id} meeting={meeting} point={point} />)}</ul>
}

/** What is to be reached next first; what no longer holds last. */
function nextFirst(one: AgreedPoint, other: AgreedPoint): number {
  return Number(one.endedReason !== null) - Number(other.endedReason !== null) || (one.dueOn ?? '').localeCompare(other.dueOn ?? '')
}

function Point({ meeting, point }: { meeting: FirstMeeting; point: AgreedPoint }) {
  const { own, otherSide, mayWrite } = meeting
  const { id, kind, text, ownerId, dueOn, endedReason, reached, partOf } = point
  const owner = ownerId === own.id ? own.shortName : ownerId === otherSide.id ? otherSide.shortName : m.first_both()
  const parts = meeting.points.filter((part) => part.partOf === id).toSorted(nextFirst)
  const isGoal = kind !== 'BESLUT'
  return (
    <li>
      <p className="as-written">{text}</p>
      <p className="small muted">
        {isGoal ? <Chip tone={endedReason === null ? 'own' : 'empty'}>{partOf ? m.goal_part() : word(agreedKindLabels, kind)}</Chip> : null} {dueOn ? m.first_goal_by({ owner, day: fullDay(dueOn) }) : null} {isGoal ? <HowItGoes point={point} /> : null}
      </p>
      {kind === 'RESULTATMAL' ? <p className="small muted">{m.first_goal_outcome()}</p> : null}
      {endedReason && !reached ? <p className="small">{m.first_ended({ reason: endedReason })}</p> : null}
      {endedReason && reached ? <p className="small">{endedReason}</p> : null}
      {parts.length > 0 ? <ul className="goal-parts" role="list" aria-label={m.goal_parts_of({ text })}>{parts.map((part) => <Point key={part.id} meeting={meeting} point={part} />)}</ul> : null}
      {mayWrite && endedReason === null ? (
        <div className="tools">
          {isGoal && !partOf && kind !== 'STARTMAL' ? <OpensForm kind="plain" label={m.goal_part_add()} name={m.goal_part_add_to({ text })}>{(close) => <PointForm meeting={meeting} kinds={['PROCESSMAL', 'RESULTATMAL']} partOf={id} onClose={close} />}</OpensForm> : null}
          {isGoal ? <Reached id={id} text={text} /> : null}
          <OpensForm kind="plain" label={m.first_end()} name={m.first_end_what({ text })}>{(close) => <EndPoint id={id} onClose={close} />}</OpensForm>
        </div>
      ) : null}
    </li>
  )
}

/** Reached, let go, late, or soon to be reached: what one sees at once. */
function HowItGoes({ point: { dueOn, endedReason, reached } }: { point: AgreedPoint }) {
  if (reached) return <Chip tone="done">{m.goal_reached()}</Chip>
  if (endedReason !== null || !dueOn) return null
  const days = daysFromToday(dueOn)
  return days < 0 ? <Chip tone="deadline">{m.goal_late()}</Chip> : days <= SOON_DAYS ? <Chip tone="action">{m.goal_soon()}</Chip> : null
}

const SOON_DAYS = 30

/** In one press: that a goal was reached says enough. */
function Reached({ id, text }: { id: string; text: string }) {
  const [busy, setBusy] = useState(false)
  const end = useIntent(FirstMeeting_EndPointDocument)
  const tell = useToast()
  async function press(): Promise<void> {
    setBusy(true)
    const [stop] = stopsOf(await end({ pointId: id, reason: '', reached: true }))
    setBusy(false)
    tell(stop?.text ?? m.goal_reached_toast())
  }
  return <OnceButton small busy={busy} aria-label={m.goal_reach_what({ text })} onClick={() => void press()}>{m.common_goal_reach()}</OnceButton>
}

function EndPoint({ id, onClose }: { id: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const end = useIntent(FirstMeeting_EndPointDocument)
  const tell = useToast()
  async function send(): Promise<Answered> {
    const [stop] = stopsOf(await end({ pointId: id, reason, reached: false }))
    if (stop !== undefined) {
      setWrong(stop.field === null ? null : stop.text)
      return { done: false, text: stop.field === null ? stop.text : null }
    }
    tell(m.first_ended_toast())
    return { done: true }
  }
  return (
    <AskedInPlace ask={m.first_end_ask()} why={m.first_end_why()} go={m.first_end()} keep={m.cancel()} send={send} onClose={onClose}>
      <Field label={m.first_end_reason()} wrong={wrong ?? undefined} value={reason} onChange={({ target }) => { setReason(target.value); setWrong(null) }} />
    </AskedInPlace>
  )
}

/** The very simple first goal, in one press. */
function StarterGoal({ meeting: { id, year } }: { meeting: FirstMeeting }) {
  const agree = useIntent(FirstMeeting_AgreeOnPointDocument)
  const tell = useToast()
  const [busy, setBusy] = useState(false)
  async function set(): Promise<void> {
    setBusy(true)
    // The whole year that comes, since what is left of this one says little.
    const sent = await agree({ point: { partnershipId: id, kind: 'STARTMAL', text: m.first_starter_text(), ownerId: null, dueOn: `${year + 1}-12-31` } })
    setBusy(false)
    tell(sent.kind === 'refused' ? sent.refusal.text : m.first_goal_toast())
  }
  return <OnceButton kind="go" small busy={busy} onClick={() => void set()}>{m.first_starter()}</OnceButton>
}

/** A mark for each month: glyph, name and words, so that no colour has to be told from another. */
function MonthMarks({ meeting: { months, year } }: { meeting: FirstMeeting }) {
  const held = months.filter((mark) => mark === 'HALLET').length
  return (
    <div className="first-months">
      <p className="small muted">{m.first_months({ year, held })}</p>
      <ol role="list">
        {months.map((mark, index) => (
          // The months of a year do not change places.
          <li key={index} className={`c ${MARK_TONE[mark]}`}>
            <Icon name={mark === 'HALLET' ? 'check' : mark === 'BOKAT' ? 'clock' : 'lost'} />
            <span>{monthName(`${year}-${String(index + 1).padStart(2, '0')}-01`)}</span><span className="vh">: {word(monthMarkLabels, mark)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
