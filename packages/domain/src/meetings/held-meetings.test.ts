import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../vocabulary/instant.js'
import { meetingFate, meetingYears, type CountedMeeting } from './held-meetings.js'

const DAY = 86_400_000
const NOW = instant(Date.UTC(2026, 10, 19, 9))
const meeting = (daysAgo: number, of: Partial<CountedMeeting> = {}): CountedMeeting => {
  const startsAt = NOW - daysAgo * DAY
  return { startsAt: instant(startsAt), endsAt: instant(startsAt + 5_400_000), cancelled: false, recorded: false, said: null, lateOnAgenda: false, ...of }
}

describe('what became of a meeting', () => {
  it.each([
    ['ahead until it is over', meeting(0), 'AHEAD'],
    ['ahead while it is held', meeting(0, { recorded: true }), 'AHEAD'],
    ['cancelled, before its day and after', meeting(-7, { cancelled: true }), 'CANCELLED'],
    ['cancelled, whatever somebody says', meeting(7, { cancelled: true, said: true }), 'CANCELLED'],
    ['not told', meeting(7), 'UNTOLD'],
    ['held when it was begun in the portal', meeting(7, { recorded: true }), 'HELD'],
    ['held when it was begun in the portal, though somebody says no', meeting(7, { recorded: true, said: false }), 'HELD'],
    ['held when somebody says so', meeting(7, { said: true }), 'HELD'],
    ['not held when somebody says so', meeting(7, { said: false }), 'NOT_HELD'],
  ] as const)('%s', (_what, of, fate) => {
    expect(meetingFate(of, NOW)).toBe(fate)
  })
})

describe('the meetings of a year', () => {
  it('are counted by the Swedish day, with those without late payers among the held', () => {
    const newYear = instant(Date.UTC(2025, 11, 31, 23, 30))
    expect(meetingYears([
      meeting(7, { said: true }), meeting(35, { said: true, lateOnAgenda: true }), meeting(63, { said: false }), meeting(91), meeting(120, { cancelled: true }), meeting(-7),
      meeting(0, { startsAt: newYear, endsAt: newYear, said: true }), meeting(400, { said: true, lateOnAgenda: true }),
    ], NOW)).toEqual([
      { year: 2026, held: 3, withoutLate: 2, notHeld: 1, cancelled: 1, untold: 1 },
      { year: 2025, held: 1, withoutLate: 0, notHeld: 0, cancelled: 0, untold: 0 },
    ])
  })
  it('hold every meeting that is not ahead once, and nothing else', () => {
    const any = fc.record({ days: fc.integer({ min: -400, max: 900 }), cancelled: fc.boolean(), recorded: fc.boolean(), said: fc.option(fc.boolean()), lateOnAgenda: fc.boolean() })
    fc.assert(fc.property(fc.array(any, { maxLength: 60 }), (all) => {
      const meetings = all.map(({ days, ...of }) => meeting(days, of))
      const years = meetingYears(meetings, NOW)
      const sum = (of: (year: (typeof years)[number]) => number): number => years.reduce((total, year) => total + of(year), 0)
      const fates = meetings.map((of) => meetingFate(of, NOW))
      expect(sum(({ held, notHeld, cancelled, untold }) => held + notHeld + cancelled + untold)).toBe(fates.filter((fate) => fate !== 'AHEAD').length)
      expect(sum(({ held }) => held)).toBe(fates.filter((fate) => fate === 'HELD').length)
      expect(years.every(({ held, withoutLate }) => withoutLate <= held)).toBe(true)
    }))
  })
})
