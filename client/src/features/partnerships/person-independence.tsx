import { workNeedLabels } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Chip } from '../../ui/chip'
import { Panel } from '../../ui/panel'
import type { PartnershipsPageData } from './page-data'

/** To managers: whether the work goes on whoever leaves, and if not what stops with whom, and what to do about it. */
export function PersonIndependence({ dependences }: { dependences: NonNullable<PartnershipsPageData['dependences']> }) {
  const byPerson = [...Map.groupBy(dependences, ({ colleague }) => colleague.id).values()]
  return (
    <div className="partnership">
      <Panel heading={m.independence_heading()}>
        {byPerson.length === 0
          ? <p className="way-in-state"><Chip tone="done">{m.independence_yes()}</Chip><span className="small muted">{m.independence_yes_help()}</span></p>
          : (
            <>
              <p className="way-in-state"><Chip tone="action">{m.independence_no()}</Chip><span className="small muted">{m.independence_no_help()}</span></p>
              <ul className="independence">
                {byPerson.map((needs) => needs[0] ? (
                  <li key={needs[0].colleague.id}>
                    <p className="strong">{m.independence_if({ person: needs[0].colleague.name })}</p>
                    <ul className="independence-needs">{needs.map(({ need }) => <li key={need}>{word(workNeedLabels, need)}</li>)}</ul>
                  </li>
                ) : null)}
              </ul>
            </>
          )}
        <p className="independence-leave">{dependences.some(({ need }) => need === 'MANDAT') ? <Link to="/samverkan/mandat">{m.mandates_link()}</Link> : null}<Link to="/samverkan/slutar">{m.leavers_link()}</Link></p>
      </Panel>
    </div>
  )
}
