import { describe, expect, it } from 'vitest'
import type { ActionKind, CaseKind } from '../vocabulary/case-codes.js'
import { addDays, localDate } from '../vocabulary/local-date.js'
import type { NoticeCode } from '../vocabulary/notice.js'
import { caseAxis, type AxisFacts, type CaseAxis } from './case-axis.js'

const d = localDate
const TODAY = d('2026-11-19')

const notice = (code: NoticeCode, sent: string, served: string | null = null) => ({ code, sentOn: d(sent), servedOn: served === null ? null : d(served) })
const unpaid = (...due: string[]) => due.map((dueOn) => ({ dueOn: d(dueOn), paidOn: null }))
const did = (...done: [ActionKind, string][]) => done.map(([kind, on]) => ({ kind, result: null, doneOn: d(on) }))

function facts(over: Partial<AxisFacts> = {}): AxisFacts {
  return {
    kind: 'HYRESSKULD', bills: unpaid('2026-10-31'), actions: [], notices: [], stage: null, evictionOn: null, timeline: [], timesLateBefore: null, prioritised: true,
    decided: null, takesSteps: true, ...over }
}
function axis(over: Partial<AxisFacts> = {}, today = TODAY): CaseAxis {
  const read = caseAxis(facts(over), today)
  if (read === null) throw new Error('There is no axis')
  return read
}
const states = (read: CaseAxis) => Object.fromEntries(read.steps.map(({ step, state, doneOn }) => [step.code, doneOn === null ? state : `${state} ${doneOn}`]))
const days = (read: CaseAxis) => read.instants.map(({ code, on, notice: of }) => [on, code, ...(of === null ? [] : [of])].join(' '))

describe('the agreed steps', () => {
  it('are done on a day, let go, late, to do now, or to come', () => {
    const read = axis({ actions: did(['TELEFON', '2026-11-09']) }, d('2026-11-19'))
    expect(states(read)).toEqual({
      NOTIS: 'GJORD 2026-11-09', TELEFON: 'GJORD 2026-11-09', INKASSOKRAV: 'DAGEN_HAR_VARIT', HANVISNING_BUS: 'DAGEN_HAR_VARIT', HEMBESOK_HV: 'NU',
      SAMVERKANSMOTE: 'KOMMANDE', KFM_ANSOKAN: 'KOMMANDE' })
    expect(states(axis({ actions: did(['HEMBESOK_HV', '2026-11-18']) }))).toMatchObject({ NOTIS: 'ERSATT', TELEFON: 'ERSATT', HEMBESOK_HV: 'GJORD 2026-11-18' })
    expect(states(axis({}, d('2026-11-12')))).toMatchObject({ NOTIS: 'FORSENAD', TELEFON: 'FORSENAD', HEMBESOK_HV: 'KOMMANDE' })
  })
  it('of what was done for an earlier rent count for none', () => {
    expect(states(axis({ actions: did(['TELEFON', '2026-10-30']) }))).toMatchObject({ TELEFON: 'FORSENAD' })
  })
  it('that are nobody’s to log are never late, and are done by what the legal steps tell', () => {
    const at = (code: 'INKASSO' | 'BF_ANSOKT' | 'UTSLAG', on: string) => states(axis({ stage: { code, on: d(on) } }, d('2026-12-20')))
    expect(at('INKASSO', '2026-11-11')).toMatchObject({ INKASSOKRAV: 'GJORD 2026-11-11', KFM_ANSOKAN: 'DAGEN_HAR_VARIT' })
    expect(at('BF_ANSOKT', '2026-12-03')).toMatchObject({ KFM_ANSOKAN: 'GJORD 2026-12-03' })
    expect(at('UTSLAG', '2026-12-18')).toMatchObject({ KFM_ANSOKAN: 'GJORD' })
    expect(at('BF_ANSOKT', '2026-09-03')).toMatchObject({ KFM_ANSOKAN: 'DAGEN_HAR_VARIT' })
    expect(states(axis({ actions: did(['HANVISNING_BUS', '2026-11-10']) }))).toMatchObject({ HANVISNING_BUS: 'GJORD 2026-11-10' })
  })
  it('for those put first are there for them, and for whom one was done all the same', () => {
    expect(states(axis({ prioritised: false }))).not.toHaveProperty('HEMBESOK_HV')
    expect(states(axis({ prioritised: false, actions: did(['LAPP', '2026-11-18']) }))).toHaveProperty('HEMBESOK_HV')
  })
  it('are none when nothing is unpaid', () => {
    const bills = [{ dueOn: d('2026-10-31'), paidOn: d('2026-11-12') }]
    expect(caseAxis(facts({ bills }), TODAY)).toBeNull()
    expect(axis({ bills, evictionOn: d('2026-12-09') })).toMatchObject({ steps: [], dayZero: null, daysLate: 0, recovery: null })
  })
  it('go by the oldest unpaid rent', () => {
    expect(axis({ bills: unpaid('2026-10-31', '2026-09-30') })).toMatchObject({ dayZero: '2026-09-30', daysLate: 50 })
  })
})

