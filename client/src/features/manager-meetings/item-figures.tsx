import { wayInStateLabels, type ManagerItem } from '@bokvar/domain/vocabulary'
import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { GateFigures_QueryDocument, type ManagerMeeting_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { word } from '../../text/labels'
import { PartnershipLetters } from '../letters-of-intent/partnership-letters'
import { Improvements } from './improvements'
import type { ManagerMeeting } from './manager-words'

interface Figures {
  readonly meeting: ManagerMeeting
  readonly data: ManagerMeeting_QueryQuery
}

/** What stands under each item by itself: one line for an item, and nothing for those that have no figures. */
const UNDER: Readonly<Partial<Record<ManagerItem, (figures: Figures) => ReactNode>>> = {
  SAMVERKAN: (figures) => <Cooperation {...figures} />,
  ATAGANDEN: ({ meeting }) => <PartnershipLetters partnershipId={meeting.partnershipId} mayWrite={false} />,
  MANDAT: () => <p className="small"><Link to="/samverkan/mandat">{m.mandates_heading()}</Link></p>,
  RESURSER: (figures) => <Resources {...figures} />,
  AVVIKELSER: (figures) => <Deviations {...figures} />,
}

/** The figures that the portal has for an item now, for a meeting that is not closed yet: about meetings and ways in, never about a case. */
export function ItemFigures({ item, ...figures }: Figures & { item: ManagerItem }) {
  return UNDER[item]?.(figures) ?? null
}

function Facts({ rows }: { rows: readonly (readonly [words: string, value: ReactNode])[] }) {
  return <dl className="manager-facts">{rows.map(([words, value]) => <div key={words}><dt>{words}</dt><dd>{value}</dd></div>)}</dl>
}

const partnershipOf = ({ meeting, data }: Figures) => data.partnershipsPage?.partnerships.find(({ id }) => id === meeting.partnershipId)

function Cooperation({ meeting, data }: Figures) {
  const partnership = partnershipOf({ meeting, data })
  const table = data.managerTables.find(({ id }) => id === meeting.partnershipId)
  const own = data.partnershipsPage?.own
  return (
    <>
      {partnership && own ? (
        <Facts rows={[
          [m.partnership_year({ year: partnership.year.year }), `${m.partnership_held()}: ${partnership.year.held}. ${m.partnership_ahead()}: ${partnership.year.ahead}.`],
          [m.managers_next_monthly(), partnership.nextOn ? dayWords(partnership.nextOn) : m.partnership_none_ahead()],
          [m.managers_way_own(), word(wayInStateLabels, own.wayIn.state)],
          [m.managers_way_other({ partner: meeting.otherSide.shortName }), word(wayInStateLabels, partnership.wayIn.state)],
        ]} />
      ) : null}
      {table ? <Improvements table={table} /> : null}
    </>
  )
}

/** To managers alone: whether something at their own organisation rests on one person. Whom is told on their own page, and not at a table of two. */
function Resources({ data }: Figures) {
  const found = data.partnershipsPage?.dependences
  if (!found) return null
  return <p className="small">{found.length === 0 ? m.managers_depends_none() : <>{m.managers_depends()} <Link to="/samverkan">{m.managers_depends_see()}</Link></>}</p>
}

function Deviations(figures: Figures) {
  const { data } = useQuery(GateFigures_QueryDocument)
  const year = partnershipOf(figures)?.year
  const gates = data?.gateFigures.find(({ id }) => id === figures.meeting.partnershipId)
  if (!year) return null
  const rows = ([[m.partnership_not_held(), year.notHeld], [m.partnership_cancelled(), year.cancelled], [m.partnership_untold(), year.untold]] as const).filter(([, count]) => count > 0)
  const steps = gates ? [[m.figures_gates(), gates.taken], [m.figures_exceptions(), gates.exceptions]] as const : []
  return (
    <>
      {rows.length > 0 ? <Facts rows={rows} /> : <p className="small muted">{m.managers_all_held()}</p>}
      {steps.length > 0 ? <Facts rows={steps} /> : null}
    </>
  )
}
