import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { PlanMeetingPage_PlanDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { NothingHere } from '../../shell/cannot-show'
import { today } from '../../text/dates'
import { isoOf, swedishInstant } from '../../text/swedish-time'
import { useAnnounce } from '../../ui/announce'
import { Button, buttonClass } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { Field } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { TimeField } from '../../ui/time-field'
import { PARTNERSHIP_FIELD, usePartnershipChoice } from '../partnerships/partnership-choice'
import { useViewer } from '../sessions/viewer-context'
import './meetings.css'

interface Written {
  /** Null until a day has been chosen: then it is the one that is proposed. */
  readonly on: string | null
  readonly from: string
  readonly to: string
  readonly place: string
}

function wrongsOf({ on, from, to, place }: Written & { readonly on: string }): readonly Wrong[] {
  const wrongs: Wrong[] = []
  if (!on) wrongs.push({ field: 'plan-on', text: m.plan_wrong_on() })
  if (!from || !to) wrongs.push({ field: from ? 'plan-to' : 'plan-from', text: m.plan_wrong_time() })
  else if (to <= from) wrongs.push({ field: 'plan-to', text: m.plan_wrong_order() })
  if (!place.trim()) wrongs.push({ field: 'plan-place', text: m.plan_wrong_place() })
  return wrongs
}

const FIELDS: Readonly<Record<string, string>> = { [PARTNERSHIP_FIELD]: 'plan-partnership', startsAt: 'plan-on', endsAt: 'plan-to', place: 'plan-place' }

/** A day, a time and a place; the agenda proposes itself. */
export function PlanMeetingPage() {
  const [written, setWritten] = useState<Written>({ on: null, from: '09:00', to: '10:30', place: '' })
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([])
  const [busy, setBusy] = useState(false)
  const partnership = usePartnershipChoice()
  const on = written.on ?? partnership.nextMeetingOn ?? ''
  const plan = useIntent(PlanMeetingPage_PlanDocument)
  const navigate = useNavigate()
  const say = useAnnounce()
  const viewer = useViewer()
  const wrongAt = (field: string): string | undefined => wrongs.find((wrong) => wrong.field === field)?.text
  const change = (part: Partial<Written>): void => setWritten({ ...written, ...part })

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const found = [...partnership.stops.map(({ text }) => ({ field: 'plan-partnership', text })), ...wrongsOf({ ...written, on })]
    setWrongs(found)
    if (found.length > 0 || busy) return
    setBusy(true)
    const { from, to, place } = written
    const outcome = await plan({ input: { startsAt: isoOf(swedishInstant(on, from)), endsAt: isoOf(swedishInstant(on, to)), place: place.trim(), partnershipId: partnership.partnershipId } })
    setBusy(false)
    if (outcome.kind === 'done') {
      say(m.plan_saved())
      await navigate({ to: '/moten/$meetingId', params: { meetingId: outcome.value.meetingId } })
    } else setWrongs([{ field: FIELDS[outcome.refusal.field ?? ''] ?? null, text: outcome.refusal.text }])
  }

  if (!viewer.may.readCases) return <NothingHere />
  return (
    <>
      <PageHead crumb={<Link to="/moten">{m.crumb_meetings()}</Link>} heading={m.plan_heading()} lead={m.plan_lead()} />
      {partnership.instead ?? <form className="panel plan-form" noValidate onSubmit={(event) => void save(event)}>
        <ErrorSummary heading={m.form_wrong()} wrongs={wrongs} />
        {partnership.field({ id: 'plan-partnership', wrong: wrongAt('plan-partnership') })}
        <DateField id="plan-on" label={m.plan_on()} value={on} help={written.on === null && on ? m.plan_on_help() : undefined} min={today()} wrong={wrongAt('plan-on')} onChoose={(chosen) => change({ on: chosen })} />
        <div className="plan-times">
          <TimeField id="plan-from" label={m.plan_from()} value={written.from} wrong={wrongAt('plan-from')} onChoose={(from) => change({ from })} />
          <TimeField id="plan-to" label={m.plan_to()} value={written.to} wrong={wrongAt('plan-to')} onChoose={(to) => change({ to })} />
        </div>
        <Field id="plan-place" label={m.plan_place()} help={m.plan_place_help()} value={written.place} wrong={wrongAt('plan-place')} onChange={(event) => change({ place: event.target.value })} />
        <div className="tools">
          <Button kind="go" type="submit" busy={busy}>{m.plan_save()}</Button>
          <Link className={buttonClass()} to="/moten">{m.cancel()}</Link>
        </div>
      </form>}
    </>
  )
}
