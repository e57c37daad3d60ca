import { describe, expect, it } from 'vitest'
import type { ActionKind, ActionResult } from '../vocabulary/case-codes.js'
import { localDate } from '../vocabulary/local-date.js'
import { contactCameFirst, daysToContact, preventionOf, recoveryBegun, type PreventionFacts } from './prevention.js'

const d = localDate
const did = (doneOn: string, result: ActionResult | null = 'NADD', kind: ActionKind = 'TELEFON') => ({ kind, result, doneOn: d(doneOn) })
const RENT: PreventionFacts = { dueOn: d('2026-10-30'), actions: [], terminated: false, terminatedOn: null, servedOn: null, noticeOn: null }
const BEGUN: PreventionFacts = { ...RENT, terminated: true, terminatedOn: d('2026-11-20'), servedOn: d('2026-11-23'), noticeOn: d('2026-11-20') }

describe('the first personal contact', () => {
  it.each([
    ['before the period began', [did('2026-11-10')], 'JA'], ['on the day it began', [did('2026-11-23')], 'NEJ'], ['after it', [did('2026-11-30')], 'NEJ'],
    ['never', [], 'NEJ'], ['by letter only', [did('2026-11-10', null, 'BREV')], 'NEJ'], ['perhaps: no result is written', [did('2026-11-10', null)], 'OKAND'],
    ['tried, and later reached', [did('2026-11-10', 'EJ_NADD'), did('2026-11-12')], 'JA'], ['before the rent was late', [did('2026-10-01')], 'NEJ'],
  ] as const)('%s: %s', (_, actions, verdict) => {
    expect(contactCameFirst({ ...BEGUN, actions })).toBe(verdict)
  })
  it('is not known while the period has not begun, nor without the day of the rent', () => {
    expect(contactCameFirst(RENT)).toBe('OKAND')
    expect(contactCameFirst({ ...RENT, actions: [did('2026-11-10')] })).toBe('JA')
    expect(contactCameFirst({ ...BEGUN, dueOn: null, actions: [did('2026-11-10')] })).toBe('OKAND')
  })
  it('is counted in days from the last day to pay: 31 October 2026 is a Saturday', () => {
    expect(daysToContact({ ...RENT, dueOn: d('2026-10-31'), actions: [did('2026-11-09')] })).toBe(7)
    expect(daysToContact({ ...RENT, actions: [did('2026-11-09')] })).toBe(10)
    expect(daysToContact(RENT)).toBeNull()
  })
})

describe('the recovery period', () => {
  it.each([[BEGUN, 'JA'], [{ ...BEGUN, servedOn: null }, 'OKAND'], [{ ...BEGUN, noticeOn: null }, 'OKAND'], [RENT, 'NEJ']])('has begun (%#)', (rent, verdict) => {
    expect(recoveryBegun(rent)).toBe(verdict)
  })
})

it('keeps those apart of whom something is not known', () => {
  const later = { ...BEGUN, noticeOn: d('2026-11-21') }
  expect(preventionOf([{ ...BEGUN, actions: [did('2026-11-10')] }, later, { ...BEGUN, noticeOn: null }, RENT])).toEqual({
    rents: 4, contactFirst: { yes: 1, no: 1, unknown: 2 }, toldSameDay: { yes: 1, no: 1, unknown: 1 }, daysToContact: { least: 11, median: 11, most: 11 }, recovery: { yes: 2, no: 1, unknown: 1 },
  })
})
