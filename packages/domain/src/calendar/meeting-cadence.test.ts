import { describe, expect, it } from 'vitest'
import { addDays, isoWeek, localDate } from '../vocabulary/local-date.js'
import { heldOfTwelve, isMeetingOverdue, meetingDayIn, nextMeetingDay, sendBy, type MonthlyRule } from './meeting-cadence.js'
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
  it('keeps step through week 53', () => {
    expect(isoWeek(nextMeetingDay({ weekday: 3, nth: 'LAST' }, d('2026-12-01')))).toEqual({ year: 2026, week: 53 })
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

describe('held of twelve', () => {
  const start = d('2026-01-15')
  it('counts months and not meetings', () => {
    const result = heldOfTwelve([d('2026-01-29'), d('2026-01-30'), d('2026-03-26'), d('2026-12-17')], start, d('2026-04-02'))
    expect(result.held).toBe(2)
    expect(result.of).toBe(3)
    expect(result.months.map(({ state }) => state)).toEqual(['HALLET', 'UTEBLEV', 'HALLET', 'NU', ...Array<string>(8).fill('KOMMER')])
    expect(result.months[11]).toEqual({ year: 2026, month: 12, state: 'KOMMER' })
  })
  it('runs over the new year', () => {
    const result = heldOfTwelve([], d('2026-09-01'), d('2027-08-31'))
    expect(result.months.map(({ year, month }) => `${year}-${month}`).slice(3, 6)).toEqual(['2026-12', '2027-1', '2027-2'])
    expect([result.held, result.of]).toEqual([0, 11])
  })
})

describe('overdue', () => {
  const since = d('2026-01-15')
  it.each<[string | null, string, boolean, string]>([
    ['2026-10-22', '2026-11-26', false, 'on the day itself'], ['2026-10-22', '2026-11-27', true, 'the day after'],
    ['2026-11-12', '2026-11-27', false, 'held early, still the meeting of its month'], ['2026-11-26', '2026-12-17', false, 'December'],
    ['2026-11-26', '2026-12-18', true, 'the Christmas day moved earlier'],
    [null, '2026-01-22', false, 'the first is yet to come'], [null, '2026-01-23', true, 'the first was missed'],
  ])('last held %s, today %s: %s (%s)', (held, today, overdue) => {
    expect(isMeetingOverdue(FOURTH_THURSDAY, held === null ? null : d(held), since, d(today))).toBe(overdue)
  })
  it('does not forgive a missed month by the mere passing of time', () => {
    for (let day = d('2026-11-27'); day < d('2027-03-01'); day = addDays(day, 1)) {
      expect(isMeetingOverdue(FOURTH_THURSDAY, d('2026-10-22'), since, day)).toBe(true)
    }
  })
})
