import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { fromIso, instant, toIso } from './instant.js'
import {
  addDays, addMonths, ageOn, birthdayOf, compare, daysBetween, isLocalDate, localDate, startOfDay, startOfNextDay,
  toLocalDate, weekday,
} from './local-date.js'

const d = localDate

describe('instants', () => {
  it.each(['2026-11-19T09:42:00.000Z', '1969-12-31T23:59:59.999Z', '2028-02-29T00:00:00.001Z', '0001-01-01T00:00:00.000Z'])(
    'reads and writes %s', (text) => {
      expect(toIso(fromIso(text))).toBe(text)
    })
  it('reads an offset', () => {
    expect(toIso(fromIso('2026-11-19T10:42:00+01:00'))).toBe('2026-11-19T09:42:00.000Z')
  })
  it.each(['2026-11-19', '2026-11-19T09:42:00', '', 'i morgon', '2026-02-30T00:00:00Z'])('refuses %j without repeating it', (text) => {
    expect(() => fromIso(text)).toThrow(/^An instant is written as 2026-11-19T09:42:00Z, with Z or an offset at the end\.$/)
  })
  it.each([NaN, Infinity, 0.5])('refuses %s milliseconds', (value) => {
    expect(() => instant(value)).toThrow(RangeError)
  })
})

describe('reading dates', () => {
  it.each(['2026-11-19', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isLocalDate(text)).toBe(true)
  })
  it.each(['2027-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '26-11-19', '2026-11-19T00:00', '0000-01-01', ''])(
    '%j does not', (text) => {
      expect(isLocalDate(text)).toBe(false)
      expect(() => localDate(text)).toThrow(/must exist/)
    })
})

describe('the day in Sweden', () => {
  it.each([
    ['2026-11-19T22:59:59.999Z', '2026-11-19'],
    ['2026-11-19T23:00:00.000Z', '2026-11-20'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['2025-12-31T23:00:00.000Z', '2026-01-01'],
  ])('%s is %s', (at, date) => {
    expect(toLocalDate(fromIso(at))).toBe(date)
  })
  it.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['2026-11-30', '2026-11-29T23:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['2028-02-29', '2028-02-28T23:00:00.000Z', '2028-02-29T23:00:00.000Z'],
    ['2026-01-01', '2025-12-31T23:00:00.000Z', '2026-01-01T23:00:00.000Z'],
  ])('%s runs from %s to %s', (date, from, to) => {
    expect(toIso(startOfDay(d(date)))).toBe(from)
    expect(toIso(startOfNextDay(d(date)))).toBe(to)
  })
  it('agrees with the time zone database on every day from 1950 to 2060', () => {
    let at = Temporal.PlainDate.from('1950-01-01')
    while (at.year < 2060) {
      const expected = at.toZonedDateTime('Europe/Stockholm').epochMilliseconds
      const date = d(at.toString())
      if (startOfDay(date) !== expected || toLocalDate(instant(expected)) !== date || toLocalDate(instant(expected - 1)) === date) {
        throw new Error(`differs on ${date}`)
      }
      at = at.add({ days: 1 })
    }
  })
  it('is fast enough for thousands of readings in one request', () => {
    // A guard against asking the time zone database each time (that takes many seconds), not a timed test.
    let sum = 0
    for (let n = 0; n < 200_000; n += 1) sum += startOfDay(toLocalDate(instant(1_700_000_000_000 + n * 3_600_000)))
    expect(sum).toBeGreaterThan(0)
  }, 4_000)
})

describe('counting days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'], ['2028-02-28', 1, '2028-02-29'], ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 2, '2026-03-30'], ['2026-01-01', -1, '2025-12-31'], ['2026-11-02', 17, '2026-11-19'],
  ])('%s %i days on is %s', (from, days, to) => {
    expect(addDays(d(from), days)).toBe(to)
    expect(daysBetween(d(from), d(to))).toBe(days)
  })
  it.each([
    ['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 2, '2027-01-30'], ['2026-01-15', -1, '2025-12-15'], ['2026-03-31', -1, '2026-02-28'],
  ])('%s %i months on is %s', (from, months, to) => {
    expect(addMonths(d(from), months)).toBe(to)
  })
  it('stops at the last year', () => {
    expect(() => addDays(d('9999-12-31'), 1)).toThrow(RangeError)
  })
  it.each([['2026-11-19', 4], ['2026-11-22', 7], ['2026-11-23', 1], ['1969-12-31', 3]])('%s is weekday %i', (date, day) => {
    expect(weekday(d(date))).toBe(day)
  })
  it('orders', () => {
    expect([d('2026-02-01'), d('2025-12-31'), d('2026-01-01')].sort(compare)).toEqual(['2025-12-31', '2026-01-01', '2026-02-01'])
    expect(compare(d('2026-01-01'), d('2026-01-01'))).toBe(0)
  })
})

describe('age', () => {
  it.each([
    ['2008-11-19', '2026-11-18', 17], ['2008-11-19', '2026-11-19', 18],
    ['2008-02-29', '2026-02-28', 17], ['2008-02-29', '2026-03-01', 18], ['2008-02-29', '2028-02-29', 20],
    ['2026-11-20', '2026-11-19', -1],
  ])('born %s, on %s: %i', (born, on, age) => {
    expect(ageOn(d(born), d(on))).toBe(age)
  })
  it.each([['2008-02-29', 18, '2026-03-01'], ['2008-02-29', 20, '2028-02-29'], ['2008-12-31', 18, '2026-12-31']])(
    'born %s turns %i on %s', (born, age, on) => {
      expect(birthdayOf(d(born), age)).toBe(on)
    })
})
