import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Training_AttendanceDocument, Training_HeldDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { focusHeading } from '../../ui/route-focus'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { stopsOf } from '../manager-meetings/manager-words'
import { useViewer } from '../sessions/viewer-context'
import { ABOUT_FIELDS, AboutFields, aboutStops, sentAbout, writtenAbout, type AboutTraining } from './about-training'
import { ATTENDANCE_FIELDS, AttendanceFields, attendanceStops, sentAttendance, writtenAttendance, type WrittenAttendance } from './attendance-fields'
import type { Training, TrainingsPageData, TrainingTable } from './training-words'
import { useBase } from './use-base'

interface Held extends AboutTraining, WrittenAttendance {}

interface HeldForm {
  readonly table: TrainingTable
  readonly colleagues: TrainingsPageData['colleagues']
  readonly name: string
  readonly onClose: () => void
}

/** That a training was held and who of one's own attended: one that was planned, one to correct, or one that nobody had planned here. */
export function HeldForm({ training, table, colleagues, name, onClose }: HeldForm & { training?: Training }) {
  const viewer = useViewer()
  const own = training?.attended.find(({ side }) => side.id === viewer.organisation.id)
  const [said, told] = [useBase(training?.changes ?? 0, 'on'), useBase(own?.told ?? 0, 'there')]
  const { draft, change, drop, sending, send } = useDraft<Held>({ person: viewer.id, form: 'training-held', about: training?.id ?? table.id }, () => ({
    ...(training ? writtenAbout(training) : { topic: 'SEKRETESS', topicWords: '', on: '', holderId: viewer.organisation.id, place: '' }), ...writtenAttendance(own) }))
  const [unread, setUnread] = useState<string | null>(null)
  const stops = useRefused(`held-${training?.id ?? table.id}`, [...ABOUT_FIELDS, ...ATTENDANCE_FIELDS])
  const held = useIntent(Training_HeldDocument)
  const tell = useToast()
  const corrects = training?.state === 'HALLEN'

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const missing = [...aboutStops(draft, unread), ...attendanceStops(draft)]
    if (missing.length > 0 || sending) return stops.show(missing)
    const sent = await send(() => held({ input: { ...sentAbout(draft), ...sentAttendance(draft), changes: said.base, told: told.base, trainingId: training?.id ?? null, partnershipId: table.id } }))
    said.after(sent)
    told.after(sent)
    const stopped = stopsOf(sent)
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(corrects ? m.trainings_corrected_toast() : m.trainings_held_toast())
    onClose()
    // One that was planned stands in another list from now on, and the button that opened the form has gone with it.
    if (training && !corrects) focusHeading()
  }

  return (
    <form className="training-form" noValidate aria-label={name} onSubmit={(event) => void save(event)}>
      {stops.summary}
      <AboutFields about={draft} table={table} held stops={stops} onChange={change} onUnread={setUnread} />
      <AttendanceFields attendance={draft} own={own} colleagues={colleagues} stops={stops} onChange={change} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{corrects ? m.trainings_correct_save() : m.trainings_held_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

/** Who of one's own attended a training that the other side has told of. */
export function AttendanceForm({ training, colleagues, name, onClose }: Omit<HeldForm, 'table'> & { training: Training }) {
  const viewer = useViewer()
  const own = training.attended.find(({ side }) => side.id === viewer.organisation.id)
  const { base: told, after } = useBase(own?.told ?? 0, 'there')
  const [attendance, setAttendance] = useState(() => writtenAttendance(own))
  const [busy, setBusy] = useState(false)
  const stops = useRefused(`attendance-${training.id}`, ATTENDANCE_FIELDS)
  const send = useIntent(Training_AttendanceDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const missing = attendanceStops(attendance)
    if (missing.length > 0 || busy) return stops.show(missing)
    setBusy(true)
    const sent = await send({ input: { ...sentAttendance(attendance), trainingId: training.id, told } })
    setBusy(false)
    after(sent)
    const stopped = stopsOf(sent)
    if (stopped.length > 0) return stops.show(stopped)
    tell(m.trainings_corrected_toast())
    focusHeading()
  }

  return (
    <form className="training-form" noValidate aria-label={name} onSubmit={(event) => void save(event)}>
      {stops.summary}
      <AttendanceFields attendance={attendance} own={own} colleagues={colleagues} stops={stops} onChange={(part) => setAttendance({ ...attendance, ...part })} />
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.save()}</Button>
        <Button kind="plain" onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
