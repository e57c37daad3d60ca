import { useEffect, useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Case_RecordNoticeDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { useRefused } from '../../ui/use-refused'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'
import { NOTICE_FIELDS, NoticeFields, newNotice, noticeInput } from './notice-fields'

/** Records that a statutory notice has been given or taken. The portal's own message never replaces the legal form. */
export function NoticeForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const landlordSide = isLandlordSide(useViewer())
  const [draft, setDraft] = useState(newNotice)
  const [busy, setBusy] = useState(false)
  const refused = useRefused('notice', NOTICE_FIELDS)
  const record = useIntent(Case_RecordNoticeDocument)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])

  async function save(): Promise<void> {
    if (!draft.sentOn) return refused.show([{ field: 'sentOn', text: m.notice_write_day() }])
    setBusy(true)
    const outcome = await record({ input: { ...noticeInput(draft), caseId } })
    setBusy(false)
    if (outcome.kind === 'refused') refused.show([outcome.refusal])
    else onClose()
  }

  return (
    <form
      ref={form}
      aria-label={m.notice_record()}
      noValidate
      onSubmit={(event) => { event.preventDefault(); void save() }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}
    >
      {refused.summary}
      <NoticeFields draft={draft} onChange={setDraft} refused={refused} landlordSide={landlordSide} />
      <p className="small muted fw">{m.notice_not_legal()}</p>
      <div className="tools fw">
        <Button kind="go" type="submit" busy={busy}>{m.save()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