describe('the day’s next possible step', () => {
  it.each([
    ['2026-11-02', [], 'SMS', '2026-11-04'], ['2026-11-19', [['TELEFON', '2026-11-09']], 'HEMBESOK_HV', '2026-11-20'], ['2026-11-23', [], 'HEMBESOK_HV', '2026-11-20'],
  ] as const)('on %s after %j: %s by %s', (today, done, kind, dueOn) => {
    expect(axis({ actions: did(...done.map(([what, on]): [ActionKind, string] => [what, on])) }, d(today)).next).toEqual({ kind, dueOn, decided: false })
  })
  it('is what is decided, where something is', () => {
    expect(axis({ decided: { kind: 'BREV', dueOn: d('2026-11-24') } }).next).toEqual({ kind: 'BREV', dueOn: '2026-11-24', decided: true })
  })
  it('is nobody else’s step', () => {
    expect(axis({ takesSteps: false }).next).toBeNull()
  })
})

describe('the legal clock on the axis', () => {
  it('has not begun, and would be so long if what is missing came today', () => {
    const read = axis()
    expect(read.recovery).toEqual({
      state: 'HAR_INTE_BORJAT', missing: ['FORMULAR_1', 'FORMULAR_3'], ifLatestCounts: null, settledOn: null,
      period: { startsOn: '2026-11-19', endsOn: '2026-12-10', noDecisionThrough: '2026-12-14' } })
    expect(days(read)).toEqual(['2026-11-02 SISTA_BETALNINGSDAG', '2026-11-10 KAN_FORVERKAS'])
  })
  it('does not begin before the rent is late enough', () => {
    expect(axis({}, d('2026-11-03')).recovery?.period.startsOn).toBe('2026-11-10')
  })
  it.each([
    [[notice('N_44_ARREARS', '2026-11-12')], ['FORMULAR_1']], [[notice('N_44_TENANT', '2026-11-11', '2026-11-13')], ['FORMULAR_3']],
    [[notice('N_44_TENANT', '2026-11-11'), notice('N_44_ARREARS', '2026-11-12')], ['FORMULAR_1']],
    [[notice('N_44_ARREARS', '2026-10-20', '2026-10-22')], ['FORMULAR_1', 'FORMULAR_3']],
  ])('with %j it has not begun: %j', (notices, missing) => {
    expect(axis({ notices }).recovery).toMatchObject({ state: 'HAR_INTE_BORJAT', missing })
  })
  it.each([
    ['2026-11-13', '2026-11-11', '2026-12-04', '2026-12-08', 'a weekday'], ['2026-11-14', '2026-11-12', '2026-12-07', '2026-12-09', 'a Saturday'],
    ['2026-12-03', '2026-12-03', '2026-12-28', '2026-12-30', 'Christmas Eve'], ['2026-12-11', '2026-12-10', '2027-01-04', '2027-01-07', 'New Year and Epiphany'],
    ['2027-03-05', '2027-03-04', '2027-03-30', '2027-04-01', 'Good Friday, over summer time'], ['2027-05-28', '2027-05-27', '2027-06-18', '2027-06-22', 'before Midsummer'],
    ['2027-10-15', '2027-10-15', '2027-11-05', '2027-11-09', 'over winter time and All Saints'], ['2028-02-08', '2028-02-07', '2028-02-29', '2028-03-02', 'to a leap day'],
    ['2028-02-09', '2028-02-09', '2028-03-01', '2028-03-03', 'over a leap day'],
  ])('served %s and given %s: through %s, and no decision through %s (%s)', (served, given, endsOn, noDecisionThrough) => {
    const notices = [notice('N_44_TENANT', given, served), notice('N_44_ARREARS', given)]
    const on = (today: string) => axis({ notices }, d(today))
    expect(on(endsOn).recovery).toMatchObject({ state: 'LOPER', missing: [], period: { endsOn, noDecisionThrough } })
    expect(on(addDays(d(endsOn), 1)).recovery?.state).toBe('HAR_LOPT_UT')
    expect(days(on(endsOn))).toEqual(expect.arrayContaining([`${served} FRISTEN_BORJAR`, `${endsOn} FRISTEN_SLUTAR`, `${noDecisionThrough} INGET_BESLUT_TILL_OCH_MED`]))
  })
  it('is known without a bill, by who has the notices alone', () => {
    expect(axis({ bills: [], notices: [notice('N_44_ARREARS', '2026-11-12', '2026-11-10')] })).toMatchObject({
      dayZero: null, steps: [], recovery: { state: 'LOPER', period: { startsOn: '2026-11-12', endsOn: '2026-12-03' } } })
  })
  it('has a notice once that is recorded once more when it has been served', () => {
    const read = axis({ notices: [notice('N_44_TENANT', '2026-11-11'), notice('N_44_TENANT', '2026-11-11', '2026-11-13')] })
    expect(days(read).filter((day) => day.includes('N_44_TENANT'))).toEqual(['2026-11-11 UNDERRATTELSE_GIVEN N_44_TENANT', '2026-11-13 HYRESGASTEN_DELGIVEN N_44_TENANT'])
  })
  it('tells both days when a form was sent again, and counts from the first', () => {
    const notices = [notice('N_44_ARREARS', '2026-11-11', '2026-11-12'), notice('N_44_ARREARS', '2026-11-18')]
    expect(axis({ notices }).recovery).toMatchObject({ period: { startsOn: '2026-11-12', endsOn: '2026-12-03' }, ifLatestCounts: { startsOn: '2026-11-18', endsOn: '2026-12-09' } })
    const same = [notice('N_44_ARREARS', '2026-11-11', '2026-11-12'), notice('N_44_ARREARS', '2026-11-12')]
    expect(axis({ notices: same }).recovery?.ifLatestCounts).toBeNull()
  })
})

