import { describe, expect, it } from 'vitest'
import type { ActionKind } from '../vocabulary/case-codes.js'
import { timelinePresets } from '../vocabulary/calendar-codes.js'
import { addDays, localDate } from '../vocabulary/local-date.js'
import { dueDayPayable, isWorkday } from './swedish-workdays.js'
import { timelines } from './timeline-presets.js'
import { daysLate, nextStep, planSteps, type StepFacts } from './timeline.js'

const d = localDate
const steps = (due: string) => Object.fromEntries(planSteps(timelines.METODEN, d(due)).map(({ step, dueOn }) => [step.code, dueOn as string]))

describe('the reference days', () => {
  it.each([
    ['2026-10-31', '2026-11-04', '2026-11-09', '2026-11-20', '2026-11-26', '2026-11-30', 'due on a Saturday: day 0 is Mon 2 Nov'],
    ['2026-09-30', '2026-10-02', '2026-10-07', '2026-10-19', '2026-10-23', '2026-10-28', 'over winter time, days 24 is a Saturday'],
    ['2026-02-28', '2026-03-04', '2026-03-09', '2026-03-20', '2026-03-26', '2026-03-30', 'over summer time'],
    ['2028-01-31', '2028-02-02', '2028-02-07', '2028-02-18', '2028-02-24', '2028-02-28', 'in a leap year'],
    ['2028-02-29', '2028-03-02', '2028-03-07', '2028-03-17', '2028-03-24', '2028-03-28', 'due on the leap day'],
    ['2026-11-30', '2026-12-02', '2026-12-07', '2026-12-18', '2026-12-23', '2026-12-28', 'day 24 is Christmas Eve'],
    ['2026-12-31', '2027-01-05', '2027-01-11', '2027-01-22', '2027-01-28', '2027-02-01', 'day 0 is Mon 4 Jan of week 1, day 2 is Epiphany'],
  ])('of a rent due %s', (due, day2, day7, day19, day24, day28) => {
    expect(steps(due)).toEqual({
      NOTIS: day2, TELEFON: day7, INKASSOKRAV: day7, HANVISNING_BUS: day7, HEMBESOK_HV: day19, SAMVERKANSMOTE: day24, KFM_ANSOKAN: day28,
    })
  })
  it('say why a day was moved', () => {
    const visit = planSteps(timelines.METODEN, d('2026-10-31')).find(({ step }) => step.code === 'HEMBESOK_HV')
    expect(visit).toMatchObject({ countedOn: '2026-11-21', dueOn: '2026-11-20', movedFrom: 'LORDAG' })
  })
  it('never remind somebody who still can pay in time', () => {
    // Due on a Friday: day 2 is a Sunday, and the workday before it is the last day to pay.
    expect(steps('2026-05-29')).toMatchObject({ NOTIS: '2026-06-01' })
  })
  it('count workdays where the landlord does', () => {
    expect(planSteps(timelines.MKB, d('2026-10-31'))[0]).toMatchObject({ dueOn: '2026-11-09', movedFrom: null })
  })
  it.each(timelinePresets)('of %s are in order, on workdays after day 0, for every due date of three years', (preset) => {
    for (let due = d('2026-01-01'); due < d('2029-01-01'); due = addDays(due, 1)) {
      const planned = planSteps(timelines[preset], due)
      const zero = dueDayPayable(due)
      planned.forEach(({ dueOn, countedOn, movedFrom }, index) => {
        const before = planned[index - 1]
        if (!isWorkday(dueOn) || dueOn <= zero || (before && before.dueOn > dueOn)) throw new Error(`${preset}, due ${due}: ${dueOn}`)
        if (movedFrom !== null && countedOn === dueOn) throw new Error(`${preset}, due ${due}: moved without a reason`)
      })
    }
  })
})

describe('days late', () => {
  it.each([['2026-10-31', '2026-11-02', 0], ['2026-10-31', '2026-11-19', 17], ['2026-09-30', '2026-11-19', 50], ['2026-12-31', '2026-11-19', 0]])(
    'due %s, on %s: %i', (due, today, days) => {
      expect(daysLate(d(due), d(today))).toBe(days)
    })
})

describe('the next step', () => {
  const facts = (prioritised: boolean, ...done: [ActionKind, string][]): StepFacts =>
    ({ dueOn: d('2026-10-31'), prioritised, actions: done.map(([kind, on]) => ({ kind, result: null, doneOn: d(on) })) })
  const next = (today: string, stepFacts: StepFacts) => {
    const planned = nextStep(timelines.METODEN, stepFacts, d(today))
    return planned && `${planned.step.code} ${planned.dueOn}`
  }
  it.each<[string, boolean, [ActionKind, string][], string | null, string]>([
    ['2026-11-03', true, [], 'NOTIS 2026-11-04', 'the first'],
    ['2026-11-05', true, [['SMS', '2026-11-04']], 'TELEFON 2026-11-09', 'after the message'],
    ['2026-11-10', true, [['SMS', '2026-11-04']], 'TELEFON 2026-11-09', 'overdue'],
    ['2026-11-19', true, [['SMS', '2026-11-04']], 'HEMBESOK_HV 2026-11-20', 'a later one bites tomorrow'],
    ['2026-11-19', false, [['SMS', '2026-11-04']], 'TELEFON 2026-11-09', 'no visit for others'],
    ['2026-11-19', true, [['TELEFON', '2026-11-09']], 'HEMBESOK_HV 2026-11-20', 'after the call'],
    ['2026-11-19', false, [['TELEFON', '2026-11-09']], null, 'nothing left of one\'s own'],
    ['2026-11-10', true, [['HEMBESOK_HV', '2026-11-09']], null, 'a visit lets the earlier go'],
    ['2026-11-05', true, [['SMS', '2026-10-04']], 'NOTIS 2026-11-04', 'an action for an earlier rent does not count'],
    ['2026-12-24', true, [], 'HEMBESOK_HV 2026-11-20', 'long overdue: the last'],
  ])('on %s, prioritised %s, done %j: %s (%s)', (today, prioritised, done, expected) => {
    expect(next(today, facts(prioritised, ...done))).toBe(expected)
  })
})
