import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countText, suppressCount, suppressSeries, suppressTable, type ShownCount } from './small-numbers.js'

const words = (shown: readonly ShownCount[]) => shown.map((one) => (one.kind === 'SHOWN' ? one.count : one.kind))

describe('suppressCount', () => {
  it.each([[0, '0'], [1, 'färre än 5'], [4, 'färre än 5'], [5, '5'], [41, '41']])('%s is told as %s', (count, text) => {
    expect(countText(suppressCount(count), 'sv')).toBe(text)
  })
  it.each([-1, 2.5, Number.NaN])('%s is no count', (count) => expect(() => suppressCount(count)).toThrow(RangeError))
})

describe('suppressSeries', () => {
  it('shows what is large, and zeros', () => {
    const { cells, total } = suppressSeries([0, 12, 5, 0])
    expect(words([...cells, total])).toEqual([0, 12, 5, 0, 17])
  })
  it('holds one more back where a single hidden count could be worked out from the sum', () => {
    const { cells, total } = suppressSeries([3, 12, 7])
    expect(words([...cells, total])).toEqual(['FEWER', 12, 'HELD_BACK', 22])
  })
  it('hides the sum too when nothing else can hide it', () => {
    expect(words([...suppressSeries([3, 0, 0]).cells, suppressSeries([3, 0, 0]).total])).toEqual(['FEWER', 0, 0, 'FEWER'])
  })
  it('sees that two hidden ones whose sum is 2 are 1 and 1', () => {
    const { cells, total } = suppressSeries([1, 1, 20])
    expect(words([...cells, total])).toEqual(['FEWER', 'FEWER', 'HELD_BACK', 22])
  })
  it('takes an empty series and one number', () => {
    expect(suppressSeries([]).total).toEqual({ kind: 'SHOWN', count: 0 })
    expect(words([...suppressSeries([3]).cells, suppressSeries([3]).total])).toEqual(['FEWER', 'FEWER'])
  })
})

const anyTable = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))

/** Counts that fit what is shown, line by line, tried one after the other. */
function fits(line: readonly ShownCount[], most: number): number[][] {
  const options = line.map((one) => (one.kind === 'SHOWN' ? [one.count] : one.kind === 'FEWER' ? [1, 2, 3, 4] : Array.from({ length: most - 4 }, (_, up) => up + 5)))
  const total = options.at(-1) ?? []
  let sums: number[][] = [[]]
  for (const option of options.slice(0, -1)) sums = sums.flatMap((start) => option.map((count) => [...start, count])).filter((parts) => parts.reduce((a, b) => a + b, 0) <= Math.max(...total))
  return sums.flatMap((parts) => (total.includes(parts.reduce((a, b) => a + b, 0)) ? [[...parts, parts.reduce((a, b) => a + b, 0)]] : []))
}

describe('suppressTable', () => {
  it('never shows 1 to 4, in a cell or a sum, and always shows zeros', () => {
    fc.assert(fc.property(anyTable, (counts) => {
      const table = suppressTable(counts)
      const all = [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals, table.total]
      for (const one of all) if (one.kind === 'SHOWN') expect(one.count === 0 || one.count >= 5).toBe(true)
      counts.forEach((row, r) => row.forEach((count, c) => count === 0 && expect(table.cells[r]?.[c]).toEqual({ kind: 'SHOWN', count: 0 })))
    }), { numRuns: 300 })
  })
  it('leaves every hidden count of a row or column at least two possible values', () => {
    fc.assert(fc.property(anyTable.filter((counts) => counts.length > 1 && (counts[0]?.length ?? 0) > 1 && counts.flat().every((count) => count <= 12)), (counts) => {
      const table = suppressTable(counts)
      const rows = [...table.cells.map((row, place) => [...row, table.rowTotals[place] as ShownCount]), [...table.columnTotals, table.total]]
      const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => rows.map((row) => row[column] as ShownCount))
      for (const line of [...rows, ...columns]) {
        if (line.length > 4 || line.every((one) => one.kind === 'SHOWN')) continue
        const possible = fits(line, 60)
        line.forEach((one, place) => one.kind !== 'SHOWN' && expect(new Set(possible.map((parts) => parts[place])).size, JSON.stringify(line)).toBeGreaterThan(1))
      }
    }), { numRuns: 100 })
  })
  it('shows a table without small numbers as it is', () => {
    const table = suppressTable([[10, 0], [7, 8]])
    expect([table.cells.map(words), words(table.rowTotals), words(table.columnTotals), words([table.total])]).toEqual([[[10, 0], [7, 8]], [10, 15], [17, 8], [25]])
  })
  it('refuses rows of different length', () => expect(() => suppressTable([[1, 2], [3]])).toThrow(RangeError))
})
