import { m } from '../../paraglide/messages'
import { Icon } from '../../ui/icon'
import { focusHeading } from '../../ui/route-focus'
import { PaidAnswer } from './paid-answer'
import { caseName, type WholeCase } from './whole-case'

/** The household had a debt and is not on the latest list. A person says whether it is paid. */
export function ProposedPaid({ whole }: { whole: WholeCase }) {
  return (
    <section className="tell action" aria-labelledby="proposed">
      <Icon name="action" />
      <div>
        <h2 id="proposed" className="tell-heading">{m.proposed_case_heading()}</h2>
        <p>{m.proposed_case_words()}</p>
        <PaidAnswer
          caseId={whole.id}
          name={caseName(whole)}
          reasons={whole.reasons}
          words={{ yes: { shown: m.proposed_yes() }, no: { shown: m.proposed_no() } }}
          onAnswered={focusHeading}
        />
      </div>
    </section>
  )
}
