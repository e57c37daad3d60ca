import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { MinutesDuties_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords } from '../../text/dates'
import { Chip, Chips } from '../../ui/chip'
import { Group, Rows } from '../../ui/panel'
import './minutes.css'

/** Minutes that wait for the reader herself, on the day's page. Nothing where there is nothing. */
export function MinutesDuties() {
  const { data } = useQuery(MinutesDuties_QueryDocument)
  const duties = data?.minutesDuties ?? []
  if (duties.length === 0) return null
  return (
    <div className="minutes-duties">
      <Group heading={m.minutes_duties()}>
        <Rows>
          {duties.map(({ meetingId, startedAt, partnership, adjust, dueOn, late }) => {
            const day = dayWords(dayOf(startedAt))
            return (
              <li key={meetingId} className="minutes-duty">
                <div>
                  <p className="strong"><Link to="/moten/$meetingId/minnesanteckning" params={{ meetingId }}>{adjust ? m.minutes_duty_adjust({ day }) : m.minutes_duty_write({ day })}</Link></p>
                  <p className="small muted">{partnership}</p>
                </div>
                {adjust ? null : <Chips><Chip tone={late ? 'action' : 'deadline'}>{late ? m.minutes_late({ day: dayWords(dueOn) }) : m.minutes_due({ day: dayWords(dueOn) })}</Chip></Chips>}
              </li>
            )
          })}
        </Rows>
      </Group>
    </div>
  )
}
