import { Link } from '@tanstack/react-router'
import { actionKindsOf, isLandlord } from '@bokvar/domain/vocabulary'
import { useEffect, useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { LogLine_SetNextDocument, type ActionKind } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { actionWord, nextStepWords } from '../../text/actions'
import { today } from '../../text/dates'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Select } from '../../ui/field'
import { LogLine } from '../../ui/log-line'
import { useViewer } from '../sessions/viewer-context'

/** The next step and its day, in the row. */
export function PlanLine({ caseId, name, kind, dueOn, onClose, onSaved }: {
  caseId: string
  name: string
  kind: ActionKind | null
  dueOn: string | null
  onClose: () => void
  /** `stepId` takes it back; null when it was so already. */
  onSaved: (what: string, stepId: string | null) => void
}) {
  const viewer = useViewer()
  const [chosen, setChosen] = useState<ActionKind>(kind ?? 'TELEFON')
  const [on, setOn] = useState(dueOn ?? today())
  const [unread, setUnread] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const setNext = useIntent(LogLine_SetNextDocument)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])

  function stop(text: string): void {
    setWrong(text)
    document.getElementById(`plan-on-${caseId}`)?.focus()
  }

  async function save(): Promise<void> {
    if (busy) return
    if (on === '') return stop(unread ?? m.date_unread())
    setBusy(true)
    const outcome = await setNext({ caseId, kind: chosen, dueOn: on })
    setBusy(false)
    if (outcome.kind === 'done') onSaved(nextStepWords(chosen, on), outcome.value.stepId)
    else stop(outcome.refusal.text)
  }

  return (
    <LogLine label={m.plan_for({ household: name })} help={<><span><kbd>Enter</kbd> {m.log_enter()}</span><span><kbd>Esc</kbd> {m.close()}</span>{isLandlord(viewer.organisation.kind) ? <Link to="/steg">{m.steps_link()}</Link> : null}</>} onSave={() => void save()} onClose={onClose}>
      <div className="other-step">
        <Select ref={first} label={m.log_next()} options={actionKindsOf(viewer.organisation.kind).map((one) => ({ value: one, label: actionWord(one) }))} value={chosen} onChoose={setChosen} />
        <DateField
          id={`plan-on-${caseId}`}
          label={m.log_next_on()}
          value={on}
          min={today()}
          wrong={wrong ?? undefined}
          onChoose={(day, words) => {
            setOn(day)
            setUnread(words)
            setWrong(null)
          }}
        />
        <Button kind="go" type="submit" busy={busy}>{m.save()}</Button>
      </div>
    </LogLine>
  )
}
