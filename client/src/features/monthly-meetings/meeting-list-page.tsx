import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { MeetingListPage_QueryDocument, type MeetingListRow_MeetingFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, Waiting } from '../../shell/cannot-show'
import { dayOf, dayWords, daysFromToday, leaf, timeSpan, timeWords } from '../../text/dates'
import { countWord, sentence } from '../../text/number-words'
import { buttonClass } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { PageHead } from '../../ui/page-head'
import { Empty, Group, Rows } from '../../ui/panel'
import { useViewer } from '../sessions/viewer-context'
import { MeetingMoves } from '../meeting-series/meeting-moves'
import { MeetingHeld } from './meeting-held'
import { MeetingYears } from './meeting-years'
import './meetings.css'

type Meeting = MeetingListRow_MeetingFragment

function State({ meeting }: { meeting: Meeting }) {
  if (meeting.moves.some(({ cancels }) => cancels)) return <Chips><Chip tone="own">{m.chip_cancelled()}</Chip></Chips>
  if (meeting.sentAt) return <Chips><Chip tone="done">{m.chip_sent({ day: dayWords(dayOf(meeting.sentAt)) })}</Chip></Chips>
  const near = daysFromToday(meeting.sendBy) <= 1
  return (
    <Chips>
      {meeting.waiting > 0 ? <Chip tone="action">{m.chip_waiting({ n: meeting.waiting, count: sentence(countWord(meeting.waiting, true)) })}</Chip> : null}
      <Chip tone={near ? 'deadline' : 'own'} icon="clock">{m.chip_send_by({ day: dayWords(meeting.sendBy) })}</Chip>
    </Chips>
  )
}

function MeetingListRow({ meeting, state }: { meeting: Meeting; state: ReactNode }) {
  const on = dayOf(meeting.startsAt)
  const page = leaf(on)
  // An agenda is about households: those who do not work with cases see when one meets, and no more.
  const opens = useViewer().may.readCases
  const name = m.meeting_name({ day: dayWords(on), time: timeSpan(meeting.startsAt, meeting.endsAt) })
  return (
    <li>
      <div className="row mlr">
        <div className="leaf" aria-hidden="true"><span>{page.month}</span><b>{page.day}</b><i>{page.weekday}</i></div>
        <div>
          <p className="name">
            {opens ? <Link to="/moten/$meetingId" params={{ meetingId: meeting.id }}>{name}{meeting.partner ? <span className="vh"> {m.meeting_with({ partner: meeting.partner.name })}</span> : null}</Link> : name}
          </p>
          <p className="small muted">{meeting.partner ? m.partner_place({ partner: meeting.partner.name, place: meeting.place }) : meeting.place}</p>
          <MeetingMoves moves={meeting.moves} />
        </div>
        {opens ? state : null}
      </div>
    </li>
  )
}

/** Planned and held meetings. A meeting has no name but its day: nothing about a household stands here. */
export function MeetingListPage() {
  const viewer = useViewer()
  const { data, loading, error } = useQuery(MeetingListPage_QueryDocument, { variables: { work: viewer.may.readCases } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow />
  const { upcoming, held, cancelled, years } = data.meetings
  const missed = (data.partnerships ?? []).flatMap(({ id, otherSide, missedMeetingOn }) => missedMeetingOn ? [{ id, otherSide, on: missedMeetingOn }] : [])
  const next = upcoming[0]
  const plan = viewer.may.readCases ? <Link className={buttonClass({ kind: next ? 'default' : 'go', small: next !== undefined })} to="/moten/nytt">{m.plan_heading()}</Link> : undefined
  const series = viewer.may.readCases ? <Link className={buttonClass({ small: true })} to="/moten/serie">{m.series_heading()}</Link> : undefined
  const undertaking = viewer.may.readCases ? <Link className={buttonClass({ small: true })} to="/sekretess">{m.undertaking_heading()}</Link> : undefined
  return (
    <>
      <PageHead
        heading={m.nav_meetings()}
        lead={next ? m.meetings_lead({ day: dayWords(dayOf(next.startsAt)), time: timeWords(next.startsAt) }) : undefined}
        tools={<>{next ? plan : null}{series}{undertaking}</>}
      />
      {missed.map(({ id, otherSide, on }) => <p key={id} className="note action">{m.meetings_missed({ partner: otherSide.name, day: dayWords(on) })}</p>)}
      {next ? (
        <Group heading={m.meetings_upcoming()} count={countWord(upcoming.length, true)}>
          <Rows>{upcoming.map((meeting) => <MeetingListRow key={meeting.id} meeting={meeting} state={<State meeting={meeting} />} />)}</Rows>
        </Group>
      ) : <Empty action={plan}>{viewer.may.readCases ? m.meetings_lead_none() : m.meetings_not_here()}</Empty>}
      <Group heading={m.meetings_held()} count={held.length > 0 ? countWord(held.length, true) : undefined}>
        {years.length > 0 ? <MeetingYears years={years} /> : null}
        {held.length > 0 ? <Rows>{held.map((meeting) => <MeetingListRow key={meeting.id} meeting={meeting} state={<MeetingHeld meeting={meeting} />} />)}</Rows> : <p className="muted">{m.meetings_held_none()}</p>}
      </Group>
      {cancelled.length > 0 ? (
        <Group heading={m.meetings_cancelled()} count={countWord(cancelled.length, true)}>
          <Rows>{cancelled.map((meeting) => <MeetingListRow key={meeting.id} meeting={meeting} state={<State meeting={meeting} />} />)}</Rows>
        </Group>
      ) : null}
    </>
  )
}
