import { useEffect, useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Case_CloseDocument, Case_ReopenDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { focusHeading } from '../../ui/route-focus'
import { useUndoToast } from '../../ui/toast'
import { useRefused } from '../../ui/use-refused'
import { EvictionReview, evictionDay } from './notices/eviction-review'
import { useUndoClosing } from './undo-closing'
import { caseName, type WholeCase } from './whole-case'
import { outcomeWord } from './case-words'

/** Ends the case at one's own desk, with how it went. Consents end with it, and that is said before. */
export function CloseCase({ whole }: { whole: WholeCase }) {
  return (
    <section className="case-part close-case" aria-labelledby="close-case">
      <h2 id="close-case">{m.close_heading()}</h2>
      <OpensForm label={m.close_open()} small={false}>{(back) => <CloseForm whole={whole} onBack={back} />}</OpensForm>
    </section>
  )
}

function CloseForm({ whole, onBack }: { whole: WholeCase; onBack: () => void }) {
  const [outcome, setOutcome] = useState('')
  const [busy, setBusy] = useState(false)
  const [review, setReview] = useState<string | null>(null)
  const refused = useRefused('close', ['outcome'])
  const close = useIntent(Case_CloseDocument)
  const undo = useUndoClosing()
  const toast = useUndoToast()
  const say = useAnnounce()
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => { if (!review) first.current?.focus() }, [review])

  async function save(reviewed: boolean): Promise<void> {
    if (!outcome) return refused.show([{ field: 'outcome', text: m.close_choose() }])
    setBusy(true)
    const answer = await close({ caseId: whole.id, outcome, reviewed })
    setBusy(false)
    if (answer.kind === 'refused') return answer.refusal.code === 'AVSLUT_MED_VRAKNINGSDAG' ? setReview(answer.refusal.text) : refused.show([answer.refusal])
    const words = m.closed_toast({ name: caseName(whole) })
    toast(words, () => void undo(whole.id))
    say(words)
    focusHeading()
  }

  if (review) return <EvictionReview day={evictionDay(whole.reasons)} text={review} busy={busy} onGo={() => void save(true)} onBack={() => setReview(null)} />
  const options = [{ value: '', label: m.close_none_chosen() }, ...whole.viewerMay.outcomes.map((code) => ({ value: code, label: outcomeWord(code) }))]
  const consents = whole.consents.some((consent) => consent.state === 'AKTIV' || consent.state === 'UTKAST')
  return (
    <form className="add-fact" aria-label={m.close_open()} noValidate onSubmit={(event) => { event.preventDefault(); void save(false) }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onBack() } }}>
      {refused.summary}
      <Select ref={first} id={refused.idOf('outcome')} label={m.close_outcome()} help={consents ? `${m.close_help()} ${m.close_consents_end()}` : m.close_help()} options={options} value={outcome} wrong={refused.of('outcome')} onChoose={setOutcome} />
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.close_go()}</Button>
        <Button onClick={onBack}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

/** A closed case is opened again: the same day as it was before, later from where it then stands. */
export function ReopenCase({ whole }: { whole: WholeCase }) {
  const [busy, setBusy] = useState(false)
  const refused = useRefused('reopen', [])
  const reopen = useIntent(Case_ReopenDocument)
  const undo = useUndoClosing()
  const say = useAnnounce()
  const slip = whole.outcome !== null && whole.closedOn === today()

  async function takeUp(): Promise<string | null> {
    if (slip) return await undo(whole.id)
    const outcome = await reopen({ caseId: whole.id })
    if (outcome.kind === 'done') say(m.reopened_said())
    return outcome.kind === 'done' ? null : outcome.refusal.text
  }

  async function go(): Promise<void> {
    setBusy(true)
    const text = await takeUp()
    setBusy(false)
    if (text) refused.show([{ field: null, text }])
    else focusHeading()
  }

  return (
    <section className="case-part close-case" aria-labelledby="reopen-case">
      <h2 id="reopen-case">{m.reopen_heading()}</h2>
      {refused.summary}
      <p className="help">{slip ? m.reopen_help_slip() : m.reopen_help()}{whole.consents.length > 0 ? ` ${m.reopen_consents()}` : ''}</p>
      <div className="tools fw"><Button busy={busy} onClick={() => void go()}>{m.reopen_go()}</Button></div>
    </section>
  )
}
