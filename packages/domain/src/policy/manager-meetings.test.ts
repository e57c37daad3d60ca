import { describe, expect, it } from 'vitest'
import { instant } from '../vocabulary/instant.js'
import { localDate } from '../vocabulary/local-date.js'
import { organisationKinds } from '../vocabulary/organisation.js'
import { roles } from '../vocabulary/role.js'
import type { Decision } from './decision.js'
import {
  bothSidesMet, mayAnswerManagerDecision, mayCancelManagerMeeting, mayEndImprovement, mayHoldManagerMeeting, mayKeepImprovement, mayKeepManagerDecision, mayKeepManagerText, mayMoveManagerMeeting,
  mayReadManagerMeetings, mayWriteAtManagerMeeting, type ImprovementNamed,
} from './manager-meetings.js'

const manager = { role: 'CHEF', organisationKind: 'SOCIALTJANST' } as const
const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.code)
const NOW = instant(1_000_000)
const ahead = { startsAt: instant(NOW + 1), cancelled: false, held: false }
const begun = { ...ahead, startsAt: NOW }

describe('a managers’ meeting', () => {
  it.each(roles)('is there for managers and coordinators of the two sides, and for nobody else: %s', (role) => {
    const there = organisationKinds.filter((organisationKind) => mayReadManagerMeetings({ role, organisationKind }).allowed)
    expect(there.toSorted()).toEqual(role === 'CHEF' || role === 'SAMORDNARE' ? ['BRF', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'SOCIALTJANST'] : [])
  })

  it('is moved until it begins and closed from then on', () => {
    expect([said(mayMoveManagerMeeting(manager, ahead, NOW)), said(mayHoldManagerMeeting(manager, ahead, NOW))]).toEqual(['yes', 'CHEFSMOTE_HAR_INTE_VARIT'])
    expect([said(mayMoveManagerMeeting(manager, begun, NOW)), said(mayHoldManagerMeeting(manager, begun, NOW))]).toEqual(['CHEFSMOTE_HAR_BORJAT', 'yes'])
  })

  it('is written at and given up until it is closed or given up', () => {
    for (const meeting of [ahead, begun]) expect([said(mayWriteAtManagerMeeting(manager, meeting)), said(mayCancelManagerMeeting(manager, meeting))]).toEqual(['yes', 'yes'])
    for (const may of [mayWriteAtManagerMeeting, mayCancelManagerMeeting]) {
      expect(said(may(manager, { ...begun, held: true }))).toBe('CHEFSMOTE_AVSLUTAT')
      expect(said(may(manager, { ...begun, cancelled: true }))).toBe('CHEFSMOTE_INSTALLT')
      expect(said(may({ ...manager, role: 'HANDLAGGARE' }, begun))).toBe('FINNS_INTE')
    }
  })

  it('is one where managers of both sides have met', () => {
    expect(said(bothSidesMet(['a', 'b'], ['b', 'a', 'a']))).toBe('yes')
    for (const there of [[], ['a'], ['a', 'a'], ['a', 'c']]) expect(said(bothSidesMet(['a', 'b'], there))).toBe('CHEFSMOTE_BADA_SIDOR')
    expect(said(bothSidesMet(['a'], ['a']))).toBe('CHEFSMOTE_BADA_SIDOR')
  })

  it('has decisions that are answered once, and texts with an end', () => {
    expect((['OPPET', 'KLART', 'TILLBAKA'] as const).map((state) => said(mayAnswerManagerDecision(manager, state)))).toEqual(['yes', 'BESLUTET_AR_BESVARAT', 'BESLUTET_AR_BESVARAT'])
    expect(['', 'x', 'x'.repeat(500), 'x'.repeat(501)].map((text) => said(mayKeepManagerDecision(text)))).toEqual(['TEXT_SAKNAS', 'yes', 'yes', 'TEXT_FOR_LANG'])
    expect(['', 'x'.repeat(4000), 'x'.repeat(4001)].map((text) => said(mayKeepManagerText(text)))).toEqual(['yes', 'yes', 'TEXT_FOR_LANG'])
  })
})

describe('a named improvement', () => {
  const TODAY = localDate('2026-11-19')
  const kept = (part: keyof ImprovementNamed, change: Partial<ImprovementNamed>) => said(mayKeepImprovement(part, { name: 'Sms dag två', text: '', namedOn: TODAY, ...change }, TODAY))
  it('has a name, perhaps a text, and a day of the past year', () => {
    expect(['', 'x'.repeat(120), 'x'.repeat(121)].map((name) => kept('name', { name }))).toEqual(['FORBATTRING_NAMN', 'yes', 'FORBATTRING_NAMN'])
    expect(['', 'x'.repeat(1000), 'x'.repeat(1001)].map((text) => kept('text', { text }))).toEqual(['yes', 'yes', 'FORBATTRING_TEXT'])
    expect(['2025-11-18', '2025-11-19', '2026-11-19', '2026-11-20'].map((day) => kept('namedOn', { namedOn: localDate(day) }))).toEqual(['FORBATTRING_DAG', 'yes', 'yes', 'FORBATTRING_DAG'])
  })
  it('is said what came of once', () => {
    expect([said(mayEndImprovement(manager, false)), said(mayEndImprovement(manager, true))]).toEqual(['yes', 'FORBATTRING_AVSLUTAD'])
  })
})
