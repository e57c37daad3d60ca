import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, localDate } from '../vocabulary/local-date.js'
import { latenessLadder, type LatenessFacts } from './lateness-ladder.js'
import { dueDayPayable } from './swedish-workdays.js'

const d = localDate
type Bill = readonly [dueOn: string, paidOn: string | null]
const facts = (bills: readonly Bill[], warnings: readonly (readonly [1 | 2 | 3, string])[] = [], timesLateBefore: number | null = null): LatenessFacts => ({
  bills: bills.map(([dueOn, paidOn]) => ({ dueOn: d(dueOn), paidOn: paidOn === null ? null : d(paidOn) })), warnings: warnings.map(([rung, on]) => ({ rung, on: d(on) })), timesLateBefore,
})
const said = (of: LatenessFacts, today: string) => {
  const ladder = latenessLadder(of, d(today))
  return ladder && `${ladder.rung} ${ladder.next ? `${ladder.next.step} ${ladder.next.because}` : '-'} ${ladder.within ?? '-'} ${ladder.anewOn ?? '-'}`
}

const NOV: Bill = ['2026-10-31', '2026-11-12']
const DEC: Bill = ['2026-11-30', '2026-12-10']
const JAN: Bill = ['2026-12-31', '2027-01-15']
const FEB: Bill = ['2027-01-31', '2027-02-09']

describe('the foot of the ladder', () => {
  it.each<[string, readonly Bill[], number | null, string, string | null]>([
    ['two late rents', [NOV, DEC], null, '2026-12-15', null],
    ['three in a row', [NOV, DEC, JAN], null, '2027-01-20', '0 RATTELSEANMANING_1 TRE_I_RAD - 2028-01-15'],
    ['three with one in time between', [NOV, ['2026-11-30', '2026-11-30'], JAN, FEB], null, '2027-02-10', null],
    ['four of twelve months', [['2026-03-31', '2026-04-20'], ['2026-05-31', '2026-06-20'], NOV, JAN], null, '2027-01-20', '0 RATTELSEANMANING_1 FYRA_PA_TOLV_MANADER - 2028-01-15'],
    ['four, of which the first is a year old today', [['2026-03-31', '2026-04-20'], ['2026-05-31', '2026-06-20'], NOV, JAN], null, '2027-04-01', null],
    ['four, the day before', [['2026-03-31', '2026-04-20'], ['2026-05-31', '2026-06-20'], NOV, JAN], null, '2027-03-31', '0 RATTELSEANMANING_1 FYRA_PA_TOLV_MANADER - 2028-01-15'],
    ['two bills of one month count once', [NOV, ['2026-10-31', '2026-11-20'], DEC], null, '2026-12-15', null],
    ['paid on the next weekday after a Saturday is in time', [['2026-10-31', '2026-11-02'], DEC, JAN], null, '2027-01-20', null],
    ['three before it on the list, and one unpaid now', [['2026-10-31', null]], 3, '2026-11-19', '0 RATTELSEANMANING_1 FYRA_PA_TOLV_MANADER - -'],
    ['three before it on the list, none unpaid', [['2026-10-31', '2026-11-12']], 3, '2026-11-19', null],
    ['unpaid, and in time until today', [NOV, DEC, ['2026-12-31', null]], null, '2027-01-04', null],
    ['unpaid, and late since today', [NOV, DEC, ['2026-12-31', null]], null, '2027-01-05', '0 RATTELSEANMANING_1 TRE_I_RAD - -'],
  ])('%s', (_what, bills, before, today, expected) => {
    expect(said(facts(bills, [], before), today)).toBe(expected)
  })
})

