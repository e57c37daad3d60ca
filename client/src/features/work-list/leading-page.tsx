import { useQuery } from '@apollo/client/react'
import { PersonIndependence_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords, today } from '../../text/dates'
import { PageHead } from '../../ui/page-head'
import { UndertakingDuties } from '../confidentiality/undertaking-duties'
import { HandoversToday } from '../leavers/handovers-today'
import { LetterDuties } from '../letters-of-intent/letter-duties'
import { NextManagerMeetings } from '../manager-meetings/next-manager-meetings'
import { Portfolio } from '../manager-meetings/portfolio'
import { PersonIndependence } from '../partnerships/person-independence'
import { WayInDuty } from '../partnerships/way-in-duty'
import { OpeningsTold } from './openings-told'
import { Points } from './plain-points'

/** For managers: what waits for them first, then how the partnerships go, each a panel that asks for itself. No case, and no person but colleagues. */
export function LeadingPage() {
  return (
    <>
      <PageHead heading={m.today_heading({ day: dayWords(today()) })} lead={m.leading_lead()} />
      <LetterDuties />
      <OpeningsTold />
      <HandoversToday />
      <WayInDuty />
      <NextManagerMeetings all />
      <UndertakingDuties />
      <Portfolio />
      <Independence />
      <div className="plain-two leading-plain">
        <Points heading={m.plain_call()} points={[m.manager_call()]} />
        <Points heading={m.manager_not()} points={[m.manager_not_1(), m.manager_not_2()]} />
      </div>
    </>
  )
}

function Independence() {
  const { data } = useQuery(PersonIndependence_QueryDocument)
  const found = data?.partnershipsPage?.dependences
  return found ? <PersonIndependence dependences={found} /> : null
}
