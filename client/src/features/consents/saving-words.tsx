import { useSyncExternalStore } from 'react'
import { tryAgainNow } from '../../apollo/intent'
import { currentSaveState, onSaveState } from '../../apollo/save-state'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { savingWords } from '../../ui/save-state'

/** What becomes of what is being saved, also that it waits for the network; `idle` when nothing is. */
export function SavingWords({ busy, words, idle = '' }: { busy: boolean; words: string; idle?: string }) {
  const { waiting } = useSyncExternalStore(onSaveState, currentSaveState)
  const waits = busy && waiting > 0
  return (
    <>
      <span className="small muted" role="status">{waits ? savingWords('waiting', waiting) : busy ? words : idle}</span>
      {waits ? <Button small onClick={tryAgainNow}>{m.try_again()}</Button> : null}
    </>
  )
}
