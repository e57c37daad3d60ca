import { m } from '../paraglide/messages'
import { Icon } from './icon'

/** Said once per change of state. The words come from outside: this knows nothing of drafts. */
export function SaveStateMark({ kind, words }: { kind: 'idle' | 'saving' | 'saved' | 'waiting'; words: string }) {
  return (
    <span className="saved" role="status" data-state={kind}>
      {kind === 'idle' ? null : <Icon name={kind === 'saved' ? 'check' : kind === 'saving' ? 'saving' : 'action'} />}
      {words}
    </span>
  )
}

export function savingWords(kind: 'saving' | 'waiting', waiting: number): string {
  return kind === 'saving' ? m.saving() : m.saving_waits({ count: waiting })
}
