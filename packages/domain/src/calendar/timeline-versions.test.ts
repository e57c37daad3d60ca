import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayCounts, stepGroups, timelinePresets, timelineSteps, type DayCount } from '../vocabulary/calendar-codes.js'
import { addDays, localDate, type LocalDate } from '../vocabulary/local-date.js'
import { dueDayPayable, isWorkday } from './swedish-workdays.js'
import { timelines } from './timeline-presets.js'
import { STEP_DAY_MAX, timelineFault, timelineFor, timelineOf, type TimelineHistory } from './timeline-versions.js'
import { planSteps, type TimelineStep } from './timeline.js'

const d = localDate
const step = (day: number, count: DayCount = 'DAGAR', more: Partial<TimelineStep> = {}): TimelineStep => ({ code: 'TELEFON', day, from: null, count, for: 'ALLA', ...more })
const due = (rent: string, ...steps: TimelineStep[]) => planSteps(timelineOf(steps, null), d(rent)).map(({ dueOn, movedFrom }) => (movedFrom === null ? dueOn : `${dueOn} ${movedFrom}`))

describe('the day of a step', () => {
  it.each<[string, DayCount, number, string, string]>([
    ['2026-10-31', 'DAGAR', 7, '2026-11-09', 'due on a Saturday: day 0 is Monday'],
    ['2026-10-31', 'DAGAR', 19, '2026-11-20 LORDAG', 'a Saturday: the workday before'],
    ['2026-03-27', 'DAGAR', 7, '2026-04-02 LANGFREDAGEN', 'over summer time, on Good Friday'],
    ['2026-10-23', 'DAGAR', 4, '2026-10-27', 'over winter time'],
    ['2028-02-28', 'DAGAR', 2, '2028-03-01', 'over a leap day'],
    ['2028-02-29', 'DAGAR', 2, '2028-03-02', 'due on a leap day'],
    ['2026-05-29', 'DAGAR', 2, '2026-06-01 SONDAG', 'never on the last day to pay: the workday after'],
    ['2026-10-31', 'VARDAGAR', 5, '2026-11-09', 'five workdays'],
    ['2026-03-31', 'VARDAGAR', 5, '2026-04-09', 'five workdays over Easter'],
    ['2026-12-22', 'VARDAGAR', 5, '2027-01-04', 'five workdays over Christmas and New Year'],
    ['2026-04-30', 'VARDAGAR', 1, '2026-05-04', 'over the first of May'],
    ['2026-06-16', 'VARDAGAR', 3, '2026-06-22', 'over Midsummer Eve'],
    ['2026-03-27', 'VARDAGAR', 1, '2026-03-30', 'over summer time'],
    ['2026-10-23', 'VARDAGAR', 1, '2026-10-26', 'over winter time'],
    ['2028-02-28', 'VARDAGAR', 1, '2028-02-29', 'on a leap day'],
    ['2026-10-31', 'DAG_I_MANADEN', 26, '2026-11-26', 'the 26th'],
    ['2026-11-30', 'DAG_I_MANADEN', 26, '2026-12-23 ANNANDAG_JUL', 'the 26th is Boxing Day: the workday before Christmas'],
    ['2026-10-31', 'DAG_I_MANADEN', 2, '2026-12-02', 'the last day to pay is no day after it: the next month'],
    ['2026-12-31', 'DAG_I_MANADEN', 20, '2027-01-20', 'over the turn of the year'],
    ['2027-01-31', 'DAG_I_MANADEN', 31, '2027-02-26 SONDAG', 'February has no 31st: its last day, a Sunday'],
    ['2028-01-31', 'DAG_I_MANADEN', 30, '2028-02-29', 'nor a 30th, in a leap year'],
    ['2026-09-30', 'DAG_I_MANADEN', 25, '2026-10-23 SONDAG', 'on the night to winter time'],
    ['2026-03-02', 'DAG_I_MANADEN', 29, '2026-03-27 SONDAG', 'on the night to summer time'],
  ])('of a rent due %s, %s %i: %s (%s)', (rent, count, day, expected) => {
    expect(due(rent, step(day, count))).toEqual([expected])
  })

  it('keeps the order that was agreed, whatever holidays do to what is counted otherwise', () => {
    const steps = [step(8, 'VARDAGAR', { code: 'NOTIS' }), step(12, 'DAGAR')]
    expect(due('2026-12-22', ...steps)).toEqual(['2027-01-08', '2027-01-08 SONDAG'])
  })

  it('is a workday after the last day to pay, for whatever was agreed and whenever the rent was due', () => {
    const one = fc.record({ code: fc.constantFrom(...timelineSteps), count: fc.constantFrom(...dayCounts), day: fc.integer({ min: 1, max: 31 }), from: fc.constant(null), for: fc.constantFrom(...stepGroups) })
    fc.assert(fc.property(fc.uniqueArray(one, { selector: ({ code }) => code, minLength: 1 }), fc.integer({ min: 0, max: 2000 }), (steps, days) => {
      const rent = addDays(d('2026-01-01'), days)
      let before: LocalDate = dueDayPayable(rent)
      for (const [index, { dueOn }] of planSteps(timelineOf(steps, null), rent).entries()) {
        expect(isWorkday(dueOn) && (index === 0 ? dueOn > before : dueOn >= before)).toBe(true)
        before = dueOn
      }
    }))
  })
})

