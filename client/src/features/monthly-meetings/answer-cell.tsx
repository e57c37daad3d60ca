import { useEffect, useRef, useState, type FormEvent } from 'react'
import { itemAnswerLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { AnswerCell_AnswerDocument, type AgendaRow_ItemFragment, type ItemAnswer } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { TextArea } from '../../ui/field'
import { itemName } from './item-words'

/** Which button shall have focus, once the point has this answer. */
interface Wanted {
  readonly button: 'first' | 'leave'
  readonly once: ItemAnswer
}

/** Ta med or Avstå. To leave out needs a reason, asked for in the row; both can be changed. Focus stays in the row. */
export function AnswerCell({ item, editable }: { item: AgendaRow_ItemFragment; editable: boolean }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState(item.refusedReason ?? '')
  const [wrong, setWrong] = useState<string | null>(null)
  const send = useIntent(AnswerCell_AnswerDocument)
  const say = useAnnounce()
  const buttons = { first: useRef<HTMLButtonElement>(null), leave: useRef<HTMLButtonElement>(null) }
  const wanted = useRef<Wanted | null>(null)
  const name = itemName(item)
  // What was pressed gives way to another button, which takes focus once it is there, unless one has gone on.
  useEffect(() => {
    const next = wanted.current
    if (!next || asking || item.answer !== next.once) return
    wanted.current = null
    if (document.activeElement === document.body) buttons[next.button].current?.focus()
  })

  async function answer(to: ItemAnswer, because: string | null): Promise<void> {
    wanted.current = { button: 'first', once: to }
    const outcome = await send({ itemId: item.id, answer: to, reason: because })
    if (outcome.kind === 'refused') {
      wanted.current = null
      setWrong(outcome.refusal.text)
      document.getElementById(`reason-${item.id}`)?.focus()
      return
    }
    setWrong(null)
    setAsking(false)
    say((to === 'TA_MED' ? m.answered_take : to === 'AVSTA' ? m.answered_leave : m.answered_undo)({ name }))
  }

  function notNow(): void {
    wanted.current = { button: 'leave', once: item.answer }
    setAsking(false)
  }

  if (asking) {
    return (
      <form
        className="leave"
        noValidate
        onSubmit={(event: FormEvent) => { event.preventDefault(); void answer('AVSTA', reason.trim() || null) }}
        onKeyDown={(event) => { if (event.key === 'Escape') notNow() }}
      >
        <TextArea id={`reason-${item.id}`} autoFocus label={m.leave_why()} help={m.leave_why_help()} value={reason} wrong={wrong ?? undefined} onChange={(event) => setReason(event.target.value)} />
        <div className="tools"><Button small type="submit">{m.leave_save()}</Button><Button small kind="plain" onClick={notNow}>{m.cancel()}</Button></div>
      </form>
    )
  }
  const failed = wrong ? <p className="wrong small" role="alert">{wrong}</p> : null
  if (item.answer === 'FORESLAGEN') {
    const waiting = <span className="ans-waiting">{word(itemAnswerLabels, 'FORESLAGEN')}</span>
    if (!editable) return waiting
    return (
      <>
        {waiting}
        <Button small data-answer="" ref={buttons.first} aria-label={m.take_name({ name })} onClick={() => void answer('TA_MED', null)}>{m.take()}</Button>
        <Button small ref={buttons.leave} aria-label={m.leave_name({ name })} onClick={() => setAsking(true)}>{m.leave()}</Button>
        {failed}
      </>
    )
  }
  return (
    <>
      <Chip tone={item.answer === 'TA_MED' ? 'done' : 'empty'}>{word(itemAnswerLabels, item.answer)}</Chip>
      {editable && item.mine ? <Button kind="plain" small ref={buttons.first} aria-label={m.change_name({ name })} onClick={() => void answer('FORESLAGEN', null)}>{m.change()}</Button> : null}
      {failed}
    </>
  )
}
