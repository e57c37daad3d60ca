import { useEffect, useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Case_CloseDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { useRefused } from '../../ui/use-refused'
import type { WholeCase } from './whole-case'
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
  const refused = useRefused('close', ['outcome'])
  const close = useIntent(Case_CloseDocument)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function save(): Promise<void> {
    if (!outcome) return refused.show([{ field: 'outcome', text: m.close_choose() }])
    setBusy(true)
    const answer = await close({ caseId: whole.id, outcome })
    setBusy(false)
    if (answer.kind === 'refused') refused.show([answer.refusal])
  }

  const options = [{ value: '', label: m.close_none_chosen() }, ...whole.viewerMay.outcomes.map((code) => ({ value: code, label: outcomeWord(code) }))]
  return (
    <form className="add-fact" aria-label={m.close_open()} noValidate onSubmit={(event) => { event.preventDefault(); void save() }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onBack() } }}>
      {refused.summary}
      <Select ref={first} id={refused.idOf('outcome')} label={m.close_outcome()} help={whole.consents.length > 0 ? m.close_consents_end() : m.close_help()} options={options} value={outcome} wrong={refused.of('outcome')} onChoose={setOutcome} />
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.close_go()}</Button>
        <Button onClick={onBack}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
