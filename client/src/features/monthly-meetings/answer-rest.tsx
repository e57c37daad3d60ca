import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { AnswerRest_AnswerDocument, type AgendaRow_ItemFragment, type ItemAnswer } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { countWord, sentence } from '../../text/number-words'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { focusHeading } from '../../ui/route-focus'
import { useUndoToast } from '../../ui/toast'

/** The proposals that wait for an answer from this side. */
export function waitingItems(sections: readonly { readonly items: readonly AgendaRow_ItemFragment[] }[]): readonly AgendaRow_ItemFragment[] {
  return sections.flatMap((section) => section.items).filter((item) => item.answer === 'FORESLAGEN' && item.mine)
}

/** Answers all that is left in one go: along with everything, or left out with one reason. Both can be taken back. */
export function AnswerRest({ meetingId, items }: { meetingId: string; items: readonly AgendaRow_ItemFragment[] }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState<ItemAnswer | null>(null)
  const send = useIntent(AnswerRest_AnswerDocument)
  const toast = useUndoToast()
  const say = useAnnounce()
  const leave = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !asking) leave.current?.focus()
    was.current = asking
  }, [asking])

  async function takeBack(itemIds: readonly string[]): Promise<void> {
    const outcome = await send({ meetingId, itemIds: [...itemIds], answer: 'FORESLAGEN', reason: null })
    say(outcome.kind === 'done' ? m.rest_undone({ count: itemIds.length }) : outcome.refusal.text)
  }

  async function answer(to: 'TA_MED' | 'AVSTA'): Promise<void> {
    const itemIds = items.map((item) => item.id)
    setBusy(to)
    const outcome = await send({ meetingId, itemIds, answer: to, reason: to === 'AVSTA' ? reason.trim() || null : null })
    setBusy(null)
    if (outcome.kind === 'refused') {
      setWrong(outcome.refusal.text)
      document.getElementById('rest-reason')?.focus()
      return
    }
    const words = (to === 'TA_MED' ? m.rest_taken : m.rest_left)({ count: itemIds.length, words: sentence(countWord(itemIds.length, true)) })
    toast(words, () => void takeBack(itemIds))
    say(words)
    // Nothing is left to answer: what comes next is to look it over and send it.
    const next = document.querySelector<HTMLElement>('.send-link')
    if (next) next.focus()
    else focusHeading()
  }

  const count = { count: items.length, words: sentence(countWord(items.length, true)) }
  return (
    <section className="panel rest" aria-labelledby="rest-heading">
      <h2 id="rest-heading" className="rest-heading">{m.rest_heading(count)}</h2>
      {asking ? (
        <form
          className="leave"
          noValidate
          onSubmit={(event: FormEvent) => { event.preventDefault(); void answer('AVSTA') }}
          onKeyDown={(event) => { if (event.key === 'Escape') setAsking(false) }}
        >
          <TextArea id="rest-reason" autoFocus label={m.rest_why()} help={m.leave_why_help()} value={reason} wrong={wrong ?? undefined} onChange={(event) => setReason(event.target.value)} />
          <div className="tools">
            <Button small type="submit" busy={busy === 'AVSTA'}>{m.rest_leave_save(count)}</Button>
            <Button small kind="plain" onClick={() => setAsking(false)}>{m.cancel()}</Button>
          </div>
        </form>
      ) : (
        <div className="tools">
          <Button small busy={busy === 'TA_MED'} onClick={() => void answer('TA_MED')}>{m.rest_take()}</Button>
          <Button small ref={leave} onClick={() => { setWrong(null); setAsking(true) }}>{m.rest_leave()}</Button>
          {wrong ? <p className="wrong small" role="alert">{wrong}</p> : null}
        </div>
      )}
    </section>
  )
}
