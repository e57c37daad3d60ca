import { useQuery } from '@apollo/client/react'
import { useId } from 'react'
import { CaseOutcomes_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { DecisionLine, TaskLine } from './outcome-lines'
import './meeting-tasks.css'

/** What has come of the household at meetings, as far as the reader may know. Nothing stands here when there is nothing. */
export function CaseOutcomes({ caseId }: { caseId: string }) {
  const { data } = useQuery(CaseOutcomes_QueryDocument, { variables: { caseId } })
  const at = useId()
  const { decisions = [], tasks = [] } = data?.caseOutcomes ?? {}
  if (decisions.length + tasks.length === 0) return null
  return (
    <section className="case-part" aria-labelledby={at}>
      <h2 id={at}>{m.case_outcomes()}</h2>
      <ul className="rows outcomes" role="list">
        {tasks.map((task) => <TaskLine key={task.id} task={task} colleagues={[]} dated />)}
        {decisions.map((decision) => <DecisionLine key={decision.id} decision={decision} parties={[]} dated />)}
      </ul>
    </section>
  )
}
