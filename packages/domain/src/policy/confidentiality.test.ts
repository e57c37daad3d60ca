import { describe, expect, it } from 'vitest'
import { signatureHolds } from '../vocabulary/confidentiality-codes.js'
import { localDate } from '../vocabulary/local-date.js'
import { isGoodFirstDay, maySignUndertaking, mayWriteUndertaking, signatureState, versionOn } from './confidentiality.js'
import { ALLOWED, refused } from './decision.js'

const day = localDate
const today = day('2026-11-19')

describe('the undertaking of those who sit at the table', () => {
  it('holds a year, is to be renewed the last 30 days, and then has run out', () => {
    expect(signatureState(null, 1, today)).toBe('SAKNAS')
    const until = (last: string) => signatureState({ version: 1, until: day(last) }, 1, today)
    expect([until('2026-12-20'), until('2026-12-19'), until('2026-11-19'), until('2026-11-18')]).toEqual(['GALLER', 'GAR_UT', 'GAR_UT', 'UTGANGEN'])
    expect((['GALLER', 'GAR_UT', 'UTGANGEN', 'NY_TEXT', 'SAKNAS'] as const).map(signatureHolds)).toEqual([true, true, false, false, false])
  })
  it('is signed anew when a new text has come, and not before its first day', () => {
    const written = [{ version: 2, from: day('2026-11-19') }, { version: 3, from: day('2026-11-20') }]
    expect([versionOn([], today), versionOn(written, today), versionOn(written, day('2026-11-20'))]).toEqual([1, 2, 3])
    expect(signatureState({ version: 1, until: day('2027-10-01') }, 2, today)).toBe('NY_TEXT')
    expect(signatureState({ version: 2, until: day('2027-10-01') }, 2, today)).toBe('GALLER')
  })
  it('is signed in the text that holds, by everybody of either side, when hers does not hold longer than the month', () => {
    const at = { isParty: true, state: 'SAKNAS', holdingText: true } as const
    for (const state of ['SAKNAS', 'GAR_UT', 'UTGANGEN', 'NY_TEXT'] as const) expect(maySignUndertaking({ ...at, state })).toEqual(ALLOWED)
    expect(maySignUndertaking({ ...at, state: 'GALLER' })).toEqual(refused('FORBINDELSEN_GALLER'))
    expect(maySignUndertaking({ ...at, holdingText: false })).toEqual(refused('FORBINDELSEN_ANNAN_TEXT'))
    expect(maySignUndertaking({ ...at, isParty: false })).toEqual(refused('FINNS_INTE'))
  })
  it('is written by a coordinator of either side, from today or later and after the text before it', () => {
    const coordinator = { role: 'SAMORDNARE', organisationKind: 'PRIVAT_HYRESVARD' } as const
    expect(mayWriteUndertaking(coordinator, { isParty: true })).toEqual(ALLOWED)
    expect(mayWriteUndertaking({ ...coordinator, organisationKind: 'SOCIALTJANST' }, { isParty: true })).toEqual(ALLOWED)
    expect(mayWriteUndertaking({ ...coordinator, role: 'HANDLAGGARE' }, { isParty: true })).toEqual(refused('SAMORDNARE_SKRIVER_TEXTEN'))
    expect(mayWriteUndertaking(coordinator, { isParty: false })).toEqual(refused('FINNS_INTE'))
    const from = (first: string, latest: string | null) => isGoodFirstDay(day(first), { today, latestFrom: latest === null ? null : day(latest) })
    expect([from('2026-11-19', null), from('2026-12-01', '2026-12-01')]).toEqual([ALLOWED, ALLOWED])
    expect([from('2026-11-18', null), from('2026-11-30', '2026-12-01')]).toEqual([refused('FORBINDELSEN_DAG'), refused('FORBINDELSEN_DAG')])
  })
})
