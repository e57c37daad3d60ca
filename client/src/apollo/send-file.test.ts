import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speak } from '../text/language'
import { currentSaveState } from './save-state'
import { sendFile, type FileLimits } from './send-file'

const limits: FileLimits = { megabytes: 8 / 1024 / 1024, tooLarge: () => 'För stor.', empty: () => 'Tom.' }
const file = (content: string): File => new File([content], 'blankett.pdf')
const json = (status: number, body: object): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

/** A network that gives these answers in turn; null: it is cut. */
function networkThat(...answers: readonly (Response | null)[]) {
  const sent: RequestInit[] = []
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    const answer = answers[sent.length]
    sent.push(init)
    if (!answer) throw new TypeError('Failed to fetch')
    return answer
  })
  return sent
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', vi.fn())
  vi.stubGlobal('removeEventListener', vi.fn())
  speak('sv')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const textOf = async (answer: Response | null, content = '%PDF-'): Promise<string | null> => {
  networkThat(answer)
  const sent = await sendFile('import/file?name=1', file(content), limits, false)
  return sent.kind === 'refused' ? sent.refusal.text : null
}

it('is answered in words that say what to do, whatever comes back', async () => {
  expect(await textOf(json(201, { id: '1' }))).toBeNull()
  expect(await textOf(json(422, { code: 'NO', text: 'Bifoga en PDF.', field: 'scan' }))).toBe('Bifoga en PDF.')
  expect(await textOf(json(401, { errors: [{ message: 'x', extensions: { code: 'SIGN_IN_NEEDED' } }] }))).toContain('Logga in igen')
  expect(await textOf(json(429, { errors: [{ message: 'x', extensions: { code: 'TOO_MANY_REQUESTS' } }] }))).toContain('Vänta en stund')
  expect(await textOf(json(500, { errors: [{ message: 'x', extensions: { code: 'INTERNAL', reference: 'EG55-ATPX' } }] }))).toContain('EG55-ATPX')
  // A proxy in between answers with a page of its own.
  expect(await textOf(new Response('<html>', { status: 413 }))).toBe('För stor.')
  expect(await textOf(new Response('<html>', { status: 502 }))).toContain('inget svar från servern')
  expect(await textOf(null)).toContain('inget svar från servern')
})

it('that cannot be taken is not sent', async () => {
  const sent = networkThat()
  expect(await sendFile('import/file?name=1', file(''), limits, true)).toMatchObject({ refusal: { text: 'Tom.' } })
  expect(await sendFile('import/file?name=1', file('123456789'), limits, true)).toMatchObject({ refusal: { text: 'För stor.' } })
  const gone = Object.assign(file('%PDF-'), { arrayBuffer: async () => await Promise.reject(new DOMException('gone', 'NotReadableError')) })
  expect(await sendFile('import/file?name=1', gone, limits, true)).toMatchObject({ refusal: { text: 'Filen går inte att läsa längre. Välj den igen.' } })
  expect(sent).toEqual([])
})

it('with a key waits for the network, and is sent as it was chosen', async () => {
  const sent = networkThat(null, new Response('<html>', { status: 503 }), json(201, { id: '1' }))
  const sending = sendFile('consent-scan/1?key=1', file('%PDF-'), limits, true)
  await vi.advanceTimersByTimeAsync(100)
  expect(currentSaveState()).toMatchObject({ kind: 'waiting', waiting: 1 })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await sending).toEqual({ kind: 'done', value: { id: '1' } })
  expect(currentSaveState()).toMatchObject({ kind: 'saved', waiting: 0 })
  expect(sent.map(({ body }) => new TextDecoder().decode(body as ArrayBuffer))).toEqual(['%PDF-', '%PDF-', '%PDF-'])
})
