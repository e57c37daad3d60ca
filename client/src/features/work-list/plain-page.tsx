import { m } from '../../paraglide/messages'
import { PageHead } from '../../ui/page-head'
import { Points } from './plain-points'

/** For network partners, who have nothing to do here: what they never meet, and whom to call. */
export function PlainPage() {
  return (
    <>
      <PageHead heading={m.nav_today()} lead={m.network_lead()} />
      <div className="plain-two">
        <Points heading={m.plain_call()} points={[m.network_call()]} />
        <Points heading={m.manager_not()} points={[m.network_not_1()]} />
      </div>
    </>
  )
}
