import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Mandates_EndDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { useToast } from '../../ui/toast'

/** Ends a mandate today, with why. */
export function EndMandate({ id, onClose }: { id: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const end = useIntent(Mandates_EndDocument)
  const tell = useToast()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const outcome = await end({ id, reason })
    setBusy(false)
    if (outcome.kind === 'refused') {
      setWrong(outcome.refusal.text)
      first.current?.focus()
      return
    }
    tell(m.mandate_ended_toast())
    onClose()
  }

  return (
    <form className="mandate-form" noValidate onSubmit={(event) => void save(event)} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}>
      <Field ref={first} label={m.mandate_end_reason()} help={m.mandate_end_help()} wrong={wrong} value={reason} onChange={({ target }) => { setReason(target.value); setWrong(undefined) }} />
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.mandate_end_save()}</Button>
        <Button kind="plain" onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
