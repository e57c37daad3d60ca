import type { ApolloClient } from '@apollo/client'

/** How long an answer may take before the screen forgets. */
export const ANSWER_WITHIN_MS = 2_000

export interface AskAgain {
  /** Asks every open question again. No answer in two seconds, or a failed one, and the screen forgets. */
  now(): Promise<void>
  /** Empties the screen and asks again from nothing. */
  forget(): Promise<void>
}

/**
 * Something changed, and the browser may be showing what there is no longer a ground for. Only asking again as
 * oneself tells; evicting the cache does not, since a mounted query keeps its last answer while it waits and when
 * the next one fails. `resetStore` is what empties the screen.
 */
export function askAgainFor(client: ApolloClient): AskAgain {
  let round = 0

  async function forget(): Promise<void> {
    round += 1
    // The questions asked anew may fail as well (no network); their pages then say so, and show nothing.
    await client.resetStore().catch(() => undefined)
  }

  async function now(): Promise<void> {
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

  return { now, forget }
}
