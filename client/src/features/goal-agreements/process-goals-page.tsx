import { useQuery } from '@apollo/client/react'
import { Link, useParams } from '@tanstack/react-router'
import { ProcessGoals_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { OpensForm } from '../../ui/opens-form'
import { PageHead } from '../../ui/page-head'
import { Empty } from '../../ui/panel'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'
import { Exceptions } from './exceptions'
import { GoalForm } from './goal-form'
import { OneGoal } from './one-goal'
import './gates.css'
import './goals.css'

/** What the sides of a partnership have agreed that everybody in a group gets before a step, and what waits for a yes. */
export function ProcessGoalsPage() {
  const { partnershipId } = useParams({ from: '/samverkan/processmal/$partnershipId' })
  const viewer = useViewer()
  const { data, loading, error } = useQuery(ProcessGoals_QueryDocument, { variables: { partnershipId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  const page = data.processGoals
  if (!page) return <NothingHere />
  const { id, goals, today, mayWrite } = page
  const partner = page.partner ?? ''
  return (
    <>
      <PageHead crumb={<Link to="/samverkan">{m.nav_partnerships()}</Link>} heading={m.goals_heading()} lead={m.goals_lead()} />
      <div className="goals">
        {mayWrite
          ? <OpensForm label={m.goals_propose()} kind={goals.length === 0 ? 'go' : 'default'} small={false}>{(close) => <GoalForm partnershipId={id} partner={partner} goalId={null} of={null} today={today} name={m.goals_propose()} onClose={close} />}</OpensForm>
          : <p className="small muted">{m.goals_read_only()}</p>}
        {goals.length === 0 ? <Empty>{m.goals_none()}</Empty> : null}
        {goals.map((goal) => <OneGoal key={goal.goalId} goal={goal} partnershipId={id} partner={partner} today={today} mayWrite={mayWrite} />)}
        {mayWrite && isLandlordSide(viewer) ? <Exceptions /> : null}
      </div>
    </>
  )
}
