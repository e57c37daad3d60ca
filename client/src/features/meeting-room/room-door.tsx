import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { MeetingRoom_EnterDocument, MeetingRoom_PresenceDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { SignAtDoor } from '../confidentiality/sign-at-door'
import { useViewer } from '../sessions/viewer-context'
import { InPlaceOf } from './in-place-of'
import { RoomPeople } from './room-people'
import type { Room } from './room-words'

/** A meeting that goes on, to who is not in the room: the way in, and who is there. */
export function RoomDoor({ room }: { room: Room }) {
  return (
    <div className="cols">
      <div className="panel door">
        {room.you ? <Outside room={room} you={room.you} /> : <EnterForm room={room} />}
        <SignAtDoor partnershipId={room.partnershipId} />
      </div>
      <aside className="stack" aria-label={m.room_people()}><RoomPeople room={room} openItem={false} /></aside>
    </div>
  )
}

function Outside({ room, you }: { room: Room; you: NonNullable<Room['you']> }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const note = useIntent(MeetingRoom_PresenceDocument)
  if (you.presence === null) return <p role="status">{m.room_you_wait()}</p>

  async function goIn(): Promise<void> {
    const outcome = await note({ meetingId: room.id, personId: you.id, presence: 'INNE' })
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
  }

  return (
    <>
      <p role="status">{you.presence === 'JAV' ? m.room_you_jav() : m.room_you_out()}</p>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <p><Button kind="go" onClick={() => void goIn()}>{m.room_go_in_again()}</Button></p>
    </>
  )
}

function EnterForm({ room }: { room: Room }) {
  const viewer = useViewer()
  const [substitutesForId, setSubstitutesForId] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const enter = useIntent(MeetingRoom_EnterDocument)
  const alone = room.may.enterAlone && substitutesForId === ''

  async function go(event: FormEvent): Promise<void> {
    event.preventDefault()
    const outcome = await enter({ meetingId: room.id, substitutesForId: substitutesForId || null })
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
  }

  return (
    <form className="door-form" onSubmit={(event) => void go(event)}>
      <p>{alone ? m.room_enter_text() : m.room_ask_text()}</p>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <InPlaceOf room={room} substitutesForId={substitutesForId} onChoose={setSubstitutesForId} notFor={viewer.id} />
      <p><Button kind="go" type="submit">{alone ? m.room_enter() : m.room_ask()}</Button></p>
    </form>
  )
}
