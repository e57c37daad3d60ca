import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { Mandates_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { OpensForm } from '../../ui/opens-form'
import { PageHead } from '../../ui/page-head'
import { GiveMandate } from './give-mandate'
import { MandateRegister } from './mandate-register'
import type { MandatesPageData } from './page-data'
import './decision-mandates.css'

/** Who may decide what: one's own first, then the other side of each table. Managers give and end the own ones. */
export function MandatesPage() {
  const { data, loading, error } = useQuery(Mandates_QueryDocument)
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  const page = data.mandatesPage
  if (!page) return <NothingHere />
  const { own, others, mayWrite, colleagues } = page
  return (
    <>
      <PageHead crumb={<Link to="/samverkan">{m.nav_partnerships()}</Link>} heading={m.mandates_heading()} lead={leadOf(own)} />
      <MandateRegister register={own} heading={m.mandates_own()} own mayWrite={mayWrite}>
        {mayWrite ? <OpensForm label={m.mandate_give()} kind="go" small={false}>{(close) => <GiveMandate colleagues={colleagues} onClose={close} />}</OpensForm> : null}
      </MandateRegister>
      {others.map((register) => <MandateRegister key={register.organisation.id} register={register} heading={m.mandates_of({ partner: register.organisation.shortName })} />)}
    </>
  )
}

/** What is to be done about the own ones. */
function leadOf({ mandates, unregulated }: MandatesPageData['own']): string {
  if (mandates.some(({ state }) => state === 'SLUTAR_SNART')) return m.mandates_lead_soon()
  return unregulated.length > 0 ? m.mandates_lead_lacks() : m.mandates_lead_fine()
}
