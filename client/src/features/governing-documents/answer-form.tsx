import { useEffect, useRef, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Governing_AnswerDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { useViewer } from '../sessions/viewer-context'
import { stopsOf, wasOvertaken, type OrganisingAnswer } from './governing-words'

/** The own answer to one question, written on from the one that stands. */
export function AnswerForm({ answer: { topic, number, text }, onClose }: { answer: OrganisingAnswer; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'organising', about: topic }, () => ({ base: number, text: text ?? '' }))
  const stops = useRefused(`organising-${topic}`, ['text'])
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const write = useIntent(Governing_AnswerDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const sent = await send(() => write({ answer: { topic, ...draft } }))
    const stopped = stopsOf(sent)
    if (wasOvertaken(sent)) change({ base: number })
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(draft.text.trim() === '' ? m.organising_taken_back_toast() : m.organising_saved_toast())
    onClose()
  }

  return (
    <form className="governing-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <TextArea ref={first} id={stops.idOf('text')} rows={4} label={m.organising_answer_label()} help={text ? m.organising_change_help() : m.organising_answer_help()} wrong={stops.of('text')} value={draft.text} onChange={({ target }) => change({ text: target.value })} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.organising_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
