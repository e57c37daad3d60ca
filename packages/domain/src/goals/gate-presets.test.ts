import { describe, expect, it } from 'vitest'
import { gatePresets } from '../vocabulary/calendar-codes.js'
import { localDate } from '../vocabulary/local-date.js'
import { conditionHolds, isForCaseOf, unmetWaits, type ConditionFacts, type GateCondition } from './gate-condition.js'
import { gatePresetGoals, type PresetGoal } from './gate-presets.js'
import { preventionOf } from './prevention.js'
import { processGoalFault } from './process-goal.js'
import { BEFORE_THE_STEP, isActionDone, type DoneAction, type RequiredAction, type TimedAction } from './required-action.js'

const d = localDate
const all: readonly PresetGoal[] = Object.values(gatePresetGoals).flat()

/** The rows 77–251 of the source documents that are about what is done before a step, or what a step waits for. */
const ABOUT_STEPS: Readonly<Record<number, string>> = {
  84: 'Timråbo, sms efter två dagar', 85: 'Timråbo, genomgång dag 8–10', 86: 'Timråbo, ringer', 87: 'Timråbo, först unga, nu alla', 89: 'Timråbo, brev om ingen nås', 90: 'Timråbo, plan', 92: 'Timråbo, en plan om året',
  93: 'Timråbo, hänvisar', 99: 'Timråbo, hänvisar vid vräkning', 100: 'Timråbo, brev med tid till alla', 102: 'Timråbo, med vid vräkning', 111: 'Väsbyhem, tidigt möte', 113: 'Väsbyhem, nytt möte', 115: 'Väsbyhem, 1+1',
  117: 'Väsbyhem, hänvisar', 118: 'Väsbyhem, följer upp', 121: 'Väsbyhem, allt uttömt', 122: 'Väsbyhem, fristen behövs aldrig', 123: 'Väsbyhem, i samråd', 129: 'Bostaden, kanaler', 132: 'Bostaden, åtta dagar', 134: 'Bostaden, inga hembesök',
  135: 'Bostaden, bokar besök', 136: 'Bostaden, två hyror', 137: 'Bostaden, tidigare med skäl', 140: 'Bostaden, anmaning två månader', 149: 'MKB, fem arbetsdagar', 151: 'MKB, fyra sätt', 152: 'MKB, underrättelse före', 153: 'MKB, lika för alla',
  154: 'MKB, två hyror', 155: 'MKB, tre sena', 156: 'MKB, 1+1', 158: 'MKB, den 25–26', 160: 'MKB, hembesök hos alla uppsagda', 161: 'MKB, med vid vräkning', 170: 'Solatum, dag tre', 171: 'Solatum, unga och äldre', 172: 'Solatum, ringer',
  173: 'Solatum, anstånd i stället', 174: 'Solatum, genomgången lista', 175: 'Solatum, besök tillsammans', 177: 'Solatum, bestämmer själv', 178: 'Solatum, barn', 182: 'Mimer, femte vardagen', 183: 'Mimer, dag 10–20', 184: 'Mimer, fyra grupper',
  186: 'Mimer, den 20:e', 187: 'Mimer, underrättelse', 190: 'Mimer, första steget', 191: 'Mimer, andra och tredje', 192: 'Mimer, plan under tiden', 193: 'Mimer, uppsägning', 195: 'Mimer, två och två', 228: 'Malmö, besöksbrev', 229: 'Malmö, kontaktbrev',
  230: 'Malmö, äldre', 231: 'Malmö, vanvård', 237: 'Malmö, uteblivna', 238: 'Malmö, genomgång av kontaktbrev',
}
/** Rows that a measure answers and no gate: the recovery period is never needed. */
const BY_MEASURE: readonly number[] = [122]

const answering = (row: number): readonly string[] => Object.entries(gatePresetGoals).flatMap(([preset, goals]) => (goals.some(({ rows }) => rows.includes(row)) ? [preset] : []))

describe('the practices of the source documents', () => {
  it.each(Object.entries(ABOUT_STEPS))('row %s (%s) is answered by a preset or a measure', (row) => {
    expect(BY_MEASURE.includes(Number(row)) || answering(Number(row)).length > 0).toBe(true)
  })
  it('are answered by whom they are about, row by row', () => {
    const between = (from: number, through: number): string[] => [...new Set(Object.keys(ABOUT_STEPS).map(Number).filter((row) => row >= from && row <= through).flatMap(answering))]
    expect([between(77, 104), between(105, 125), between(126, 143), between(144, 165), between(166, 178), between(179, 195), between(217, 251)]).toEqual([['TIMRABO'], ['VASBYHEM'], ['BOSTADEN'], ['MKB'], ['SOLATUM'], ['MIMER'], ['MALMO']])
    expect(answering(255)).toEqual(['KRISTIANSTADSBYGGEN'])
    expect(answering(57)).toEqual(['METODEN'])
  })
  it('claim no row between 77 and 251 that is not about a step', () => {
    expect(all.flatMap(({ rows }) => rows).filter((row) => row >= 77 && row <= 251 && ABOUT_STEPS[row] === undefined)).toEqual([])
  })
  it('never needing the recovery period is a measure', () => {
    expect(preventionOf([])).toMatchObject({ recovery: { yes: 0, no: 0, unknown: 0 } })
  })
  it.each(gatePresets)('%s has goals that can be agreed on as they are', (preset) => {
    expect(gatePresetGoals[preset].length).toBeGreaterThan(0)
    for (const { name, required, before, ownStep } of gatePresetGoals[preset]) {
      const written = { name: name.sv, required, before, ownStep: ownStep?.sv ?? null }
      expect([name.sv, ...(['name', 'required', 'ownStep'] as const).map((part) => processGoalFault(part, written))]).toEqual([name.sv, null, null, null])
    }
  })
  it('are data: they are the same after a journey through text', () => {
    expect(JSON.parse(JSON.stringify(gatePresetGoals))).toEqual(gatePresetGoals)
  })
})

