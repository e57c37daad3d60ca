import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Case_ConfirmPaidDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { useRefused } from '../../ui/use-refused'
import type { WholeCase } from './whole-case'

/** The tenancy was on the last list and is not on this one. A person says whether it is paid. */
export function ProposedPaid({ whole }: { whole: WholeCase }) {
  const [busy, setBusy] = useState<'yes' | 'no' | null>(null)
  const refused = useRefused('paid', [])
  const confirm = useIntent(Case_ConfirmPaidDocument)

  async function answer(paid: boolean): Promise<void> {
    setBusy(paid ? 'yes' : 'no')
    const outcome = await confirm({ caseId: whole.id, paid })
    setBusy(null)
    if (outcome.kind === 'refused') refused.show([outcome.refusal])
  }

  return (
    <section className="tell action" aria-labelledby="proposed">
      <Icon name="action" />
      <div>
        <h2 id="proposed" className="tell-heading">{m.proposed_case_heading()}</h2>
        <p>{m.proposed_case_words()}</p>
        {refused.summary}
        <div className="tools fw">
          <Button small busy={busy === 'yes'} onClick={() => void answer(true)}>{m.proposed_yes()}</Button>
          <Button small busy={busy === 'no'} onClick={() => void answer(false)}>{m.proposed_no()}</Button>
        </div>
      </div>
    </section>
  )
}
