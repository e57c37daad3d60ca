import type { ApolloClient } from '@apollo/client'

/** How long an answer may take before the screen forgets. */
export const ANSWER_WITHIN_MS = 2_000
const TRY_AGAIN_MS = 3_000

export interface AskAgain {
  /** Asks every open question again. No answer in two seconds, or a failed one, and the screen forgets. */
  now(): Promise<void>
  /** Empties the screen, and asks until there is an answer. */
  forget(): Promise<void>
  /** True from the moment the screen forgot until the server has answered again. */
  isForgotten(): boolean
  /** For `useSyncExternalStore`. */
  onForgotten(listener: () => void): () => void
}

/**
 * Something changed, and the browser may be showing what there is no longer a ground for. Only asking again as
 * oneself tells; evicting the cache does not, since a mounted query keeps its last answer while it waits and when
 * the next one fails. So forgetting takes the pages down, empties what they asked for, and puts them up anew only
 * when the server answers: `probe` asks it something that shows nothing.
 */
export function askAgainFor(client: ApolloClient, probe: () => Promise<unknown>): AskAgain {
  const listeners = new Set<() => void>()
  let round = 0
  let forgotten = false
  let retry: ReturnType<typeof setTimeout> | undefined

  function setForgotten(next: boolean): void {
    if (next === forgotten) return
    forgotten = next
    for (const listener of listeners) listener()
  }

  async function recover(): Promise<void> {
    clearTimeout(retry)
    const mine = round
    try {
      await probe()
      if (mine === round) setForgotten(false)
    } catch {
      if (mine === round) retry = setTimeout(() => void recover(), TRY_AGAIN_MS)
    }
  }

  async function forget(): Promise<void> {
    round += 1
    setForgotten(true)
    await client.clearStore().catch(() => undefined)
    await recover()
  }

  async function now(): Promise<void> {
    if (forgotten) return recover()
    round += 1
    const mine = round
    const late = setTimeout(() => {
      if (mine === round) void forget()
    }, ANSWER_WITHIN_MS)
    try {
      await client.refetchQueries({ include: 'active' })
      client.cache.gc()
    } catch {
      if (mine === round) await forget()
    } finally {
      clearTimeout(late)
    }
  }

  return {
    now,
    forget,
    isForgotten: () => forgotten,
    onForgotten: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
