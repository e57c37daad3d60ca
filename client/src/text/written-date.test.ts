import { localDate } from '@bokvar/domain/vocabulary'
import { describe, expect, it } from 'vitest'
import { readDay, readTime } from './written-date'

const today = localDate('2026-11-19')

describe('a day as people write it', () => {
  it.each([
    ['26 nov', '2026-11-26'],
    ['tors 26 nov', '2026-11-26'],
    ['tors 26 nov 2026', '2026-11-26'],
    ['torsdag 26 november', '2026-11-26'],
    ['Thu 26 Nov', '2026-11-26'],
    ['26/11', '2026-11-26'],
    ['26.11.2026', '2026-11-26'],
    ['2026-11-26', '2026-11-26'],
    ['20261126', '2026-11-26'],
    ['i dag', '2026-11-19'],
    ['i morgon', '2026-11-20'],
    ['5 maj', '2027-05-05'],
    ['5 mars', '2027-03-05'],
    ['31 okt', '2027-10-31'],
    ['29 feb 2028', '2028-02-29'],
  ])('%s is %s', (text, day) => expect(readDay(text, today, 'AHEAD')).toEqual({ day }))

  it('is the nearest one behind where nothing after today can be meant', () => {
    expect(readDay('26 nov', today, 'BEHIND')).toEqual({ day: '2025-11-26' })
    expect(readDay('2 nov', today, 'BEHIND')).toEqual({ day: '2026-11-02' })
  })

  it.each(['13 jan', 'ons 13 januari', '13/1', '29 feb'])('%s is asked for its year where somebody was born', (text) =>
    expect(readDay(text, today, 'REFUSED')).toEqual({ wrong: 'YEAR' }))

  it.each([['13 jan 1985', '1985-01-13'], ['13/1 1985', '1985-01-13'], ['1985-01-13', '1985-01-13'], ['i dag', '2026-11-19']])('%s says when somebody was born', (text, day) =>
    expect(readDay(text, today, 'REFUSED')).toEqual({ day }))

  it('is none where there is no such day, in whatever year', () => {
    expect(readDay('31 nov', today, 'REFUSED')).toEqual({ wrong: 'UNREAD' })
  })

  it.each(['', '26', 'nov', '31 nov', '29 feb 2027', '2026-13-01', 'i övermorgon kanske', '26 xyz'])('"%s" is none', (text) =>
    expect(readDay(text, today, 'AHEAD')).toEqual({ wrong: 'UNREAD' }))
})

describe('a time as people write it', () => {
  it.each([['9', '09:00'], ['9.30', '09:30'], ['09:30', '09:30'], ['kl. 9', '09:00'], ['1330', '13:30']])('%s is %s', (text, time) => expect(readTime(text)).toBe(time))
  it.each(['', '25', '9.75', 'nio'])('"%s" is none', (text) => expect(readTime(text)).toBeNull())
})
