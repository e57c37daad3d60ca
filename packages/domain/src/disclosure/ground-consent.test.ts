import { describe, expect, it } from 'vitest'
import { aCase, aChild, aConsent, aDeath, aFact, aGuardianConsent, aParty, aPerson, aReader, aSituation, at, foundInvalid, NOW, ORG, PERSON, type OrgName } from '../testing/builders.js'
import { asId, type ConsentId, type PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { localDate } from '../vocabulary/local-date.js'
import { consentStates, withdraw, type SekretessMedgivande } from './consent.js'
import { findGround } from './ground.js'
import type { CaseGrounds, Fact } from './situation.js'

const opens = (consents: readonly SekretessMedgivande[], fact: Fact = aFact(), more: { name?: OrgName; instant?: Instant; grounds?: Partial<CaseGrounds> } = {}) =>
  findGround(fact, aSituation(more.name ?? 'landlord', { instant: more.instant ?? NOW }), aCase({ consents, ...more.grounds }))?.kind === 'CONSENT'

const both = [PERSON.maja, PERSON.ali]
const ofAli = (over: Partial<SekretessMedgivande> = {}) => aConsent({ id: asId<ConsentId>('consent-ali'), giverId: PERSON.ali, ...over })
const child = aFact({ category: 'HOUSEHOLD_CHILDREN', concerns: [PERSON.child] })
const yesFromBoth = (over: Partial<SekretessMedgivande> = {}) => both.map((giver) => aGuardianConsent(giver, over))

describe('what a consent names', () => {
  it('opens for the named organisation', () => expect(opens([aConsent()])).toBe(true))
  it('opens for no other of the same kind: a kind alone is not enough', () => expect(opens([aConsent()], aFact(), { name: 'privateLandlord' })).toBe(false))
  it('opens the named category only', () => {
    expect(opens([aConsent({ categories: ['KNOWN_STATUS'] })])).toBe(false)
    expect(opens([aConsent({ categories: ['KNOWN_STATUS'] })], aFact({ category: 'KNOWN_STATUS' }))).toBe(true)
  })
  it('opens only what the releasing organisation holds: each obtains its own', () => {
    const held = aFact({ holder: 'advice', category: 'DEBT_ADVICE' })
    expect(opens([aConsent({ categories: ['DEBT_ADVICE'] })], held)).toBe(false)
    expect(opens([aConsent({ categories: ['DEBT_ADVICE'], releasingId: ORG.advice })], held)).toBe(true)
  })
  it.each([['LAMNA', true], ['UTBYTA', true], ['INHAMTA', false]] as const)('direction %s lets it out: %s', (direction, out) => {
    expect(opens([aConsent({ direction })])).toBe(out)
  })
  it('opens no cell that does not take consent', () => {
    const collector = { name: 'collector' } as const
    const recipients = [ORG.collector]
    expect(opens([aConsent({ recipients })], aFact(), collector)).toBe(false)
    expect(opens([aConsent({ recipients, categories: ['KNOWN_STATUS'] })], aFact({ category: 'KNOWN_STATUS' }), collector)).toBe(true)
  })
})

describe('C1: decided at the instant of reading', () => {
  const consent = aConsent({ validFrom: localDate('2026-03-28'), validTo: localDate('2026-03-29'), recordedAt: at('2026-03-20') })
  it('from the start of its first day in Sweden through the end of its last, also when the clock is put forward', () => {
    expect(opens([consent], aFact(), { instant: at('2026-03-28') })).toBe(true)
    expect(opens([consent], aFact(), { instant: (at('2026-03-28') - 1) as Instant })).toBe(false)
    expect(opens([consent], aFact(), { instant: (at('2026-03-30') - 1) as Instant })).toBe(true)
    expect(opens([consent], aFact(), { instant: at('2026-03-30') })).toBe(false)
    expect(at('2026-03-30') - at('2026-03-29')).toBe(23 * 3_600_000)
  })
  it('never before it was recorded, whatever date it bears', () => {
    const late = aConsent({ recordedAt: NOW })
    expect(opens([late], aFact(), { instant: (NOW - 1) as Instant })).toBe(false)
    expect(opens([late])).toBe(true)
  })
})

describe('C2: several persons', () => {
  const shared = aFact({ concerns: both })
  it('need each one’s consent', () => {
    expect(opens([aConsent()], shared)).toBe(false)
    expect(opens([ofAli()], shared)).toBe(false)
    expect(opens([aConsent(), ofAli()], shared)).toBe(true)
  })
  it('one spouse opens only that spouse’s', () => {
    expect(opens([aConsent()], aFact({ concerns: [PERSON.maja] }))).toBe(true)
    expect(opens([aConsent()], aFact({ concerns: [PERSON.ali] }))).toBe(false)
  })
  it('the ground lasts as long as the shorter of the two', () => {
    const ground = findGround(shared, aSituation('landlord'), aCase({ consents: [aConsent(), ofAli({ validTo: localDate('2026-04-30') })] }))
    expect(ground).toMatchObject({ consentIds: ['consent', 'consent-ali'], giverIds: both, until: at('2026-05-01') })
  })
  it('a fact about nobody, or about somebody outside the case, has nobody to ask', () => {
    expect(opens([aConsent()], aFact({ concerns: [] }))).toBe(false)
    const stranger = asId<PersonId>('stranger')
    expect(opens([aConsent({ giverId: stranger })], aFact({ concerns: [stranger] }))).toBe(false)
  })
})

describe('C3: children', () => {
  it('need every guardian', () => {
    expect(opens([aGuardianConsent(PERSON.maja)], child)).toBe(false)
    expect(opens(yesFromBoth(), child)).toBe(true)
  })
  it('need the one guardian there is', () => {
    const persons = [aPerson({ id: PERSON.maja }), aChild({ guardians: [PERSON.maja] })]
    expect(opens([aGuardianConsent(PERSON.maja)], child, { grounds: { persons } })).toBe(true)
  })
  it('are not opened by a parent’s consent in the parent’s own matter', () => {
    const own = both.map((giverId) => aConsent({ giverId, id: asId<ConsentId>(giverId), categories: ['HOUSEHOLD_CHILDREN'] }))
    expect(opens(own, child)).toBe(false)
  })
  it('whose guardians are unknown open to nobody', () => {
    const persons = [aPerson({ id: PERSON.maja }), aPerson({ id: PERSON.ali }), aChild({ guardians: [] })]
    expect(opens(yesFromBoth(), child, { grounds: { persons } })).toBe(false)
  })
  it('do not consent alone, nor by somebody who is no guardian', () => {
    expect(opens([aConsent({ giverId: PERSON.child, categories: ['HOUSEHOLD_CHILDREN'] })], child)).toBe(false)
    const persons = [aPerson({ id: PERSON.maja }), aPerson({ id: PERSON.ali }), aChild({ guardians: [PERSON.ali] })]
    expect(opens([aGuardianConsent(PERSON.maja)], child, { grounds: { persons } })).toBe(false)
  })
  it('whose guardian is a child too open to nobody', () => {
    const persons = [aPerson({ id: PERSON.maja, kind: 'BARN', bornOn: localDate('2009-06-01') }), aChild({ guardians: [PERSON.maja] })]
    expect(opens([aGuardianConsent(PERSON.maja)], child, { grounds: { persons } })).toBe(false)
  })
})

describe('C4: god man, förvaltare, framtidsfullmakt', () => {
  const godMan = asId<PersonId>('god-man')
  const byMandate = (over: Partial<SekretessMedgivande> = {}) => aConsent({ giverId: godMan, subjectId: PERSON.maja, capacity: 'GOD_MAN', ...over })
  it.each(['GOD_MAN', 'FORVALTARE', 'FRAMTIDSFULLMAKT'] as const)('%s speaks through the last day of the mandate', (capacity) => {
    const consent = byMandate({ capacity, mandateUntil: localDate('2026-03-31') })
    expect(opens([consent], aFact(), { instant: (at('2026-04-01') - 1) as Instant })).toBe(true)
    expect(opens([consent], aFact(), { instant: at('2026-04-01') })).toBe(false)
  })
  it('speaks for the principal and nobody else', () => {
    expect(opens([byMandate()])).toBe(true)
    expect(opens([byMandate()], aFact({ concerns: [PERSON.ali] }))).toBe(false)
  })
  it('is not claimed for oneself, nor are others spoken for without it', () => {
    expect(opens([aConsent({ capacity: 'GOD_MAN' })])).toBe(false)
    expect(opens([aConsent({ giverId: PERSON.ali, subjectId: PERSON.maja })])).toBe(false)
    expect(opens([aConsent({ giverId: PERSON.ali, subjectId: PERSON.maja, capacity: 'VARDNADSHAVARE' })])).toBe(false)
  })
  it('does not speak for a child instead of its guardians', () => {
    expect(opens([byMandate({ subjectId: PERSON.child, categories: ['HOUSEHOLD_CHILDREN'] })], child)).toBe(false)
  })
})

describe('C5: a spoken yes', () => {
  const care = aFact({ category: 'CARE_HEALTH' })
  it('opens the plan that was agreed', () => expect(opens([aConsent({ form: 'MUNTLIG' })])).toBe(true))
  it.each(['SKRIFTLIG', 'E_UNDERSKRIFT'] as const)('children and care open by %s', (form) => {
    expect(opens(yesFromBoth({ form }), child)).toBe(true)
    expect(opens([aConsent({ form, categories: ['CARE_HEALTH'], careConfirmed: true })], care)).toBe(true)
  })
  it('children and care never open by word of mouth', () => {
    expect(opens(yesFromBoth({ form: 'MUNTLIG' }), child)).toBe(false)
    expect(opens([aConsent({ form: 'MUNTLIG', categories: ['CARE_HEALTH'], careConfirmed: true })], care)).toBe(false)
  })
  it('from one guardian is not made good by paper from the other', () => {
    expect(opens([aGuardianConsent(PERSON.maja), aGuardianConsent(PERSON.ali, { form: 'MUNTLIG' })], child)).toBe(false)
  })
  it('care opens only when it was confirmed by itself', () => {
    expect(opens([aConsent({ categories: ['CARE_HEALTH'] })], care)).toBe(false)
    expect(opens([aConsent({ categories: ['CARE_HEALTH'], careConfirmed: true })], care)).toBe(true)
  })
})

describe('C6: withdrawal', () => {
  const consent = aConsent({ recipients: [ORG.landlord, ORG.advice], categories: ['AGREED_PLAN', 'KNOWN_STATUS'] })
  const known = aFact({ category: 'KNOWN_STATUS' })
  const before = { instant: (NOW - 1) as Instant }
  it('ends it at that instant, and not before', () => {
    const withdrawn = [withdraw(consent, { at: NOW, recipientId: null, category: null })]
    expect(opens(withdrawn)).toBe(false)
    expect(opens(withdrawn, aFact(), before)).toBe(true)
  })
  it('per partner leaves the other partner', () => {
    const withdrawn = [withdraw(consent, { at: NOW, recipientId: ORG.landlord, category: null })]
    expect([opens(withdrawn), opens(withdrawn, known)]).toEqual([false, false])
    expect(opens(withdrawn, aFact(), { name: 'advice' })).toBe(true)
  })
  it('per category leaves the other category', () => {
    const withdrawn = [withdraw(consent, { at: NOW, recipientId: null, category: 'KNOWN_STATUS' })]
    expect([opens(withdrawn), opens(withdrawn, known)]).toEqual([true, false])
    expect(opens(withdrawn, known, { name: 'advice' })).toBe(false)
  })
  it('per category with one partner leaves all the rest', () => {
    const withdrawn = [withdraw(consent, { at: NOW, recipientId: ORG.landlord, category: 'KNOWN_STATUS' })]
    expect([opens(withdrawn), opens(withdrawn, known), opens(withdrawn, known, { name: 'advice' })]).toEqual([true, false, true])
  })
  it('of one guardian ends it for the child', () => {
    const [maja, ali] = yesFromBoth() as [SekretessMedgivande, SekretessMedgivande]
    expect(opens([maja, withdraw(ali, { at: NOW, recipientId: null, category: null })], child)).toBe(false)
  })
  it('and found invalid end alike; another consent still stands', () => {
    expect(opens([foundInvalid(consent, NOW)])).toBe(false)
    expect(opens([foundInvalid(consent, NOW)], aFact(), before)).toBe(true)
    expect(opens([foundInvalid(consent, NOW), aConsent({ id: asId<ConsentId>('second') })])).toBe(true)
  })
})

describe('C7: no pressure', () => {
  it('a refusal has no state and no event of its own, so nobody can read or count it', () => {
    expect(consentStates).toEqual(['UTKAST', 'AKTIV', 'UPPHORD_TID', 'ATERKALLAD', 'ERSATT', 'OGILTIG'])
  })
})

describe('C8: what else ends it', () => {
  const instant = at('2026-03-05', 12)
  it('the closing of the case', () => {
    expect(opens([aConsent()], aFact(), { grounds: { closedAt: NOW } })).toBe(false)
    expect(opens([aConsent()], aFact(), { instant, grounds: { closedAt: NOW } })).toBe(true)
  })
  it('the death of the giver, or of the one it is about', () => {
    const withDeath = (personId: PersonId, diedOn: string) => ({ grounds: { deaths: [aDeath(personId, diedOn)] } })
    expect(opens([aConsent()], aFact(), withDeath(PERSON.maja, '2026-03-10'))).toBe(false)
    expect(opens([aConsent()], aFact(), withDeath(PERSON.maja, '2026-03-11'))).toBe(true)
    expect(opens(yesFromBoth(), child, withDeath(PERSON.child, '2026-03-01'))).toBe(false)
  })
  it('a death that another organisation knows of ends nothing here: each has taken its own consent', () => {
    expect(opens([aConsent()], aFact(), { grounds: { deaths: [aDeath(PERSON.maja, '2026-03-01', 'advice')] } })).toBe(true)
  })
  it('a guardian’s death: the other has the care alone, and is the one who must say yes', () => {
    const [majas, alis] = [aGuardianConsent(PERSON.maja), aGuardianConsent(PERSON.ali)]
    const deaths = [aDeath(PERSON.maja, '2026-03-01')]
    expect(opens([alis], child)).toBe(false)
    expect(opens([alis], child, { grounds: { deaths } })).toBe(true)
    expect(opens([majas], child, { grounds: { deaths } })).toBe(false)
    expect(opens([majas, alis], child, { grounds: { deaths: [...deaths, aDeath(PERSON.ali, '2026-03-02')] } })).toBe(false)
  })
  it('the child’s eighteenth birthday: from that day the grown person is asked', () => {
    const persons = [aPerson({ id: PERSON.maja }), aPerson({ id: PERSON.ali }), aChild({ bornOn: localDate('2008-03-10') })]
    const own = aConsent({ giverId: PERSON.child, categories: ['HOUSEHOLD_CHILDREN'], recordedAt: at('2026-03-10', 9) })
    expect(opens(yesFromBoth(), child, { grounds: { persons }, instant: (at('2026-03-10') - 1) as Instant })).toBe(true)
    expect(opens(yesFromBoth(), child, { grounds: { persons }, instant: at('2026-03-10') })).toBe(false)
    expect(opens([own], child, { grounds: { persons } })).toBe(true)
    expect(opens([{ ...own, recordedAt: at('2026-03-09') }], child, { grounds: { persons } })).toBe(false)
  })
  it('born on 29 February comes of age on 1 March', () => {
    const persons = [aPerson({ id: PERSON.maja }), aPerson({ id: PERSON.ali }), aChild({ bornOn: localDate('2008-02-29') })]
    expect(opens(yesFromBoth(), child, { grounds: { persons }, instant: (at('2026-03-01') - 1) as Instant })).toBe(true)
    expect(opens(yesFromBoth(), child, { grounds: { persons }, instant: at('2026-03-01') })).toBe(false)
  })
  it.each(['landlord', 'social'] as const)('%s leaving the partnership; coming back does not revive it', (name) => {
    const other = aParty(name === 'landlord' ? 'social' : 'landlord')
    const left = [other, aParty(name, { to: at('2026-03-01') })]
    const back = [...left, aParty(name, { from: at('2026-03-05') })]
    expect(opens([aConsent()], aFact(), { grounds: { parties: left }, instant: (at('2026-03-01') - 1) as Instant })).toBe(true)
    expect(opens([aConsent()], aFact(), { grounds: { parties: left } })).toBe(false)
    expect(opens([aConsent()], aFact(), { grounds: { parties: back } })).toBe(false)
    expect(opens([aConsent({ recordedAt: at('2026-03-06') })], aFact(), { grounds: { parties: back } })).toBe(true)
    // Given ahead of its first day, it had already ended when that day came.
    expect(opens([aConsent({ validFrom: localDate('2026-03-08') })], aFact(), { grounds: { parties: back } })).toBe(false)
  })
})

describe('TENANT_PRESENT: the tenant at the table', () => {
  const at9 = (tenantsPresent: readonly PersonId[], fact = aFact(), name: OrgName = 'landlord', inRoom = true) => {
    const reader = aReader(name)
    const present = inRoom ? [aReader('social'), reader] : [aReader('social')]
    return findGround(fact, { reader, room: { kind: 'AT_TABLE', present, tenantsPresent }, instant: NOW }, aCase())?.kind ?? null
  }
  it('opens what consent could open, while everybody concerned is there', () => {
    expect(at9([PERSON.maja])).toBe('TENANT_PRESENT')
    expect(at9([])).toBeNull()
    expect(at9([PERSON.maja], aFact({ concerns: both }))).toBeNull()
    expect(at9(both, aFact({ concerns: both }))).toBe('TENANT_PRESENT')
    expect(at9(both, aFact({ concerns: [] }))).toBeNull()
  })
  it('opens nothing on one’s own screen afterwards, or for who is not in the room', () => {
    expect(findGround(aFact(), aSituation('landlord'), aCase())).toBeNull()
    expect(at9([PERSON.maja], aFact(), 'landlord', false)).toBeNull()
  })
  it('opens no cell that consent cannot', () => {
    expect(at9([PERSON.maja], aFact(), 'collector')).toBeNull()
    expect(at9([PERSON.maja], aFact({ category: 'CHILD_WELFARE' }))).toBeNull()
  })
  it('opens nothing that a spoken yes cannot', () => {
    expect(at9([PERSON.maja], aFact({ category: 'CARE_HEALTH' }))).toBeNull()
    expect(at9([...both, PERSON.child], child)).toBeNull()
  })
  it('speaks for a child by all its guardians', () => {
    const plan = aFact({ concerns: [PERSON.child] })
    expect(at9(both, plan)).toBe('TENANT_PRESENT')
    expect(at9([PERSON.maja, PERSON.child], plan)).toBeNull()
  })
})
