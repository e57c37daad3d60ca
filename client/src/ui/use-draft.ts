import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { dropDraft, isSending, keepDraft, keptDraft, noteSending, onDrafts } from '../apollo/drafts'

/** Whose draft it is, of which form, and about what: nobody meets what another person has written. */
export interface DraftOf {
  readonly person: string
  readonly form: string
  readonly about: string
}

function nameOf({ person, form, about }: DraftOf): string {
  return [person, form, about].join(' ')
}

export interface DraftInHand<Draft> {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** When it has been saved, or thrown away. */
  readonly drop: () => void
  /** On its way to the server, or waiting for the network; also when the form has been closed and opened since. */
  readonly sending: boolean
  /** Runs what sends it, and marks it meanwhile. */
  readonly send: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/**
 * What is being written in a form. It outlives the form, and stays for as long as the tab is open: the browser asks
 * before it is lost. Made equal to `blank` again, it is no draft.
 */
export function useDraft<Draft extends object>(of: DraftOf, blank: () => Draft): DraftInHand<Draft> {
  const name = nameOf(of)
  const [empty] = useState(blank)
  const kept = useSyncExternalStore(onDrafts, () => keptDraft(name)) as Draft | undefined
  const sending = useSyncExternalStore(onDrafts, () => isSending(name))
  const change = useCallback(
    (part: Partial<Draft>): void => {
      const next = { ...((keptDraft(name) as Draft | undefined) ?? empty), ...part }
      if (JSON.stringify(next) === JSON.stringify(empty)) dropDraft(name)
      else keepDraft(name, next)
    },
    [name, empty],
  )
  const drop = useCallback(() => dropDraft(name), [name])
  const send = useCallback(
    async <Result>(work: () => Promise<Result>): Promise<Result> => {
      noteSending(name, true)
      try {
        return await work()
      } finally {
        noteSending(name, false)
      }
    },
    [name],
  )
  return useMemo(() => ({ draft: kept ?? empty, change, drop, sending, send }), [kept, empty, change, drop, sending, send])
}

/** Whether something has been written in a form that is closed. */
export function useHasDraft(of: DraftOf): boolean {
  const name = nameOf(of)
  return useSyncExternalStore(onDrafts, () => keptDraft(name) !== undefined)
}
