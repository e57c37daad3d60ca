import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Minutes_AddDocument, Minutes_ReturnDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { useDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import { stoppedBy } from './minutes-outcome'

interface TextFormProps {
  readonly meetingId: string
  readonly form: string
  readonly label: string
  readonly help?: string
  readonly go: string
  readonly send: (text: string) => Promise<string | null>
  readonly onClose: () => void
}

/** A text that others read, sent as a whole. What stops it stands at the text; what is half written stays. */
function TextForm({ meetingId, form, label, help, go, send, onClose }: TextFormProps) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send: sendDraft } = useDraft({ person: viewer.id, form, about: meetingId }, () => ({ text: '' }))
  const [wrong, setWrong] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const stopped = await sendDraft(async () => await send(draft.text))
    setWrong(stopped)
    if (stopped !== null) return area.current?.focus()
    drop()
    onClose()
  }

  return (
    <form className="minutes-form" noValidate onSubmit={(event) => void save(event)}>
      <TextArea ref={area} rows={3} label={label} help={help} wrong={wrong ?? undefined} value={draft.text} onChange={(event) => { change({ text: event.target.value }); setWrong(null) }} />
      <div className="tools">
        <Button type="submit" busy={sending}>{go}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

/** Brings the minutes back to be changed, with what should be. */
export function ReturnForm({ meetingId, version }: { meetingId: string; version: number }) {
  const bringBack = useIntent(Minutes_ReturnDocument)
  return (
    <OpensForm label={m.minutes_return()}>
      {(close) => <TextForm meetingId={meetingId} form="minutes return" label={m.minutes_return_text()} go={m.minutes_return_go()} send={async (text) => stoppedBy(await bringBack({ meetingId, version, text }), [])} onClose={close} />}
    </OpensForm>
  )
}

/** Adds to adjusted minutes, after them. */
export function AddendumForm({ meetingId }: { meetingId: string }) {
  const add = useIntent(Minutes_AddDocument)
  return (
    <OpensForm label={m.minutes_add()}>
      {(close) => <TextForm meetingId={meetingId} form="minutes addendum" label={m.minutes_add_text()} help={m.minutes_add_help()} go={m.minutes_add_go()} send={async (text) => stoppedBy(await add({ meetingId, text }), [])} onClose={close} />}
    </OpensForm>
  )
}
