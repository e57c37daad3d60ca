import { useQuery } from '@apollo/client/react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { CancelForm_CancelDocument, MoveForm_MoveDocument, RebookPage_QueryDocument, type RebookPage_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, dayWords, timeSpan, today } from '../../text/dates'
import { isoOf, swedishInstant } from '../../text/swedish-time'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { Field } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { TimeField } from '../../ui/time-field'
import { timeOfDay } from './time-of-day'
import '../monthly-meetings/meetings.css'
import './series.css'

type Meeting = NonNullable<RebookPage_QueryQuery['meeting']>

/** Another time for a meeting, or none: with a reason that everybody at the table reads. */
export function RebookPage() {
  const { meetingId } = useParams({ from: '/moten/$meetingId/flytta' })
  const { data, loading, error } = useQuery(RebookPage_QueryDocument, { variables: { id: meetingId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow />
  const { meeting } = data
  if (!meeting?.viewerMay.rebook) return <NothingHere />
  return (
    <>
      <PageHead
        crumb={<><Link to="/moten">{m.crumb_meetings()}</Link> / <Link to="/moten/$meetingId" params={{ meetingId }}>{m.agenda_title()}</Link></>}
        heading={m.rebook_heading()}
        lead={m.rebook_lead({ day: dayWords(dayOf(meeting.startsAt)), time: timeSpan(meeting.startsAt, meeting.endsAt) })}
      />
      <MoveForm meeting={meeting} />
      <CancelForm meetingId={meeting.id} />
    </>
  )
}

/** Says what was done and goes back to the meeting. */
function useDone(): (meetingId: string, words: string) => Promise<void> {
  const navigate = useNavigate()
  const say = useAnnounce()
  return async (meetingId, words) => {
    say(words)
    await navigate({ to: '/moten/$meetingId', params: { meetingId } })
  }
}

const FIELDS: Readonly<Record<string, string>> = { startsAt: 'move-on', endsAt: 'move-to', place: 'move-place', reason: 'move-reason' }

function MoveForm({ meeting }: { meeting: Meeting }) {
  // The time as it stood when the form was opened: who was quicker is told, and nobody's time is written over.
  const [was] = useState(meeting.startsAt)
  const [written, setWritten] = useState({ on: dayOf(was) as string, from: timeOfDay(was), to: timeOfDay(meeting.endsAt), place: meeting.place, reason: '' })
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([])
  const [busy, setBusy] = useState(false)
  const move = useIntent(MoveForm_MoveDocument)
  const done = useDone()
  const { on, from, to, place, reason } = written
  const wrongAt = (field: string): string | undefined => wrongs.find((wrong) => wrong.field === field)?.text
  const change = (part: Partial<typeof written>): void => setWritten({ ...written, ...part })

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const found = [...on ? [] : [{ field: 'move-on', text: m.plan_wrong_on() }], ...from && to ? [] : [{ field: 'move-from', text: m.plan_wrong_time() }], ...reason.trim() ? [] : [{ field: 'move-reason', text: m.rebook_wrong_reason() }]]
    setWrongs(found)
    if (found.length > 0 || busy) return
    setBusy(true)
    const outcome = await move({ input: { meetingId: meeting.id, was, startsAt: isoOf(swedishInstant(on, from)), endsAt: isoOf(swedishInstant(on, to)), place, reason } })
    setBusy(false)
    if (outcome.kind === 'done') await done(meeting.id, m.rebook_saved())
    else setWrongs([{ field: FIELDS[outcome.refusal.field ?? ''] ?? null, text: outcome.refusal.text }])
  }

  return (
    <form className="panel plan-form" noValidate onSubmit={(event) => void save(event)}>
      <h2>{m.rebook_move()}</h2>
      <ErrorSummary heading={m.form_wrong()} wrongs={wrongs} />
      <DateField id="move-on" label={m.plan_on()} value={on} min={today()} wrong={wrongAt('move-on')} onChoose={(chosen) => change({ on: chosen })} />
      <div className="plan-times">
        <TimeField id="move-from" label={m.plan_from()} value={from} wrong={wrongAt('move-from')} onChoose={(time) => change({ from: time })} />
        <TimeField id="move-to" label={m.plan_to()} value={to} wrong={wrongAt('move-to')} onChoose={(time) => change({ to: time })} />
      </div>
      <Field id="move-place" label={m.plan_place()} value={place} wrong={wrongAt('move-place')} onChange={(event) => change({ place: event.target.value })} />
      <Field id="move-reason" label={m.rebook_reason()} help={m.rebook_reason_help()} value={reason} wrong={wrongAt('move-reason')} onChange={(event) => change({ reason: event.target.value })} />
      <div className="tools"><Button kind="go" type="submit" busy={busy}>{m.rebook_save()}</Button></div>
    </form>
  )
}

function CancelForm({ meetingId }: { meetingId: string }) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const cancel = useIntent(CancelForm_CancelDocument)
  const done = useDone()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setWrong(reason.trim() ? undefined : m.rebook_wrong_reason())
    if (!reason.trim() || busy) return
    setBusy(true)
    const outcome = await cancel({ meetingId, reason })
    setBusy(false)
    if (outcome.kind === 'done') await done(meetingId, m.rebook_cancelled())
    else setWrong(outcome.refusal.text)
  }

  return (
    <form className="panel plan-form" noValidate onSubmit={(event) => void save(event)}>
      <h2>{m.rebook_cancel()}</h2>
      <p>{m.rebook_cancel_help()}</p>
      <Field id="cancel-reason" label={m.rebook_reason()} help={m.rebook_reason_help()} value={reason} wrong={wrong} onChange={(event) => setReason(event.target.value)} />
      <div className="tools"><Button type="submit" busy={busy}>{m.rebook_cancel_save()}</Button></div>
    </form>
  )
}