describe('what takes the force of the clock', () => {
  const notices = [notice('N_44_ARREARS', '2026-11-12', '2026-11-12')]
  const paid = (on: string) => [{ dueOn: d('2026-10-31'), paidOn: d(on) }]
  it.each([
    ['2026-11-12', 'BETALD_I_TID'], ['2026-12-03', 'BETALD_I_TID'], ['2026-12-04', 'BETALD_SENARE'],
  ])('paid %s: %s', (on, state) => {
    const read = axis({ bills: paid(on), notices }, d('2026-12-20'))
    expect(read.recovery).toMatchObject({ state, settledOn: on })
    expect(days(read)).toContain(`${on} BETALD`)
    expect(days(read).join()).not.toContain('FRISTEN')
  })
  it('is also a payment before the period began', () => {
    expect(axis({ bills: paid('2026-11-15'), notices: [notice('N_44_ARREARS', '2026-11-12')] }).recovery).toMatchObject({ state: 'BETALD_I_TID' })
  })
  it('is the word of the social welfare board, within the period alone', () => {
    const by = (day: string) => axis({ notices: [...notices, notice('N_LIABILITY', day)] }, d('2026-12-20')).recovery
    expect(by('2026-12-03')).toMatchObject({ state: 'SOCIALNAMNDEN_SVARAR', settledOn: '2026-12-03' })
    expect(by('2026-12-04')).toMatchObject({ state: 'HAR_LOPT_UT', settledOn: null })
  })
  it('is not the payment of one of two rents', () => {
    expect(axis({ bills: [...paid('2026-11-20'), ...unpaid('2026-10-30')], notices }, d('2026-11-25')).recovery).toMatchObject({ state: 'LOPER', settledOn: null })
  })
})

describe('a case that is not about the rent', () => {
  it.each<CaseKind>(['STORNING', 'VANVARD_SANITART', 'OLOVLIG_ANDRAHAND', 'BROTTSLIG_ANVANDNING'])('%s has its own notices and no period to pay and stay', (kind) => {
    const read = axis({ kind, notices: [notice('N_25A', '2026-11-03', '2026-11-05')] })
    expect(read).toMatchObject({ recovery: null, steps: [], dayZero: null, disturbance: kind === 'STORNING' || kind === 'VANVARD_SANITART' })
    expect(days(read)).toEqual(['2026-11-03 UNDERRATTELSE_GIVEN N_25A', '2026-11-05 HYRESGASTEN_DELGIVEN N_25A'])
  })
  it('is read by its bills to who may not know its kind', () => {
    expect(axis({ kind: null }).recovery?.state).toBe('HAR_INTE_BORJAT')
  })
})

describe('what a reader has no ground for', () => {
  it('leaves no trace: the axis of what is left is the axis of a case without it', () => {
    const without = axis()
    expect(axis({ notices: [notice('N_44_ARREARS', '2026-11-12', '2026-11-12')] })).not.toEqual(without)
    expect(axis({ notices: [] })).toEqual(without)
    expect(caseAxis(facts({ bills: [], actions: did(['TELEFON', '2026-11-09']) }), TODAY)).toBeNull()
  })
})
