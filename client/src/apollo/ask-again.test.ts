import { ApolloClient, ApolloLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client'
import { Observable } from 'rxjs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Viewer_QueryDocument } from '../gql/graphql'
import { ANSWER_WITHIN_MS, askAgainFor } from './ask-again'

type Answer = 'at once' | 'never' | 'fails'

const viewer = {
  __typename: 'Viewer', id: 'u1', name: 'Yvonne af Ekenstam', role: 'SAMORDNARE', language: 'sv', sessionEndsAt: '2026-11-19T12:00:00Z',
  organisation: { __typename: 'Organisation', id: 'o1', name: 'Älvsalahem AB', shortName: 'Älvsalahem', kind: 'KOMMUNALT_BOLAG' },
  may: { __typename: 'ViewerMay', readCases: true, importArrears: true, recordConsents: false, readMeetings: true },
}

let answer: Answer
let asked: number

/** A page with one open question, and a server that answers as it is told. */
async function openPage() {
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        asked += 1
        if (answer === 'fails') observer.error(new Error('no network'))
        if (answer !== 'at once') return
        observer.next({ data: { __typename: 'Query', viewer } })
        observer.complete()
      }),
  )
  const client = new ApolloClient({ link, cache: new InMemoryCache(), defaultOptions: { watchQuery: { fetchPolicy: 'network-only' } } })
  const query = Viewer_QueryDocument as TypedDocumentNode<unknown, Record<string, never>>
  client.watchQuery({ query }).subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(1)
  return askAgainFor(client, () => client.query({ query, fetchPolicy: 'network-only' }))
}

beforeEach(() => {
  vi.useFakeTimers()
  answer = 'at once'
  asked = 0
})
afterEach(() => vi.useRealTimers())

it('keeps the screen when the answer comes', async () => {
  const askAgain = await openPage()
  void askAgain.now()
  await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS + 1)
  expect(askAgain.isForgotten()).toBe(false)
  expect(asked).toBe(2)
})

it('forgets when no answer has come in two seconds, and not before', async () => {
  const askAgain = await openPage()
  answer = 'never'
  void askAgain.now()
  await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS - 1)
  expect(askAgain.isForgotten()).toBe(false)
  await vi.advanceTimersByTimeAsync(2)
  expect(askAgain.isForgotten()).toBe(true)
})

it('forgets at once when the answer fails, and shows again only after the server has answered', async () => {
  const askAgain = await openPage()
  const said: boolean[] = []
  askAgain.onForgotten(() => said.push(askAgain.isForgotten()))
  answer = 'fails'
  void askAgain.now()
  await vi.advanceTimersByTimeAsync(1)
  expect(askAgain.isForgotten()).toBe(true)
  await vi.advanceTimersByTimeAsync(7_000)
  expect(askAgain.isForgotten()).toBe(true)
  answer = 'at once'
  await vi.advanceTimersByTimeAsync(3_000)
  expect(said).toEqual([true, false])
})
