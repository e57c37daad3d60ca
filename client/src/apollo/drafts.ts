/**
 * What people have written and the server does not have. It lives in the memory of the tab and nowhere else: what is
 * written about somebody may lie neither in localStorage nor in sessionStorage, which browsers keep on disk and bring
 * back with a tab that was closed, and so outlives the visit [ARCHITECTURE, invariant 13]. It stands while one goes from
 * page to page; the browser asks before the tab is closed or loaded anew; it is forgotten when the visit ends.
 */
interface Kept {
  readonly value: unknown
  readonly sending: boolean
}

let drafts: ReadonlyMap<string, Kept> = new Map()
const listeners = new Set<() => void>()

function warnBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function set(next: ReadonlyMap<string, Kept>): void {
  if (next.size > 0 && drafts.size === 0) addEventListener('beforeunload', warnBeforeClosing)
  if (next.size === 0 && drafts.size > 0) removeEventListener('beforeunload', warnBeforeClosing)
  drafts = next
  for (const listener of listeners) listener()
}

function put(name: string, kept: Kept | null): void {
  const next = new Map(drafts)
  if (kept === null) next.delete(name)
  else next.set(name, kept)
  set(next)
}

/** What has been written under a name; undefined when nothing has. The same object until it is written on. */
export function keptDraft(name: string): unknown {
  return drafts.get(name)?.value
}

/** Whether it is on its way to the server, or waits for the network. */
export function isSending(name: string): boolean {
  return drafts.get(name)?.sending ?? false
}

export function keepDraft(name: string, value: unknown): void {
  put(name, { value, sending: isSending(name) })
}

export function dropDraft(name: string): void {
  if (drafts.has(name)) put(name, null)
}

/** Told before it is sent and when the answer has come; what has been dropped meanwhile stays dropped. */
export function noteSending(name: string, sending: boolean): void {
  const kept = drafts.get(name)
  if (kept) put(name, { ...kept, sending })
}

/** Whether anything is written that would be lost. */
export function hasDrafts(): boolean {
  return drafts.size > 0
}

/** When the visit ends: nothing of it stays. */
export function forgetDrafts(): void {
  if (drafts.size > 0) set(new Map())
}

/** For `useSyncExternalStore`. */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
