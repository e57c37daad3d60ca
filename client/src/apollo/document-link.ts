import { ApolloLink, Observable } from '@apollo/client'
import { isOwnDoing } from './own-doing'
import { noteAnswer } from './server-time'

/** The session is gone: nothing that was shown may stay. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError'
}

/** The server could not be reached, or answered with something else than an answer. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/**
 * The hash a document is known by. The server takes no other operation than those compiled into this client, so
 * the document's text never travels (`schema/codegen.ts` writes the hash and the list the server reads).
 */
export function documentId(document: object): string {
  const meta = (document as { __meta__?: { hash?: string } }).__meta__
  if (!meta?.hash) throw new Error('A document without a hash was not compiled by schema/codegen.ts')
  return meta.hash
}

async function ask(operation: ApolloLink.Operation, signal: AbortSignal): Promise<ApolloLink.Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    // What the page asks by itself does not keep the session alive: whoever sat here may have left the room.
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-bokvar': '1', ...(isOwnDoing() ? {} : { 'x-bokvar-background': '1' }) },
    body: JSON.stringify({
      documentId: documentId(operation.query),
      operationName: operation.operationName,
      variables: operation.variables,
    }),
    signal,
  }).catch((cause: unknown) => {
    throw new UnreachableError('The server could not be reached', { cause })
  })
  if (response.status === 401) throw new SignedOutError('The session has ended')
  if (!response.headers.get('content-type')?.includes('json')) throw new UnreachableError(`Status ${response.status}`)
  noteAnswer(response.headers)
  return (await response.json()) as ApolloLink.Result
}

/** Sends every operation by its hash, with variables in the body: nothing about a person is ever in an address. */
export function documentLink(): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable<ApolloLink.Result>((observer) => {
        const stop = new AbortController()
        ask(operation, stop.signal).then(
          (result) => {
            observer.next(result)
            observer.complete()
          },
          (error: unknown) => {
            if (!stop.signal.aborted) observer.error(error)
          },
        )
        return () => stop.abort()
      }),
  )
}
