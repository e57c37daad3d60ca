import type { WayInState } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { listed } from '../../text/number-words'
import { Chip } from '../../ui/chip'
import { Panel } from '../../ui/panel'
import { FirstMeetingOf } from '../first-meetings/first-meetings-begun'
import { PartnershipLetters } from '../letters-of-intent/partnership-letters'
import { useViewer } from '../sessions/viewer-context'
import type { PartnershipsPageData } from './page-data'
import { WayInTold } from './way-in-told'

type Partnership = PartnershipsPageData['partnerships'][number]

/** One partnership: whether it is established and what it lacks, how one reaches the other side, and the year's meetings in figures. */
export function OnePartnership({ partnership, ownState, mayWrite }: { partnership: Partnership; ownState: WayInState; mayWrite: boolean }) {
  const viewer = useViewer()
  const { otherSide, established, wayIn, year, nextOn, network } = partnership
  return (
    <div className="partnership">
      <Panel heading={m.partnership_with({ own: viewer.organisation.shortName, partner: otherSide.shortName })}>
        <p className="way-in-state">
          <Chip tone={established ? 'done' : 'action'}>{established ? m.partnership_established() : m.partnership_not_established()}</Chip>
          {established ? null : <span className="small">{lacks(ownState, otherSide.shortName)}</span>}
        </p>
        <h3>{m.way_in_of({ partner: otherSide.shortName })}</h3>
        <WayInTold wayIn={wayIn} />
        <h3>{m.partnership_year({ year: year.year })}</h3>
        <dl className="way-in-told">{yearRows(year).map(([words, count]) => <div key={words}><dt>{words}</dt><dd>{count}</dd></div>)}</dl>
        <p className="small muted">{nextOn ? m.partnership_next({ day: dayWords(nextOn) }) : m.partnership_none_ahead()}</p>
        {network.length > 0 ? <p className="small muted">{m.partnership_network()}: {listed(network.map(({ shortName }) => shortName))}</p> : null}
        <FirstMeetingOf partnershipId={partnership.id} />
        <p><Link to="/samverkan/malgrupper/$partnershipId" params={{ partnershipId: partnership.id }}>{m.def_link()}</Link></p>
        <p><Link to="/samverkan/processmal/$partnershipId" params={{ partnershipId: partnership.id }}>{m.goals_heading()}</Link> <span className="small muted">{m.goals_link_help()}</span></p>
        <p><Link to="/samverkan/mal/$partnershipId" params={{ partnershipId: partnership.id }}>{m.goals_link()}</Link></p>
        <PartnershipLetters partnershipId={partnership.id} mayWrite={mayWrite} />
        <p><Link to="/samverkan/lika-behandling/$partnershipId" params={{ partnershipId: partnership.id }}>{m.equal_link()}</Link></p>
        <p><Link to="/sekretess">{m.partnership_undertaking()}</Link></p>
      </Panel>
    </div>
  )
}

/** What it lacks to be established, said of oneself first: that one can mend. */
function lacks(ownState: WayInState, partner: string): string {
  return ownState === 'SAKNAS' || ownState === 'OFULLSTANDIG' ? m.partnership_not_established_own() : m.partnership_not_established_other({ partner })
}

/** Nothing is said of what there is none of, but of the held ones and those to come. */
function yearRows({ held, notHeld, cancelled, untold, ahead }: Partnership['year']): (readonly [words: string, count: number])[] {
  const rest = [[m.partnership_not_held(), notHeld], [m.partnership_cancelled(), cancelled], [m.partnership_untold(), untold]] as const
  return [[m.partnership_held(), held], [m.partnership_ahead(), ahead], ...rest.filter(([, count]) => count > 0)]
}
