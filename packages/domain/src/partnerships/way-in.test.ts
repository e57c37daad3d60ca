import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import { isEstablished, missingParts, wayInState, type WayIn } from './way-in.js'

const TODAY = localDate('2026-11-19')
const whole: WayIn = { phone: '070-174 06 10', mail: 'boende@alvsalahem.example', hours: 'Vardagar 8–16', deputy: 'Märta Grahn', confirmedOn: localDate('2026-10-01') }

describe('an organisation’s one way in', () => {
  it('holds when it is whole and was confirmed within half a year, to the day', () => {
    expect(wayInState(whole, TODAY)).toBe('GALLER')
    expect(wayInState({ ...whole, confirmedOn: localDate('2026-05-19') }, TODAY)).toBe('GALLER')
  })

  it('is to be confirmed from the day after, and when nobody of the organisation ever has', () => {
    expect(wayInState({ ...whole, confirmedOn: localDate('2026-05-18') }, TODAY)).toBe('ATT_BEKRAFTA')
    expect(wayInState({ ...whole, confirmedOn: null }, TODAY)).toBe('ATT_BEKRAFTA')
  })

  it.each([
    [{ phone: null }, ['TELEFON']], [{ mail: null }, ['MEJL']], [{ hours: null }, ['TIDER']], [{ deputy: null }, ['ERSATTARE']],
    [{ hours: null, deputy: null }, ['TIDER', 'ERSATTARE']],
  ])('lacks what is not said: %o', (without, missing) => {
    expect(missingParts({ ...whole, ...without })).toEqual(missing)
    expect(wayInState({ ...whole, ...without }, TODAY)).toBe('OFULLSTANDIG')
  })

  it('is missing when there is neither number nor address', () => {
    expect(wayInState(null, TODAY)).toBe('SAKNAS')
    expect(wayInState({ ...whole, phone: null, mail: null }, TODAY)).toBe('SAKNAS')
    expect(missingParts(null)).toEqual(['TELEFON', 'MEJL', 'TIDER', 'ERSATTARE'])
    expect(missingParts(whole)).toEqual([])
  })
})

describe('a partnership', () => {
  it('is established when each side has a whole way in, also one that is to be confirmed', () => {
    expect(isEstablished(['GALLER', 'GALLER'])).toBe(true)
    expect(isEstablished(['GALLER', 'ATT_BEKRAFTA'])).toBe(true)
  })

  it('is not while one side has none or lacks something, or while there is one side alone', () => {
    expect(isEstablished(['GALLER', 'OFULLSTANDIG'])).toBe(false)
    expect(isEstablished(['SAKNAS', 'GALLER'])).toBe(false)
    expect(isEstablished(['GALLER'])).toBe(false)
    expect(isEstablished([])).toBe(false)
  })
})
