import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gate } from '../goals/required-action.js'
import { legalStages, type ActionResult, type LegalStage } from '../vocabulary/case-codes.js'
import { addDays } from '../vocabulary/local-date.js'
import type { noticeCodes } from '../vocabulary/notice.js'
import type { ReasonCode } from '../vocabulary/meeting-codes.js'
import { caseReasons } from './case-reasons.js'
import { aCase, CONTEXT, d, did, FAMILY, inGroups, NOVEMBER, SETTINGS } from '../testing/case-summaries.js'
import type { AgendaSettings, CaseSummary } from './case-summary.js'
import { proposeAgenda, proposeCase } from './propose-agenda.js'

const reasons = (known: Partial<CaseSummary>, context = CONTEXT, settings: AgendaSettings = SETTINGS) => caseReasons(aCase('a', known), context, settings)
const codes = (known: Partial<CaseSummary>, context = CONTEXT, settings: AgendaSettings = SETTINGS): ReasonCode[] =>
  reasons(known, context, settings).map(({ code }) => code)
const LATE = { bills: NOVEMBER, actions: [did('TELEFON', '2026-11-09')] }
const GATE: Gate = { partnershipId: null, group: 'ALLA', required: [{ kinds: ['HEMBESOK_HV'], minCount: 1, minWays: 1, mustReach: false }], before: 'BF_ANSOKAN' }

describe('a case of which nothing is seen', () => {
  it('has no reason and is not proposed', () => {
    expect(proposeCase(aCase('a'), CONTEXT, SETTINGS)).toMatchObject({ reasons: [], proposed: false })
  })
  it('has none for any stage or kind of case either', () => {
    for (const stage of legalStages) expect(codes({ stage })).toEqual([])
  })
})

describe('new and late', () => {
  it.each<[string, string | null, boolean, string]>([
    ['2026-10-23', '2026-10-22', true, 'since the last meeting'], ['2026-10-22', '2026-10-22', false, 'known then'],
    ['2026-01-01', null, true, 'no meeting before'],
  ])('first seen %s, last meeting %s: %s (%s)', (firstSeen, previous, isNew) => {
    const context = { ...CONTEXT, previousMeetingOn: previous === null ? null : d(previous) }
    expect(codes({ ...LATE, firstSeenOn: d(firstSeen) }, context).includes('NY_OCH_SEN')).toBe(isNew)
  })
  it.each([['2026-11-16', true], ['2026-11-18', true], ['2026-11-19', true], ['2026-11-20', false]])(
    'due %s: seven days late by the meeting, %s', (dueOn, late) => {
      expect(codes({ bills: [{ dueOn: d(dueOn), ore: 1 }], firstSeenOn: d('2026-11-01') }).includes('NY_OCH_SEN')).toBe(late)
    })
  it('counts the days from the last day to pay', () => {
    expect(reasons({ ...LATE, firstSeenOn: d('2026-11-18') })[0]).toMatchObject({ code: 'NY_OCH_SEN', tone: 'ACTION', days: 17, proposes: true })
  })
})

describe('no contact', () => {
  it('17 days today are 24 by the meeting', () => {
    expect(reasons({ bills: NOVEMBER })[0]).toMatchObject({ code: 'INGEN_KONTAKT', tone: 'ACTION', days: 17, proposes: true })
  })
  it.each<[string, ActionResult | null, boolean, string]>([
    ['2026-11-09', 'NADD', false, 'spoken with on day 7'], ['2026-11-09', 'EJ_NADD', true, 'a try is no contact'],
    ['2026-11-09', null, true, 'no result is no contact'], ['2026-11-09', 'AVBOJDE', false, 'who declined was reached'],
    ['2026-10-15', 'NADD', true, 'that was about an earlier rent'],
  ])('a call on %s, %s: %s (%s)', (on, result, silent) => {
    expect(codes({ bills: NOVEMBER, actions: [did('TELEFON', on, result)] }).includes('INGEN_KONTAKT')).toBe(silent)
  })
  it('is not a reason before the agreed day, nor without a late rent', () => {
    expect(codes({ bills: NOVEMBER }, { ...CONTEXT, meetingOn: null })).toEqual([])
    expect(codes({ bills: NOVEMBER }, { ...CONTEXT, today: d('2026-11-21'), meetingOn: null })).toEqual(['INGEN_KONTAKT'])
    expect(codes({ bills: [] })).toEqual([])
  })
  it('follows the day the parties agreed on', () => {
    expect(codes({ bills: NOVEMBER }, CONTEXT, { ...SETTINGS, noContactDays: 25 })).toEqual([])
  })
})

