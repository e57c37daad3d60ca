import { describe, expect, it } from 'vitest'
import { localDate, type LocalDate } from '../vocabulary/local-date.js'
import { DEFAULT_GROUP_LIMITS, evaluateTenancy, type TenancyFacts } from './other-groups.js'

const d = localDate
const ON = d('2026-11-26')
const NOTHING: TenancyFacts = { adultsBornOn: [], movedInOn: null, firstContract: null, timesLateBefore: null }
const born = (...dates: (string | null)[]): TenancyFacts =>
  ({ ...NOTHING, adultsBornOn: dates.map((date): LocalDate | null => (date === null ? null : d(date))) })

describe('groups of tenancies', () => {
  it('are all OKAND when nothing is known', () => {
    expect(new Set(Object.values(evaluateTenancy(NOTHING, ON)))).toEqual(new Set(['OKAND']))
  })
  it.each([
    [['2008-11-26'], 'JA'], [['2008-11-27'], 'NEJ'], [['2000-11-27'], 'JA'], [['2000-11-26'], 'NEJ'], [[null], 'OKAND'],
    [['1970-01-01', null], 'OKAND'], [['1970-01-01', '2003-01-01'], 'JA'],
  ] as const)('UNGA_18_25: born %j, %s', (dates, verdict) => {
    expect(evaluateTenancy(born(...dates), ON).UNGA_18_25).toBe(verdict)
  })
  it.each([[['1961-11-26'], 'JA'], [['1961-11-27'], 'NEJ'], [['1980-01-01', null], 'OKAND']] as const)('ALDRE_65_PLUS: born %j, %s', (dates, verdict) => {
    expect(evaluateTenancy(born(...dates), ON).ALDRE_65_PLUS).toBe(verdict)
  })
  it('lets a partnership set another age', () => {
    expect(evaluateTenancy(born('1958-01-01'), ON, { ...DEFAULT_GROUP_LIMITS, oldFrom: 70 }).ALDRE_65_PLUS).toBe('NEJ')
  })
  it.each([[0, 'JA'], [1, 'NEJ'], [null, 'OKAND']] as const)('FORSTA_GANG_SEN: %s times before, %s', (timesLateBefore, verdict) => {
    expect(evaluateTenancy({ ...NOTHING, timesLateBefore }, ON).FORSTA_GANG_SEN).toBe(verdict)
  })
  it.each([
    [true, null, 'JA'], [null, '2026-01-01', 'JA'], [false, '2020-01-01', 'NEJ'], [null, '2020-01-01', 'OKAND'], [false, null, 'OKAND'],
    [false, '2025-11-26', 'NEJ'], [false, '2025-11-27', 'JA'],
  ] as const)('FORSTA_KONTRAKT: first contract %s, moved in %s: %s', (firstContract, movedIn, verdict) => {
    const movedInOn = movedIn === null ? null : d(movedIn)
    expect(evaluateTenancy({ ...NOTHING, firstContract, movedInOn }, ON).FORSTA_KONTRAKT).toBe(verdict)
  })
  it.each([
    [0, '2014-08-01', 'JA'], [0, '2026-01-01', 'NEJ'], [2, '2014-08-01', 'NEJ'], [0, null, 'OKAND'], [null, '2014-08-01', 'OKAND'], [2, null, 'NEJ'],
  ] as const)('TIDIGARE_SKOTSAM: %s times late before, moved in %s: %s', (timesLateBefore, movedIn, verdict) => {
    const movedInOn = movedIn === null ? null : d(movedIn)
    expect(evaluateTenancy({ ...NOTHING, timesLateBefore, movedInOn }, ON).TIDIGARE_SKOTSAM).toBe(verdict)
  })
})
