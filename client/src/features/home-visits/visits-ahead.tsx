import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { VisitsAhead_QueryDocument, type VisitsAhead_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { nameNotShown } from '../../text/labels'
import { partnerWord } from '../../text/who'
import { buttonClass } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Group, Rows } from '../../ui/panel'
import { missingYes, preparedWords, visitChip, visitTimeWords } from './visit-words'
import './home-visits.css'

type Ahead = VisitsAhead_QueryQuery['visitsAhead'][number]

/** Visits of today and tomorrow, and first those that wait for an answer. Nothing where there is none. */
export function VisitsAhead() {
  const { data } = useQuery(VisitsAhead_QueryDocument)
  const ahead = data?.visitsAhead ?? []
  if (ahead.length === 0) return null
  return (
    <div className="visits-ahead">
      <Group heading={m.visits_heading()}>
        <Rows>{ahead.map((one) => <AheadRow key={one.visit.id} ahead={one} />)}</Rows>
      </Group>
    </div>
  )
}

function AheadRow({ ahead: { caseId, household, address, visit } }: { ahead: Ahead }) {
  const name = household?.value ?? nameNotShown()
  const chip = visitChip(visit)
  const missing = missingYes(visit)
  const prepared = preparedWords(visit)
  const button = visit.state === 'VANTAR_PA_ER' ? m.visit_answer() : m.visit_open()
  return (
    <li className="visit-ahead">
      <div>
        <p className="strong">{visitTimeWords(visit)}{visit.partner ? <span className="visit-with"> {m.visit_with({ partner: partnerWord(visit.partner) })}</span> : null}</p>
        <p>{name}</p>
        {address ? <p className="small muted">{address.value}</p> : null}
        {prepared ? <p className="small">{prepared}</p> : null}
      </div>
      <Chips>
        <Chip tone={chip.tone}>{chip.words}</Chip>
        {missing.length > 0 ? <Chip tone="action">{m.visit_missing_short({ count: missing.length })}</Chip> : null}
      </Chips>
      <Link className={buttonClass({ small: true })} to="/arenden/$caseId" params={{ caseId }} aria-label={m.button_for({ button, household: name })}>{button}</Link>
    </li>
  )
}
