import { openText } from '@bokvar/domain/texts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts, hasDrafts } from '../../apollo/drafts'
import { holdNote, latestKept, noteInHand, sendNote, showNote, type NoteAnswer } from './note-in-hand'

beforeEach(() => {
  vi.stubGlobal('addEventListener', vi.fn())
  vi.stubGlobal('removeEventListener', vi.fn())
})
afterEach(() => {
  forgetDrafts()
  vi.unstubAllGlobals()
})

const EMPTY = { version: 0, text: '' }
const write = (mine: string): void => holdNote('note', { ...(noteInHand('note') ?? openText(EMPTY)), mine })

/** A server whose answer waits until it is given. */
function waiting() {
  const sent: string[] = []
  const answers: ((answer: NoteAnswer) => void)[] = []
  const send = ({ text }: { text: string }) => new Promise<NoteAnswer>((resolve) => {
    sent.push(text)
    answers.push(resolve)
  })
  return { sent, send, answer: (answer: NoteAnswer) => answers.shift()?.(answer) }
}

describe('a text that is being written', () => {
  it('is kept until the server has it, and what is written meanwhile stands on it', async () => {
    const hide = showNote('note')
    const server = waiting()
    write('Ring')
    const done = sendNote('note', server.send)
    write('Ring i dag')
    server.answer({ kind: 'KEPT', version: 1 })
    expect(await done).toBeNull()
    expect(noteInHand('note')).toMatchObject({ base: { version: 1, text: 'Ring' }, mine: 'Ring i dag', sent: null })
    const again = sendNote('note', server.send)
    server.answer({ kind: 'KEPT', version: 2 })
    await again
    expect(hasDrafts()).toBe(false)
    expect(latestKept('note', EMPTY)).toEqual({ version: 2, text: 'Ring i dag' })
    hide()
    expect(latestKept('note', EMPTY)).toEqual(EMPTY)
  })
  it('is sent to the end when its page has been left', async () => {
    const server = waiting()
    write('Ring')
    const done = sendNote('note', server.send)
    write('Ring i dag')
    server.answer({ kind: 'KEPT', version: 1 })
    await vi.waitFor(() => expect(server.sent).toEqual(['Ring', 'Ring i dag']))
    server.answer({ kind: 'KEPT', version: 2 })
    await done
    expect(hasDrafts()).toBe(false)
  })
  it('stays as it was written when the server did not keep it', async () => {
    const server = waiting()
    write('Ring Anna')
    const done = sendNote('note', server.send)
    server.answer({ kind: 'STOPPED', why: 'Ett namn' })
    expect(await done).toEqual({ kind: 'STOPPED', why: 'Ett namn' })
    expect(noteInHand('note')).toMatchObject({ mine: 'Ring Anna', sent: null })
  })
  it('is forgotten with the visit, whatever the server answers then', async () => {
    const server = waiting()
    write('Ring')
    const done = sendNote('note', server.send)
    forgetDrafts()
    server.answer({ kind: 'STALE' })
    expect(await done).toBeNull()
    expect(hasDrafts()).toBe(false)
  })
})