describe('groups', () => {
  it('a family is told of always, and proposed when the rent is late', () => {
    expect(reasons({ ...LATE, barnfamilj: FAMILY })).toMatchObject([{ code: 'BARNFAMILJ', tone: 'OWN', proposes: true }])
    expect(reasons({ barnfamilj: FAMILY })).toMatchObject([{ code: 'BARNFAMILJ', proposes: false }])
  })
  it('an unknown family is never called one, whatever it counts as', () => {
    expect(codes({ ...LATE, barnfamilj: { verdict: 'OKAND', countsAs: 'JA' } })).toEqual([])
  })
  it('young with a first contract needs both', () => {
    expect(codes({ ...LATE, ...inGroups({ UNGA_18_25: 'JA', FORSTA_KONTRAKT: 'JA' }) })).toEqual(['UNG_FORSTA_KONTRAKT'])
    expect(codes({ ...LATE, ...inGroups({ UNGA_18_25: 'JA', FORSTA_KONTRAKT: 'OKAND' }) })).toEqual([])
  })
  it('late for the first time is told of, and proposes nothing by itself', () => {
    const proposal = proposeCase(aCase('a', { ...LATE, ...inGroups({ FORSTA_GANG_SEN: 'JA' }) }), CONTEXT, SETTINGS)
    expect(proposal).toMatchObject({ reasons: [{ code: 'FORSTA_GANG_SEN' }], proposed: false })
  })
  it('late again: two months unpaid, or often before', () => {
    const twice = [...NOVEMBER, { dueOn: d('2026-09-30'), ore: 1 }]
    expect(codes({ ...LATE, bills: twice })).toContain('UPPREPAD')
    expect(codes({ ...LATE, timesLateBefore: 3 })).toContain('UPPREPAD')
    expect(codes({ ...LATE, timesLateBefore: 2 })).not.toContain('UPPREPAD')
  })
})

describe('notices', () => {
  const notice = (code: (typeof noticeCodes)[number], firstActionOn: string | null, receivedOn: string | null = null): CaseSummary['notices'][number] => ({
    code, givenOn: d('2026-11-12'), firstActionOn: firstActionOn === null ? null : d(firstActionOn), receivedOn: receivedOn === null ? null : d(receivedOn),
  })
  it('without a first action', () => {
    expect(reasons({ notices: [notice('N_44_ARREARS', null)] })).toMatchObject([
      { code: 'UNDERRATTELSE_UTAN_ATGARD', tone: 'ACTION', days: 7, on: '2026-11-12', proposes: true },
    ])
    expect(codes({ notices: [notice('N_44_ARREARS', '2026-11-16')] })).toEqual([])
  })
  it('to the tenant or to the landlord ask for no action', () => {
    expect(codes({ notices: [notice('N_44_TENANT', null), notice('N_LIABILITY', null)] })).toEqual([])
  })
  it('that are received say so, and propose nothing', () => {
    expect(reasons({ notices: [notice('N_44_ARREARS', '2026-11-13', '2026-11-13')] })).toMatchObject([
      { code: 'UNDERRATTELSE_MOTTAGEN', tone: 'DONE', on: '2026-11-13', proposes: false },
    ])
  })
})

describe('days that bite', () => {
  it.each([['2026-12-09', true], ['2026-11-19', true], ['2026-11-18', false]])('eviction on %s: %s', (on, tells) => {
    expect(codes({ evictionOn: d(on) })).toEqual(tells ? ['VRAKNINGSDAG_SATT'] : [])
  })
  it.each([['2026-11-18', false], ['2026-11-19', true], ['2026-11-30', true], ['2026-12-10', true], ['2026-12-11', false]])(
    'consent through %s, fourteen days from the meeting: %s', (on, tells) => {
      expect(codes({ consentEndsOn: d(on) })).toEqual(tells ? ['SAMTYCKE_UPPHOR'] : [])
    })
  it.each([['2026-10-21', false], ['2026-10-22', true], ['2026-11-18', true], ['2026-12-24', true]])(
    'what was promised until %s is asked about at the meeting after it: %s', (by, tells) => {
      expect(codes({ promisedBy: [d('2026-09-01'), d(by)] })).toEqual(tells ? ['LOVAT_TILL'] : [])
    })
  it('is today’s to ask about where there has been no meeting yet', () => {
    const first = { ...CONTEXT, previousMeetingOn: null }
    expect([codes({ promisedBy: [d('2026-11-18')] }, first), codes({ promisedBy: [d('2026-11-19')] }, first)]).toEqual([[], ['LOVAT_TILL']])
  })
  it.each([['2026-10-22', '2026-11-20', true], ['2026-10-22', '2026-11-26', true], ['2026-10-22', '2026-11-27', false], ['2026-11-26', '2026-11-26', false]])(
    'a task of the meeting on %s, to be done by %s, is asked about at the one on the 26th when it is left: %s', (metOn, dueOn, tells) => {
      expect(codes({ tasksLeft: [{ metOn: d(metOn), dueOn: d(dueOn) }] })).toEqual(tells ? ['UPPGIFT_KVAR'] : [])
    })
  it('carries the day', () => {
    expect(reasons({ tasksLeft: ['2026-10-22', '2026-09-24'].map((metOn) => ({ metOn: d(metOn), dueOn: d('2026-11-01') })) })).toMatchObject([{ code: 'UPPGIFT_KVAR', on: '2026-09-24', proposes: true }])
    expect(reasons({ consentEndsOn: d('2026-11-30') })).toMatchObject([{ tone: 'CONSENT', on: '2026-11-30', days: 11 }])
    expect(reasons({ evictionOn: d('2026-12-09') })).toMatchObject([{ tone: 'DEADLINE', on: '2026-12-09', days: 20 }])
    expect(reasons({ promisedBy: [d('2026-11-24')] })).toMatchObject([{ code: 'LOVAT_TILL', on: '2026-11-24', proposes: true }])
  })
})

