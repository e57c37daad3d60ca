import { useQuery } from '@apollo/client/react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { SeriesDays_ProposeDocument, SeriesPage_PlanDocument, type SeriesInput } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { NothingHere } from '../../shell/cannot-show'
import { addDays, today } from '../../text/dates'
import { isoOf, swedishInstant } from '../../text/swedish-time'
import { useAnnounce } from '../../ui/announce'
import { Button, buttonClass } from '../../ui/button'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { Field } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { TimeField } from '../../ui/time-field'
import { usePartnershipChoice } from '../partnerships/partnership-choice'
import { useViewer } from '../sessions/viewer-context'
import { SeriesDays, type ChosenDay } from './series-days'
import { SeriesRule } from './series-rule'
import '../monthly-meetings/meetings.css'
import './series.css'

/** A day less than a year ahead: the same month is not met in twice. */
const YEAR_DAYS = 364

const FIELDS: Readonly<Record<string, string>> = { partnershipId: 'series-partnership', place: 'series-place', startsAt: 'series-from', endsAt: 'series-to' }

/** Meetings for a year: how one meets, the days that this gives, each to change or take away, and then all booked at once. */
export function SeriesPage() {
  const [rule, setRule] = useState<SeriesInput>({ everyFourthWeek: false, weekday: 4, nth: 3, firstOn: today(), lastOn: addDays(today(), YEAR_DAYS), avoidsSqueezed: true, pausesInJuly: true })
  const [held, setHeld] = useState({ from: '09:00', to: '10:30', place: '' })
  /** The days that were changed by hand, by the agreed day; null when one was taken away. */
  const [changed, setChanged] = useState<ReadonlyMap<string, string | null>>(new Map())
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([])
  const [busy, setBusy] = useState(false)
  const partnership = usePartnershipChoice()
  const { data, previousData } = useQuery(SeriesDays_ProposeDocument, { variables: { input: { ...rule, partnershipId: partnership.partnershipId } }, skip: !rule.firstOn || !rule.lastOn })
  const days = ((data ?? previousData)?.meetingSeries ?? []).map(({ agreedOn, on, reason }): ChosenDay => ({ agreedOn, reason: reason ?? null, none: on == null, on: changed.get(agreedOn) === undefined ? on ?? null : changed.get(agreedOn) ?? null }))
  const chosen = days.flatMap(({ on }) => on ?? [])
  const plan = useIntent(SeriesPage_PlanDocument)
  const navigate = useNavigate()
  const say = useAnnounce()
  const wrongAt = (field: string): string | undefined => wrongs.find((wrong) => wrong.field === field)?.text

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const { from, to, place } = held
    const found: Wrong[] = partnership.stops.map(({ text }) => ({ field: 'series-partnership', text }))
    if (!from || !to) found.push({ field: 'series-from', text: m.plan_wrong_time() })
    if (!place.trim()) found.push({ field: 'series-place', text: m.plan_wrong_place() })
    setWrongs(found)
    if (found.length > 0 || busy) return
    setBusy(true)
    const meetings = chosen.map((on) => ({ startsAt: isoOf(swedishInstant(on, from)), endsAt: isoOf(swedishInstant(on, to)) }))
    const outcome = await plan({ input: { partnershipId: partnership.partnershipId, place, meetings } })
    setBusy(false)
    if (outcome.kind === 'done') {
      say(m.series_saved())
      await navigate({ to: '/moten' })
    } else setWrongs([{ field: FIELDS[outcome.refusal.field ?? ''] ?? null, text: outcome.refusal.text }])
  }

  if (!useViewer().may.readCases) return <NothingHere />
  return (
    <>
      <PageHead crumb={<Link to="/moten">{m.crumb_meetings()}</Link>} heading={m.series_heading()} lead={m.series_lead()} />
      {partnership.instead ?? <form className="panel plan-form" noValidate onSubmit={(event) => void save(event)}>
        <ErrorSummary heading={m.form_wrong()} wrongs={wrongs} />
        {partnership.field({ id: 'series-partnership', wrong: wrongAt('series-partnership') })}
        <SeriesRule rule={rule} onChange={(next) => { setRule(next); setChanged(new Map()) }} />
        <div className="plan-times">
          <TimeField id="series-from" label={m.plan_from()} value={held.from} wrong={wrongAt('series-from')} onChoose={(from) => setHeld({ ...held, from })} />
          <TimeField id="series-to" label={m.plan_to()} value={held.to} wrong={wrongAt('series-to')} onChoose={(to) => setHeld({ ...held, to })} />
        </div>
        <Field id="series-place" label={m.plan_place()} help={m.plan_place_help()} value={held.place} wrong={wrongAt('series-place')} onChange={(event) => setHeld({ ...held, place: event.target.value })} />
        <h2>{m.series_days()}</h2>
        {chosen.length === 0 && data ? <p>{m.series_no_days()}</p> : null}
        <SeriesDays days={days} onChange={(next) => setChanged(new Map(next.map(({ agreedOn, on }) => [agreedOn, on])))} />
        <div className="tools">
          {chosen.length > 0 ? <Button kind="go" type="submit" busy={busy}>{m.series_save({ n: chosen.length })}</Button> : null}
          <Link className={buttonClass()} to="/moten">{m.cancel()}</Link>
        </div>
      </form>}
    </>
  )
}
