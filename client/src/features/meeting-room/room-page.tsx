import { useQuery } from '@apollo/client/react'
import { roomStateLabels } from '@bokvar/domain/vocabulary'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { MeetingRoom_QueryDocument, MeetingRoom_StartDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, dayWords, timeWords } from '../../text/dates'
import { word } from '../../text/labels'
import { Button } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import { wantRouteFocus } from '../../ui/route-focus'
import { MinutesLink } from '../minutes/minutes-link'
import { RoomConnection } from './room-connection'
import { RoomDoor } from './room-door'
import { RoomInside } from './room-inside'
import type { Room } from './room-words'
import { SharedScreen } from './shared-screen'
import { useHeadingFocus } from './use-heading-focus'
import './room.css'

/** A meeting while it is held: one's own screen, or the one that everybody in the room looks at. */
export function RoomPage() {
  const { meetingId } = useParams({ from: '/moten/$meetingId/rum' })
  const { skarm } = useSearch({ from: '/moten/$meetingId/rum' })
  const navigate = useNavigate()
  const turn = (search: { skarm?: 'delad' }): void => {
    wantRouteFocus()
    void navigate({ to: '/moten/$meetingId/rum', params: { meetingId }, search, replace: true })
  }
  return skarm === 'delad'
    ? <SharedScreen meetingId={meetingId} onClose={() => turn({})} />
    : <OwnScreen meetingId={meetingId} onShare={() => turn({ skarm: 'delad' })} />
}

function OwnScreen({ meetingId, onShare }: { meetingId: string; onShare: () => void }) {
  const { data, loading, error } = useQuery(MeetingRoom_QueryDocument, { variables: { id: meetingId } })
  const shown = data?.meetingRoom ?? null
  useHeadingFocus(shown && `${shown.state} ${shown.you?.presence ?? ''}`)
  if (!data || error) return loading ? <Waiting /> : <CannotShow />
  if (!data.meetingRoom) return <NothingHere />
  const room = data.meetingRoom
  if (room.state === 'PAGAR' && room.you?.presence === 'INNE') return <RoomInside room={room} onShare={onShare} />
  return (
    <>
      <PageHead
        crumb={<><Link to="/moten">{m.crumb_meetings()}</Link> / <Link to="/moten/$meetingId" params={{ meetingId }}>{room.partnership}</Link></>}
        heading={headingOf(room)}
        lead={m.room_planned({ day: dayWords(dayOf(room.plannedAt)), time: timeWords(room.plannedAt) })}
        tools={<>{room.state === 'SLUT' ? <MinutesLink meetingId={meetingId} /> : null}<RoomConnection /></>}
      />
      {room.state === 'PAGAR' ? <RoomDoor room={room} /> : <Begin room={room} />}
    </>
  )
}

function headingOf({ state, endedAt }: Room): string {
  if (state === 'PAGAR') return m.room_going_on()
  return endedAt ? m.room_over({ time: timeWords(endedAt) }) : word(roomStateLabels, 'EJ_BORJAT')
}

/** Before the meeting, and after it. What was ended today goes on with the same button. */
function Begin({ room }: { room: Room }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const start = useIntent(MeetingRoom_StartDocument)
  const over = room.state === 'SLUT'

  async function go(): Promise<void> {
    const outcome = await start({ meetingId: room.id })
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
  }

  return (
    <div className="panel calm">
      <p>{over ? m.room_over_text() : room.may.start ? m.room_begin_text() : m.room_begin_other()}</p>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      {room.may.start ? <p><Button kind={over ? 'default' : 'go'} onClick={() => void go()}>{over ? m.room_go_on() : m.room_begin()}</Button></p> : null}
    </div>
  )
}
