import type { FirstTopic } from '@bokvar/domain/vocabulary'
import { useEffect, useRef, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { FirstMeeting_WriteDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { stopsOf, wasOvertaken } from '../governing-documents/governing-words'
import { useViewer } from '../sessions/viewer-context'

/** What is written on, and where it goes. */
interface WordsAsked { readonly partnershipId: string; readonly topic: FirstTopic; readonly common: boolean; readonly base: number; readonly text: string; readonly label: string; readonly help: string; readonly waits?: boolean; readonly onClose: () => void }

/** One's own words on a topic, or a proposal of common ones, on from those that stand. The draft waits for one who leaves and comes back. */
export function WordsForm({ partnershipId, topic, common, base, text, label, help, waits = false, onClose }: WordsAsked) {
  const viewer = useViewer()
  const about = `${partnershipId} ${topic} ${common ? 'common' : 'own'}`
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'first-meeting', about }, () => ({ base, text }))
  const stops = useRefused(`first-${topic}-${common ? 'common' : 'own'}`, ['text'])
  const first = useRef<HTMLTextAreaElement>(null)
  // Not where something is chosen above it first.
  useEffect(() => { if (!waits) first.current?.focus() }, [waits])
  const write = useIntent(FirstMeeting_WriteDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const sent = await send(() => write({ words: { partnershipId, topic, common, ...draft } }))
    const stopped = stopsOf(sent)
    if (wasOvertaken(sent)) change({ base })
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(common ? m.first_proposed_toast() : m.first_saved_toast())
    onClose()
  }

  return (
    <form className="first-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <TextArea ref={first} id={stops.idOf('text')} rows={4} label={label} help={help} wrong={stops.of('text')} value={draft.text} onChange={({ target }) => change({ text: target.value })} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{common ? m.first_propose() : m.save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