describe('its rungs', () => {
  const ROW = [NOV, DEC, JAN]
  it.each<[string, readonly Bill[], readonly (readonly [1 | 2 | 3, string])[], string, string | null]>([
    ['after the first, nothing until a rent is late again', ROW, [[1, '2027-01-20']], '2027-01-25', '1 - 2027-07-20 2028-01-20'],
    ['a late rent within six months', [...ROW, FEB], [[1, '2027-01-20']], '2027-02-10', '1 RATTELSEANMANING_2 INOM_SEX_MANADER 2027-07-20 2028-02-09'],
    ['late from the last day of the six months', [...ROW, ['2027-07-19', '2027-07-25']], [[1, '2027-01-20']], '2027-07-30', '1 RATTELSEANMANING_2 INOM_SEX_MANADER - 2028-07-25'],
    ['late from the day after them', [...ROW, ['2027-07-20', '2027-07-25']], [[1, '2027-01-20']], '2027-07-30', '1 - - 2028-07-25'],
    ['after the second', [...ROW, FEB, ['2027-02-28', '2027-03-20']], [[1, '2027-01-20'], [2, '2027-02-10']], '2027-03-21', '2 RATTELSEANMANING_3 INOM_SEX_MANADER 2027-08-10 2028-03-20'],
    ['after the third', [...ROW, ['2027-03-31', '2027-04-20']], [[1, '2027-01-20'], [2, '2027-02-10'], [3, '2027-03-15']], '2027-04-21', '3 UPPSAGD_46_2 INOM_SEX_MANADER 2027-09-15 2028-04-20'],
    ['six months that end in a leap February', [NOV, DEC, JAN, ['2028-02-28', null]], [[1, '2027-08-31']], '2028-02-29', '1 RATTELSEANMANING_2 INOM_SEX_MANADER 2028-02-29 -'],
    ['the day before twelve good months are over', ROW, [[1, '2027-01-20']], '2028-01-19', '1 - - 2028-01-20'],
    ['twelve good months: anew', ROW, [[1, '2027-01-20']], '2028-01-20', null],
    ['one late rent after twelve good months begins anew', [...ROW, ['2028-01-31', null]], [[1, '2027-01-20']], '2028-02-10', null],
    ['a warning that is given later does not count yet', ROW, [[1, '2027-02-01']], '2027-01-20', '0 RATTELSEANMANING_1 TRE_I_RAD - 2028-01-15'],
    ['over summer time', [['2027-02-28', '2027-03-20'], ['2027-03-31', '2027-04-20']], [[1, '2027-03-27']], '2027-04-21', '1 RATTELSEANMANING_2 INOM_SEX_MANADER 2027-09-27 2028-04-20'],
    ['over winter time', [['2027-09-30', '2027-10-20'], ['2027-10-31', '2027-11-20']], [[2, '2027-10-30']], '2027-11-21', '2 RATTELSEANMANING_3 INOM_SEX_MANADER 2028-04-30 2028-11-20'],
  ])('%s', (_what, bills, warnings, today, expected) => {
    expect(said(facts(bills, warnings), today)).toBe(expected)
  })
})

describe('always', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(d('2025-01-01'), days))
  const world = fc.record({
    bills: fc.array(fc.record({ dueOn: day, late: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }) }).map(({ dueOn, late }) => ({ dueOn, paidOn: late === null ? null : addDays(dueOn, late) })), { maxLength: 20 }),
    warnings: fc.array(fc.record({ rung: fc.constantFrom(1 as const, 2 as const, 3 as const), on: day }), { maxLength: 5 }),
    timesLateBefore: fc.constantFrom(null, 0, 2, 5),
    today: day,
  })
  it('the order in which rents and warnings are told is no matter', () => {
    fc.assert(fc.property(world, ({ today, ...of }) => {
      expect(latenessLadder({ ...of, bills: of.bills.toReversed() }, today)).toEqual(latenessLadder(of, today))
    }))
  })
  it('a rent paid in time changes nothing', () => {
    fc.assert(fc.property(world, day, ({ today, ...of }, dueOn) => {
      expect(latenessLadder({ ...of, bills: [...of.bills, { dueOn, paidOn: dueDayPayable(dueOn) }] }, today)).toEqual(latenessLadder(of, today))
    }))
  })
  it('the next step is the one above, and no rung is reached without its warning', () => {
    fc.assert(fc.property(world, ({ today, ...of }) => {
      const ladder = latenessLadder(of, today)
      if (ladder === null) return
      if (ladder.rung > 0) expect(of.warnings.some(({ rung, on }) => rung === ladder.rung && on <= today)).toBe(true)
      if (ladder.next !== null && ladder.rung < 3) expect(ladder.next.step).toBe(`RATTELSEANMANING_${ladder.rung + 1}`)
      if (ladder.anewOn !== null) expect(ladder.anewOn > today && ladder.anewOn <= addMonths(today, 12)).toBe(true)
    }))
  })
})
