import { useMemo, useState } from 'react'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Tick } from '../../ui/field'
import { useRoomKeys, type RoomKey } from './room-keys'

/** The bar of the room: every key has its button here, and the list of them can be opened and turned off. */
export function RoomBar({ keys, onward }: { keys: readonly RoomKey[]; onward: boolean }) {
  const [listed, setListed] = useState(false)
  const all = useMemo(() => [...keys, { sign: '?', words: m.room_key_all(), go: () => setListed((before) => !before) }], [keys])
  const [on, turn] = useRoomKeys(all)
  const [back, next] = onward ? [keys.find(({ sign }) => sign === 'F'), keys.find(({ sign }) => sign === 'N')] : []
  const between = all.filter((key) => key !== back && key !== next)
  return (
    <footer className="room-bar">
      {listed ? (
        <section className="room-keys" id="room-keys" aria-labelledby="room-keys-heading">
          <h2 id="room-keys-heading">{m.room_keys()}</h2>
          <ul role="list">{all.map(({ sign, words }) => <li key={sign}><kbd>{sign}</kbd> {words}</li>)}</ul>
          <Tick label={m.room_keys_on()} help={m.room_keys_help()} checked={on} onTick={turn} />
        </section>
      ) : null}
      {back ? <BarButton of={back} on={on} /> : null}
      <div className="room-bar-keys">{between.map((key) => <BarButton key={key.sign} of={key} on={on} {...(key.sign === '?' ? { expanded: listed } : {})} />)}</div>
      {next ? <BarButton of={next} on={on} go /> : null}
    </footer>
  )
}

function BarButton({ of, on, go = false, expanded }: { of: RoomKey; on: boolean; go?: boolean; expanded?: boolean }) {
  return (
    <Button kind={go ? 'go' : 'default'} onClick={of.go} {...(on ? { 'aria-keyshortcuts': of.sign } : {})} {...(expanded === undefined ? {} : { 'aria-expanded': expanded, 'aria-controls': 'room-keys' })}>
      {on ? <kbd aria-hidden="true">{of.sign}</kbd> : null}{of.words}
    </Button>
  )
}
