import { describe, expect, it } from 'vitest'
import { fromIso } from '../vocabulary/instant.js'
import { localDate } from '../vocabulary/local-date.js'
import { meetingReminder, reminderDay } from './reminders.js'

describe('reminders go out', () => {
  it.each([
    ['2026-11-20T06:00:00Z', '2026-11-20', 'a Friday at seven'],
    ['2026-11-20T10:59:00Z', '2026-11-20', 'a minute to twelve'],
    ['2026-07-01T05:00:00Z', '2026-07-01', 'seven in summer'],
    ['2026-03-30T05:00:00Z', '2026-03-30', 'the Monday after the clock went forward'],
    ['2026-10-26T06:00:00Z', '2026-10-26', 'the Monday after the clock went back'],
  ])('%s', (at, day) => { expect(reminderDay(fromIso(at))).toBe(day) })

  it.each([
    ['2026-11-20T05:59:00Z', 'before seven'],
    ['2026-11-20T11:00:00Z', 'at noon'],
    ['2026-11-21T07:00:00Z', 'a Saturday'],
    ['2026-06-19T07:00:00Z', 'Midsummer Eve'],
    ['2027-01-06T07:00:00Z', 'a red day'],
    ['2026-07-01T04:59:00Z', 'before seven in summer'],
  ])('not %s: %s', (at) => { expect(reminderDay(fromIso(at))).toBeNull() })
})

describe('a meeting is reminded of', () => {
  const thursday = localDate('2026-11-26')
  it.each([
    ['2026-11-26', true, 'MOTE_I_DAG'],
    ['2026-11-25', true, 'MOTE_NASTA_ARBETSDAG'],
    ['2026-11-23', false, 'SKICKA_SENAST_I_DAG'],
    ['2026-11-23', true, null],
    ['2026-11-24', false, null],
    ['2026-11-27', false, null],
  ] as const)('on %s when sent is %s: %s', (today, sent, expected) => { expect(meetingReminder(thursday, sent, localDate(today))).toBe(expected) })

  it('on the Friday when it is on a Monday', () => {
    expect(meetingReminder(localDate('2026-11-30'), true, localDate('2026-11-27'))).toBe('MOTE_NASTA_ARBETSDAG')
  })
})
