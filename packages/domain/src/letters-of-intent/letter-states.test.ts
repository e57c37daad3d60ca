import { describe, expect, it } from 'vitest'
import { intentStates } from '../vocabulary/letter-of-intent-codes.js'
import { addDays, localDate as d } from '../vocabulary/local-date.js'
import { afterChange, endReminderBy, endReminders, holdsOn, mayMove, signReminderBy, stateOn } from './letter-states.js'

const YEAR = { validFrom: d('2027-01-01'), validTo: d('2027-12-31') }

describe('the states of a letter', () => {
  it.each([
    ['UTKAST', 'GRANSKNING'], ['GRANSKNING', 'UTKAST'], ['GRANSKNING', 'FOR_UNDERSKRIFT'], ['FOR_UNDERSKRIFT', 'GRANSKNING'], ['FOR_UNDERSKRIFT', 'GALLANDE'],
    ['GALLANDE', 'UTGANGEN'], ['GALLANDE', 'UPPSAGD'], ['GALLANDE', 'ERSATT'],
  ] as const)('%s goes to %s', (from, to) => {
    expect(mayMove(from, to)).toBe(true)
  })
  it('go nowhere else, and what has ended stays ended', () => {
    expect(intentStates.flatMap((from) => intentStates.filter((to) => mayMove(from, to))).length).toBe(8)
    expect([mayMove('UTKAST', 'FOR_UNDERSKRIFT'), mayMove('UTKAST', 'GALLANDE'), mayMove('GALLANDE', 'GRANSKNING'), mayMove('GRANSKNING', 'GRANSKNING')]).toEqual([false, false, false, false])
    for (const from of ['UTGANGEN', 'UPPSAGD', 'ERSATT'] as const) expect(intentStates.filter((to) => mayMove(from, to))).toEqual([])
  })
})

describe('a changed text', () => {
  it('voids every signature and is read through anew', () => {
    expect(afterChange('FOR_UNDERSKRIFT', ['sara'])).toEqual({ mayChange: true, state: 'GRANSKNING', voided: ['sara'] })
  })
  it('stays where it is while nobody has answered', () => {
    expect(afterChange('FOR_UNDERSKRIFT', [])).toEqual({ mayChange: true, state: 'FOR_UNDERSKRIFT', voided: [] })
    expect(afterChange('UTKAST', [])).toMatchObject({ state: 'UTKAST' })
    expect(afterChange('GRANSKNING', [])).toMatchObject({ state: 'GRANSKNING' })
  })
  it.each(['GALLANDE', 'UTGANGEN', 'UPPSAGD', 'ERSATT'] as const)('there is none of a letter that is %s', (state) => {
    expect(afterChange(state, ['sara'])).toEqual({ mayChange: false })
  })
})

describe('a letter on a day', () => {
  it('holds through its last day and has run out on the next, with no silent renewal', () => {
    expect(stateOn('GALLANDE', YEAR, d('2027-12-31'))).toBe('GALLANDE')
    expect(stateOn('GALLANDE', YEAR, d('2028-01-01'))).toBe('UTGANGEN')
    expect(stateOn('GALLANDE', YEAR, d('2030-01-01'))).toBe('UTGANGEN')
  })
  it('that never held does not run out, and that was ended stays ended', () => {
    expect((['UTKAST', 'GRANSKNING', 'FOR_UNDERSKRIFT', 'UPPSAGD', 'ERSATT'] as const).map((state) => stateOn(state, YEAR, d('2028-06-01')))).toEqual(['UTKAST', 'GRANSKNING', 'FOR_UNDERSKRIFT', 'UPPSAGD', 'ERSATT'])
  })
  it('counts from its first day, also when it was signed before', () => {
    expect([d('2026-12-31'), d('2027-01-01'), d('2027-12-31'), d('2028-01-01')].map((day) => holdsOn('GALLANDE', YEAR, day))).toEqual([false, true, true, false])
    expect(holdsOn('UPPSAGD', YEAR, d('2027-06-01'))).toBe(false)
  })
})

describe('reminders', () => {
  it('of the end come 90 and 30 days before it', () => {
    expect(endReminders(YEAR)).toEqual([{ on: '2027-10-02', daysLeft: 90 }, { on: '2027-12-01', daysLeft: 30 }])
    expect(['2027-10-01', '2027-10-02', '2027-11-30', '2027-12-01', '2027-12-31', '2028-01-01'].map((day) => endReminderBy('GALLANDE', YEAR, d(day))?.daysLeft ?? null)).toEqual([null, 90, 90, 30, 30, null])
  })
  it('of the end are of no other letter, and not before it began', () => {
    expect(endReminderBy('ERSATT', YEAR, d('2027-12-01'))).toBeNull()
    expect(endReminders({ ...YEAR, validFrom: d('2027-11-01') }).map(({ daysLeft }) => daysLeft)).toEqual([30])
  })
  it('to sign come on day 3 and 7 and then every week', () => {
    const since = d('2026-11-18')
    expect([-7, 0, 2, 3, 6, 7, 13, 14, 20, 21, 28].map((day) => signReminderBy(since, addDays(since, day)))).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5])
  })
})
