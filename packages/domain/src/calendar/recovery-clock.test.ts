import { describe, expect, it } from 'vitest'
import { localDate, type LocalDate } from '../vocabulary/local-date.js'
import { forfeitureFrom, readRecoveryClock, recoveryPeriod } from './recovery-clock.js'

const d = localDate
const maybe = (text: string | null): LocalDate | null => (text === null ? null : d(text))

describe('forfeiture', () => {
  it.each([
    ['2026-10-31', '2026-11-10', 'due on a Saturday, payable Monday 2 Nov'], ['2026-09-30', '2026-10-08', 'a weekday'],
    ['2028-02-29', '2028-03-08', 'a leap day'], ['2026-12-31', '2027-01-12', 'New Year moves it to 4 Jan'],
    ['2026-03-27', '2026-04-04', 'over the change to summer time'],
  ])('rent due %s: from %s (%s)', (due, from) => {
    expect(forfeitureFrom(d(due))).toBe(from)
  })
})

describe('the recovery period has not begun', () => {
  it.each([
    [null, null, ['FORMULAR_1', 'FORMULAR_3']], ['2026-11-12', null, ['FORMULAR_3']], [null, '2026-11-12', ['FORMULAR_1']],
  ])('Formulär 1 served %s, Formulär 3 given %s: missing %j', (form1, form3, missing) => {
    const clock = readRecoveryClock({ dueOn: d('2026-10-31'), form1ServedOn: maybe(form1), form3GivenOn: maybe(form3) }, d('2027-06-01'))
    expect(clock).toEqual({ forfeitableFrom: '2026-11-10', state: 'HAR_INTE_BORJAT', missing })
  })
})

describe('the recovery period runs', () => {
  it.each([
    ['2026-11-19', '2026-11-19', '2026-12-10', '2026-12-14', 'Thursday, then Friday and Monday'],
    ['2026-11-12', '2026-11-19', '2026-12-10', '2026-12-14', 'the later form counts'],
    ['2026-11-19', '2026-11-12', '2026-12-10', '2026-12-14', 'also when it is Formulär 1'],
    ['2026-11-14', '2026-11-13', '2026-12-07', '2026-12-09', 'three weeks end on a Saturday'],
    ['2026-12-03', '2026-12-03', '2026-12-28', '2026-12-30', 'three weeks end on Christmas Eve'],
    ['2026-03-13', '2026-03-13', '2026-04-07', '2026-04-09', 'three weeks end on Good Friday, over summer time'],
    ['2026-10-08', '2026-10-08', '2026-10-29', '2026-11-02', 'over winter time'],
    ['2028-02-08', '2028-02-08', '2028-02-29', '2028-03-02', 'to a leap day'],
    ['2026-12-11', '2026-12-11', '2027-01-04', '2027-01-07', 'week 53 and Epiphany'],
  ])('served %s, given %s: last day %s, no decision through %s (%s)', (form1, form3, endsOn, noDecisionThrough) => {
    const facts = { dueOn: d('2026-02-28'), form1ServedOn: d(form1), form3GivenOn: d(form3) }
    expect(readRecoveryClock(facts, d(endsOn))).toMatchObject({ state: 'LOPER', endsOn, noDecisionThrough })
    expect(readRecoveryClock(facts, d(noDecisionThrough))).toMatchObject({ state: 'HAR_LOPT_UT', endsOn })
  })
  it('shows what an unstarted clock would give if both forms came today', () => {
    expect(recoveryPeriod(d('2026-11-19'))).toEqual({ startsOn: '2026-11-19', endsOn: '2026-12-10', noDecisionThrough: '2026-12-14' })
  })
})
