import { useEffect, useRef, useState } from 'react'
import { noticeCodeLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../../apollo/intent'
import { Case_RecordNoticeDocument } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { today } from '../../../text/dates'
import { word } from '../../../text/labels'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { OpensForm } from '../../../ui/opens-form'
import { useRefused } from '../../../ui/use-refused'
import { useRecordedToast } from '../retraction/take-back'
import type { WholeCase } from '../whole-case'

type Notice = WholeCase['notices'][number]

/** Formulär 1 was sent, and nobody has recorded that it was served: neither here nor as the same notice once more. */
export function waitsForService(notice: Notice, all: readonly Notice[]): boolean {
  const isSame = ({ code, sentOn, servedOn }: Notice): boolean => code === notice.code && sentOn === notice.sentOn && servedOn !== null
  return notice.code === 'N_44_TENANT' && notice.servedOn === null && !all.some(isSame)
}

function ServedForm({ caseId, notice, onClose }: { caseId: string; notice: Notice; onClose: () => void }) {
  const [draft, setDraft] = useState<{ day: string; wrong: string | null }>({ day: '', wrong: null })
  const [busy, setBusy] = useState(false)
  const refused = useRefused('served', ['servedOn'])
  const record = useIntent(Case_RecordNoticeDocument)
  const recorded = useRecordedToast(caseId)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  async function save(): Promise<void> {
    const stop = draft.wrong ?? (draft.day ? null : m.notice_write_served())
    refused.show(stop ? [{ field: 'servedOn', text: stop }] : [])
    if (stop) return
    setBusy(true)
    const { code, channel, sender, sentOn } = notice
    const outcome = await record({ input: { caseId, code, channel, sender, sentOn, servedOn: draft.day, evictionOn: null } })
    setBusy(false)
    if (outcome.kind === 'refused') return refused.show([outcome.refusal])
    recorded(word(noticeCodeLabels, code), outcome.value.factId)
    onClose()
  }

  return (
    <form
      ref={form}
      className="take-back"
      noValidate
      aria-label={m.notice_was_served()}
      onSubmit={(event) => { event.preventDefault(); void save() }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}
    >
      {refused.summary}
      <DateField id={refused.idOf('servedOn')} wrong={refused.of('servedOn')} label={m.notice_served_on()} help={m.notice_served_day_help()} value={draft.day} max={today()} onChoose={(day, wrong) => setDraft({ day, wrong })} />
      <div className="tools">
        <Button kind="go" small type="submit" busy={busy}>{m.notice_served_save()}</Button>
        <Button kind="plain" small onClick={onClose}>{m.notice_served_keep()}</Button>
      </div>
    </form>
  )
}

/** A notice is never rewritten: that it was served is recorded as the same notice once more, with its day. */
export function RecordServed({ caseId, notice }: { caseId: string; notice: Notice }) {
  const what = word(noticeCodeLabels, notice.code)
  return (
    <div className="fw">
      <OpensForm label={m.notice_was_served()} name={m.notice_was_served_what({ what })}>
        {(close) => <ServedForm caseId={caseId} notice={notice} onClose={close} />}
      </OpensForm>
    </div>
  )
}
