import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { MeetingRoom_EndDocument, MeetingRoom_OpenDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { ItemRecord } from '../meeting-records/item-record'
import { ItemOutcomes, type Agreeing } from '../meeting-tasks/item-outcomes'
import { useViewer } from '../sessions/viewer-context'
import { RoomBar } from './room-bar'
import { RoomConnection } from './room-connection'
import { NoItem, RoomItem } from './room-item'
import type { RoomKey } from './room-keys'
import { PEOPLE_HEADING, RoomPeople } from './room-people'
import { RoomSteps } from './room-steps'
import { lackingWords, nextStep, previousStep, stepName, type Room, type Step } from './room-words'
import { useHeadingFocus } from './use-heading-focus'

/** The room to who is in it: the items, the one that is open, and who is there. One item at a time, the same for all who take part in it. */
export function RoomInside({ room, onShare }: { room: Room; onShare: () => void }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const open = useIntent(MeetingRoom_OpenDocument)
  const current = room.steps.find((step) => step.open) ?? null
  const next = nextStep(room.steps)
  useHeadingFocus(room.item?.id ?? 'none')

  async function go(step: Step | null): Promise<void> {
    const outcome = await open({ meetingId: room.id, itemId: step?.id ?? null, afterId: current?.id ?? null })
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
  }
  const written = useRef<HTMLDivElement>(null)
  const agreeing = useRef<Agreeing>(null)
  const navigate = useNavigate()
  const caseId = room.item?.caseId ?? null
  const keys = useRoomActs(room, {
    onShare, onWrite: () => written.current?.querySelector('textarea')?.focus(), go: (step) => { if (step) void go(step) },
    onDecide: () => agreeing.current?.decide(), onGive: () => agreeing.current?.give(),
    onConsent: () => { if (caseId) void navigate({ to: '/arenden/$caseId/samtycke', params: { caseId } }) },
  })

  return (
    <div className="room">
      <header className="room-top">
        <b>{m.room_going_on()}</b>
        {current ? <span>{m.room_item_of({ number: current.number, count: room.steps.length })}</span> : null}
        <RoomConnection />
        <Link to="/moten/$meetingId" params={{ meetingId: room.id }}>{m.room_agenda()}</Link>
        {room.may.run ? <EndMeeting room={room} /> : null}
      </header>
      <div className="room-cols">
        <RoomSteps steps={room.steps} onOpen={room.may.run ? (step) => void go(step) : null} />
        <section className="room-item" aria-labelledby="room-item">
          {room.item && current ? <RoomItem item={room.item} step={current} /> : <NoItem />}
          {room.item && current ? <div ref={written}><ItemRecord key={room.item.id} meetingId={room.id} itemId={room.item.id} name={stepName(current)} /></div> : null}
          {room.item && current ? <ItemOutcomes key={`outcomes ${room.item.id}`} ref={agreeing} meetingId={room.id} itemId={room.item.id} name={stepName(current)} /> : null}
          {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
        </section>
        <aside className="room-side stack" aria-label={m.room_people()}>
          {current ? <Lacking step={current} lead={m.room_now_without()} /> : null}
          <RoomPeople room={room} openItem={current !== null} />
          {room.may.run && next ? <Lacking step={next} lead={m.room_next_is({ name: stepName(next) })} /> : null}
          {room.may.run && current ? <p><Button small onClick={() => void go(null)}>{m.room_pause()}</Button></p> : null}
        </aside>
      </div>
      <RoomBar keys={keys} onward={room.may.run} />
    </div>
  )
}

interface Acts { readonly onShare: () => void; readonly onWrite: () => void; readonly onDecide: () => void; readonly onGive: () => void; readonly onConsent: () => void; readonly go: (step: Step | null) => void }

/** What the keys and buttons of the bar do. Another part of the room adds its own letter here. */
function useRoomActs({ steps, may, item }: Room, now: Acts): readonly RoomKey[] {
  const acts = useRef(now)
  acts.current = now
  const { recordConsents } = useViewer().may
  const [open, onHousehold] = [item !== null, recordConsents && (item?.caseId ?? null) !== null]
  return useMemo(() => [
    ...may.run ? [
      { sign: 'F', words: m.room_previous(), go: () => acts.current.go(previousStep(steps)) },
      { sign: 'N', words: m.room_next(), go: () => acts.current.go(nextStep(steps)) },
    ] : [],
    ...open ? [
      { sign: 'B', words: m.room_key_decide(), go: () => acts.current.onDecide() },
      { sign: 'U', words: m.room_key_task(), go: () => acts.current.onGive() },
    ] : [],
    ...onHousehold ? [{ sign: 'S', words: m.room_key_consent(), go: () => acts.current.onConsent() }] : [],
    { sign: 'A', words: m.room_key_write(), go: () => acts.current.onWrite() },
    { sign: 'P', words: m.room_key_presence(), go: () => document.getElementById(PEOPLE_HEADING)?.focus() },
    { sign: 'D', words: m.room_key_shared(), go: () => acts.current.onShare() },
  ], [steps, may.run, open, onHousehold])
}

/** Who in the room may not know of an item. Only who may is told. */
function Lacking({ step, lead }: { step: Step; lead: string }) {
  const words = lackingWords(step)
  if (words.length === 0) return null
  return (
    <div className="note action small" role="status">
      <p className="strong">{lead}</p>
      {words.map((one) => <p key={one}>{one}</p>)}
    </div>
  )
}

function EndMeeting({ room }: { room: Room }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const end = useIntent(MeetingRoom_EndDocument)

  async function go(): Promise<void> {
    const outcome = await end({ meetingId: room.id })
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
  }

  return (
    <>
      {wrong ? <span className="wrong" role="alert">{wrong}</span> : null}
      <button type="button" className="room-end" onClick={() => void go()}>{m.room_end()}</button>
    </>
  )
}
