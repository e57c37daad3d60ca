import { describe, expect, it } from 'vitest'
import type { ActionKind, ActionResult } from '../vocabulary/case-codes.js'
import { localDate } from '../vocabulary/local-date.js'
import { isActionDone, isReached, METHOD_ACTION_KINDS, missingActions, type DoneAction, type Gate, type RequiredAction } from './required-action.js'

const d = localDate
const did = (kind: ActionKind, doneOn: string, result: ActionResult | null = 'NADD'): DoneAction => ({ kind, doneOn: d(doneOn), result })
const VISIT: RequiredAction = { kinds: METHOD_ACTION_KINDS.homeVisit, minCount: 1, minWays: 1, mustReach: false }
const CALL: RequiredAction = { kinds: ['TELEFON'], minCount: 1, minWays: 1, mustReach: true }
const WINDOW = { from: d('2026-11-02'), stepOn: d('2026-11-30') }

describe('an action before a step', () => {
  it.each([
    ['2026-11-02', true, 'from the first day'], ['2026-11-29', true, 'the day before the step'], ['2026-11-30', false, 'the same day'],
    ['2026-11-01', false, 'an earlier rent'], ['2026-12-01', false, 'afterwards'],
  ])('on %s: %s (%s)', (doneOn, done) => {
    expect(isActionDone(VISIT, [did('HEMBESOK_HV', doneOn)], WINDOW)).toBe(done)
  })
  it('counts any of its kinds and no other', () => {
    expect(isActionDone(VISIT, [did('GEMENSAMT_HEMBESOK', '2026-11-20')], WINDOW)).toBe(true)
    expect(isActionDone(VISIT, [did('TELEFON', '2026-11-20')], WINDOW)).toBe(false)
  })
  it('counts up to the number asked for', () => {
    const twice = { ...VISIT, minCount: 2 }
    expect(isActionDone(twice, [did('HEMBESOK_HV', '2026-11-20')], WINDOW)).toBe(false)
    expect(isActionDone(twice, [did('HEMBESOK_HV', '2026-11-20'), did('HEMBESOK_HV', '2026-11-20')], WINDOW)).toBe(true)
  })
  it('asks for different ways where it says so: two letters of different kinds are one way', () => {
    const twoWays = { kinds: [...METHOD_ACTION_KINDS.letter, ...METHOD_ACTION_KINDS.telephone], minCount: 2, minWays: 2, mustReach: false } as const
    expect(isActionDone(twoWays, [did('BREV', '2026-11-20'), did('KONTAKTBREV', '2026-11-21')], WINDOW)).toBe(false)
    expect(isActionDone(twoWays, [did('BREV', '2026-11-20'), did('TELEFON', '2026-11-21')], WINDOW)).toBe(true)
  })
  it('that must reach somebody is not done by a try', () => {
    expect(isActionDone(CALL, [did('TELEFON', '2026-11-09', 'EJ_NADD')], WINDOW)).toBe(false)
    expect(isActionDone(CALL, [did('TELEFON', '2026-11-09', null)], WINDOW)).toBe(false)
    expect(isActionDone(CALL, [did('TELEFON', '2026-11-09', 'AVBOJDE')], WINDOW)).toBe(true)
  })
  it('still counts while the step is not taken', () => {
    expect(isActionDone(VISIT, [did('HEMBESOK_HV', '2026-12-24')], { from: d('2026-11-02'), stepOn: null })).toBe(true)
  })
})

describe('a gate', () => {
  const gate: Gate = { partnershipId: null, group: 'BARNFAMILJ', required: [CALL, VISIT], before: 'BF_ANSOKAN' }
  const history = [did('TELEFON', '2026-11-09'), did('HEMBESOK_HV', '2026-11-20')]
  it('asks for nothing more when all is done', () => {
    expect(missingActions(gate, history, WINDOW)).toEqual([])
  })
  it('notices any single action taken out of the history', () => {
    for (const gone of history) {
      const missing = missingActions(gate, history.filter((action) => action !== gone), WINDOW)
      expect(missing.map(({ kinds }) => kinds[0])).toEqual([gone.kind])
    }
  })
})

it.each([['NADD', true], ['AVBOJDE', true], ['LOST', true], ['EJ_NADD', false], ['UTEBLEV', false], ['FORTSATT', false], [null, false]] as const)(
  'result %s reached somebody: %s', (result, reached) => {
    expect(isReached({ result })).toBe(reached)
  })
