import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { PartnershipsPage_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { Empty } from '../../ui/panel'
import { PageHead } from '../../ui/page-head'
import { useViewer } from '../sessions/viewer-context'
import { OwnWayIn } from './own-way-in'
import { OnePartnership } from './one-partnership'
import type { PartnershipsPageData } from './page-data'
import { OurTitles } from './our-titles'
import { PersonIndependence } from './person-independence'
import './partnerships.css'

/** How one reaches each other in every partnership, and how its year has gone. The own way in is first: it is what one can do something about. */
export function PartnershipsPage() {
  const viewer = useViewer()
  const { data, loading, error } = useQuery(PartnershipsPage_QueryDocument)
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  const page = data.partnershipsPage
  if (!page) return <NothingHere />
  return (
    <>
      <PageHead heading={m.partnerships_heading()} lead={leadOf(page)} tools={viewer.may.readManagerMeetings ? <Link to="/samverkan/chefsmoten">{m.managers_heading()}</Link> : null} />
      <OwnWayIn own={page.own} colleagues={page.colleagues} />
      {page.dependences ? <PersonIndependence dependences={page.dependences} /> : null}
      <p className="to-mandates"><Link to="/samverkan/mandat">{m.mandates_link()}</Link><span className="small muted">{m.mandates_link_help()}</span></p>
      <p className="to-governing"><Link to="/samverkan/styrande-dokument">{m.governing_link()}</Link><span className="small muted">{m.governing_link_help()}</span></p>
      <p className="to-mandates"><Link to="/samverkan/utbildning">{m.trainings_heading()}</Link><span className="small muted">{m.trainings_link_help()}</span></p>
      {page.partnerships.length === 0 ? <Empty>{m.partnerships_none()}</Empty> : null}
      {page.partnerships.map((one) => <OnePartnership key={one.id} partnership={one} ownState={page.own.wayIn.state} mayWrite={page.own.mayWrite} />)}
      <OurTitles />
    </>
  )
}

/** The next thing to do: one's own way in first, since others wait for it. */
function leadOf({ own: { mayWrite, wayIn: { state } }, dependences }: PartnershipsPageData): string {
  if (!mayWrite || state === 'GALLER') return dependences?.length ? m.partnerships_lead_depends() : m.partnerships_lead_fine()
  return state === 'ATT_BEKRAFTA' ? m.partnerships_lead_confirm() : m.partnerships_lead_write()
}
