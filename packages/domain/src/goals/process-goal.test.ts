import { describe, expect, it } from 'vitest'
import type { ActionKind, ActionResult, LegalStage } from '../vocabulary/case-codes.js'
import { addDays, localDate, type LocalDate } from '../vocabulary/local-date.js'
import { gateStatus } from './gate-status.js'
import { goalsOn, processGoalFault, type ProcessGoal, type WrittenGoal } from './process-goal.js'
import { METHOD_ACTION_KINDS, type DoneAction, type RequiredAction } from './required-action.js'
import { stepOfAction, stepOfNotice, stepOfStage } from './step-taken.js'

const d = localDate
const THREE_IN_TWO_WAYS: RequiredAction = { kinds: Object.values(METHOD_ACTION_KINDS).flat(), minCount: 3, minWays: 2, mustReach: false }
const SOMEBODY_REACHED: RequiredAction = { kinds: THREE_IN_TWO_WAYS.kinds, minCount: 1, minWays: 1, mustReach: true }
const goal = (over: Partial<ProcessGoal> = {}): ProcessGoal => ({
  id: 'v1', goalId: 'g', version: 1, partnershipId: 'p', name: 'Tre åtgärder', group: 'BARNFAMILJ', required: [THREE_IN_TWO_WAYS, SOMEBODY_REACHED], before: 'BF_ANSOKAN', ownStep: null,
  preset: null, validFrom: d('2026-01-01'), endsOn: null, ...over })
const did = (kind: ActionKind, doneOn: string, result: ActionResult | null = 'EJ_NADD'): DoneAction => ({ kind, result, doneOn: d(doneOn) })

describe('the goals that hold on a day', () => {
  const second = goal({ id: 'v2', version: 2, validFrom: d('2026-06-01') })
  const versions = [goal({ endsOn: d('2026-06-01') }), second]
  it.each([['2025-12-31', []], ['2026-01-01', ['v1']], ['2026-05-31', ['v1']], ['2026-06-01', ['v2']], ['2027-01-01', ['v2']]])('on %s: %j', (on, ids) => {
    expect(goalsOn(versions, d(on)).map(({ id }) => id)).toEqual(ids)
  })
  it('are none from the day on which the goal ends', () => {
    expect(goalsOn([goal({ endsOn: d('2026-07-01') })], d('2026-07-01'))).toEqual([])
    expect(goalsOn([goal({ endsOn: d('2026-07-01') })], d('2026-06-30'))).toHaveLength(1)
  })
  it('are of two different goals both', () => {
    expect(goalsOn([goal(), goal({ id: 'other', goalId: 'h' })], d('2026-03-01'))).toHaveLength(2)
  })
})

describe('a goal that is written', () => {
  const written: WrittenGoal = { name: 'Tre åtgärder', required: [THREE_IN_TWO_WAYS], before: 'BF_ANSOKAN', ownStep: null }
  it('can be kept', () => {
    for (const part of ['name', 'required', 'ownStep'] as const) expect(processGoalFault(part, written)).toBe(null)
  })
  it.each<[string, 'name' | 'required' | 'ownStep', Partial<WrittenGoal>, string]>([
    ['has a name', 'name', { name: '' }, 'PROCESSMAL_NAMN'], ['has a short name', 'name', { name: 'a'.repeat(121) }, 'PROCESSMAL_NAMN'],
    ['asks for something', 'required', { required: [] }, 'PROCESSMAL_ATGARDER'], ['of some kind', 'required', { required: [{ ...THREE_IN_TWO_WAYS, kinds: [] }] }, 'PROCESSMAL_ATGARDER'],
    ['of each kind once', 'required', { required: [{ ...THREE_IN_TWO_WAYS, kinds: ['BREV', 'BREV'] }] }, 'PROCESSMAL_ATGARDER'],
    ['at least once', 'required', { required: [{ ...THREE_IN_TWO_WAYS, minCount: 0 }] }, 'PROCESSMAL_ANTAL'], ['not too often', 'required', { required: [{ ...THREE_IN_TWO_WAYS, minCount: 21 }] }, 'PROCESSMAL_ANTAL'],
    ['in ways that there are', 'required', { required: [{ ...THREE_IN_TWO_WAYS, kinds: ['BREV', 'KONTAKTBREV'] }] }, 'PROCESSMAL_SATT'],
    ['in no more ways than times', 'required', { required: [{ ...THREE_IN_TWO_WAYS, minCount: 1 }] }, 'PROCESSMAL_SATT'],
    ['names its own step', 'ownStep', { before: 'EGET_STEG' }, 'PROCESSMAL_STEG'], ['and no other', 'ownStep', { ownStep: 'Rättelseanmaning' }, 'PROCESSMAL_STEG'],
  ])('%s', (_what, part, over, fault) => {
    expect(processGoalFault(part, { ...written, ...over })).toBe(fault)
  })
})

