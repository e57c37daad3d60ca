import { m } from '../../paraglide/messages'
import { PageHead } from '../../ui/page-head'
import { UndertakingDuties } from '../confidentiality/undertaking-duties'
import { LetterDuties } from '../letters-of-intent/letter-duties'
import { WayInDuty } from '../partnerships/way-in-duty'
import { OpeningsTold } from './openings-told'
import { useViewer } from '../sessions/viewer-context'

function Points({ heading, points }: { heading: string; points: readonly string[] }) {
  return (
    <section className="panel plain-panel">
      <h2>{heading}</h2>
      <ul className="pb plain-list">{points.map((point) => <li key={point}>{point}</li>)}</ul>
    </section>
  )
}

/** For managers and network partners, who have nothing to do here: what they never meet, and whom to call. Managers are told what was opened. */
export function PlainPage() {
  const manager = useViewer().role !== 'NATVERK'
  return (
    <>
      <PageHead heading={m.nav_today()} lead={manager ? m.manager_lead() : m.network_lead()} />
      {manager ? <><LetterDuties /><OpeningsTold /><UndertakingDuties /><WayInDuty /></> : null}
      <div className="plain-two">
        <Points heading={m.plain_call()} points={[manager ? m.manager_call() : m.network_call()]} />
        <Points heading={m.manager_not()} points={manager ? [m.manager_not_1(), m.manager_not_2()] : [m.network_not_1()]} />
      </div>
    </>
  )
}
