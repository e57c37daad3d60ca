import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import type { Figure } from '../vocabulary/figure.js'
import { said, saidParts } from './small-numbers.js'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env
const written = (figure: Figure): number | string => (figure.kind === 'TAL' ? figure.count : figure.kind === 'FARRE_AN_FEM' ? '<5' : '-')
const parts = (...counts: number[]) => ({ total: written(saidParts(counts).total), parts: saidParts(counts).parts.map(written) })

describe('small numbers', () => {
  it.each([[0, 0], [1, '<5'], [4, '<5'], [5, 5]])('%s is said as %s', (count, words) => {
    expect(written(said(count))).toBe(words)
  })
  it.each([
    [[47, 0, 0], { total: 47, parts: [47, 0, 0] }],
    [[45, 2, 0], { total: 47, parts: ['-', '<5', 0] }],
    [[40, 2, 9], { total: 51, parts: [40, '<5', '-'] }],
    [[40, 2, 3], { total: 45, parts: [40, '<5', '<5'] }],
    [[40, 1, 1], { total: 42, parts: ['-', '<5', '<5'] }],
    [[3, 0, 0], { total: '<5', parts: ['<5', 0, 0] }],
  ])('%j', (counts, words) => {
    expect(parts(...counts)).toEqual(words)
  })
  it('never lets a small part be worked out from the rest', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 }), (counts) => {
      const told = saidParts(counts)
      const fits = (figure: Figure, count: number): boolean => (figure.kind === 'TAL' ? figure.count === count : figure.kind === 'FARRE_AN_FEM' ? count >= 1 && count <= 4 : count === 0 || count >= 5)
      const possible = everyWay(counts.length, 41).filter((way) => way.every((count, at) => fits(told.parts[at] ?? said(0), count)) && (told.total.kind === 'VISAS_INTE' || fits(told.total, way.reduce((sum, count) => sum + count, 0))))
      for (const [at, part] of told.parts.entries()) if (part.kind === 'FARRE_AN_FEM') expect(new Set(possible.map((way) => way[at])).size).toBeGreaterThan(1)
    }), { numRuns: howManyWorlds(environment, 60) })
  })
})

function everyWay(parts: number, most: number): number[][] {
  return parts === 0 ? [[]] : everyWay(parts - 1, most).flatMap((way) => Array.from({ length: most + 1 }, (_, count) => [...way, count]))
}
