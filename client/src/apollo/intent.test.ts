import { CombinedGraphQLErrors, type ApolloClient } from '@apollo/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Viewer_SetLanguageDocument } from '../gql/graphql'
import { UnreachableError } from './document-link'
import { failureText, sendIntent, tryAgainNow } from './intent'
import { currentSaveState } from './save-state'
import { speak } from '../text/language'

/** A server that gives these answers in turn; an Error is thrown. */
function serverThat(...answers: readonly unknown[]) {
  const keys: string[] = []
  const mutate = async ({ variables }: { variables: { key: string } }) => {
    const answer = answers[keys.length]
    keys.push(variables.key)
    if (answer instanceof Error) throw answer
    return { data: { __typename: 'Mutation', setLanguage: answer } }
  }
  return { client: { mutate } as unknown as ApolloClient, keys }
}

const done = { __typename: 'ViewerChanged', viewer: null }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', vi.fn())
  vi.stubGlobal('removeEventListener', vi.fn())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('waits for the network and sends the same key again, so that a change is made once', async () => {
  const { client, keys } = serverThat(new UnreachableError('cut'), new UnreachableError('cut'), done)
  const sent = sendIntent(client, Viewer_SetLanguageDocument, { language: 'en' })
  await vi.advanceTimersByTimeAsync(100)
  expect(currentSaveState()).toMatchObject({ kind: 'waiting', waiting: 1 })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await sent).toMatchObject({ kind: 'done' })
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
  expect(currentSaveState()).toMatchObject({ kind: 'saved', waiting: 0 })
})

it('tries again at once when somebody asks for it or the network is back, and otherwise within two seconds', async () => {
  const cut = new UnreachableError('cut')
  const { client, keys } = serverThat(cut, cut, cut, cut, cut, cut, done)
  const sent = sendIntent(client, Viewer_SetLanguageDocument, { language: 'en' })
  await vi.advanceTimersByTimeAsync(100)
  expect(keys).toHaveLength(1)
  tryAgainNow()
  await vi.advanceTimersByTimeAsync(0)
  expect(keys).toHaveLength(2)
  expect(addEventListener).toHaveBeenCalledWith('online', tryAgainNow)
  await vi.advanceTimersByTimeAsync(5_000)
  const before = keys.length
  await vi.advanceTimersByTimeAsync(2_000)
  expect(keys.length).toBe(before + 1)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await sent).toMatchObject({ kind: 'done' })
})

it('gives every intent a key of its own', async () => {
  const { client, keys } = serverThat(done, done)
  await sendIntent(client, Viewer_SetLanguageDocument, { language: 'en' })
  await sendIntent(client, Viewer_SetLanguageDocument, { language: 'sv' })
  expect(keys[0]).not.toBe(keys[1])
  expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('hands on a refusal with its field, and a fault in words without what was sent', async () => {
  const { client } = serverThat({ __typename: 'Refusal', code: 'NO', text: 'Välj ett språk.', field: 'language' }, new Error('boom'))
  expect(await sendIntent(client, Viewer_SetLanguageDocument, { language: 'en' })).toMatchObject({ kind: 'refused', refusal: { field: 'language' } })
  const fault = await sendIntent(client, Viewer_SetLanguageDocument, { language: 'en' })
  expect(fault).toMatchObject({ kind: 'refused', refusal: { code: 'FAILED', field: null } })
  expect(JSON.stringify(fault)).not.toContain('boom')
})

it('says a fault in the reader’s language, with the reference that the log has, and what to do when the page is old', () => {
  const fault = (extensions: object) => failureText(new CombinedGraphQLErrors({ errors: [{ message: 'Något gick fel hos oss.', extensions: { ...extensions } }] }))
  speak('en')
  expect(fault({ code: 'INTERNAL', reference: 'EG55-ATPX' })).toContain('EG55-ATPX')
  expect(fault({ code: 'INTERNAL', reference: 'EG55-ATPX' })).not.toContain('fel hos oss')
  expect(fault({ code: 'UNKNOWN_DOCUMENT' })).toContain('Load the page again')
  expect(fault({ code: 'ELSE' })).not.toContain('ELSE')
  speak('sv')
  expect(fault({ code: 'TOO_MANY_REQUESTS' })).toContain('Vänta en stund')
})
