import { agreedKindLabels, monthMarkLabels, type AgreedKind } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { FirstMeeting_AgreeOnPointDocument, FirstMeeting_EndPointDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { fullDay, monthName } from '../../text/dates'
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
  const points = meeting.points.filter(({ kind }) => of.includes(kind))
  if (points.length === 0) return null
  return <ul className="first-points" role="list">{points.map((point) => <Point key={point.id} meeting={meeting} point={point} />)}</ul>
}

function Point({ meeting: { own, otherSide, mayWrite }, point: { id, kind, text, ownerId, dueOn, endedReason } }: { meeting: FirstMeeting; point: AgreedPoint }) {
  const owner = ownerId === own.id ? own.shortName : ownerId === otherSide.id ? otherSide.shortName : m.first_both()
  return (
    <li>
      <p className="as-written">{text}</p>
      <p className="small muted">
        {kind === 'BESLUT' ? null : <Chip tone={endedReason ? 'empty' : 'own'}>{word(agreedKindLabels, kind)}</Chip>} {dueOn ? m.first_goal_by({ owner, day: fullDay(dueOn) }) : null}
      </p>
      {kind === 'RESULTATMAL' ? <p className="small muted">{m.first_goal_outcome()}</p> : null}
      {endedReason ? <p className="small">{m.first_ended({ reason: endedReason })}</p> : null}
      {mayWrite && !endedReason ? <OpensForm kind="plain" label={m.first_end()} name={m.first_end_what({ text })}>{(close) => <EndPoint id={id} onClose={close} />}</OpensForm> : null}
    </li>
  )
}

function EndPoint({ id, onClose }: { id: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const end = useIntent(FirstMeeting_EndPointDocument)
  const tell = useToast()
  async function send(): Promise<Answered> {
    const [stop] = stopsOf(await end({ pointId: id, reason }))
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
