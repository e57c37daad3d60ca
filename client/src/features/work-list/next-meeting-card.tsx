import { Link } from '@tanstack/react-router'
import type { NextMeetingCard_MeetingFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, daysFromToday, dayWords, leaf, stamp, timeSpan } from '../../text/dates'
import { countWord, sentence } from '../../text/number-words'
import { buttonClass } from '../../ui/button'
import { useViewer } from '../sessions/viewer-context'

function whenWords(on: string): string {
  const days = daysFromToday(on)
  if (days === 0) return m.when_today()
  return days === 1 ? m.when_tomorrow() : m.in_days({ days })
}

/** The meeting stands first: what it is waiting for, and one button. */
export function NextMeetingCard({ meeting }: { meeting: NextMeetingCard_MeetingFragment | null }) {
  const viewer = useViewer()
  if (!viewer.may.readMeetings) return null
  if (!meeting) {
    return (
      <section className="panel meet">
        <p>{m.no_meeting()}</p>
        <Link className={buttonClass()} to="/moten">{m.plan_meeting()}</Link>
      </section>
    )
  }
  const on = dayOf(meeting.startsAt)
  const page = leaf(on)
  const when = { day: sentence(dayWords(on)), time: timeSpan(meeting.startsAt, meeting.endsAt), place: meeting.place }
  return (
    <section className="panel meet" aria-labelledby="next-meeting">
      <div className="leaf" aria-hidden="true"><span>{page.month}</span><b>{page.day}</b><i>{page.weekday}</i></div>
      <div>
        <h2 id="next-meeting">{m.next_meeting({ when: whenWords(on) })}</h2>
        <p>{meeting.partner ? m.next_meeting_when({ ...when, partner: meeting.partner.name }) : m.next_meeting_when_alone(when)}</p>
        <p className="small muted">
          {meeting.sentAt
            ? m.meeting_sent({ at: stamp(meeting.sentAt) })
            : `${meeting.waiting > 0 ? `${m.meeting_waiting({ n: meeting.waiting, count: sentence(countWord(meeting.waiting, true)) })} ` : ''}${m.meeting_send_by({ day: dayWords(meeting.sendBy) })}`}
        </p>
      </div>
      <Link className={buttonClass({ kind: 'go' })} to="/moten/$meetingId" params={{ meetingId: meeting.id }}>{meeting.sentAt ? m.open_agenda() : m.prepare_agenda()}</Link>
    </section>
  )
}
