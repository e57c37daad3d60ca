import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import { definitionOn, earliestValidFrom, seriesBreaks, type AdoptedDefinition } from './adopted.js'
import { adoptedBarnfamilj } from './definition.js'
import { presetDefinitions } from './presets.js'

const d = localDate
const adopted = (version: number, validFrom: string): AdoptedDefinition => ({
  id: String(version), version, validFrom: d(validFrom), name: `Nummer ${version}`, words: '', definition: adoptedBarnfamilj(version, presetDefinitions.KFM_2025.criteria, 'KFM_2025'),
})
const [FIRST, SECOND, THIRD] = [adopted(1, '2026-01-15'), adopted(2, '2026-07-01'), adopted(3, '2026-07-01')]
const HISTORY = [SECOND, THIRD, FIRST]

describe('which definition holds', () => {
  it.each([['2026-01-14', null], ['2026-01-15', 1], ['2026-06-30', 1], ['2026-07-01', 3], ['2027-01-01', 3]])('on %s: %s', (on, version) => {
    expect(definitionOn(HISTORY, d(on))?.version ?? null).toBe(version)
  })
  it('none where nothing has been agreed on', () => {
    expect(definitionOn([], d('2026-01-01'))).toBeNull()
  })
  it('a later version never changes what an earlier day was counted by', () => {
    expect(definitionOn([FIRST], d('2026-03-01'))).toEqual(definitionOn(HISTORY, d('2026-03-01')))
  })
  it('says its number in what it counts', () => {
    expect(SECOND.definition).toMatchObject({ version: 2, basedOn: 'KFM_2025' })
  })
})

describe('where a series is broken', () => {
  it('where another definition begins, the first included', () => {
    expect(seriesBreaks(HISTORY, d('2026-01-01'), d('2026-12-31')).map(({ on, before, after }) => [on, before?.version ?? null, after.version])).toEqual([
      ['2026-01-15', null, 1], ['2026-07-01', 1, 3],
    ])
  })
  it('not on the first day of the series itself, nor after its last', () => {
    expect(seriesBreaks(HISTORY, d('2026-01-15'), d('2026-06-30'))).toEqual([])
  })
})

it('another version holds from today at the earliest, and never before the one before it', () => {
  expect(earliestValidFrom(HISTORY, d('2026-03-01'))).toBe('2026-07-01')
  expect(earliestValidFrom(HISTORY, d('2026-11-19'))).toBe('2026-11-19')
  expect(earliestValidFrom([], d('2026-11-19'))).toBe('2026-11-19')
})