describe('a gate', () => {
  const gated = { ...SETTINGS, gates: [GATE] }
  it('names what is missing before the step', () => {
    expect(reasons(LATE, CONTEXT, gated)).toMatchObject([{ code: 'GRIND_SAKNAS', action: 'HEMBESOK_HV', before: 'BF_ANSOKAN', tone: 'ACTION' }])
  })
  it.each<[string, Partial<CaseSummary>, Gate]>([
    ['it is done', { ...LATE, actions: [did('HEMBESOK_HV', '2026-11-18')] }, GATE],
    ['the step is taken', { ...LATE, stage: 'BF_ANSOKT' satisfies LegalStage }, GATE],
    ['it is not near', { ...LATE, bills: [{ dueOn: d('2026-11-10'), ore: 1 }] }, GATE],
    ['the household is certainly outside', { ...LATE, barnfamilj: { verdict: 'NEJ', countsAs: 'NEJ' } }, { ...GATE, group: 'BARNFAMILJ' }],
  ])('is silent when %s', (_why, known, gate) => {
    expect(codes(known, CONTEXT, { ...SETTINGS, gates: [gate] })).not.toContain('GRIND_SAKNAS')
  })
  it('holds for those of whom it is unknown: everybody gets the same chance', () => {
    expect(codes(LATE, CONTEXT, { ...SETTINGS, gates: [{ ...GATE, group: 'BARNFAMILJ' }] })).toContain('GRIND_SAKNAS')
  })
})

describe('the proposed agenda', () => {
  const evictionSet = aCase('evictionSet', { evictionOn: d('2026-12-09') })
  const family = aCase('family', { bills: NOVEMBER, barnfamilj: FAMILY })
  const familyReached = aCase('familyReached', { ...LATE, barnfamilj: FAMILY })
  const notice = aCase('notice', { notices: [{ code: 'N_44_ARREARS', givenOn: d('2026-11-12'), firstActionOn: null, receivedOn: null }] })
  const silent = aCase('silent', { bills: NOVEMBER })
  const silentLonger = aCase('silentLonger', { bills: [{ dueOn: d('2026-09-30'), ore: 1 }] })
  const consent = aCase('consent', { consentEndsOn: d('2026-11-30') })
  const planned = aCase('planned', { promisedBy: [d('2026-11-24')] })
  const fresh = aCase('fresh', { ...LATE, firstSeenOn: d('2026-11-18') })
  const quiet = aCase('quiet', { ...LATE, ...inGroups({ FORSTA_GANG_SEN: 'JA' }) })
  const all = [quiet, fresh, planned, consent, silent, silentLonger, notice, familyReached, family, evictionSet]
  const order = (cases: readonly CaseSummary[]): string[] => proposeAgenda(cases, CONTEXT, SETTINGS).map(({ caseId }) => caseId)

  it('comes in the agreed order, without those that only are late', () => {
    expect(order(all)).toEqual(['evictionSet', 'family', 'familyReached', 'notice', 'silentLonger', 'silent', 'consent', 'planned', 'fresh'])
  })
  it('is the same whatever order the cases come in', () => {
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(order(shuffled)).toEqual(order(all))
    }))
  })
  it('suggests ten minutes for an eviction, eight for a family, five for others', () => {
    const minutes = proposeAgenda(all, CONTEXT, SETTINGS).map((proposal) => proposal.minutes)
    expect(minutes).toEqual([10, 8, 8, 5, 5, 5, 5, 5, 5])
  })
  it('does not shift for what happens to other cases: the proposal of one depends on it alone', () => {
    for (const one of all) expect(proposeAgenda([one], CONTEXT, SETTINGS)).toEqual(proposeAgenda(all, CONTEXT, SETTINGS).filter(({ caseId }) => caseId === one.caseId))
  })
  it('never proposes more when the reader sees less', () => {
    const drop = fc.subarray(['bills', 'notices', 'evictionOn', 'consentEndsOn', 'promisedBy', 'tasksLeft', 'barnfamilj', 'groups', 'timesLateBefore'] as const)
    fc.assert(fc.property(fc.constantFrom(...all), drop, (whole, dropped) => {
      const nothing = aCase(whole.caseId)
      const less = dropped.reduce((summary, name) => ({ ...summary, [name]: nothing[name] }), whole)
      const before = new Set(caseReasons(whole, CONTEXT, SETTINGS).map(({ code }) => code))
      for (const { code } of caseReasons(less, CONTEXT, SETTINGS)) expect(before).toContain(code)
    }))
  })
  it('holds no date or number of a reason that lies outside the facts', () => {
    const yearsAway = addDays(CONTEXT.today, 4000)
    expect(proposeAgenda([aCase('a', { bills: [{ dueOn: yearsAway, ore: 1 }] })], CONTEXT, SETTINGS)).toEqual([])
  })
})