const FROM = d('2026-11-02')
const did = (kind: DoneAction['kind'], doneOn: string, result: DoneAction['result'] = 'NADD'): DoneAction => ({ kind, result, doneOn: d(doneOn) })

describe('when an action counts', () => {
  const asked = (time: Partial<TimedAction['time']>, instead: RequiredAction | null = null): TimedAction => ({ kinds: ['TELEFON'], minCount: 1, minWays: 1, mustReach: true, instead, time: { ...BEFORE_THE_STEP, ...time } })
  const step = { from: FROM, stepOn: d('2026-11-30') }
  it.each([
    ['day 10 of 10–20', asked({ fromDay: 10, throughDay: 20 }), '2026-11-12', true], ['day 9', asked({ fromDay: 10, throughDay: 20 }), '2026-11-11', false], ['day 21', asked({ fromDay: 10, throughDay: 20 }), '2026-11-23', false],
    ['the day of the step only', asked({ stepDay: 'ENDAST' }), '2026-11-30', true], ['before it', asked({ stepDay: 'ENDAST' }), '2026-11-29', false], ['the day of the step too', asked({ stepDay: 'RAKNAS' }), '2026-11-30', true],
    ['after it', asked({ stepDay: 'RAKNAS' }), '2026-12-01', false], ['an older rent', asked({ monthsBack: 6 }), '2026-06-01', true], ['too old', asked({ monthsBack: 6 }), '2026-05-29', false],
    ['two months before', asked({ monthsBack: 12, leastMonthsBefore: 2 }), '2026-09-30', true], ['less than two', asked({ monthsBack: 12, leastMonthsBefore: 2 }), '2026-10-01', false],
  ])('%s', (_, required, on, done) => {
    expect(isActionDone(required, [did('TELEFON', on)], step)).toBe(done)
  })
  it('a letter is as good as a call that reached nobody', () => {
    const required = asked({}, { kinds: ['BREV'], minCount: 1, minWays: 1, mustReach: false })
    expect(isActionDone(required, [did('TELEFON', '2026-11-10', 'EJ_NADD')], step)).toBe(false)
    expect(isActionDone(required, [did('TELEFON', '2026-11-10', 'EJ_NADD'), did('BREV', '2026-11-11', null)], step)).toBe(true)
  })
})

describe('what a step waits for', () => {
  const facts: ConditionFacts = { caseKind: 'HYRESSKULD', knownBefore: null, from: FROM, stepOn: d('2026-11-24'), actions: [], rentsDue: 1, monthsLate: null, ladder: null, saidAllTried: false, nextAction: true, openReferral: false }
  it.each<[GateCondition, string]>([
    [{ kind: 'TIDIGAST', day: 5, count: 'VARDAGAR' }, 'JA'], [{ kind: 'TIDIGAST', day: 25, count: 'DAG_I_MANADEN' }, 'NEJ'], [{ kind: 'TIDIGAST', day: 20, count: 'DAG_I_MANADEN' }, 'JA'], [{ kind: 'TIDIGAST', day: 1, count: 'DAG_I_MANADEN' }, 'NEJ'],
    [{ kind: 'TIDIGAST', day: 23, count: 'DAGAR' }, 'NEJ'], [{ kind: 'HYROR', least: 2 }, 'NEJ'], [{ kind: 'SENA_MANADER', least: 8 }, 'OKAND'], [{ kind: 'TRAPPSTEG', step: 'UPPSAGD_46_2' }, 'NEJ'],
    [{ kind: 'HOGST', action: 'AVBETALNINGSPLAN', times: 1, months: 12 }, 'JA'], [{ kind: 'ALLT_PROVAT' }, 'NEJ'], [{ kind: 'SLAPPS_INTE' }, 'JA'], [{ kind: 'TIDIGARE_KAND', known: true }, 'OKAND'], [{ kind: 'ARENDE', kinds: ['STORNING'] }, 'NEJ'],
  ])('%j: %s', (condition, verdict) => {
    expect(conditionHolds(condition, facts)).toBe(verdict)
  })
  it('a missing fact takes no case out of a gate and opens none', () => {
    expect(isForCaseOf([{ kind: 'TIDIGARE_KAND', known: true }], facts)).toBe(true)
    expect(isForCaseOf([{ kind: 'ARENDE', kinds: ['STORNING'] }], facts)).toBe(false)
    expect(isForCaseOf([{ kind: 'ARENDE', kinds: ['STORNING'] }], { ...facts, caseKind: null })).toBe(true)
    expect(unmetWaits([{ kind: 'SENA_MANADER', least: 8 }, { kind: 'SLAPPS_INTE' }], facts)).toEqual([{ kind: 'SENA_MANADER', least: 8 }])
    expect(unmetWaits([{ kind: 'SLAPPS_INTE' }], { ...facts, openReferral: null })).toHaveLength(1)
    expect(unmetWaits([{ kind: 'SLAPPS_INTE' }], { ...facts, nextAction: false })).toHaveLength(1)
  })
  it('a second plan within a year waits', () => {
    const again = { ...facts, actions: [did('AVBETALNINGSPLAN', '2026-03-01', null)] }
    expect(conditionHolds({ kind: 'HOGST', action: 'AVBETALNINGSPLAN', times: 1, months: 12 }, again)).toBe('NEJ')
    expect(conditionHolds({ kind: 'HOGST', action: 'AVBETALNINGSPLAN', times: 1, months: 6 }, again)).toBe('JA')
  })
})
