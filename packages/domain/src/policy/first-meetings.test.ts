import { describe, expect, it } from 'vitest'
import { localDate as d } from '../vocabulary/local-date.js'
import { AGREED_TEXT_MAX, FIRST_WORDS_MAX } from '../vocabulary/limits.js'
import { ALLOWED, refused } from './decision.js'
import { mayAgreeOnWords, mayBePartOf, mayEndPoint, mayKeepOwnWords, mayKeepPoint, mayProposeWords, mayWriteFirstMeeting, type PointAgreed } from './first-meetings.js'

const COORDINATOR = { role: 'SAMORDNARE' } as const
const WORKER = { role: 'HANDLAGGARE' } as const
const AT = { today: d('2026-11-19'), starts: false }
const ENDING = { kind: 'PROCESSMAL', parts: 0 } as const
const goal: PointAgreed = { kind: 'PROCESSMAL', text: 'Alla får ett samtal', dueOn: d('2027-06-30') }

describe('the first meeting is written', () => {
  it('by coordinators and managers, and read by the others', () => {
    expect([mayWriteFirstMeeting(COORDINATOR), mayWriteFirstMeeting({ role: 'CHEF' })]).toEqual([ALLOWED, ALLOWED])
    expect([mayWriteFirstMeeting(WORKER), mayWriteFirstMeeting({ role: 'NATVERK' })]).toEqual([refused('FORSTA_MOTET_SKRIVS_AV_ANDRA'), refused('FORSTA_MOTET_SKRIVS_AV_ANDRA')])
  })

  it('in own words, which can be taken back where there are some', () => {
    expect(mayKeepOwnWords(COORDINATOR, { text: 'Vi menar hushåll med barn', written: false })).toEqual(ALLOWED)
    expect(mayKeepOwnWords(COORDINATOR, { text: '', written: true })).toEqual(ALLOWED)
    for (const text of ['', 'x'.repeat(FIRST_WORDS_MAX + 1)]) expect(mayKeepOwnWords(COORDINATOR, { text, written: false })).toEqual(refused('FORSTA_MOTET_TEXT'))
    expect(mayKeepOwnWords(WORKER, { text: 'Vi', written: false })).toEqual(refused('FORSTA_MOTET_SKRIVS_AV_ANDRA'))
  })

  it('in common words once both have said theirs, with a yes of the other side', () => {
    expect(mayProposeWords(COORDINATOR, { text: 'Hushåll med barn', bothWritten: true })).toEqual(ALLOWED)
    expect(mayProposeWords(COORDINATOR, { text: 'Hushåll med barn', bothWritten: false })).toEqual(refused('FORSTA_MOTET_EGNA_ORD'))
    expect(mayProposeWords(COORDINATOR, { text: '', bothWritten: true })).toEqual(refused('FORSTA_MOTET_TEXT'))
    expect(mayAgreeOnWords(COORDINATOR, { own: false, agreed: false })).toEqual(ALLOWED)
    expect(mayAgreeOnWords(COORDINATOR, { own: true, agreed: false })).toEqual(refused('FORSTA_MOTET_EGET_FORSLAG'))
    expect(mayAgreeOnWords(COORDINATOR, { own: false, agreed: true })).toEqual(refused('FORSTA_MOTET_REDAN_ENSE'))
  })
})

describe('what is agreed', () => {
  it('is a goal with a day ahead, or a decision without one', () => {
    expect(mayKeepPoint('dueOn', goal, AT)).toEqual(ALLOWED)
    for (const dueOn of [null, d('2026-11-19'), d('2029-11-20')]) expect(mayKeepPoint('dueOn', { ...goal, dueOn }, AT)).toEqual(refused('MALET_DAG'))
    expect(mayKeepPoint('dueOn', { ...goal, kind: 'BESLUT', dueOn: null }, AT)).toEqual(ALLOWED)
    expect(mayKeepPoint('dueOn', { ...goal, kind: 'BESLUT' }, AT)).toEqual(refused('MALET_DAG'))
  })

  it('is written, and there is one starter goal', () => {
    expect(mayKeepPoint('text', goal, AT)).toEqual(ALLOWED)
    for (const text of ['', 'x'.repeat(AGREED_TEXT_MAX + 1)]) expect(mayKeepPoint('text', { ...goal, text }, AT)).toEqual(refused('FORSTA_MOTET_TEXT'))
    expect(mayKeepPoint('kind', { ...goal, kind: 'STARTMAL' }, AT)).toEqual(ALLOWED)
    expect(mayKeepPoint('kind', { ...goal, kind: 'STARTMAL' }, { ...AT, starts: true })).toEqual(refused('MALET_FINNS'))
  })

  it('is ended once, with why', () => {
    expect(mayEndPoint(COORDINATOR, { ...ENDING, ended: false, reached: false, reason: 'Nått' })).toEqual(ALLOWED)
    expect(mayEndPoint(COORDINATOR, { ...ENDING, ended: true, reached: false, reason: 'Nått' })).toEqual(refused('MALET_AVSLUTAT'))
    expect(mayEndPoint(COORDINATOR, { ...ENDING, ended: false, reached: false, reason: '' })).toEqual(refused('MALET_SKAL'))
    expect(mayEndPoint(COORDINATOR, { ...ENDING, ended: false, reached: true, reason: '' })).toEqual(ALLOWED)
    expect(mayEndPoint(COORDINATOR, { ...ENDING, kind: 'BESLUT', ended: false, reached: true, reason: '' })).toEqual(refused('MALET_SKAL'))
    expect(mayEndPoint(COORDINATOR, { ...ENDING, parts: 1, ended: false, reached: true, reason: '' })).toEqual(refused('MALET_HAR_DELMAL'))
    expect(mayEndPoint(WORKER, { ...ENDING, ended: false, reached: false, reason: 'Nått' })).toEqual(refused('FORSTA_MOTET_SKRIVS_AV_ANDRA'))
  })

  it('is broken down once, into parts that are reached no later', () => {
    const whole = { kind: 'PROCESSMAL', dueOn: d('2027-06-30'), partOf: null, ended: false } as const
    const part = { kind: 'PROCESSMAL', dueOn: d('2027-06-30') } as const
    expect(mayBePartOf(part, whole)).toEqual(ALLOWED)
    expect(mayBePartOf({ ...part, kind: 'RESULTATMAL' }, whole)).toEqual(ALLOWED)
    expect(mayBePartOf(part, { ...whole, kind: 'STARTMAL' })).toEqual(refused('DELMAL_AV_MAL'))
    expect(mayBePartOf({ ...part, dueOn: d('2027-07-01') }, whole)).toEqual(refused('DELMAL_EFTER_MALET'))
    expect(mayBePartOf(part, { ...whole, ended: true })).toEqual(refused('MALET_AVSLUTAT'))
    for (const kind of ['BESLUT', 'STARTMAL'] as const) expect(mayBePartOf({ ...part, kind }, whole)).toEqual(refused('DELMAL_AV_MAL'))
    expect(mayBePartOf(part, { ...whole, kind: 'BESLUT' })).toEqual(refused('DELMAL_AV_MAL'))
    expect(mayBePartOf(part, { ...whole, partOf: 'another' })).toEqual(refused('DELMAL_AV_MAL'))
  })
})
