import { useState, type FormEvent } from 'react'
import { useIntent } from '../../../apollo/intent'
import { CaseGates_TakeOwnStepDocument } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { today } from '../../../text/dates'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { useToast } from '../../../ui/toast'
import { useRefused } from '../../../ui/use-refused'
import { useStepGate } from '../../goal-agreements/use-step-gate'

/** That a step to which the parties have given a name was taken, and on which day. */
export function OwnStepForm({ caseId, goalId, step, onClose }: { caseId: string; goalId: string; step: string; onClose: () => void }) {
  const [day, setDay] = useState<{ on: string; wrong: string | null }>({ on: today(), wrong: null })
  const [busy, setBusy] = useState(false)
  const refused = useRefused(`own-step-${goalId}`, ['takenOn', 'exception'])
  const take = useIntent(CaseGates_TakeOwnStepDocument)
  const tell = useToast()
  const gate = useStepGate(day.on === '' ? null : { caseId, goalId, takenOn: day.on })

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (day.wrong || day.on === '') return refused.show([{ field: 'takenOn', text: day.wrong ?? m.date_unread() }])
    setBusy(true)
    const outcome = await take({ caseId, goalId, takenOn: day.on, exception: gate.exception })
    setBusy(false)
    if (outcome.kind === 'refused') return refused.show([outcome.refusal])
    tell(m.gate_own_taken({ step }))
    onClose()
  }

  return (
    <form className="add-fact" noValidate aria-label={m.gate_own_take({ step })} onSubmit={(event) => void save(event)} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}>
      {refused.summary}
      <DateField id={refused.idOf('takenOn')} label={m.gate_own_day()} max={today()} wrong={refused.of('takenOn')} value={day.on} onChoose={(on, wrong) => setDay({ on, wrong })} />
      {gate.told(refused)}
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.save()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
