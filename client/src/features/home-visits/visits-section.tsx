import { useQuery } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { HomeVisits_OfCaseDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { OpensForm } from '../../ui/opens-form'
import { WhoMark } from '../disclosure-log/who-mark'
import { EndVisit, useConfirm } from './answer-visit'
import { LogVisit } from './log-visit'
import { MoveVisit, PlanVisit, PrepareVisit } from './plan-visit'
import { Residents } from './residents'
import { VISITS_HEADING } from './stand-at-heading'
import { preparedWords, visitChip, visitName, visitTimeWords, type Visit } from './visit-words'
import { partnerWord } from '../../text/who'
import './home-visits.css'

/** Planned visits of a case: when, with whom, how it stands, what is prepared, and what is missing. */
export function VisitsSection({ caseId }: { caseId: string }) {
  const { data } = useQuery(HomeVisits_OfCaseDocument, { variables: { caseId } })
  const found = data?.caseVisits
  if (!found || (found.visits.length === 0 && !found.mayPlan)) return null
  return (
    <section className="case-part" aria-labelledby={VISITS_HEADING}>
      <h2 id={VISITS_HEADING}>{m.visits_heading()}</h2>
      <ul className="rows" role="list">
        {found.visits.map((visit) => <VisitRow key={visit.id} visit={visit} caseId={caseId} />)}
        {found.visits.length === 0 ? <li className="muted">{m.visits_none()}</li> : null}
        {found.mayPlan ? <li><OpensForm label={m.visit_plan()} icon="plus">{(close) => <PlanVisit caseId={caseId} found={found} onClose={close} />}</OpensForm></li> : null}
      </ul>
    </section>
  )
}

function VisitRow({ visit, caseId }: { visit: Visit; caseId: string }) {
  const chip = visitChip(visit)
  const prepared = preparedWords(visit)
  return (
    <li className="visit">
      <div>
        <p className="strong">{visitTimeWords(visit)}{visit.partner ? <span className="visit-with"> {m.visit_with({ partner: partnerWord(visit.partner) })}</span> : null}</p>
        <Chips><Chip tone={chip.tone}>{chip.words}</Chip></Chips>
        {prepared ? <p className="small">{prepared}</p> : null}
        <p className="fw"><WhoMark who={visit.who} what={visitName(visit)} caseId={caseId} factId={visit.factId} /></p>
      </div>
      <Residents visit={visit} />
      <VisitTools visit={visit} />
    </li>
  )
}

type Opened = 'decline' | 'cancel' | 'move' | 'prepare' | 'log' | null

function VisitTools({ visit }: { visit: Visit }) {
  const [opened, setOpened] = useState<Opened>(null)
  const came = useRef<Opened>(null)
  const idOf = (what: NonNullable<Opened>) => `visit-${what}-${visit.id}`
  useEffect(() => {
    // Back at the button that opened it, where it is still there.
    if (opened === null && came.current) document.getElementById(`visit-${came.current}-${visit.id}`)?.focus()
    came.current = opened
  }, [opened, visit.id])
  const { confirm, stopped } = useConfirm(visit)
  const { may } = visit
  const named = (button: string) => m.visit_button_what({ button, visit: visitName(visit) })
  const close = () => setOpened(null)
  if (opened === 'decline' || opened === 'cancel') return <EndVisit visit={visit} cancels={opened === 'cancel'} onClose={close} />
  if (opened === 'move') return <MoveVisit visit={visit} onClose={close} />
  if (opened === 'prepare') return <PrepareVisit visit={visit} onClose={close} />
  if (opened === 'log') return <LogVisit visit={visit} onClose={close} />
  const tool = (what: NonNullable<Opened>, label: string, shown: boolean) => (shown ? <Button small id={idOf(what)} aria-label={named(label)} onClick={() => setOpened(what)}>{label}</Button> : null)
  return (
    <div>
      {stopped ? <p className="wrong" role="alert"><Icon name="action" />{stopped}</p> : null}
      <div className="tools">
        {may.confirm ? <Button small aria-label={named(m.visit_confirm())} onClick={() => void confirm()}>{m.visit_confirm()}</Button> : null}
        {tool('log', m.visit_log(), may.log)}
        {tool('decline', m.visit_decline(), may.decline)}
        {tool('move', m.visit_move(), may.move)}
        {tool('prepare', m.visit_prepare(), visit.child !== null && visit.state !== 'INSTALLT' && visit.state !== 'AVBOJT')}
        {tool('cancel', m.visit_cancel(), may.cancel)}
      </div>
    </div>
  )
}
