import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { ManagerMeeting_PlanDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { useViewer } from '../sessions/viewer-context'
import { stopsOf, type ManagerTable } from './manager-words'
import { sentTime, TIME_FIELDS, TimeFields, timeStops, type WrittenTime } from './time-fields'

/** A day, a time and a place for a managers' meeting, planned or written in afterwards; then its page. */
export function PlanForm({ table: { id: partnershipId }, onClose }: { table: Pick<ManagerTable, 'id'>; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft<WrittenTime>({ person: viewer.id, form: 'manager-meeting', about: partnershipId }, () => ({ on: '', from: '09:00', to: '10:00', place: '' }))
  const stops = useRefused(`plan-${partnershipId}`, TIME_FIELDS)
  const plan = useIntent(ManagerMeeting_PlanDocument)
  const navigate = useNavigate()
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const missing = timeStops(draft)
    if (missing.length > 0 || sending) return stops.show(missing)
    const outcome = await send(() => plan({ input: { ...sentTime(draft), partnershipId } }))
    const stopped = stopsOf(outcome)
    if (stopped.length > 0 || outcome.kind === 'refused' || outcome.value.__typename === 'TextStopped') return stops.show(stopped)
    drop()
    tell(m.managers_planned_toast())
    await navigate({ to: '/samverkan/chefsmoten/$meetingId', params: { meetingId: outcome.value.meetingId } })
  }

  return (
    <form className="manager-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <TimeFields time={draft} help={m.managers_plan_help()} stops={stops} onChange={change} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.managers_plan_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
