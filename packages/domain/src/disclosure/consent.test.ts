import { describe, expect, it } from 'vitest'
import { aCase, aConsent, aFact, aSituation, at, foundInvalid, NOW, ORG } from '../testing/builders.js'
import { asId, type ConsentId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { localDate } from '../vocabulary/local-date.js'
import { beginOf, endOfOpening, narrow, renew, stateAt, successorsOf, withdraw, type SekretessMedgivande } from './consent.js'
import { findGround } from './ground.js'

const NEXT = asId<ConsentId>('next')
const whole = { recipientId: null, category: null }
const before = (instant: Instant) => (instant - 1) as Instant
const wide = aConsent({ recipients: [ORG.landlord, ORG.advice], categories: ['AGREED_PLAN', 'KNOWN_STATUS'] })
/** Who is named for what: between the consent's beginning and the end of each part. */
const scopeAt = (consent: SekretessMedgivande, instant: Instant) => consent.recipients.flatMap((recipientId) => consent.categories
  .filter((category) => beginOf(consent) <= instant && instant < endOfOpening(consent, recipientId, category).at)
  .map((category) => ({ recipientId, category })))
const opens = (consents: readonly SekretessMedgivande[], instant: Instant) => findGround(aFact(), aSituation('landlord', { instant }), aCase({ consents })) !== null

describe('stateAt [C9]', () => {
  const consent = aConsent({ validFrom: localDate('2026-02-10'), validTo: localDate('2026-03-31'), recordedAt: at('2026-02-01') })
  it.each([
    ['2026-01-15', 'UTKAST'],
    ['2026-02-05', 'UTKAST'],
    ['2026-02-10', 'AKTIV'],
    ['2026-03-31', 'AKTIV'],
    ['2026-04-01', 'UPPHORD_TID'],
  ])('on %s it is %s', (day, state) => expect(stateAt(consent, at(day))).toBe(state))

  it.each([
    ['ATERKALLAD', withdraw(consent, { at: NOW, ...whole })],
    ['OGILTIG', foundInvalid(consent, NOW)],
    ['ERSATT', narrow(consent, { id: NEXT, at: NOW, recipients: consent.recipients, categories: consent.categories }).ended],
  ])('is %s from its event on and AKTIV before', (state, ended) => {
    expect(stateAt(ended, before(NOW))).toBe('AKTIV')
    expect(stateAt(ended, NOW)).toBe(state)
    expect(stateAt(ended, at('2027-01-01'))).toBe(state)
  })
  it('keeps the state that ended it first', () => {
    expect(stateAt(withdraw(consent, { at: at('2026-05-01'), ...whole }), at('2026-06-01'))).toBe('UPPHORD_TID')
    expect(stateAt(withdraw(foundInvalid(consent, NOW), { at: at('2026-03-20'), ...whole }), at('2026-03-25'))).toBe('OGILTIG')
  })
  it('is ATERKALLAD when the parts taken back are all there was', () => {
    const first = withdraw(wide, { at: NOW, recipientId: ORG.landlord, category: null })
    expect(stateAt(first, NOW)).toBe('AKTIV')
    expect(stateAt(withdraw(first, { at: at('2026-03-20'), recipientId: ORG.advice, category: null }), at('2026-03-20'))).toBe('ATERKALLAD')
  })
  it('lives by its mandate only when somebody speaks by one', () => {
    const mandateUntil = localDate('2026-03-01')
    expect(stateAt(aConsent({ mandateUntil }), NOW)).toBe('AKTIV')
    expect(stateAt(aConsent({ mandateUntil, capacity: 'GOD_MAN' }), NOW)).toBe('UPPHORD_TID')
  })
})

describe('what is named at an instant', () => {
  it('is every named recipient with every named category', () => {
    expect(scopeAt(wide, NOW)).toHaveLength(4)
    expect(scopeAt(wide, before(beginOf(wide)))).toEqual([])
  })
  it('lacks what was taken back, from then on', () => {
    const less = withdraw(wide, { at: NOW, recipientId: ORG.landlord, category: 'KNOWN_STATUS' })
    expect(scopeAt(less, before(NOW))).toHaveLength(4)
    expect(scopeAt(less, NOW)).toEqual([
      { recipientId: ORG.landlord, category: 'AGREED_PLAN' },
      { recipientId: ORG.advice, category: 'AGREED_PLAN' },
      { recipientId: ORG.advice, category: 'KNOWN_STATUS' },
    ])
  })
})

describe('withdraw [C6]', () => {
  it('is append-only and leaves what it was given untouched', () => {
    const withdrawn = withdraw(wide, { at: NOW, ...whole })
    expect(wide.events).toEqual([])
    expect(withdrawn).toEqual({ ...wide, events: [{ kind: 'ATERKALLAD', at: NOW, ...whole }] })
  })
  it('is never refused: twice, after the end, or of something that was never named', () => {
    const twice = withdraw(withdraw(wide, { at: NOW, ...whole }), { at: at('2027-05-01'), recipientId: ORG.police, category: 'CARE_HEALTH' })
    expect(stateAt(twice, at('2027-05-01'))).toBe('ATERKALLAD')
    expect(twice.events).toHaveLength(2)
  })
})

describe('narrow', () => {
  const less = { id: NEXT, at: NOW, recipients: [ORG.landlord], categories: ['KNOWN_STATUS'] as const }
  it('replaces the old by one that holds less, at the same instant', () => {
    const { ended, next } = narrow(wide, less)
    expect(ended.events).toEqual([{ kind: 'ERSATT', at: NOW, byId: NEXT }])
    expect(scopeAt(ended, NOW)).toEqual([])
    expect(scopeAt(next, NOW)).toEqual([{ recipientId: ORG.landlord, category: 'KNOWN_STATUS' }])
    expect(scopeAt(next, before(NOW))).toEqual([])
    expect(opens([ended, next], before(NOW))).toBe(true)
    expect(opens([ended, next], NOW)).toBe(false)
  })
  it('cannot widen, and cannot wake what has ended', () => {
    expect(() => narrow(wide, { ...less, recipients: [ORG.kfm] })).toThrow(RangeError)
    expect(() => narrow(wide, { ...less, categories: ['CARE_HEALTH'] })).toThrow(RangeError)
    expect(() => narrow(withdraw(wide, { at: NOW, ...whole }), less)).toThrow(RangeError)
    expect(() => narrow(wide, { ...less, at: at('2027-01-01') })).toThrow(RangeError)
  })
  it('keeps back what had been taken back', () => {
    const partly = withdraw(wide, { at: at('2026-03-01'), recipientId: ORG.landlord, category: 'KNOWN_STATUS' })
    const { next } = narrow(partly, { ...less, categories: ['AGREED_PLAN', 'KNOWN_STATUS'] })
    expect(scopeAt(next, NOW)).toEqual([{ recipientId: ORG.landlord, category: 'AGREED_PLAN' }])
  })
})

describe('renew', () => {
  const given = { id: NEXT, at: NOW, validFrom: localDate('2026-12-01'), validTo: localDate('2027-05-31'), form: 'SKRIFTLIG', careConfirmed: false } as const
  it('ahead of time leaves no gap and no overlap', () => {
    const { ended, next } = renew(aConsent(), given)
    expect([stateAt(ended, NOW), stateAt(next, NOW)]).toEqual(['AKTIV', 'UTKAST'])
    const change = at('2026-12-01')
    expect([stateAt(ended, before(change)), stateAt(next, before(change))]).toEqual(['AKTIV', 'UTKAST'])
    expect(stateAt(next, change)).toBe('AKTIV')
    expect(opens([ended, next], before(change))).toBe(true)
    expect(opens([ended, next], change)).toBe(true)
    expect(opens([ended, next], at('2027-06-01'))).toBe(false)
  })
  it('is followed from one to the next, also through what was narrowed in between', () => {
    const { ended, next } = renew(wide, given)
    const less = { at: NOW, recipients: [ORG.landlord], categories: ['AGREED_PLAN'] as const }
    const old = narrow(ended, { ...less, id: asId<ConsentId>('old-less') })
    const ahead = narrow(next, { ...less, id: asId<ConsentId>('next-less') })
    const all = [old.ended, old.next, ahead.ended, ahead.next]
    expect(successorsOf(old.ended, all).map(({ id }) => id)).toEqual(['old-less', 'next', 'next-less'])
    expect(successorsOf(old.next, all).map(({ id }) => id)).toEqual(['next', 'next-less'])
    expect(successorsOf(ahead.next, all)).toEqual([])
    // What was renewed ahead takes over as before, and holds no more.
    const change = at('2026-12-01')
    expect([stateAt(old.next, before(change)), stateAt(old.next, change)]).toEqual(['AKTIV', 'ERSATT'])
    expect(all.flatMap((one) => scopeAt(one, before(change)))).toEqual([{ recipientId: ORG.landlord, category: 'AGREED_PLAN' }])
    expect(all.flatMap((one) => scopeAt(one, change))).toEqual([{ recipientId: ORG.landlord, category: 'AGREED_PLAN' }])
  })
  it('at once replaces the old at once', () => {
    const { ended, next } = renew(aConsent(), { ...given, validFrom: localDate('2026-03-10') })
    expect([stateAt(ended, NOW), stateAt(next, NOW), stateAt(ended, before(NOW))]).toEqual(['ERSATT', 'AKTIV', 'AKTIV'])
  })
  it('of one that was withdrawn is a new yes, without what was taken back in part', () => {
    const partly = withdraw(wide, { at: at('2026-03-01'), recipientId: ORG.landlord, category: null })
    const { next } = renew(withdraw(partly, { at: at('2026-03-05'), ...whole }), { ...given, validFrom: localDate('2026-03-10') })
    expect(scopeAt(next, NOW).map((opening) => opening.recipientId)).toEqual([ORG.advice, ORG.advice])
  })
  it('by word of mouth no longer opens what paper did: form and confirmation are those of the new yes', () => {
    const { next } = renew(aConsent({ careConfirmed: true }), { ...given, form: 'MUNTLIG' })
    expect(next).toMatchObject({ form: 'MUNTLIG', careConfirmed: false, id: NEXT, recordedAt: NOW })
  })
})
