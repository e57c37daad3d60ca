import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { ManagerMeeting_CancelDocument, ManagerMeeting_HoldDocument, ManagerMeeting_MoveDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { focusHeading } from '../../ui/route-focus'
import { TickGroup } from '../../ui/tick-group'
import { useToast } from '../../ui/toast'
import { useRefused } from '../../ui/use-refused'
import { stopsOf, type ManagerMeeting } from './manager-words'
import { sentTime, TIME_FIELDS, TimeFields, timeStops, writtenTime } from './time-fields'

/** Another time or place, until it begins. */
export function MoveForm({ meeting, onClose }: { meeting: ManagerMeeting; onClose: () => void }) {
  // As it stood when the form was opened: who was quicker is told, and nobody's time is written over.
  const [changes] = useState(meeting.changes)
  const [time, setTime] = useState(() => writtenTime(meeting))
  const [busy, setBusy] = useState(false)
  const stops = useRefused('move', TIME_FIELDS)
  const move = useIntent(ManagerMeeting_MoveDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const missing = timeStops(time)
    if (missing.length > 0 || busy) return stops.show(missing)
    setBusy(true)
    const stopped = stopsOf(await move({ input: { meetingId: meeting.id, changes, ...sentTime(time) } }))
    setBusy(false)
    if (stopped.length > 0) return stops.show(stopped)
    tell(m.managers_moved_toast())
    onClose()
  }

  return (
    <form className="manager-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <TimeFields time={time} stops={stops} onChange={(part) => setTime({ ...time, ...part })} />
      <div className="tools">
        <Button type="submit" busy={busy}>{m.managers_move_save()}</Button>
        <Button kind="plain" onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

/** That it does not take place, or did not, and why. */
export function CancelForm({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const stops = useRefused('cancel', ['reason'])
  const cancel = useIntent(ManagerMeeting_CancelDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const stopped = stopsOf(await cancel({ meetingId, reason }))
    setBusy(false)
    if (stopped.length > 0) return stops.show(stopped)
    tell(m.managers_cancelled_toast())
    focusHeading()
  }

  return (
    <form className="manager-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <Field id={stops.idOf('reason')} label={m.managers_cancel_reason()} help={m.managers_cancel_help()} wrong={stops.of('reason')} value={reason} onChange={({ target }) => setReason(target.value)} />
      <div className="tools">
        <Button type="submit" busy={busy}>{m.managers_cancel_save()}</Button>
        <Button kind="plain" onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

/** Closes it as held, with the managers of both sides who were there. Its form stands open: it is what is left to do. */
export function CloseForm({ meeting: { id: meetingId, managers, sides } }: { meeting: ManagerMeeting }) {
  const [there, setThere] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const stops = useRefused('close', ['there'])
  const hold = useIntent(ManagerMeeting_HoldDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const stopped = stopsOf(await hold({ meetingId, there: [...there] }))
    setBusy(false)
    if (stopped.length > 0) return stops.show(stopped)
    tell(m.managers_closed_toast())
    focusHeading()
  }

  const choices = managers.map(({ id, name, organisationId }) => ({ value: id, label: m.managers_person({ name, organisation: sides.find((side) => side.id === organisationId)?.shortName ?? '' }) }))
  return (
    <form className="manager-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <p className="small">{m.managers_close_help()}</p>
      <TickGroup id={stops.idOf('there')} legend={m.managers_there()} help={m.managers_there_help()} wrong={stops.of('there')} choices={choices} chosen={there} onChoose={setThere} />
      <div className="tools"><Button kind="go" type="submit" busy={busy}>{m.managers_close()}</Button></div>
    </form>
  )
}
