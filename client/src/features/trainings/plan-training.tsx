import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Training_CancelDocument, Training_PlanDocument, Training_ReplanDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { focusHeading } from '../../ui/route-focus'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { stopsOf } from '../manager-meetings/manager-words'
import { useViewer } from '../sessions/viewer-context'
import { ABOUT_FIELDS, AboutFields, aboutStops, sentAbout, writtenAbout, type AboutTraining } from './about-training'
import type { Training, TrainingTable } from './training-words'
import { useBase } from './use-base'

/** A training that lies ahead. It begins with a topic that nobody has held this year. */
export function PlanForm({ table, onClose }: { table: TrainingTable; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft<AboutTraining>({ person: viewer.id, form: 'training', about: table.id }, () => ({
    topic: table.topicsNotHeld[0] ?? 'SEKRETESS', topicWords: '', on: '', holderId: viewer.organisation.id, place: '' }))
  const [unread, setUnread] = useState<string | null>(null)
  const stops = useRefused(`plan-${table.id}`, ABOUT_FIELDS)
  const plan = useIntent(Training_PlanDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const missing = aboutStops(draft, unread)
    if (missing.length > 0 || sending) return stops.show(missing)
    const stopped = stopsOf(await send(() => plan({ input: { ...sentAbout(draft), partnershipId: table.id } })))
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(m.trainings_planned_toast())
    onClose()
  }

  return (
    <form className="training-form" noValidate aria-label={m.trainings_plan_what({ partner: table.otherSide.shortName })} onSubmit={(event) => void save(event)}>
      {stops.summary}
      <AboutFields about={draft} table={table} stops={stops} onChange={change} onUnread={setUnread} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.trainings_plan_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

interface OfTraining { readonly training: Training; readonly name: string; readonly onClose: () => void }

/** Another topic, day, holder or place, and why: until it has been held. */
export function ReplanForm({ training, table, name, onClose }: OfTraining & { table: TrainingTable }) {
  const { base: changes, after } = useBase(training.changes, 'on')
  const [about, setAbout] = useState(() => writtenAbout(training))
  const [reason, setReason] = useState('')
  const [unread, setUnread] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const stops = useRefused(`replan-${training.id}`, [...ABOUT_FIELDS, 'reason'])
  const replan = useIntent(Training_ReplanDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const missing = aboutStops(about, unread)
    if (missing.length > 0 || busy) return stops.show(missing)
    setBusy(true)
    const sent = await replan({ input: { ...sentAbout(about), trainingId: training.id, changes, reason } })
    setBusy(false)
    after(sent)
    const stopped = stopsOf(sent)
    if (stopped.length > 0) return stops.show(stopped)
    tell(m.trainings_changed_toast())
    onClose()
  }

  return (
    <form className="training-form" noValidate aria-label={name} onSubmit={(event) => void save(event)}>
      {stops.summary}
      <AboutFields about={about} table={table} stops={stops} onChange={(part) => setAbout({ ...about, ...part })} onUnread={setUnread} />
      <Field id={stops.idOf('reason')} label={m.trainings_reason()} help={m.trainings_reason_help()} wrong={stops.of('reason')} value={reason} onChange={({ target }) => setReason(target.value)} />
      <div className="tools">
        <Button type="submit" busy={busy}>{m.trainings_change_save()}</Button>
        <Button kind="plain" onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

/** That it does not take place, or did not, and why. */
export function CancelForm({ training, name, onClose }: OfTraining) {
  const { base: changes, after } = useBase(training.changes, 'reason')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const stops = useRefused(`cancel-${training.id}`, ['reason'])
  const cancel = useIntent(Training_CancelDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const sent = await cancel({ trainingId: training.id, changes, reason })
    setBusy(false)
    after(sent)
    const stopped = stopsOf(sent)
    if (stopped.length > 0) return stops.show(stopped)
    tell(m.trainings_cancelled_toast())
    focusHeading()
  }

  return (
    <form className="training-form" noValidate aria-label={name} onSubmit={(event) => void save(event)}>
      {stops.summary}
      <Field id={stops.idOf('reason')} label={m.trainings_reason()} help={m.trainings_reason_help()} wrong={stops.of('reason')} value={reason} onChange={({ target }) => setReason(target.value)} />
      <div className="tools">
        <Button type="submit" busy={busy}>{m.trainings_cancel_save()}</Button>
        <Button kind="plain" onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
