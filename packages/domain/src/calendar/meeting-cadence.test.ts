import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import { meetingDayIn, nextMeetingDay, sendBy, usualRule, type MonthlyRule } from './meeting-cadence.js'
import { isWorkday } from './swedish-workdays.js'

const d = localDate
const FOURTH_THURSDAY: MonthlyRule = { weekday: 4, nth: 4 }

describe('the day of the meeting', () => {
  it.each([
    [FOURTH_THURSDAY, 2026, 11, '2026-11-26', 'as agreed'],
    [FOURTH_THURSDAY, 2026, 12, '2026-12-17', 'Christmas Eve: a week earlier'],
    [{ weekday: 4, nth: 'LAST' }, 2026, 12, '2026-12-17', 'New Year and Christmas Eve: two weeks earlier'],
    [{ weekday: 4, nth: 1 }, 2026, 1, '2026-01-08', 'New Year: a week later, since earlier leaves the month'],
    [{ weekday: 1, nth: 1 }, 2026, 4, '2026-04-13', 'Easter Monday'],
    [{ weekday: 5, nth: 3 }, 2026, 6, '2026-06-12', 'Midsummer Eve'],
    [{ weekday: 2, nth: 'LAST' }, 2028, 2, '2028-02-29', 'a leap day'],
    [{ weekday: 4, nth: 'LAST' }, 2026, 10, '2026-10-29', 'a month with five Thursdays'],
  ] satisfies [MonthlyRule, number, number, string, string][])('%j in %i-%i is %s (%s)', (rule, year, month, day) => {
    expect(meetingDayIn(rule, { year, month })).toBe(day)
  })
  it.each([
    ['2026-11-19', '2026-11-26'], ['2026-11-26', '2026-12-17'], ['2026-12-17', '2027-01-28'], ['2026-12-31', '2027-01-28'],
  ])('after %s the next is %s', (after, next) => {
    expect(nextMeetingDay(FOURTH_THURSDAY, d(after))).toBe(next)
  })
  it('is a workday in every month of ten years, one a month, for every rule', () => {
    for (const weekday of [1, 2, 3, 4, 5] as const) {
      for (const nth of [1, 2, 3, 4, 'LAST'] as const) {
        for (let month = 1; month <= 120; month += 1) {
          const inMonth = { year: 2026 + Math.floor((month - 1) / 12), month: ((month - 1) % 12) + 1 }
          const day = meetingDayIn({ weekday, nth }, inMonth)
          if (!isWorkday(day) || Number(day.slice(5, 7)) !== inMonth.month) throw new Error(`wrong: ${day}`)
        }
      }
    }
  })
})

describe('how a partnership meets', () => {
  it.each<[readonly string[], MonthlyRule | null, string]>([
    [['2026-09-24', '2026-10-22', '2026-11-26'], FOURTH_THURSDAY, 'as always'],
    [['2026-10-22', '2026-11-26', '2026-12-17'], FOURTH_THURSDAY, 'moved for Christmas Eve, which is no new habit'],
    [['2026-12-17', '2026-09-17', '2026-10-22', '2026-11-26'], FOURTH_THURSDAY, 'in any order, with one that was moved by hand'],
    [['2026-10-28', '2026-11-25', '2026-09-30'], { weekday: 3, nth: 'LAST' }, 'the last, whether it is the fourth or the fifth'],
    [['2026-10-29'], { weekday: 4, nth: 'LAST' }, 'a fifth'],
    [['2026-11-12'], { weekday: 4, nth: 2 }, 'met once'],
    [['2026-11-10', '2026-12-16'], { weekday: 3, nth: 3 }, 'no habit yet: as last'],
    [['2026-11-21'], null, 'on a Saturday'],
    [[], null, 'never met'],
  ])('%j: %j (%s)', (days, rule) => {
    expect(usualRule(days.map(d))).toEqual(rule)
  })
})

describe('sending', () => {
  it.each([['2026-11-26', '2026-11-23'], ['2026-12-17', '2026-12-14'], ['2026-04-09', '2026-04-02'], ['2027-01-07', '2026-12-30']])(
    'for %s by %s', (meeting, by) => {
      expect(sendBy(d(meeting))).toBe(by)
    })
  it('follows the number agreed', () => {
    expect(sendBy(d('2026-11-26'), 5)).toBe('2026-11-19')
  })
})
