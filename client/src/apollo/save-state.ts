/** What has been written and whether the server has it. */
export interface SaveState {
  readonly kind: 'idle' | 'saving' | 'saved' | 'waiting'
  /** When the last change was saved, milliseconds since the epoch by the server's clock. */
  readonly at: number | null
  /** Changes that the server does not have yet. */
  readonly waiting: number
}

let state: SaveState = { kind: 'idle', at: null, waiting: 0 }
const listeners = new Set<() => void>()

function warnBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

export function currentSaveState(): SaveState {
  return state
}

/** For `useSyncExternalStore`. */
export function onSaveState(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Told by every intent as it is sent, waits for the network, or arrives. */
export function noteSaving(change: Partial<SaveState>): void {
  const had = state.waiting > 0
  state = { ...state, ...change }
  if (state.waiting > 0 !== had) {
    if (had) removeEventListener('beforeunload', warnBeforeClosing)
    else addEventListener('beforeunload', warnBeforeClosing)
  }
  for (const listener of listeners) listener()
}
