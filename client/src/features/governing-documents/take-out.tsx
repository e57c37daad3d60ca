import { useEffect, useRef, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Governing_TakeOutDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { useViewer } from '../sessions/viewer-context'
import { stopsOf, wasOvertaken, type GoverningDocument } from './governing-words'

/** Takes a document out of use today, with why. */
export function TakeOut({ document: { id, latest }, onClose }: { document: GoverningDocument; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'governing-out', about: id }, () => ({ base: latest.number, reason: '' }))
  const stops = useRefused(`governing-out-${id}`, ['reason'])
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const takeOut = useIntent(Governing_TakeOutDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const sent = await send(() => takeOut({ document: { documentId: id, ...draft } }))
    const stopped = stopsOf(sent)
    if (wasOvertaken(sent)) change({ base: latest.number })
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(m.governing_out_toast())
    onClose()
  }

  return (
    <form className="governing-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <TextArea ref={first} id={stops.idOf('reason')} label={m.governing_out_reason()} help={m.governing_out_help()} wrong={stops.of('reason')} value={draft.reason} onChange={({ target }) => change({ reason: target.value })} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.governing_out_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
