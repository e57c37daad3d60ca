import { createClient } from 'graphql-ws'
import { Live_ChangedDocument } from '../gql/graphql'
import type { AskAgain } from './ask-again'
import { documentId } from './document-link'

/** How long the screen may go without hearing from the server before it forgets. */
const SILENCE_MS = 10_000
const PING_MS = 3_000

/**
 * Listens for "something changed". The frame holds no more than that, so it is the same for every kind of change;
 * what changed is learnt by asking. Silence for ten seconds counts as change: a cut network looks like nothing.
 * Returns what stops it.
 */
export function listen(askAgain: AskAgain): () => void {
  let heardAt = Date.now()
  let forgotten = false
  let connectedBefore = false

  function heard(): void {
    heardAt = Date.now()
  }

  const socket = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: false,
    keepAlive: PING_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1_000)),
    shouldRetry: () => true,
    on: {
      connected: () => {
        heard()
        // What was missed while the line was down is unknown, so everything is asked anew.
        if (connectedBefore) void askAgain.now()
        connectedBefore = true
        forgotten = false
      },
      message: heard,
      pong: heard,
    },
  })

  const unsubscribe = socket.subscribe(
    { query: '', operationName: 'Live_Changed', extensions: { documentId: documentId(Live_ChangedDocument) } },
    { next: () => void askAgain.now(), error: () => undefined, complete: () => undefined },
  )

  const watch = setInterval(() => {
    const silentMs = Date.now() - heardAt
    // A half-open connection never closes by itself: no pong for two rounds and a new one is tried.
    if (silentMs > 2 * PING_MS && silentMs < SILENCE_MS) socket.terminate()
    if (silentMs <= SILENCE_MS || forgotten) return
    forgotten = true
    void askAgain.forget()
  }, 1_000)

  return () => {
    clearInterval(watch)
    unsubscribe()
    void socket.dispose()
  }
}
