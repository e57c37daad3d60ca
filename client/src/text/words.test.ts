import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteAnswer } from '../apollo/server-time'
import { clock, dayOf, dayWords, fullDay, stamp, timeSpan, timeWords } from './dates'
import { speak } from './language'
import { kronor } from './money'
import { countWord, listed, ranged } from './number-words'
import { isoOf, lastOf, swedishInstant } from './swedish-time'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

beforeEach(() => noteAnswer(new Headers({ 'x-bokvar-now': '2026-11-19T09:42:00.000Z' })))
afterEach(() => speak('sv'))

describe('money', () => {
  it('has no-break spaces, and öre only when they are not zero', () => {
    expect(kronor(830_000)).toBe('8\u00a0300\u00a0kr')
    expect(plain(kronor(475_050))).toBe('4 750,50 kr')
    expect(plain(kronor(123_456_700))).toBe('1 234 567 kr')
    expect(plain(kronor(0))).toBe('0 kr')
    expect(plain(kronor(-50_000))).toBe('\u2212500 kr')
  })

  it('is written the English way in English', () => {
    speak('en')
    expect(plain(kronor(830_000))).toBe('SEK 8,300')
  })
})

describe('days and times', () => {
  it('say the year only when it is not this year', () => {
    expect(plain(dayWords('2026-11-26'))).toBe('tors 26 nov')
    expect(plain(dayWords('2027-02-28'))).toBe('sön 28 feb 2027')
    expect(plain(fullDay('2026-11-26'))).toBe('tors 26 nov 2026')
  })

  it('are those of the clock in Sweden, in winter and in summer', () => {
    expect(dayOf('2026-11-19T23:30:00Z')).toBe('2026-11-20')
    expect(clock('2026-11-19T09:42:00Z')).toBe('10.42')
    expect(clock('2026-07-01T07:00:00Z')).toBe('9.00')
    expect(plain(timeWords('2026-11-26T08:00:00Z'))).toBe('kl. 9.00')
    expect(plain(timeSpan('2026-11-26T08:00:00Z', '2026-11-26T09:30:00Z'))).toBe('kl. 9.00\u201310.30')
    expect(plain(stamp('2026-11-19T09:42:00Z'))).toBe('tors 19 nov 2026 kl. 10.42')
  })

  it('become instants on both sides of a change of the clock', () => {
    expect(isoOf(swedishInstant('2026-11-26', '09:00'))).toBe('2026-11-26T08:00:00.000Z')
    expect(isoOf(swedishInstant('2026-10-25', '00:00'))).toBe('2026-10-24T22:00:00.000Z')
    expect(isoOf(swedishInstant('2026-10-25', '09:00'))).toBe('2026-10-25T08:00:00.000Z')
    expect(isoOf(swedishInstant('2027-03-28', '09:00'))).toBe('2027-03-28T07:00:00.000Z')
    expect(isoOf(lastOf('2026-11-30'))).toBe('2026-11-30T22:59:59.999Z')
  })
})

describe('counts', () => {
  it('are words to twelve', () => {
    expect([0, 1, 2, 12, 13].map((count) => countWord(count))).toEqual(['noll', 'en', 'två', 'tolv', '13'])
    expect(countWord(1, true)).toBe('ett')
    expect(listed([7, 8, 9])).toBe('7, 8 och 9')
    speak('en')
    expect(listed([7, 8])).toBe('7 and 8')
  })

  it('of many points are told as ranges', () => {
    expect(ranged([7, 8, 9, ...Array.from({ length: 27 }, (_, index) => 11 + index)])).toBe('7–9 och 11–37')
    expect([ranged([4]), ranged([4, 5]), ranged([9, 4, 5, 6])]).toEqual(['4', '4 och 5', '4–6 och 9'])
    expect(ranged([])).toBe('')
  })
})
