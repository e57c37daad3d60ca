import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages'
import { buttonClass } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import { useViewer } from '../sessions/viewer-context'

function Points({ heading, points }: { heading: string; points: readonly string[] }) {
  return (
    <section className="panel plain-panel">
      <h2>{heading}</h2>
      <ul className="pb plain-list">{points.map((point) => <li key={point}>{point}</li>)}</ul>
    </section>
  )
}

/** For managers and network partners: what is theirs and what they never meet. It asks the server for nothing. */
export function PlainPage() {
  const viewer = useViewer()
  const manager = viewer.role !== 'NATVERK'
  const yours = manager ? [m.manager_yours_1(), m.manager_yours_2(), m.manager_yours_3()] : [m.network_yours_1(), m.network_yours_2()]
  const not = manager ? [m.manager_not_1(), m.manager_not_2()] : [m.network_not_1(), m.network_not_2()]
  return (
    <>
      <PageHead
        heading={(manager ? m.manager_heading : m.network_heading)({ name: viewer.name })}
        lead={manager ? m.manager_lead() : m.network_lead()}
        tools={viewer.may.readMeetings ? <Link to="/moten" className={buttonClass({ small: true })}>{m.plain_meetings()}</Link> : undefined}
      />
      <div className="plain-two">
        <Points heading={m.manager_yours()} points={yours} />
        <Points heading={m.manager_not()} points={not} />
      </div>
    </>
  )
}
