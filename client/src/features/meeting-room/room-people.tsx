import { presenceLabels, roleLabels, signatureHolds, signatureStateLabels } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { MeetingRoom_EnterDocument, MeetingRoom_PresenceDocument, type Presence } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { options, word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { useViewer } from '../sessions/viewer-context'
import { InPlaceOf } from './in-place-of'
import { insideWords, standingWords, type Person, type Room } from './room-words'

/** Where focus goes by the key for presence. */
export const PEOPLE_HEADING = 'room-people'

/** Who has come, and where each of them is. A coordinator notes it for everybody, everybody for herself. */
export function RoomPeople({ room, openItem }: { room: Room; openItem: boolean }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const note = useIntent(MeetingRoom_PresenceDocument)

  async function set(personId: string, presence: Presence): Promise<void> {
    const outcome = await note({ meetingId: room.id, personId, presence })
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
  }

  return (
    <section aria-labelledby={PEOPLE_HEADING}>
      <h2 id={PEOPLE_HEADING} tabIndex={-1}>{insideWords(room.people)}</h2>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <ul className="ppl" role="list">
        {room.people.map((person) => <PersonRow key={person.id} person={person} run={room.may.run} openItem={openItem} onNote={(presence) => void set(person.id, presence)} />)}
      </ul>
      {room.may.run ? <AddColleague room={room} /> : null}
    </section>
  )
}

function PersonRow({ person, run, openItem, onNote }: { person: Person; run: boolean; openItem: boolean; onNote: (presence: Presence) => void }) {
  const mine = useViewer().id === person.id
  const role = person.role ? inSentence(word(roleLabels, person.role)) : null
  const segments = options(presenceLabels).filter(({ value }) => value !== 'JAV' || openItem || person.presence === 'JAV')
  return (
    <li>
      <p className="strong">{person.name}</p>
      <p className="small muted">{standingWords(person, role)}</p>
      {signatureHolds(person.signature) ? null : <Unsigned person={person} mine={mine} />}
      {person.presence === null ? <Waits person={person} run={run} onLetIn={() => onNote('INNE')} /> : run || mine
        ? <Segmented quiet legend={m.room_presence_of({ name: person.name })} segments={segments} value={person.presence} onChoose={onNote} />
        : <p>{word(presenceLabels, person.presence)}</p>}
      {person.presence === 'JAV' ? <p className="small">{m.room_jav_help()}</p> : null}
    </li>
  )
}

/** That she has not signed, or is to renew: seen by all at the table, and stops nobody. */
function Unsigned({ person, mine }: { person: Person; mine: boolean }) {
  const state = m.room_signature({ state: inSentence(word(signatureStateLabels, person.signature)) })
  return <p className="note action small">{mine ? <Link to="/sekretess">{state}</Link> : state}</p>
}

function Waits({ person, run, onLetIn }: { person: Person; run: boolean; onLetIn: () => void }) {
  return (
    <>
      <p className="note action small">{m.room_waits()}</p>
      {run ? <p><Button small aria-label={m.room_let_in_name({ name: person.name })} onClick={onLetIn}>{m.room_let_in()}</Button></p> : null}
    </>
  )
}

/** A colleague who sits in the room without a screen of her own. */
function AddColleague({ room }: { room: Room }) {
  const [adding, setAdding] = useState(false)
  const [colleagueId, setColleagueId] = useState('')
  const [substitutesForId, setSubstitutesForId] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const enter = useIntent(MeetingRoom_EnterDocument)
  const left = room.colleagues.filter(({ id }) => !room.people.some((person) => person.id === id))
  if (left.length === 0) return null
  if (!adding) return <p><Button kind="plain" small icon="plus" onClick={() => { setColleagueId(left[0]?.id ?? ''); setAdding(true) }}>{m.room_add_colleague()}</Button></p>

  async function go(event: FormEvent): Promise<void> {
    event.preventDefault()
    const outcome = await enter({ meetingId: room.id, colleagueId, substitutesForId: substitutesForId || null })
    if (outcome.kind === 'refused') return setWrong(outcome.refusal.text)
    setAdding(false)
    setSubstitutesForId('')
    setWrong(null)
    document.getElementById(PEOPLE_HEADING)?.focus()
  }

  return (
    <form className="door-form" onSubmit={(event) => void go(event)}>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <Select label={m.room_colleague()} options={left.map(({ id, name }) => ({ value: id, label: name }))} value={colleagueId} onChoose={setColleagueId} />
      <InPlaceOf room={room} substitutesForId={substitutesForId} onChoose={setSubstitutesForId} notFor={colleagueId} />
      <p className="tools"><Button type="submit">{m.room_add_go()}</Button><Button kind="plain" onClick={() => setAdding(false)}>{m.cancel()}</Button></p>
    </form>
  )
}