describe('the ready-made timelines', () => {
  it.each(timelinePresets)('%s can be agreed as it is, in the order of its days, each step with its source', (preset) => {
    const { steps } = timelines[preset]
    expect(timelineFault(steps)).toBeNull()
    expect(timelineOf(steps, preset).steps).toEqual(steps)
    for (const { source } of steps) expect(source).toMatch(/^\[Seed 4, .+\]$/)
  })
  it('say what the examples say', () => {
    const said = (preset: (typeof timelinePresets)[number]) => timelines[preset].steps.map(({ code, from, day, count }) => `${code} ${from === null ? '' : `${from}-`}${day} ${count}`)
    expect(said('METODEN')).toEqual(['NOTIS 2 DAGAR', 'TELEFON 7 DAGAR', 'INKASSOKRAV 7 DAGAR', 'HANVISNING_BUS 7 DAGAR', 'HEMBESOK_HV 19 DAGAR', 'SAMVERKANSMOTE 24 DAGAR', 'KFM_ANSOKAN 28 DAGAR'])
    expect(said('SOLATUM')).toEqual(expect.arrayContaining(['NOTIS 3 DAGAR', 'TELEFON 6-8 DAGAR']))
    expect(said('TIMRABO')).toEqual(expect.arrayContaining(['NOTIS 2 DAGAR', 'INKASSOKRAV 8-10 DAGAR']))
    expect(said('MIMER')).toEqual(expect.arrayContaining(['INKASSOKRAV 5 VARDAGAR', 'HEMBESOK_HV 10-20 DAGAR', 'KFM_ANSOKAN 20 DAG_I_MANADEN']))
    expect(said('MKB')).toEqual(expect.arrayContaining(['INKASSOKRAV 5 VARDAGAR', 'KFM_ANSOKAN 25-26 DAG_I_MANADEN']))
    expect(said('BOSTADEN')).toEqual(expect.arrayContaining(['INKASSOKRAV 8 DAGAR']))
    expect(said('BOSTADEN').some((one) => one.startsWith('HEMBESOK'))).toBe(false)
  })
})

describe('which timeline holds for a rent', () => {
  const [first, second, third] = [timelineOf([step(1)], null), timelineOf([step(2)], null), timelineOf([step(3)], null)]
  const history: TimelineHistory = [{ holdsFrom: d('2026-12-10'), timeline: third }, { holdsFrom: d('2026-11-25'), timeline: second }, { holdsFrom: d('2026-12-01'), timeline: first }]
  it.each([
    ['2026-11-24', timelines.METODEN, 'before everything: the method’s'], ['2026-11-25', second, 'on its first day'], ['2026-12-05', second, 'decided last among those that hold'],
    ['2026-12-09', second, 'the day before'], ['2026-12-10', third, 'from the day on'], ['2028-02-29', third, 'on a leap day'],
  ])('due %s', (rent, expected) => {
    expect(timelineFor(history, d(rent))).toBe(expected)
  })
  it('is the method’s own where nothing is decided', () => {
    expect(timelineFor([], d('2026-11-30'))).toBe(timelines.METODEN)
  })
})

describe('what cannot be agreed', () => {
  it.each([
    ['nothing', [], 'STEG_SAKNAS'], ['nothing that one does oneself', [step(24, 'DAGAR', { code: 'SAMVERKANSMOTE' })], 'STEG_SAKNAS'],
    ['a step twice', [step(7), step(9)], 'STEG_TVA_GANGER'], ['day 0', [step(0)], 'STEG_DAG_UTANFOR'], ['half a day', [step(1.5)], 'STEG_DAG_UTANFOR'], ['no number', [step(NaN)], 'STEG_DAG_UTANFOR'],
    ['too far off', [step(STEP_DAY_MAX.DAGAR + 1)], 'STEG_DAG_UTANFOR'], ['the 32nd', [step(32, 'DAG_I_MANADEN')], 'STEG_DAG_UTANFOR'],
    ['a window of no days', [step(7, 'DAGAR', { from: 7 })], 'STEG_FONSTER'], ['collection alone', [step(7), step(7, 'DAGAR', { code: 'INKASSOKRAV' })], 'INKASSO_UTAN_HANVISNING'],
    ['nothing wrong', [step(7, 'DAGAR', { from: 6 })], null], ['the pair', [step(7), step(7, 'DAGAR', { code: 'INKASSOKRAV' }), step(7, 'DAGAR', { code: 'HANVISNING_BUS' })], null],
  ] as const)('%s', (_what, steps, fault) => {
    expect(timelineFault(steps)).toBe(fault)
  })
})
