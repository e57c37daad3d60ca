import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { ProcessGoal_EndDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { TextArea } from '../../ui/field'
import { focusHeading } from '../../ui/route-focus'
import { useToast } from '../../ui/toast'
import { useRefused } from '../../ui/use-refused'
import { stopsOf } from '../manager-meetings/manager-words'

/** That a goal does not hold any more, or that a proposal comes to nothing: from a day on, and why. */
export function EndGoal({ goalId, goalName, name, today, onClose }: { goalId: string; goalName: string; name: string; today: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<{ on: string; wrong: string | null }>({ on: today, wrong: null })
  const [busy, setBusy] = useState(false)
  const stops = useRefused(`end-${goalId}`, ['reason', 'endsOn'])
  const end = useIntent(ProcessGoal_EndDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (day.wrong || day.on === '') return stops.show([{ field: 'endsOn', text: day.wrong ?? m.date_unread() }])
    setBusy(true)
    const stopped = stopsOf(await end({ goalId, endsOn: day.on, reason }))
    setBusy(false)
    if (stopped.length > 0) return stops.show(stopped)
    tell(m.goals_ended_toast({ name: goalName }))
    focusHeading()
    onClose()
  }

  return (
    <form className="goal-form" noValidate aria-label={name} onSubmit={(event) => void save(event)}>
      {stops.summary}
      <TextArea id={stops.idOf('reason')} label={m.goals_end_reason()} help={m.goals_end_reason_help()} wrong={stops.of('reason')} value={reason} onChange={({ target }) => setReason(target.value)} />
      <DateField id={stops.idOf('endsOn')} label={m.goals_end_on()} min={today} wrong={stops.of('endsOn')} value={day.on} onChoose={(on, wrong) => setDay({ on, wrong })} />
      <div className="tools">
        <Button type="submit" busy={busy}>{m.goals_end_save()}</Button>
        <Button kind="plain" onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
