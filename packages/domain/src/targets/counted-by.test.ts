import { describe, expect, it } from 'vitest'
import { localDate, type LocalDate } from '../vocabulary/local-date.js'
import type { EvaluationDate } from '../vocabulary/target-codes.js'
import type { AdoptedDefinition } from './adopted.js'
import { countedBy, type EvaluationDays } from './counted-by.js'
import { defineBarnfamilj } from './definition.js'
import { presetDefinitions } from './presets.js'

const d = localDate
const version = (number: number, validFrom: string, evaluationDate: EvaluationDate): AdoptedDefinition => ({
  id: `v${number}`, version: number, validFrom: d(validFrom), name: `Version ${number}`, words: '', definition: { ...defineBarnfamilj('P', { ...presetDefinitions.ALLA_OAVSETT_FOLKBOKFORING.criteria, evaluationDate }), version: number } })
const NEVER: EvaluationDays = { FORSTA_MISSADE_HYRA: null, UPPSAGNING: null, AVHYSNINGSDAG: null }
const TODAY = d('2026-11-19')
const said = (history: readonly AdoptedDefinition[], days: Partial<EvaluationDays> = {}, today: LocalDate = TODAY) => {
  const { adopted, on } = countedBy(history, { ...NEVER, ...days }, today)
  return [adopted?.version ?? null, on]
}

describe('the version that counts a household', () => {
  it('is none where nothing is agreed on, and none before the first', () => {
    expect(said([])).toEqual([null, TODAY])
    expect(said([version(1, '2026-12-01', 'SAMVERKANSMOTE')])).toEqual([null, TODAY])
  })
  it('is the one that holds today, where the meeting is what it asks about', () => {
    expect(said([version(1, '2026-01-01', 'SAMVERKANSMOTE'), version(2, '2026-11-19', 'SAMVERKANSMOTE')])).toEqual([2, TODAY])
  })
  it('is the one that held on the day it asks about, however many there have been since', () => {
    const history = [version(1, '2026-01-01', 'UPPSAGNING'), version(2, '2026-06-01', 'UPPSAGNING')]
    expect(said(history, { UPPSAGNING: d('2026-06-01') })).toEqual([2, '2026-06-01'])
    expect(said(history, { UPPSAGNING: d('2026-05-31') })).toEqual([1, '2026-05-31'])
    expect(said(history)).toEqual([2, TODAY])
  })
  it('asks the earlier version about its own day: what it counted then stands', () => {
    const history = [version(1, '2026-01-01', 'FORSTA_MISSADE_HYRA'), version(2, '2026-06-01', 'AVHYSNINGSDAG')]
    expect(said(history, { FORSTA_MISSADE_HYRA: d('2026-03-02'), AVHYSNINGSDAG: d('2026-05-04') })).toEqual([1, '2026-03-02'])
    expect(said(history, { FORSTA_MISSADE_HYRA: d('2026-03-02'), AVHYSNINGSDAG: d('2026-07-04') })).toEqual([2, '2026-07-04'])
  })
  it('is counted today at the latest: a day that is set is not one that has come', () => {
    expect(said([version(1, '2026-01-01', 'AVHYSNINGSDAG')], { AVHYSNINGSDAG: d('2026-12-09') })).toEqual([1, TODAY])
  })
  it('counts what was known on its last day, where another has held since, and all that is known where none has', () => {
    const through = (history: readonly AdoptedDefinition[], day: string | null) => countedBy(history, { ...NEVER, UPPSAGNING: day === null ? null : d(day) }, TODAY).through
    const history = [version(1, '2026-01-01', 'UPPSAGNING'), version(2, '2026-06-01', 'UPPSAGNING'), version(3, '2026-09-01', 'UPPSAGNING')]
    expect([through(history, '2026-03-01'), through(history, '2026-07-01'), through(history, '2026-10-01'), through(history, null), through([], null)]).toEqual(['2026-05-31', '2026-08-31', null, null, null])
  })
  it('is none for what was before the first', () => {
    expect(said([version(1, '2026-06-01', 'UPPSAGNING')], { UPPSAGNING: d('2026-02-01') })).toEqual([null, '2026-05-31'])
  })
})
