import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Case_CloseDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { useRefused } from '../../ui/use-refused'
import type { WholeCase } from './whole-case'
import { outcomeWord } from './case-words'

/** Ends the case at one's own desk, with how it went. Consents end with it, and that is said before. */
export function CloseCase({ whole }: { whole: WholeCase }) {
  const [open, setOpen] = useState(false)
  const [outcome, setOutcome] = useState('')
  const [busy, setBusy] = useState(false)
  const refused = useRefused('close', ['outcome'])
  const close = useIntent(Case_CloseDocument)

  async function save(): Promise<void> {
    if (!outcome) return refused.show([{ field: 'outcome', text: m.close_choose() }])
    setBusy(true)
    const answer = await close({ caseId: whole.id, outcome })
    setBusy(false)
    if (answer.kind === 'refused') refused.show([answer.refusal])
  }

  return (
    <section className="case-part close-case" aria-labelledby="close-case">
      <h2 id="close-case">{m.close_heading()}</h2>
      {open ? (
        <form className="add-fact" noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
          {refused.summary}
          <Select id={refused.idOf('outcome')} label={m.close_outcome()} help={whole.consents.length > 0 ? m.close_consents_end() : m.close_help()} options={[{ value: '', label: m.close_none_chosen() }, ...whole.viewerMay.outcomes.map((code) => ({ value: code, label: outcomeWord(code) }))]} value={outcome} wrong={refused.of('outcome')} onChoose={setOutcome} />
          <div className="tools">
            <Button kind="go" type="submit" busy={busy}>{m.close_go()}</Button>
            <Button onClick={() => setOpen(false)}>{m.cancel()}</Button>
          </div>
        </form>
      ) : (
        <Button onClick={() => setOpen(true)}>{m.close_open()}</Button>
      )}
    </section>
  )
}
