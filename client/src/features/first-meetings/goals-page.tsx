import { useQuery } from '@apollo/client/react'
import { Link, useParams } from '@tanstack/react-router'
import { FirstMeeting_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { Button } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import { Panel } from '../../ui/panel'
import { CommonGoals } from './agreed-points'
import './first-meetings.css'

/** What the two sides want to reach together, in two levels, with who sees to each and by when. */
export function GoalsPage() {
  const { partnershipId } = useParams({ from: '/samverkan/mal/$partnershipId' })
  const { data, loading, error } = useQuery(FirstMeeting_QueryDocument, { variables: { partnershipId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  if (!data.firstMeeting) return <NothingHere />
  const { firstMeeting: meeting } = data
  return (
    <>
      <PageHead
        crumb={<Link to="/samverkan">{m.nav_partnerships()}</Link>}
        heading={m.goals_with({ partner: meeting.otherSide.shortName })}
        lead={m.common_goals_lead()}
        tools={<Button small icon="print" onClick={() => print()}>{m.first_print()}</Button>}
      />
      <Panel heading={m.goals_common()}><CommonGoals meeting={meeting} /></Panel>
    </>
  )
}
