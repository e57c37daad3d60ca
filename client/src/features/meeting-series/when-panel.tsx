import { Link } from '@tanstack/react-router'
import type { WhenPanel_MoveFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords, timeSpan } from '../../text/dates'
import { Panel } from '../../ui/panel'
import { MeetingMoves } from './meeting-moves'

/** When and where one meets, how that came about, and what one takes to one's own calendar. */
export function WhenPanel({ meeting }: { meeting: { id: string; startsAt: string; endsAt: string; place: string; seriesId?: string | null; moves: readonly WhenPanel_MoveFragment[]; viewerMay: { rebook: boolean } } }) {
  const { id, startsAt, endsAt, place, seriesId, moves } = meeting
  return (
    <Panel heading={m.when_heading()}>
      <p>{dayWords(dayOf(startsAt))} {timeSpan(startsAt, endsAt)}<br />{place}</p>
      <MeetingMoves moves={moves} />
      <p><a href={`/kalender/${id}.ics`}>{m.when_calendar()}</a></p>
      {seriesId ? <p><a href={`/kalender/serie/${seriesId}.ics`}>{m.when_series()}</a></p> : null}
      {meeting.viewerMay.rebook ? <p><Link to="/moten/$meetingId/flytta" params={{ meetingId: id }}>{m.rebook_heading()}</Link></p> : null}
    </Panel>
  )
}
