import { describe, expect, it } from 'vitest'
import { localDate } from '../vocabulary/local-date.js'
import { mayAdoptDefinition, mayAgreeOnDefinition, mayKeepDraft, mayProposeDefinition, mayWithdrawDefinition, mayWriteDefinition } from './definitions.js'

const d = localDate
const TODAY = d('2026-11-19')
const where = { today: TODAY, earliest: TODAY, atMeeting: false }
const days = (agreedOn: string, validFrom: string) => ({ agreedOn: d(agreedOn), validFrom: d(validFrom) })

it('is written by coordinators and managers', () => {
  expect(mayWriteDefinition({ role: 'SAMORDNARE' })).toMatchObject({ allowed: true })
  expect(mayWriteDefinition({ role: 'CHEF' })).toMatchObject({ allowed: true })
  expect(mayWriteDefinition({ role: 'HANDLAGGARE' })).toMatchObject({ code: 'DEFINITION_SKRIVS_AV_ANDRA' })
})

it('a draft may be empty; what is proposed says what it is', () => {
  expect(mayKeepDraft('name', { name: '', words: '' })).toMatchObject({ allowed: true })
  expect(mayProposeDefinition('name', { name: ' ', words: '' })).toMatchObject({ code: 'DEFINITION_NAMN' })
  expect(mayProposeDefinition('words', { name: 'x', words: '' })).toMatchObject({ code: 'DEFINITION_ORD' })
  expect(mayKeepDraft('words', { name: 'x', words: 'x'.repeat(1_001) })).toMatchObject({ code: 'DEFINITION_ORD' })
  expect(mayKeepDraft('name', { name: 'en\ntvå', words: '' })).toMatchObject({ code: 'DEFINITION_NAMN' })
})

describe('four eyes', () => {
  it('nobody says yes to what her own side has proposed', () => {
    expect(mayAgreeOnDefinition({ role: 'CHEF' }, { own: true, open: true })).toMatchObject({ code: 'DEFINITION_EGET_FORSLAG' })
    expect(mayAgreeOnDefinition({ role: 'CHEF' }, { own: false, open: true })).toMatchObject({ allowed: true })
  })
  it('only what stands is said yes to or taken back', () => {
    expect(mayAgreeOnDefinition({ role: 'CHEF' }, { own: false, open: false })).toMatchObject({ code: 'DEFINITION_INTE_OPPEN' })
    expect(mayWithdrawDefinition({ role: 'CHEF' }, { open: false })).toMatchObject({ code: 'DEFINITION_INTE_OPPEN' })
    expect(mayWithdrawDefinition({ role: 'HANDLAGGARE' }, { open: true })).toMatchObject({ code: 'DEFINITION_SKRIVS_AV_ANDRA' })
  })
})

describe('the days', () => {
  it.each([
    ['2026-11-19', '2026-11-19', null], ['2026-11-19', '2027-01-01', null], ['2026-10-01', '2026-11-19', null],
    ['2026-11-19', '2026-11-18', 'DEFINITION_GALLER_FRAN'], ['2026-11-19', '2030-01-01', 'DEFINITION_GALLER_FRAN'],
  ])('agreed %s, valid from %s: %s', (agreedOn, validFrom, code) => {
    const decision = mayAdoptDefinition('validFrom', days(agreedOn, validFrom), where)
    expect(decision.allowed ? null : decision.code).toBe(code)
  })
  it('never from before the version it follows', () => {
    expect(mayAdoptDefinition('validFrom', days('2026-11-19', '2026-12-01'), { ...where, earliest: d('2027-01-01') })).toMatchObject({ code: 'DEFINITION_GALLER_FRAN' })
  })
  it('agreed at a coming meeting it holds from that day at the earliest', () => {
    const coming = { ...where, atMeeting: true }
    expect(mayAdoptDefinition('agreedOn', days('2026-11-26', '2026-11-26'), coming)).toMatchObject({ allowed: true })
    expect(mayAdoptDefinition('validFrom', days('2026-11-26', '2026-11-25'), coming)).toMatchObject({ code: 'DEFINITION_GALLER_FRAN' })
  })
  it('without a meeting of the portal it was agreed on a day behind', () => {
    expect(mayAdoptDefinition('agreedOn', days('2026-11-20', '2026-11-20'), where)).toMatchObject({ code: 'DEFINITION_ENADES' })
    expect(mayAdoptDefinition('agreedOn', days('2025-01-01', '2026-11-20'), where)).toMatchObject({ code: 'DEFINITION_ENADES' })
  })
})
