import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { LeaversPage_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { OpensForm } from '../../ui/opens-form'
import { PageHead } from '../../ui/page-head'
import { Empty } from '../../ui/panel'
import { OneLeaver } from './one-leaver'
import { SayLeavingForm } from './say-leaving-form'
import './leavers.css'

/** Who leaves, what waits for somebody else, and who is asked: kinds and counts, no household. */
export function LeaversPage() {
  const { data, loading, error } = useQuery(LeaversPage_QueryDocument)
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  const page = data.leavers
  if (!page) return <NothingHere />
  return (
    <>
      <PageHead crumb={<Link to="/samverkan">{m.nav_partnerships()}</Link>} heading={m.leavers_heading()} lead={page.maySay ? m.leavers_lead() : m.leavers_lead_coordinator()} />
      {page.maySay && page.colleagues.length > 0 ? (
        <div className="leavers-say">
          <OpensForm label={m.leavers_say()} kind={page.leavers.length === 0 ? 'go' : 'default'} small={false}>{(close) => <SayLeavingForm colleagues={page.colleagues} onClose={close} />}</OpensForm>
        </div>
      ) : null}
      {page.leavers.length === 0 ? <Empty>{m.leavers_none()}</Empty> : null}
      {page.leavers.map((one) => <OneLeaver key={one.person.id} leaver={one} maySay={page.maySay} />)}
    </>
  )
}
