import { useEffect, useRef, useState } from 'react'
import { invalidReasonLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { Consent_InvalidateDocument, type Consent_LineFragment, type InvalidReason } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { options } from '../../text/labels'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { useRefused } from '../../ui/use-refused'

/** Marks a consent that was never one. It is the organisation's own finding, and says why; the person's own change of mind is told apart. */
export function InvalidConsent({ line, onClose }: { line: Consent_LineFragment; onClose: () => void }) {
  const [reason, setReason] = useState<InvalidReason | ''>('')
  const [busy, setBusy] = useState(false)
  const refused = useRefused(`invalid-${line.id}`, ['reason'])
  const invalidate = useIntent(Consent_InvalidateDocument)
  const say = useAnnounce()
  const field = useRef<HTMLSelectElement>(null)
  useEffect(() => field.current?.focus(), [])

  async function save(): Promise<void> {
    if (!reason) return refused.show([{ field: 'reason', text: m.invalid_choose_reason() }])
    setBusy(true)
    const outcome = await invalidate({ consentId: line.id, reason })
    setBusy(false)
    if (outcome.kind === 'refused') return refused.show([outcome.refusal])
    say(m.consent_invalid_said())
    onClose()
  }

  return (
    <form className="consent-form" aria-label={m.consent_invalid()} noValidate onSubmit={(event) => { event.preventDefault(); void save() }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}>
      {refused.summary}
      <p>{m.invalid_words()}</p>
      {line.renewedFrom ? <p>{m.invalid_renewed()}</p> : null}
      <Select ref={field} id={refused.idOf('reason')} wrong={refused.of('reason')} label={m.invalid_reason()} options={[{ value: '', label: m.choose() }, ...options(invalidReasonLabels)]} value={reason} onChoose={setReason} />
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.invalid_go()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
