import { useQuery } from '@apollo/client/react'
import { wayInStateLabels } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import { WayInDuty_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Chip, Chips } from '../../ui/chip'
import { Group, Rows } from '../../ui/panel'
import './partnerships.css'

/** That the own way in is to be written or confirmed, on the day's page of who may do it. Nothing where it holds. */
export function WayInDuty() {
  const { data } = useQuery(WayInDuty_QueryDocument)
  const own = data?.partnershipsPage?.own
  if (!own?.mayWrite || own.wayIn.state === 'GALLER') return null
  return (
    <div className="way-in-duties">
      <Group heading={m.way_in_own()}>
        <Rows>
          <li className="way-in-duty">
            <p className="strong"><Link to="/samverkan">{own.wayIn.state === 'ATT_BEKRAFTA' ? m.partnerships_lead_confirm() : m.partnerships_lead_write()}</Link></p>
            <Chips><Chip tone="action">{word(wayInStateLabels, own.wayIn.state)}</Chip></Chips>
          </li>
        </Rows>
      </Group>
    </div>
  )
}
