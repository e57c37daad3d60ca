import { m } from '../../paraglide/messages'
import { Select } from '../../ui/field'
import type { Room } from './room-words'

/** In whose place somebody comes; empty: as herself. @param notFor whose place it cannot be, since it is she who comes */
export function InPlaceOf({ room, substitutesForId, onChoose, notFor }: { room: Room; substitutesForId: string; onChoose: (id: string) => void; notFor: string }) {
  const others = room.colleagues.filter(({ id }) => id !== notFor).map(({ id, name }) => ({ value: id, label: name }))
  return <Select label={m.room_in_place_of()} options={[{ value: '', label: m.room_in_no_place() }, ...others]} value={substitutesForId} onChoose={onChoose} />
}