describe('a step that is recorded', () => {
  it.each<[LegalStage, LegalStage | null, string | null]>([
    ['INKASSO', 'SEN', 'INKASSOKRAV'], ['INKASSO', null, 'INKASSOKRAV'], ['UPPSAGD_FORVERKAD', 'INKASSO', 'UPPSAGNING'], ['UPPSAGD_46_2', 'RATTELSEANMANING', 'UPPSAGNING'],
    ['BF_ANSOKT', 'SEN', 'BF_ANSOKAN'], ['BF_ANSOKT', 'UPPSAGD_FORVERKAD', 'BF_ANSOKAN'], ['AVHYSNING_ANSOKT', 'UTSLAG', 'AVHYSNINGSANSOKAN'], ['VERKSTALLD', 'DATUM_SATT', 'VERKSTALLIGHET'],
    // What belongs to a step that was taken before is no second one.
    ['ATERVINNINGSFRIST', 'UPPSAGD_FORVERKAD', null], ['BESTRITT', 'BF_ANSOKT', null], ['UTSLAG', 'BESTRITT', null], ['DATUM_SATT', 'AVHYSNING_ANSOKT', null],
    // A new round is a new step.
    ['BF_ANSOKT', 'KVAR', 'BF_ANSOKAN'], ['UPPSAGD_FORVERKAD', 'ATERKALLAD', 'UPPSAGNING'],
    // No step towards the loss of the home.
    ['SEN', null, null], ['RATTELSEANMANING', 'INKASSO', null], ['KVAR', 'UTSLAG', null], ['UPPSKOV', 'DATUM_SATT', null],
  ])('as %s after %s takes %s', (stage, before, step) => {
    expect(stepOfStage(stage, before)).toBe(step)
  })
  it('as a notice that belongs to a termination, or as a demand for collection', () => {
    expect(['N_44_ARREARS', 'N_44_TENANT', 'N_42_COPY'].map((code) => stepOfNotice(code as 'N_42_COPY'))).toEqual(['UPPSAGNING', 'UPPSAGNING', 'UPPSAGNING'])
    expect([stepOfNotice('N_25A'), stepOfNotice('N_KFM_DATE'), stepOfAction('INKASSOKRAV'), stepOfAction('TELEFON')]).toEqual([null, null, 'INKASSOKRAV', null])
  })
})

describe('how a gate stands', () => {
  const window = { from: d('2026-11-02'), stepOn: null }
  const today = d('2026-11-20') // a Friday
  const history = [did('TELEFON', '2026-11-05'), did('BREV', '2026-11-09'), did('HEMBESOK_HV', '2026-11-17', 'NADD')]
  it('is open when all is done, and says nothing of when', () => {
    expect(gateStatus(goal(), history, window, today)).toMatchObject({ open: true, opensOn: null, rows: [{ counted: 3, ways: 3, done: true, doableOn: null }, { counted: 1, done: true }] })
  })
  it('closes when any single action is taken out of the history', () => {
    for (const gone of history) expect(gateStatus(goal(), history.filter((one) => one !== gone), window, today).open).toBe(false)
  })
  it('says by when the rest can be done: from the desk today, and the step the day after', () => {
    expect(gateStatus(goal(), [did('TELEFON', '2026-11-05')], window, today)).toMatchObject({ open: false, opensOn: d('2026-11-21'), rows: [{ counted: 1, doableOn: today }, { counted: 0, doableOn: today }] })
  })
  it('a visit takes a workday', () => {
    const visit = goal({ required: [{ kinds: METHOD_ACTION_KINDS.homeVisit, minCount: 1, minWays: 1, mustReach: false }] })
    const on = (day: LocalDate) => gateStatus(visit, [], window, day)
    expect(on(d('2026-11-20')).opensOn).toBe(d('2026-11-21'))
    expect(on(d('2026-11-21'))).toMatchObject({ opensOn: d('2026-11-24'), rows: [{ doableOn: d('2026-11-23') }] })
  })
  it('is never open later for one more action', () => {
    for (let count = 0; count <= history.length; count += 1) {
      const [fewer, more] = [history.slice(0, count), history.slice(0, count + 1)].map((actions) => gateStatus(goal(), actions, window, today).opensOn)
      expect((more ?? addDays(today, -1)) <= (fewer ?? addDays(today, -1))).toBe(true)
    }
  })
})
