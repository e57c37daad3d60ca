import { useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Undertaking_WriteDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { stoppedWords } from '../../text/stopped'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { TextArea } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import type { Undertaking } from './undertaking-words'

/** A new text, written on from the one that came last, from a day on. Who has signed an older one is then asked anew. */
export function WriteUndertaking({ undertaking }: { undertaking: Undertaking }) {
  return <OpensForm label={m.undertaking_write()} name={m.undertaking_write_with({ partner: undertaking.otherSide.name })}>{(close) => <WriteForm undertaking={undertaking} onClose={close} />}</OpensForm>
}

interface Wrongs { readonly text?: string | undefined; readonly from?: string | undefined }

function WriteForm({ undertaking: { partnershipId, latest, text, coming }, onClose }: { undertaking: Undertaking; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'undertaking', about: partnershipId }, () => ({ text: coming?.text ?? text, from: coming?.from ?? today(), base: latest }))
  const [wrongs, setWrongs] = useState<Wrongs>({})
  const [unread, setUnread] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const write = useIntent(Undertaking_WriteDocument)
  const tell = useToast()

  async function stop(): Promise<Wrongs | null> {
    if (draft.from === '') return { from: unread ?? m.date_unread() }
    const outcome = await write({ partnershipId, base: draft.base, from: draft.from, text: draft.text })
    if (outcome.kind === 'refused') return { [outcome.refusal.field === 'from' ? 'from' : 'text']: outcome.refusal.text }
    return outcome.value.__typename === 'TextStopped' ? { text: stoppedWords(outcome.value) } : null
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const stopped = await send(stop)
    setWrongs(stopped ?? {})
    if (stopped) return area.current?.focus()
    drop()
    tell(m.undertaking_written_toast())
    onClose()
  }

  return (
    <form className="undertaking-form" noValidate onSubmit={(event) => void save(event)}>
      <TextArea ref={area} rows={12} label={m.undertaking_text()} help={m.undertaking_text_help()} wrong={wrongs.text} value={draft.text} onChange={(event) => { change({ text: event.target.value }); setWrongs({}) }} />
      <DateField label={m.undertaking_from()} help={m.undertaking_from_help()} min={today()} value={draft.from} wrong={wrongs.from} onChoose={(from, words) => { change({ from }); setUnread(words); setWrongs({}) }} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.undertaking_write_go()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
