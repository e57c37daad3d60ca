import { useSyncExternalStore } from 'react'
import { currentSaveState, onSaveState } from '../../apollo/save-state'
import { m } from '../../paraglide/messages'
import { clock } from '../../text/dates'
import { SaveStateMark, savingWords } from '../../ui/save-state'

/** "Utkastet sparat 10.42", "Sparar", or how many changes wait for the network. */
export function DraftState({ savedAt, sent }: { savedAt: string | null; sent: boolean }) {
  const state = useSyncExternalStore(onSaveState, currentSaveState)
  if (state.kind === 'saving' || state.kind === 'waiting') return <SaveStateMark kind={state.kind} words={savingWords(state.kind, state.waiting)} />
  const at = Math.max(state.at ?? 0, savedAt ? Date.parse(savedAt) : 0)
  if (at === 0) return <SaveStateMark kind="idle" words="" />
  return <SaveStateMark kind="saved" words={(sent ? m.all_saved : m.draft_saved)({ time: clock(at) })} />
}
