import { CombinedGraphQLErrors, type ApolloClient, type TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback } from 'react'
import { useAskAgain } from './live-context'
import { m } from '../paraglide/messages'
import { UnreachableError } from './document-link'
import { currentSaveState, noteSaving } from './save-state'
import { serverInstant } from './server-time'

export interface RefusalText {
  readonly code: string
  readonly text: string
  readonly field: string | null
}

type Union<Data> = Data[Exclude<keyof Data, '__typename'>]

/** What came of something that was sent: it was done, it was refused with a reason one can act on, or something broke. */
export type Sent<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: RefusalText }

/** What came of an intent. */
export type Outcome<Data> = Sent<Exclude<Union<Data>, { __typename: 'Refusal' }>>

type Variables<V> = Omit<V, 'key'>

/** Soon again, and never long after the network is back: somebody waits to see that it is saved. */
const RETRY_MS = [500, 1_000, 2_000]

/** One key per intent, not per attempt: a change that was sent twice is made once. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const pauses = new Set<() => void>()

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    function go(): void {
      clearTimeout(timer)
      pauses.delete(go)
      resolve()
    }
    const timer = setTimeout(go, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)])
    pauses.add(go)
  })
}

/** Sends at once what waits for the network: somebody asks for it, or the browser says that the network is back. */
export function tryAgainNow(): void {
  for (const go of pauses) go()
}

/** What stopped a request, as the server tells it: by a code, and the reference of a fault. */
export interface Problem {
  readonly code?: unknown
  readonly reference?: unknown
}

/** Words for what stopped a request, in the reader's language; they carry the server's reference and nothing else. */
export function problemText({ code, reference }: Problem): string {
  if (typeof reference === 'string') return m.error_reference({ reference })
  if (code === 'TOO_MANY_REQUESTS') return m.error_too_many()
  return code === 'UNKNOWN_DOCUMENT' || code === 'GRAPHQL_VALIDATION_FAILED' ? m.error_outdated() : m.error_unknown()
}

/** Words for what the server could not say as a refusal. */
export function failureText(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return problemText(error.errors[0]?.extensions ?? {})
  return error instanceof UnreachableError ? m.error_unreachable() : m.error_unknown()
}

/** Sends it until the server has been reached. */
async function untilReached<Value>(send: () => Promise<Value>): Promise<Value> {
  let waiting = false
  try {
    for (let tries = 0; ; tries += 1) {
      try {
        return await send()
      } catch (error) {
        if (!(error instanceof UnreachableError)) throw error
        if (!waiting) {
          noteSaving({ kind: 'waiting', waiting: currentSaveState().waiting + 1 })
          addEventListener('online', tryAgainNow)
        }
        waiting = true
        await pause(tries)
      }
    }
  } finally {
    if (waiting) noteSaving({ waiting: currentSaveState().waiting - 1 })
  }
}

/**
 * Sends what the server keeps once under its key, however often it comes, waiting for the network if it must. Whether it is
 * saved is told as it goes.
 */
export async function sendUntilSaved<Value>(send: () => Promise<Sent<Value>>): Promise<Sent<Value>> {
  noteSaving({ kind: 'saving' })
  try {
    const sent = await untilReached(send)
    if (sent.kind === 'refused') noteSaving({ kind: 'idle' })
    else noteSaving(currentSaveState().waiting > 0 ? { kind: 'waiting' } : { kind: 'saved', at: serverInstant() })
    return sent
  } catch (error) {
    noteSaving({ kind: 'idle' })
    return { kind: 'refused', refusal: { code: 'FAILED', text: failureText(error), field: null } }
  }
}

/** Sends one intent. What is neither done nor refused is a refusal too, in words. */
export async function sendIntent<Data, V extends { key: string }>(
  client: ApolloClient,
  mutation: TypedDocumentNode<Data, V>,
  variables: Variables<V>,
): Promise<Outcome<Data>> {
  const keyed = { ...variables, key: newKey() } as unknown as V
  return await sendUntilSaved(async () => {
    const { data } = await client.mutate<Data>({ mutation, variables: keyed as never })
    if (!data) throw new Error('An answer without content')
    const [result] = Object.entries(data as Record<string, unknown>).flatMap(([name, value]) => (name === '__typename' ? [] : [value]))
    const answer = result as { __typename: string } & RefusalText
    return answer.__typename === 'Refusal' ? { kind: 'refused', refusal: answer } : { kind: 'done', value: answer as never }
  })
}

/** A mutation as a function. What is on the screen is asked for again before it resolves as done. */
export function useIntent<Data, V extends { key: string }>(
  mutation: TypedDocumentNode<Data, V>,
): (variables: Variables<V>) => Promise<Outcome<Data>> {
  const client = useApolloClient()
  const askAgain = useAskAgain()
  return useCallback(
    async (variables) => {
      const outcome = await sendIntent(client, mutation, variables)
      if (outcome.kind === 'done') await askAgain.now()
      return outcome
    },
    [client, mutation, askAgain],
  )
}
