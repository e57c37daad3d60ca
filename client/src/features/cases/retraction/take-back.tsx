import { useRef, useState } from 'react'
import { useIntent } from '../../../apollo/intent'
import { Case_RetractDocument } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { useAnnounce } from '../../../ui/announce'
import { Field } from '../../../ui/field'
import { OpensForm } from '../../../ui/opens-form'
import { useForgetToast, useUndoToast } from '../../../ui/toast'
import { useTakeBack } from '../../work-list/take-back'
import { AskedInPlace, type Answered } from '../asked-in-place'

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

function Question({ caseId, factId, onClose }: { caseId: string; factId: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()
  const retract = useIntent(Case_RetractDocument)
  const forget = useForgetToast()
  const say = useAnnounce()
  const field = useRef<HTMLInputElement>(null)

  function stopAtReason(text: string): Answered {
    setWrong(text)
    field.current?.focus()
    return { done: false, text: null }
  }

  async function send(): Promise<Answered> {
    if (reason.trim() === '') return stopAtReason(m.retract_write_reason())
    const outcome = await retract({ caseId, factId, reason: reason.trim() })
    if (outcome.kind === 'refused') return outcome.refusal.field === 'reason' ? stopAtReason(outcome.refusal.text) : { done: false, text: outcome.refusal.text }
    forget(factId)
    say(m.retracted_said())
    return { done: true }
  }

  return (
    <AskedInPlace ask={m.retract_ask()} why={m.retract_why()} go={m.retract_go()} keep={m.retract_keep()} send={send} onClose={onClose}>
      <Field ref={field} label={m.retract_reason()} value={reason} onChange={(event) => setReason(event.target.value)} wrong={wrong} />
    </AskedInPlace>
  )
}
