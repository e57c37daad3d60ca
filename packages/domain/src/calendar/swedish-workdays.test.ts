import { describe, expect, it } from 'vitest'
import { addDays, dateParts, localDate, weekday, type LocalDate } from '../vocabulary/local-date.js'
import { addWorkdays, dayOff, dueDayPayable, isWorkday, nextWorkday, workdayOnOrBefore } from './swedish-workdays.js'

const d = localDate

/** Easter Sundays as printed in almanacs. */
const EASTER = [
  '1961-04-02', '2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28',
  '2028-04-16', '2029-04-01', '2030-04-21', '2038-04-25', '2285-03-22',
]

describe('days off', () => {
  it.each(EASTER)('%s is Easter Sunday, with its neighbours', (date) => {
    expect(dayOff(d(date))).toBe('PASKDAGEN')
    expect(dayOff(addDays(d(date), -2))).toBe('LANGFREDAGEN')
    expect(dayOff(addDays(d(date), 1))).toBe('ANNANDAG_PASK')
    expect(weekday(d(date))).toBe(7)
  })
  it('names every day off of 2026', () => {
    const named: Record<string, string> = {}
    for (let day = d('2026-01-01'); dateParts(day).year === 2026; day = addDays(day, 1)) {
      const off = dayOff(day)
      if (off !== null && off !== 'LORDAG' && off !== 'SONDAG') named[day] = off
    }
    expect(named).toEqual({
      '2026-01-01': 'NYARSDAGEN', '2026-01-06': 'TRETTONDEDAG_JUL', '2026-04-03': 'LANGFREDAGEN', '2026-04-05': 'PASKDAGEN',
      '2026-04-06': 'ANNANDAG_PASK', '2026-05-01': 'FORSTA_MAJ', '2026-05-14': 'KRISTI_HIMMELSFARDSDAG',
      '2026-05-24': 'PINGSTDAGEN', '2026-06-06': 'NATIONALDAGEN', '2026-06-19': 'MIDSOMMARAFTON',
      '2026-06-20': 'MIDSOMMARDAGEN', '2026-10-31': 'ALLA_HELGONS_DAG', '2026-12-24': 'JULAFTON', '2026-12-25': 'JULDAGEN',
      '2026-12-26': 'ANNANDAG_JUL', '2026-12-31': 'NYARSAFTON',
    })
  })
  it.each([
    ['2026-11-19', null], ['2026-11-21', 'LORDAG'], ['2026-11-22', 'SONDAG'], ['2026-06-08', null], ['2025-06-06', 'NATIONALDAGEN'],
    ['2025-06-09', null], ['2024-06-21', 'MIDSOMMARAFTON'], ['2024-06-22', 'MIDSOMMARDAGEN'], ['2025-11-01', 'ALLA_HELGONS_DAG'],
    ['2028-02-29', null], ['2026-03-29', 'SONDAG'], ['2026-10-25', 'SONDAG'], ['2027-05-06', 'KRISTI_HIMMELSFARDSDAG'],
  ])('%s: %s', (date, off) => {
    expect(dayOff(d(date))).toBe(off)
  })
})

describe('counting workdays', () => {
  it.each([
    ['2026-11-20', '2026-11-23'], ['2026-11-19', '2026-11-20'], ['2026-12-23', '2026-12-28'], ['2026-04-02', '2026-04-07'],
    ['2026-12-30', '2027-01-04'], ['2026-06-18', '2026-06-22'],
  ])('after %s comes %s', (from, to) => {
    expect(nextWorkday(d(from))).toBe(to)
  })
  it.each([
    ['2026-11-26', -3, '2026-11-23'], ['2026-12-10', 2, '2026-12-14'], ['2026-04-09', -3, '2026-04-02'], ['2026-11-21', 0, '2026-11-21'],
    ['2026-12-22', 3, '2026-12-29'],
  ])('%s and %i workdays is %s', (from, count, to) => {
    expect(addWorkdays(d(from), count)).toBe(to)
  })
  it.each([
    ['2026-10-31', '2026-11-02', 'a Saturday that is All Saints'], ['2026-09-30', '2026-09-30', 'a Wednesday'],
    ['2026-12-31', '2027-01-04', 'New Year'], ['2026-05-31', '2026-06-01', 'a Sunday'], ['2028-04-30', '2028-05-02', 'a Sunday before 1 May'],
  ])('a rent due %s is in time through %s (%s)', (due, payable) => {
    expect(dueDayPayable(d(due))).toBe(payable)
  })
  it('always lands on a workday, in order', () => {
    for (let day: LocalDate = d('2026-01-01'); day < d('2029-01-01'); day = addDays(day, 1)) {
      const next = nextWorkday(day)
      const before = workdayOnOrBefore(day)
      if (!isWorkday(next) || !isWorkday(before) || next <= day || before > day) throw new Error(`wrong around ${day}`)
      if (addWorkdays(addWorkdays(next, 5), -5) !== next) throw new Error(`not the same way back from ${next}`)
    }
  })
})
