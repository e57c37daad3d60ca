import { describe, expect, it } from 'vitest'
import { instant } from '../vocabulary/instant.js'
import { whoWasIn } from './room-presence.js'

const at = (minute: number) => instant(Date.UTC(2026, 10, 26, 8, minute))
const span = (from: number, to: number | null) => ({ from: at(from), to: to === null ? null : at(to) })
const stay = (userId: string, from: number, to: number | null) => ({ userId, ...span(from, to) })

describe('who was in while an item was open', () => {
  it('is counted from when it opened and she was in, to when one of them ended', () => {
    expect(whoWasIn([span(10, 20)], [stay('before', 0, 30), stay('late', 15, null)])).toEqual([stay('before', 10, 20), stay('late', 15, 20)])
  })
  it('is nobody who had left, nobody who came afterwards, and nobody who steps in as it closes', () => {
    expect(whoWasIn([span(10, 20)], [stay('left', 0, 10), stay('after', 20, 30)])).toEqual([])
  })
  it('has a line for each time that she was in, and for each time that it was open', () => {
    expect(whoWasIn([span(10, 20)], [stay('her', 0, 12), stay('her', 15, 30)])).toEqual([stay('her', 10, 12), stay('her', 15, 20)])
    expect(whoWasIn([span(10, 12), span(20, null)], [stay('her', 0, null)])).toEqual([stay('her', 10, 12), stay('her', 20, null)])
  })
  it('is nobody where nothing was open', () => {
    expect(whoWasIn([], [stay('her', 0, null)])).toEqual([])
  })
})
