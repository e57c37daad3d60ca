import { m } from '../../paraglide/messages'
import { Select, Tick } from '../../ui/field'
import type { Room } from './room-words'

/** What somebody says of her mandate as she comes: in whose place, and that she has signed. */
interface Mandate { readonly substitutesForId: string; readonly signed: boolean }

export const NO_MANDATE: Mandate = { substitutesForId: '', signed: false }

/** Asked of who comes late, or in another's place. @param notFor whose mandate it is */
export function MandateFields({ room, mandate, onChange, notFor }: { room: Room; mandate: Mandate; onChange: (mandate: Mandate) => void; notFor: string }) {
  const others = room.colleagues.filter(({ id }) => id !== notFor).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select label={m.room_in_place_of()} options={[{ value: '', label: m.room_in_no_place() }, ...others]} value={mandate.substitutesForId} onChoose={(substitutesForId) => onChange({ ...mandate, substitutesForId })} />
      <Tick label={m.room_signed()} checked={mandate.signed} onTick={(signed) => onChange({ ...mandate, signed })} />
    </>
  )
}
