import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { serverInstant } from '../../apollo/server-time'
import { WhyPopover_QueryDocument, type WhyPopover_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords, fullDay, stamp, today } from '../../text/dates'
import { categoryWord, groundWord } from '../../text/facts'
import { listed } from '../../text/number-words'
import { isoOf, lastOf } from '../../text/swedish-time'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { DateField } from '../../ui/date-field'
import { useViewer } from '../sessions/viewer-context'

type Why = NonNullable<WhyPopover_QueryQuery['why']>

/** The last moment of a day, or now if the day is not over: what was seen that day. */
function endOf(day: string): string {
  return isoOf(Math.min(lastOf(day), serverInstant()))
}

/** One click on any row or field: ground, by whom, to whom, what, how long, from whom; also for a past day. */
export function WhyAnswer({ caseId, factId }: { caseId: string; factId: string }) {
  const [day, setDay] = useState<string | null>(null)
  const { data, loading, error } = useQuery(WhyPopover_QueryDocument, { variables: { caseId, factId, at: day ? endOf(day) : null } })
  return (
    <>
      {data?.why && !error ? <Ground why={data.why} asked={day !== null} /> : <p className="small why-none">{loading ? m.waiting() : error ? m.error_unreachable() : m.why_nothing()}</p>}
      <OtherDay onDay={setDay} />
    </>
  )
}

function Ground({ why, asked }: { why: Why; asked: boolean }) {
  const viewer = useViewer()
  const holder = why.leftBy.id === viewer.organisation.id ? null : why.leftBy
  const from = dayWords(dayOf(why.since))
  return (
    <>
      {asked ? <p className="small muted">{m.why_as_of({ at: stamp(why.at) })}</p> : null}
      <dl>
        <dt>{m.why_ground()}</dt>
        <dd><Chip tone={why.ground === 'CONSENT' ? 'consent' : 'own'}>{groundWord(why.ground, holder?.shortName ?? null)}</Chip></dd>
        {holder && why.givenBy.length > 0 ? <><dt>{m.why_given_by()}</dt><dd>{listed(why.givenBy)}</dd></> : null}
        <dt>{m.why_to()}</dt>
        <dd>{why.toWhom.name}</dd>
        <dt>{m.why_covers()}</dt>
        <dd>{m.why_only_category({ category: categoryWord(why.covers) })}</dd>
        <dt>{m.why_time()}</dt>
        <dd>{why.until ? m.why_span({ from, to: fullDay(dayOf(Date.parse(why.until) - 1)) }) : m.why_since({ from })}</dd>
        {holder ? <><dt>{m.why_left_by()}</dt><dd>{holder.name}</dd></> : null}
      </dl>
      <p className="small">{why.text}</p>
      {why.ground === 'CONSENT' ? <p className="small">{m.why_consent_after()}</p> : null}
    </>
  )
}

function OtherDay({ onDay }: { onDay: (day: string) => void }) {
  const [open, setOpen] = useState(false)
  const [written, setWritten] = useState('')
  if (!open) return <p><Button kind="plain" small className="why-other" onClick={() => setOpen(true)}>{m.why_other_day()}</Button></p>
  return (
    <form className="why-day" onSubmit={(event) => { event.preventDefault(); if (written) onDay(written) }}>
      <DateField label={m.why_day()} value={written} onChoose={setWritten} max={today()} />
      <Button small type="submit">{m.why_day_show()}</Button>
    </form>
  )
}
