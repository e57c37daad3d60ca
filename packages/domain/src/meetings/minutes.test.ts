import { describe, expect, it } from 'vitest'
import { instant } from '../vocabulary/instant.js'
import { localDate } from '../vocabulary/local-date.js'
import type { MinutesEventKind } from '../vocabulary/minutes-codes.js'
import { isLastApproval, minutesDueOn, minutesStanding, type MinutesEvent } from './minutes.js'

const done = (...kinds: readonly (readonly [MinutesEventKind, string?])[]): MinutesEvent[] =>
  kinds.map(([kind, userId = 'yvonne'], at) => ({ kind, userId, at: instant(at), adjusters: kind === 'SKICKAD' ? ['yvonne', 'ibrahim'] : [] }))

describe('the minutes of a meeting', () => {
  it('are a draft until they are sent, and again when they are brought back', () => {
    expect(minutesStanding([])).toEqual({ state: 'UTKAST', version: 0, adjusters: [] })
    expect(minutesStanding(done(['SKICKAD'], ['TILLBAKA', 'ibrahim']))).toEqual({ state: 'UTKAST', version: 1, adjusters: [] })
  })
  it('are with those who adjust them, each of whom approves what was sent last', () => {
    expect(minutesStanding(done(['SKICKAD'], ['GODKAND', 'ibrahim']))).toEqual({
      state: 'FOR_JUSTERING', version: 1, adjusters: [{ userId: 'yvonne', approvedAt: null }, { userId: 'ibrahim', approvedAt: 1 }] })
    expect(minutesStanding(done(['SKICKAD'], ['GODKAND', 'ibrahim'], ['TILLBAKA'], ['SKICKAD'])).adjusters.map(({ approvedAt }) => approvedAt)).toEqual([null, null])
  })
  it('are adjusted by the last approval, and stay so', () => {
    const standing = minutesStanding(done(['SKICKAD'], ['GODKAND', 'ibrahim']))
    expect([isLastApproval(standing, 'yvonne'), isLastApproval(minutesStanding(done(['SKICKAD'])), 'yvonne')]).toEqual([true, false])
    const adjusted = done(['SKICKAD'], ['GODKAND', 'ibrahim'], ['GODKAND'], ['JUSTERAD'], ['TILLAGG', 'ibrahim'])
    expect(minutesStanding(adjusted)).toMatchObject({ state: 'JUSTERAD', version: 1, adjusters: [{ approvedAt: 2 }, { approvedAt: 1 }] })
  })
  it('are due so many workdays after the meeting, over weekends and red days', () => {
    expect(minutesDueOn(localDate('2026-11-26'), 3)).toBe('2026-12-01')
    expect(minutesDueOn(localDate('2026-12-23'), 3)).toBe('2026-12-30')
  })
})
