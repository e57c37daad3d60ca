import { useQuery } from '@apollo/client/react'
import { addMonths, localDate, managerStandingLabels, MANAGER_MEETING_MONTHS } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { NextManagerMeetings_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { word } from '../../text/labels'
import { buttonClass } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Group, Rows } from '../../ui/panel'
import { meetingAtHand, standingWords, STANDING_TONE, type ManagerTable } from './manager-words'
import './manager-meetings.css'

/**
 * The next managers' meeting of each partnership, with what is to be done about it. To a manager always; on the day's page of a
 * coordinator only what shouts: that half a year has gone by, or that one is to be closed.
 */
export function NextManagerMeetings({ all = false }: { all?: boolean }) {
  const { data } = useQuery(NextManagerMeetings_QueryDocument)
  const shown = (data?.managerTables ?? []).filter(({ state, overdue }) => all || overdue || state === 'ATT_AVSLUTA')
  if (shown.length === 0) return null
  return (
    <div className="next-managers">
      <Group heading={m.managers_next_heading()}>
        <Rows>
          {shown.map((table, index) => (
            <li key={table.id} className="manager-row">
              <div>
                <p className="strong"><ToDo table={table}>{standingWords(table)}</ToDo></p>
                <p className="small muted">{whenWords(table)}</p>
              </div>
              <div className="tools">
                <Chips><Chip tone={STANDING_TONE[table.state]}>{word(managerStandingLabels, table.state)}</Chip></Chips>
                {all && table.overdue ? <Link className={buttonClass({ kind: index === 0 ? 'go' : 'default', small: true })} to="/samverkan/chefsmoten" aria-label={m.managers_plan_what({ partner: table.otherSide.shortName })}>{m.managers_plan()}</Link> : null}
              </div>
            </li>
          ))}
        </Rows>
      </Group>
    </div>
  )
}

/** Leads to the meeting that is planned or to be closed, else to where one is planned. */
function ToDo({ table, children }: { table: ManagerTable; children: ReactNode }) {
  const meeting = meetingAtHand(table)
  return meeting ? <Link to="/samverkan/chefsmoten/$meetingId" params={{ meetingId: meeting.id }}>{children}</Link> : <Link to="/samverkan/chefsmoten">{children}</Link>
}

function whenWords({ lastOn, state }: ManagerTable): string {
  if (!lastOn) return m.managers_lead()
  const last = m.managers_last({ day: dayWords(lastOn) })
  return state === 'ATT_PLANERA' ? `${last} ${m.managers_before({ day: dayWords(addMonths(localDate(lastOn), MANAGER_MEETING_MONTHS)) })}` : last
}
