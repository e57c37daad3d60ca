import { describe, expect, it } from 'vitest'
import { lostGroundText } from '../vocabulary/labels/unshown-words.js'
import { emptySeat } from './empty-seat.js'

describe('emptySeat', () => {
  it.each([[15, 15], [12, 15], [11.5, 15], [1, 5], [0, 5], [-10, 5]])('holds %s minutes free as %s', (reservedMinutes, minutes) => {
    expect(emptySeat({ reservedMinutes })).toEqual({ kind: 'EMPTY_SEAT', minutes })
  })
  it('takes a setting and nothing else, so there is nothing it could tell', () => {
    expect(emptySeat).toHaveLength(1)
    expect(Object.keys(emptySeat({ reservedMinutes: 15 }))).toEqual(['kind', 'minutes'])
  })
  it('refuses what is no number', () => expect(() => emptySeat({ reservedMinutes: Number.NaN })).toThrow(RangeError))
})

describe('lostGroundText [C6]', () => {
  it('gives no reason', () => expect(lostGroundText.sv).toBe('Uppgifter kan inte längre lämnas'))
})
