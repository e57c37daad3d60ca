import { useSyncExternalStore } from 'react'
import { currentSaveState, onSaveState } from '../../apollo/save-state'
import { m } from '../../paraglide/messages'
import { clock } from '../../text/dates'
import { SaveStateMark, savingWords } from '../../ui/save-state'

function onLine(listener: () => void): () => void {
  for (const name of ['online', 'offline']) addEventListener(name, listener)
  return () => { for (const name of ['online', 'offline']) removeEventListener(name, listener) }
}

/** The state of the connection and of what has been sent, always: in the room one must know that others see what one does. */
export function RoomConnection() {
  const state = useSyncExternalStore(onSaveState, currentSaveState)
  const online = useSyncExternalStore(onLine, () => navigator.onLine)
  if (state.kind === 'saving' || state.kind === 'waiting') return <SaveStateMark kind={state.kind} words={savingWords(state.kind, state.waiting)} />
  if (!online) return <SaveStateMark kind="waiting" words={m.room_offline()} />
  return <SaveStateMark kind="saved" words={state.at === null ? m.room_connected() : m.all_saved({ time: clock(state.at) })} />
}
