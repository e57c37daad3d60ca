import { useQuery } from '@apollo/client/react'
import { MANAGER_MEETINGS_A_YEAR } from '@bokvar/domain/vocabulary'
import { Portfolio_QueryDocument, type Portfolio_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { Chip } from '../../ui/chip'
import { Panel } from '../../ui/panel'
import { StackTable } from '../../ui/stack-table'

type Page = NonNullable<Portfolio_QueryQuery['partnershipsPage']>
type Partnership = Page['partnerships'][number]

/** Every partnership in figures, one row each: no names of people, no figure about a case. */
export function Portfolio() {
  const { data } = useQuery(Portfolio_QueryDocument)
  const page = data?.partnershipsPage
  if (!page || page.partnerships.length === 0) return null
  return (
    <Panel heading={m.portfolio()}>
      <p className="small muted">{m.portfolio_help()}</p>
      <StackTable
        label={m.portfolio()}
        columns={[{ label: m.portfolio_with() }, { label: m.portfolio_established() }, { label: m.portfolio_monthly() }, { label: m.portfolio_next() }, { label: m.portfolio_managers() }, { label: m.portfolio_improvements(), number: true }]}
        rows={page.partnerships.map((partnership) => {
          const table = data.managerTables.find(({ id }) => id === partnership.id)
          return { key: partnership.id, cells: [
            partnership.otherSide.shortName, established(partnership, page), monthly(partnership), partnership.nextOn ? dayWords(partnership.nextOn) : <Chip tone="action">{m.portfolio_no_next()}</Chip>,
            m.managers_count_of({ count: table?.heldThisYear ?? 0, of: MANAGER_MEETINGS_A_YEAR }), table?.improvementsThisYear ?? 0,
          ] }
        })}
      />
    </Panel>
  )
}

function established({ established: is }: Partnership, { own: { wayIn: { state } } }: Page) {
  if (is) return m.portfolio_yes()
  return <Chip tone="action">{state === 'SAKNAS' || state === 'OFULLSTANDIG' ? m.portfolio_no_own() : m.portfolio_no_other()}</Chip>
}

/** Of all that were planned for the year: those that did not take place, were given up, or lie ahead too. */
function monthly({ year: { held, notHeld, cancelled, untold, ahead } }: Partnership): string {
  return m.portfolio_held({ held, planned: held + notHeld + cancelled + untold + ahead })
}
