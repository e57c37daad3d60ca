import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import { outcomeWords, type OutcomeWord } from '../vocabulary/outcome-codes.js'
import { tasksLeft, taskState, type TaskWord } from './meeting-tasks.js'

const [metOn, dueOn] = [localDate('2026-10-22'), localDate('2026-11-02')]
const word = (id: string, ofId: string, says: OutcomeWord): TaskWord => ({ id, ofId, says, metOn, dueOn: id === ofId ? dueOn : null })
const given = (...said: OutcomeWord[]): TaskWord[] => [word('t', 't', 'UPPGIFT'), ...said.map((says, place) => word(`w${place}`, 't', says))]
const LEFT = [{ metOn, dueOn }]

describe('a task of a meeting', () => {
  it.each<[OutcomeWord[], boolean]>([
    [[], true], [['KLAR'], false], [['GAR_INTE'], false], [['EJ_GJORD'], true], [['OVERLATEN'], true], [['KLAR', 'OPPEN'], true], [['EJ_GJORD', 'KLAR'], false], [['KLAR', 'OVERLATEN'], false],
  ])('of which was said %j is left: %s', (said, left) => {
    expect(tasksLeft(given(...said))).toEqual(left ? LEFT : [])
  })
  it('stands as was said last, whoever has it', () => {
    expect(taskState(given('EJ_GJORD', 'OVERLATEN'))).toBe('EJ_GJORD')
    expect(taskState(given('OVERLATEN'))).toBe('OPPEN')
  })
  it('is not there for who may not know that it was given, whatever else she knows of it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...outcomeWords.filter((says) => says !== 'UPPGIFT'))), (said) => {
      expect(tasksLeft(given(...said).slice(1))).toEqual([])
    }))
  })
  it('to who may not know of an answer none has been given, and other tasks say nothing of it', () => {
    fc.assert(fc.property(fc.subarray(['KLAR', 'GAR_INTE', 'OVERLATEN'] as const), (said) => {
      const other = [word('o', 'o', 'UPPGIFT'), ...said.map((says, place) => word(`o${place}`, 'o', says))]
      expect(tasksLeft([...given(), ...other]).slice(0, 1)).toEqual(LEFT)
    }))
  })
})
