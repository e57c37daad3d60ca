import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../vocabulary/instant.js'
import { holds, merge, overlap, without, type Window } from './window.js'

const some = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 0, max: 22 }))).map(([from, to]): Window => ({ from: from as Instant, to: to as Instant | null }))
const moments = Array.from({ length: 25 }, (_, at) => at as Instant)

describe('windows hold at every moment what they should', () => {
  it('overlap: both', () => {
    fc.assert(fc.property(some, some, (a, b) => {
      const both = overlap(a, b)
      for (const at of moments) expect(both !== null && holds(both, at)).toBe(holds(a, at) && holds(b, at))
    }))
  })
  it('merge: any of them, in order and apart', () => {
    fc.assert(fc.property(fc.array(some), (all) => {
      const merged = merge(all)
      for (const at of moments) expect(merged.filter((one) => holds(one, at)).length).toBe(all.some((one) => holds(one, at)) ? 1 : 0)
      merged.forEach((one, place) => place > 0 && expect(one.from).toBeGreaterThan(merged[place - 1]?.to ?? Infinity))
    }))
  })
  it('without: the one and none of the others', () => {
    fc.assert(fc.property(some, fc.array(some), (one, taken) => {
      const left = without(one, taken)
      for (const at of moments) expect(left.some((piece) => holds(piece, at))).toBe(holds(one, at) && !taken.some((gap) => holds(gap, at)))
    }))
  })
})
