import { describe, expect, it } from 'vitest'
import { m } from '../../paraglide/messages'
import { whyEnded } from './why-ended'

const MINUTE = 60_000
const NOW = Date.parse('2026-11-19T10:42:00Z')

describe('why one was signed out', () => {
  it('half an hour without anything being done is said as that', () => {
    expect(whyEnded({ endsAt: NOW, ownDoingAt: NOW - 30 * MINUTE }, NOW)).toBe(m.ended_idle({ minutes: 30 }))
    // The last thing one did may be a minute later than what the server wrote down.
    expect(whyEnded({ endsAt: NOW, ownDoingAt: NOW - 29 * MINUTE }, NOW + MINUTE)).toBe(m.ended_idle({ minutes: 30 }))
  })

  it('twelve hours are not called idleness', () => {
    expect(whyEnded({ endsAt: NOW, ownDoingAt: NOW - 3 * MINUTE }, NOW)).toBe(m.ended_long({ hours: 'tolv' }))
  })

  it('before its time nothing is guessed', () => {
    expect(whyEnded({ endsAt: NOW + 20 * MINUTE, ownDoingAt: NOW - 10 * MINUTE }, NOW)).toBe(m.ended_other())
  })

  it('who never was signed in here is told nothing', () => {
    expect(whyEnded(null, NOW)).toBeNull()
  })
})
