import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../vocabulary/instant.js'
import { addDays, localDate, startOfDay } from '../vocabulary/local-date.js'
import { isManagerMeetingOverdue, managerMeetingFate, managerMeetingStanding, type ManagerMeetingDay } from './manager-meetings.js'

const TODAY = localDate('2026-11-19')
const LONG_AGO = localDate('2025-01-01')
const on = (day: string, of: Partial<ManagerMeetingDay> = {}): ManagerMeetingDay => ({ startsAt: instant(startOfDay(localDate(day)) + 9 * 3_600_000), cancelled: false, held: false, ...of })
const held = (day: string): ManagerMeetingDay => on(day, { held: true })
const state = (meetings: readonly ManagerMeetingDay[], begunOn = LONG_AGO) => managerMeetingStanding(meetings, TODAY, begunOn).state

describe('what became of a managers’ meeting', () => {
  const NOW = instant(startOfDay(TODAY) + 12 * 3_600_000)
  it.each([
    ['planned until it begins', on('2026-11-20'), 'PLANERAT'],
    ['to be closed from its beginning on', on('2026-11-19'), 'ATT_AVSLUTA'],
    ['held', held('2026-05-13'), 'HALLET'],
    ['given up beforehand', on('2026-11-20', { cancelled: true }), 'INSTALLT'],
    ['said afterwards not to have taken place', on('2026-11-18', { cancelled: true }), 'INSTALLT'],
  ] as const)('%s', (_what, meeting, fate) => {
    expect(managerMeetingFate(meeting, NOW)).toBe(fate)
  })
})

describe('two managers’ meetings a year', () => {
  it('are in time until half a year has gone by, to the day', () => {
    expect(state([held('2026-05-19')])).toBe('ATT_PLANERA')
    expect(state([held('2026-05-18')])).toBe('FORSENAT')
  })

  it('are in time when the next is planned, today included, however long ago the latest was', () => {
    for (const next of ['2026-11-19', '2026-11-20', '2027-03-01']) expect(state([held('2025-01-13'), on(next)])).toBe('PLANERAT')
    expect(state([held('2026-05-18'), on('2026-12-01', { cancelled: true })])).toBe('FORSENAT')
  })

  it('are missed by a partnership that has never had one after half a year, and not before', () => {
    expect(state([], localDate('2026-05-19'))).toBe('ATT_PLANERA')
    expect(state([], localDate('2026-05-18'))).toBe('ALDRIG')
    expect(state([on('2026-02-02', { cancelled: true })])).toBe('ALDRIG')
  })

  it('ask first what became of one whose day has passed', () => {
    expect(state([on('2026-11-18')])).toBe('ATT_AVSLUTA')
    expect(state([on('2026-11-18'), on('2026-12-01')])).toBe('ATT_AVSLUTA')
    expect(state([on('2026-11-18', { cancelled: true }), held('2026-11-01')])).toBe('ATT_PLANERA')
  })

  it('are counted by the calendar year of the day on which it was met', () => {
    expect(managerMeetingStanding([held('2025-12-31'), held('2026-01-01'), held('2026-05-13'), on('2026-12-01'), on('2026-03-01', { cancelled: true })], TODAY, LONG_AGO))
      .toEqual({ state: 'PLANERAT', heldThisYear: 2, nextOn: '2026-12-01', lastOn: '2026-05-13' })
  })

  it('shout when nobody has done what they ask for, and then alone', () => {
    expect((['PLANERAT', 'ATT_AVSLUTA', 'ATT_PLANERA', 'FORSENAT', 'ALDRIG'] as const).filter(isManagerMeetingOverdue)).toEqual(['FORSENAT', 'ALDRIG'])
  })
})

describe('in whatever order, and whatever became of them', () => {
  const meetings = fc.array(fc.record({ day: fc.integer({ min: -800, max: 400 }), cancelled: fc.boolean(), held: fc.boolean() }).map(({ day, cancelled, held: was }) =>
    ({ startsAt: instant(startOfDay(addDays(TODAY, day)) + 9 * 3_600_000), cancelled: cancelled && !was, held: was && day <= 0 })), { maxLength: 8 })

  it('one more that was held today, with all else told, is never overdue', () => {
    fc.assert(fc.property(meetings, (all) => {
      const { state: after, lastOn } = managerMeetingStanding([...all, held(TODAY)], TODAY, LONG_AGO)
      expect(isManagerMeetingOverdue(after)).toBe(false)
      expect(lastOn).toBe(TODAY)
    }))
  })

  it('does not depend on the order, nor on those that were given up', () => {
    fc.assert(fc.property(meetings, (all) => {
      const standing = managerMeetingStanding(all, TODAY, LONG_AGO)
      expect(managerMeetingStanding(all.toReversed(), TODAY, LONG_AGO)).toEqual(standing)
      expect(managerMeetingStanding(all.filter(({ cancelled }) => !cancelled), TODAY, LONG_AGO)).toEqual(standing)
    }))
  })
})
