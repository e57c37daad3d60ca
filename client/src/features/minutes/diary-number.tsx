import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Minutes_NumberDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Panel } from '../../ui/panel'
import { useToast } from '../../ui/toast'

/** Under which number one's own organisation has registered its copy. */
export function DiaryNumber({ meetingId, number }: { meetingId: string; number: string | null }) {
  const [text, setText] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const put = useIntent(Minutes_NumberDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const outcome = await put({ meetingId, number: text ?? number ?? '' })
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
    if (outcome.kind === 'done') {
      setText(null)
      tell(m.minutes_diary_toast())
    }
  }

  return (
    <Panel heading={m.minutes_diary()}>
      <form className="minutes-form" noValidate onSubmit={(event) => void save(event)}>
        <Field label={m.minutes_diary()} help={m.minutes_diary_help()} value={text ?? number ?? ''} wrong={wrong ?? undefined} onChange={(event) => { setText(event.target.value); setWrong(null) }} />
        <p><Button small type="submit">{m.minutes_diary_save()}</Button></p>
      </form>
    </Panel>
  )
}
