import { useEffect, useId, useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Case_RetractDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { OpensForm } from '../../ui/opens-form'
import { useForgetToast, useUndoToast } from '../../ui/toast'
import { useTakeBack } from '../work-list/take-back'

/** What was just recorded can be undone in the toast, as what was just logged. */
export function useRecordedToast(caseId: string): (what: string, factId: string | null) => void {
  const toast = useUndoToast()
  const say = useAnnounce()
  const takeBack = useTakeBack()
  return (what, factId) => {
    say(m.recorded_toast({ what }))
    if (factId) toast(m.recorded_toast({ what }), () => void takeBack.row(caseId, factId), factId)
  }
}

/** Takes back a row long after: one question, in its own place. `what` tells the row to those who do not see where the button stands. */
export function TakeBack({ caseId, factId, what }: { caseId: string; factId: string; what: string }) {
  return (
    <OpensForm kind="plain" label={m.retract()} name={m.retract_what({ what })}>
      {(close) => <Question caseId={caseId} factId={factId} onClose={close} />}
    </OpensForm>
  )
}

interface Stopped { readonly field: string | null; readonly text: string }

function Question({ caseId, factId, onClose }: { caseId: string; factId: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState<Stopped | null>(null)
  const retract = useIntent(Case_RetractDocument)
  const forget = useForgetToast()
  const say = useAnnounce()
  const at = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const asked = useId()
  useEffect(() => field.current?.focus(), [])

  function stop(why: Stopped): void {
    setStopped(why)
    if (why.field === 'reason') field.current?.focus()
  }

  async function go(): Promise<void> {
    if (reason.trim() === '') return stop({ field: 'reason', text: m.retract_write_reason() })
    // The row will be gone, and whoever pressed stays where it stood: at the heading of its part.
    const heading = at.current?.closest('section')?.querySelector('h2')
    setBusy(true)
    const outcome = await retract({ caseId, factId, reason: reason.trim() })
    setBusy(false)
    if (outcome.kind === 'refused') return stop({ field: outcome.refusal.field ?? null, text: outcome.refusal.text })
    forget(factId)
    say(m.retracted_said())
    if (heading) {
      heading.tabIndex = -1
      heading.focus()
    }
  }

  return (
    <form
      ref={at}
      className="take-back f"
      aria-labelledby={asked}
      noValidate
      onSubmit={(event) => { event.preventDefault(); void go() }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}
    >
      <p><b id={asked}>{m.retract_ask()}</b> {m.retract_why()}</p>
      {stopped && stopped.field !== 'reason' ? <p className="wrong" role="alert"><Icon name="action" />{stopped.text}</p> : null}
      <Field ref={field} label={m.retract_reason()} value={reason} onChange={(event) => setReason(event.target.value)} wrong={stopped?.field === 'reason' ? stopped.text : undefined} />
      <div className="tools">
        <Button small type="submit" busy={busy}>{m.retract_go()}</Button>
        <Button small kind="plain" onClick={onClose}>{m.retract_keep()}</Button>
      </div>
    </form>
  )
}
