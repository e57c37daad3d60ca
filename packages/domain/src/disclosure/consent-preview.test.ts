import { describe, expect, it } from 'vitest'
import { aCase, aChild, aConsent, aFact, aGuardianConsent, aParty, aPerson, aProtection, aSituation, at, NOW, ORG, PERSON } from '../testing/builders.js'
import { localDate } from '../vocabulary/local-date.js'
import { previewConsent } from './consent-preview.js'
import { withdraw } from './consent.js'
import { findGround } from './ground.js'

const why = (...args: Parameters<typeof previewConsent>) => previewConsent(...args).flatMap((effect) => effect.notOpened.map((one) => one.why))

describe('what a consent opens, shown before it is saved', () => {
  it('is told for each organisation by itself', () => {
    const consent = aConsent({ recipients: [ORG.landlord, ORG.collector], categories: ['AGREED_PLAN', 'KNOWN_STATUS'] })
    expect(previewConsent(consent, aCase(), NOW)).toEqual([
      { recipientId: ORG.landlord, opens: ['AGREED_PLAN', 'KNOWN_STATUS'], notOpened: [] },
      { recipientId: ORG.collector, opens: ['KNOWN_STATUS'], notOpened: [{ category: 'AGREED_PLAN', why: 'CELLEN_STANGD' }] },
    ])
  })
  it('is what the read says afterwards', () => {
    const consent = aConsent()
    const grounds = aCase({ consents: [consent] })
    expect(previewConsent(consent, aCase(), NOW)[0]?.opens).toEqual(['AGREED_PLAN'])
    expect(findGround(aFact(), aSituation('landlord'), grounds)?.kind).toBe('CONSENT')
  })
  it('looks to its first day when that is still to come', () => {
    expect(previewConsent(aConsent({ validFrom: localDate('2026-06-01') }), aCase(), NOW)[0]?.opens).toEqual(['AGREED_PLAN'])
  })
  it('tells that the other guardian must say yes too, and opens when that is there', () => {
    expect(why(aGuardianConsent(PERSON.maja), aCase(), NOW)).toEqual(['FLER_MASTE_SAMTYCKA'])
    const other = aCase({ consents: [aGuardianConsent(PERSON.ali)] })
    expect(previewConsent(aGuardianConsent(PERSON.maja), other, NOW)[0]?.opens).toEqual(['HOUSEHOLD_CHILDREN'])
  })
  it.each([
    ['a spoken yes', aConsent({ categories: ['CARE_HEALTH'], careConfirmed: true, form: 'MUNTLIG' }), 'MUNTLIGT_RACKER_INTE'],
    ['care not confirmed', aConsent({ categories: ['CARE_HEALTH'] }), 'VARD_EJ_BEKRAFTAD'],
    ['only collecting', aConsent({ direction: 'INHAMTA' }), 'BARA_INHAMTA'],
    ['withdrawn already', withdraw(aConsent(), { at: NOW, recipientId: null, category: null }), 'GALLER_INTE'],
    ['speaking for another without a mandate', aConsent({ giverId: PERSON.ali, subjectId: PERSON.maja }), 'GALLER_INTE'],
  ] as const)('names the reason: %s', (_, consent, reason) => expect(why(consent, aCase(), NOW)).toEqual([reason]))
  it('names the reason: somebody who is not in the partnership, a closed case, a child without known guardians, a protected household', () => {
    expect(why(aConsent(), aCase({ parties: [aParty('social')] }), NOW)).toEqual(['GALLER_INTE'])
    expect(why(aConsent(), aCase({ closedAt: at('2026-03-01') }), NOW)).toEqual(['GALLER_INTE'])
    expect(why(aGuardianConsent(PERSON.maja), aCase({ persons: [aPerson({ id: PERSON.maja }), aChild({ guardians: [] })] }), NOW)).toEqual(['FLER_MASTE_SAMTYCKA'])
    expect(why(aConsent(), aCase({ protections: [aProtection('social')] }), NOW)).toEqual(['SKYDDAD'])
  })
})
