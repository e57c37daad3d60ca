import { useQuery } from '@apollo/client/react'
import { managerMeetingFateLabels, managerStandingLabels, MANAGER_MEETINGS_A_YEAR } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import { ManagerMeetings_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, dayWords, timeSpan } from '../../text/dates'
import { word } from '../../text/labels'
import { Chip, Chips } from '../../ui/chip'
import { OpensForm } from '../../ui/opens-form'
import { PageHead } from '../../ui/page-head'
import { Empty, Panel, Rows } from '../../ui/panel'
import { useViewer } from '../sessions/viewer-context'
import { Improvements } from './improvements'
import { FATE_TONE, standingWords, STANDING_TONE, type ManagerTable, type NamedImprovements } from './manager-words'
import { PlanForm } from './plan-form'
import './manager-meetings.css'

/** The managers' meetings of every partnership: whether it is time to meet, one to plan, those that have been, and what has been made better. */
export function ManagerMeetingsPage() {
  const viewer = useViewer()
  const { data, loading, error } = useQuery(ManagerMeetings_QueryDocument)
  if (!viewer.may.readManagerMeetings) return <NothingHere />
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  const tables = data.managerTables
  const late = tables.some(({ overdue }) => overdue)
  return (
    <>
      <PageHead crumb={<Link to="/samverkan">{m.nav_partnerships()}</Link>} heading={m.managers_heading()} lead={late ? m.managers_lead_overdue() : m.managers_lead()} />
      {tables.length === 0 ? <Empty>{m.partnerships_none()}</Empty> : null}
      <div className="manager-tables">{tables.map((table) => <OneTable key={table.id} table={table} />)}</div>
    </>
  )
}

function OneTable({ table }: { table: ManagerTable & NamedImprovements }) {
  const viewer = useViewer()
  const { otherSide: { shortName: partner }, state, overdue, heldThisYear, meetings } = table
  const needed = overdue || state === 'ATT_PLANERA'
  return (
    <Panel heading={m.partnership_with({ own: viewer.organisation.shortName, partner })}>
      <p className="manager-state">
        <Chip tone={STANDING_TONE[state]}>{word(managerStandingLabels, state)}</Chip>
        <span>{standingWords(table)}.</span>
      </p>
      <p className="small muted">{m.managers_held_of({ count: heldThisYear, of: MANAGER_MEETINGS_A_YEAR })}</p>
      <div className="tools">
        <OpensForm label={m.managers_plan()} name={m.managers_plan_what({ partner })} kind={needed ? 'go' : 'default'} small={false}>{(close) => <PlanForm table={table} onClose={close} />}</OpensForm>
      </div>
      {meetings.length === 0 ? <p>{m.managers_none()}</p> : (
        <Rows label={m.managers_with({ partner })}>
          {meetings.map((meeting) => (
            <li key={meeting.id} className="manager-row">
              <div>
                <p className="strong"><Link to="/samverkan/chefsmoten/$meetingId" params={{ meetingId: meeting.id }}>{m.managers_with_on({ partner, day: dayWords(dayOf(meeting.startsAt)) })}</Link></p>
                <p className="small muted">{timeSpan(meeting.startsAt, meeting.endsAt)}, {meeting.place}</p>
              </div>
              <Chips><Chip tone={FATE_TONE[meeting.fate]}>{word(managerMeetingFateLabels, meeting.fate)}</Chip></Chips>
            </li>
          ))}
        </Rows>
      )}
      <Improvements table={table} />
    </Panel>
  )
}
