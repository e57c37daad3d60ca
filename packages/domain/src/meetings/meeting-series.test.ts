import { describe, expect, it } from 'vitest'
import { weekday, localDate as d } from '../vocabulary/local-date.js'
import { isWorkday } from '../calendar/swedish-workdays.js'
import { isSqueezed, seriesDays, type SeriesPlan } from './meeting-series.js'

const THURSDAYS: SeriesPlan = { monthly: { weekday: 4, nth: 3 }, firstOn: d('2026-12-01'), lastOn: d('2027-12-31'), avoidsSqueezed: true, pausesInJuly: true }
const days = (plan: Partial<SeriesPlan>, booked: string[] = []) => seriesDays({ ...THURSDAYS, ...plan }, booked.map((day) => d(day))).map(({ agreedOn, on, reason, dayOff }) => [agreedOn, on, dayOff ?? reason])

describe('a year of meetings', () => {
  it('falls on the third Thursday, with none in July', () => {
    expect(days({})).toEqual([
      ['2026-12-17', '2026-12-17', null], ['2027-01-21', '2027-01-21', null], ['2027-02-18', '2027-02-18', null], ['2027-03-18', '2027-03-18', null],
      ['2027-04-15', '2027-04-15', null], ['2027-05-20', '2027-05-20', null], ['2027-06-17', '2027-06-17', null], ['2027-07-15', null, 'JULIUPPEHALL'],
      ['2027-08-19', '2027-08-19', null], ['2027-09-16', '2027-09-16', null], ['2027-10-21', '2027-10-21', null], ['2027-11-18', '2027-11-18', null],
      ['2027-12-16', '2027-12-16', null],
    ])
  })
  it.each([
    ['Ascension Day', { monthly: { weekday: 4, nth: 1 } as const, firstOn: d('2027-05-01'), lastOn: d('2027-05-31') }, '2027-05-06', '2027-05-05', 'KRISTI_HIMMELSFARDSDAG'],
    ['the day after it', { monthly: { weekday: 5, nth: 1 } as const, firstOn: d('2027-05-01'), lastOn: d('2027-05-31') }, '2027-05-07', '2027-05-05', 'KLAMDAG'],
    ['Good Friday', { monthly: { weekday: 5, nth: 'LAST' } as const, firstOn: d('2027-03-01'), lastOn: d('2027-03-31') }, '2027-03-26', '2027-03-25', 'LANGFREDAGEN'],
    ['Christmas Eve', { monthly: { weekday: 4, nth: 4 } as const, firstOn: d('2026-12-01'), lastOn: d('2026-12-31') }, '2026-12-24', '2026-12-23', 'JULAFTON'],
    ['Epiphany on a Thursday, the Friday squeezed', { monthly: { weekday: 4, nth: 1 } as const, firstOn: d('2028-01-01'), lastOn: d('2028-01-31') }, '2028-01-06', '2028-01-05', 'TRETTONDEDAG_JUL'],
    ['Easter Monday', { monthly: { weekday: 1, nth: 'LAST' } as const, firstOn: d('2027-03-01'), lastOn: d('2027-03-31') }, '2027-03-29', '2027-03-30', 'ANNANDAG_PASK'],
  ])('%s is moved to the nearest workday, and says why', (_name, plan, agreedOn, on, why) => {
    expect(days(plan)).toEqual([[agreedOn, on, why]])
  })
  it('a squeezed day is a workday like others when one wants it', () => {
    expect(days({ monthly: { weekday: 5, nth: 1 }, firstOn: d('2027-05-01'), lastOn: d('2027-05-31'), avoidsSqueezed: false })).toEqual([['2027-05-07', '2027-05-07', null]])
    expect(isSqueezed(d('2027-05-07'))).toBe(true)
    expect(isSqueezed(d('2027-05-05'))).toBe(false)
  })
  it('every fourth week keeps its weekday over both clock changes and a leap day', () => {
    const all = seriesDays({ ...THURSDAYS, monthly: null, firstOn: d('2028-01-20'), lastOn: d('2028-12-31'), pausesInJuly: false }, [])
    expect(all.map(({ agreedOn }) => agreedOn)).toEqual(['2028-01-20', '2028-02-17', '2028-03-16', '2028-04-13', '2028-05-11', '2028-06-08', '2028-07-06', '2028-08-03', '2028-08-31', '2028-09-28', '2028-10-26', '2028-11-23', '2028-12-21'])
    expect(all.every(({ agreedOn }) => weekday(agreedOn) === 4)).toBe(true)
  })
  it('the last Thursday of a leap February is the 24th, and of one with five the 29th', () => {
    const last = { monthly: { weekday: 4, nth: 'LAST' } as const }
    expect(days({ ...last, firstOn: d('2028-02-01'), lastOn: d('2028-02-29') })).toEqual([['2028-02-24', '2028-02-24', null]])
    expect(days({ ...last, firstOn: d('2024-02-01'), lastOn: d('2024-02-29') })).toEqual([['2024-02-29', '2024-02-29', null]])
  })
  it('a month that has its meeting gets no other, and a day that has one neither', () => {
    expect(days({ firstOn: d('2027-01-01'), lastOn: d('2027-02-28') }, ['2027-01-14'])).toEqual([['2027-01-21', null, 'REDAN_BOKAT'], ['2027-02-18', '2027-02-18', null]])
    expect(days({ monthly: null, firstOn: d('2027-01-14'), lastOn: d('2027-02-28') }, ['2027-01-14'])).toEqual([['2027-01-14', null, 'REDAN_BOKAT'], ['2027-02-11', '2027-02-11', null]])
  })
  it('whatever one asks for, no meeting is on a day off, and the series ends', () => {
    for (const weekdayOf of [1, 2, 3, 4, 5] as const) {
      for (const nth of [1, 2, 3, 4, 'LAST'] as const) {
        const all = seriesDays({ ...THURSDAYS, monthly: { weekday: weekdayOf, nth }, lastOn: d('2999-12-31') }, [])
        expect(all.length).toBeLessThanOrEqual(25)
        expect(all.every(({ on }) => on === null || isWorkday(on))).toBe(true)
      }
    }
    expect(days({ lastOn: d('2026-01-01') })).toEqual([])
  })
})
