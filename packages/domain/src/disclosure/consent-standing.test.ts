import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCase, aChild, aConsent, aDeath, aGuardianConsent, anOpening, aParty, aPerson, aProtection, aReader, at, foundInvalid, NOW, ORG, orgNames, PERSON } from '../testing/builders.js'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { someConsent, someGrounds, someInstant } from '../testing/worlds.js'
import { asId, type ConsentId, type FactId, type OrganisationId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { birthdayOf, localDate, startOfDay, startOfNextDay } from '../vocabulary/local-date.js'
import { factCategories, type FactCategory } from './category.js'
import { consentOpenUntil, consentStandings, isLiving, type ConsentStanding } from './consent-standing.js'
import { previewConsent } from './consent-preview.js'
import { narrow, renew, stateAt, withdraw, type SekretessMedgivande } from './consent.js'
import { findGround } from './ground.js'
import type { Ground } from './ground-kind.js'
import type { CaseGrounds } from './situation.js'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env
const numRuns = howManyWorlds(environment, 200)
const timeout = 30_000 + numRuns * 100

const whole = { recipientId: null, category: null }
const before = (instant: Instant) => (instant - 1) as Instant
const standing = (consent: SekretessMedgivande, over: Partial<CaseGrounds>, instant: Instant): ConsentStanding => {
  const found = consentStandings(aCase({ consents: [consent], ...over }), instant).get(consent.id)
  if (found === undefined) throw new Error('The consent stands nowhere.')
  return found
}

describe('what ends a consent', () => {
  const wide = aConsent({ recipients: [ORG.landlord, ORG.advice], categories: ['AGREED_PLAN', 'KNOWN_STATUS'] })
  const child = aGuardianConsent(PERSON.maja, { categories: ['HOUSEHOLD_CHILDREN'] })
  const household = [aPerson({ id: PERSON.maja }), aPerson({ id: PERSON.ali }), aChild({ guardians: [PERSON.maja] })]
  const teenager = [aPerson({ id: PERSON.maja }), aChild({ guardians: [PERSON.maja], bornOn: localDate('2008-06-15') })]
  const parties = (leaving: 'landlord' | 'advice' | 'social') => orgNames.map((name) => aParty(name, name === leaving ? { to: at('2026-05-05', 12) } : {}))

  it.each([
    ['its last day', wide, {}, 'UPPHORD_TID', 'TIDEN_UTE', at('2026-12-01')],
    ['the case is closed', wide, { closedAt: at('2026-05-05', 12) }, 'UPPHORD_TID', 'ARENDET_AVSLUTAT', at('2026-05-05', 12)],
    ['the person dies', wide, { deaths: [aDeath(PERSON.maja, '2026-05-05')] }, 'UPPHORD_TID', 'AVLIDEN', at('2026-05-05')],
    ['the guardian dies', child, { persons: household, deaths: [aDeath(PERSON.maja, '2026-05-05')] }, 'UPPHORD_TID', 'GIVAREN_AVLIDEN', at('2026-05-05')],
    ['the child comes of age', child, { persons: teenager }, 'UPPHORD_TID', 'MYNDIG', at('2026-06-15')],
    ['who releases leaves the partnership', wide, { parties: parties('social') }, 'UPPHORD_TID', 'VI_LAMNADE', at('2026-05-05', 12)],
    ['the only recipient leaves the partnership', aConsent(), { parties: parties('landlord') }, 'UPPHORD_TID', 'MOTTAGAREN_LAMNADE', at('2026-05-05', 12)],
    ['the mandate', aConsent({ giverId: PERSON.ali, subjectId: PERSON.maja, capacity: 'GOD_MAN', mandateUntil: localDate('2026-05-04') }), {}, 'UPPHORD_TID', 'UPPDRAGET_SLUT', at('2026-05-05')],
    ['a withdrawal', withdraw(wide, { at: at('2026-05-05'), ...whole }), {}, 'ATERKALLAD', 'ATERKALLAD', at('2026-05-05')],
    ['being found invalid', foundInvalid(wide, at('2026-05-05')), {}, 'OGILTIG', 'OGILTIG', at('2026-05-05')],
    ['whoever releases by it closed the case', { ...wide, events: [{ kind: 'AVSLUTAT', at: at('2026-05-05') }] }, {}, 'UPPHORD_TID', 'ARENDET_AVSLUTAT', at('2026-05-05')],
    ['a closure before its withdrawal', withdraw(wide, { at: at('2026-06-05'), ...whole }), { closedAt: at('2026-05-05') }, 'UPPHORD_TID', 'ARENDET_AVSLUTAT', at('2026-05-05')],
  ] as const)('%s', (_, consent, over, state, by, end) => {
    expect(standing(consent, over, before(end))).toMatchObject({ state: 'AKTIV', endedAt: null, end: { at: end, by } })
    expect(standing(consent, over, end)).toMatchObject({ state, endedAt: end, end: { at: end, by } })
    expect(standing(consent, over, end).recipients.flatMap(({ opens }) => opens)).toEqual([])
  })

  it('is told by recipient: one has left, the other reads on', () => {
    const [landlord, advice] = standing(wide, { parties: parties('landlord') }, at('2026-06-01')).recipients
    expect(landlord).toMatchObject({ opens: [], endedAt: at('2026-05-05', 12), end: { by: 'MOTTAGAREN_LAMNADE' } })
    expect(advice).toMatchObject({ opens: ['AGREED_PLAN', 'KNOWN_STATUS'], endedAt: null })
    expect(standing(wide, { parties: parties('landlord') }, at('2026-06-01')).state).toBe('AKTIV')
  })
  it('is what ended the last of it: a partner that had left is not what took back the rest', () => {
    const late = withdraw(wide, { at: at('2026-06-05'), recipientId: ORG.advice, category: null })
    expect(standing(late, { parties: parties('landlord') }, at('2026-07-01'))).toMatchObject({ state: 'ATERKALLAD', endedAt: at('2026-06-05') })
  })
  it('is not told for what never spoke here: a giver without the right to, somebody who is not in the case', () => {
    expect(standing(child, { persons: [aPerson({ id: PERSON.maja }), aChild({ guardians: [PERSON.ali] })] }, NOW)).toMatchObject({ state: 'UPPHORD_TID', endedAt: null, end: null })
    expect(standing(withdraw(wide, { at: NOW, ...whole }), { persons: [] }, NOW)).toMatchObject({ state: 'ATERKALLAD', endedAt: null, end: null })
  })
  it('withdrawn before its first day it has ended then', () => {
    const ahead = aConsent({ validFrom: localDate('2026-06-01') })
    expect(standing(ahead, {}, NOW)).toMatchObject({ state: 'UTKAST', recipients: [{ opens: ['AGREED_PLAN'], shut: null }] })
    expect(standing(withdraw(ahead, { at: NOW, ...whole }), {}, NOW)).toMatchObject({ state: 'ATERKALLAD', endedAt: NOW })
  })
})

describe('a consent that lives and opens nothing', () => {
  it('waits for the other guardian', () => {
    expect(standing(aGuardianConsent(PERSON.maja), {}, NOW)).toMatchObject({ state: 'AKTIV', recipients: [{ opens: [], shut: 'FLER_MASTE_SAMTYCKA' }] })
    const both = [aGuardianConsent(PERSON.maja, { id: asId<ConsentId>('hers') }), aGuardianConsent(PERSON.ali, { id: asId<ConsentId>('his') })]
    const [hers, his] = consentStandings(aCase({ consents: both }), NOW).values()
    expect([hers, his]).toMatchObject([{ recipients: [{ opens: ['HOUSEHOLD_CHILDREN'], shut: null }] }, { recipients: [{ opens: ['HOUSEHOLD_CHILDREN'], shut: null }] }])
  })
  it('while the household is protected', () => {
    expect(standing(aConsent(), { protections: [aProtection('social')] }, NOW)).toMatchObject({ state: 'AKTIV', recipients: [{ opens: [], shut: 'SKYDDAD' }] })
  })
  it('because it only collects', () => {
    expect(standing(aConsent({ direction: 'INHAMTA' }), {}, NOW)).toMatchObject({ state: 'AKTIV', recipients: [{ opens: [], shut: 'BARA_INHAMTA' }] })
  })
  it('towards one whose part of it ends before it begins', () => {
    const ahead = aConsent({ recipients: [ORG.landlord, ORG.advice], validFrom: localDate('2026-06-01') })
    const less = withdraw(ahead, { at: at('2026-05-01'), recipientId: ORG.landlord, category: null })
    expect(standing(less, {}, NOW)).toMatchObject({ state: 'UTKAST', recipients: [{ opens: [], endedAt: null, shut: 'GALLER_INTE' }, { opens: ['AGREED_PLAN'], shut: null }] })
  })
})

describe('until when something is open by consent', () => {
  const consent = aConsent()
  const given = { id: asId<ConsentId>('next'), at: NOW, validTo: localDate('2027-02-28'), form: 'SKRIFTLIG', careConfirmed: false } as const
  it('is the end of what ends first, for both sides of it, and for nobody else', () => {
    const grounds = aCase({ consents: [consent, aConsent({ id: asId<ConsentId>('short'), recipients: [ORG.advice], categories: ['KNOWN_STATUS'], validTo: localDate('2026-04-30') })] })
    expect(consentOpenUntil(grounds, ORG.landlord, NOW)).toBe(at('2026-12-01'))
    expect(consentOpenUntil(grounds, ORG.social, NOW)).toBe(at('2026-05-01'))
    expect(consentOpenUntil(grounds, ORG.kfm, NOW)).toBeNull()
    expect(consentOpenUntil(grounds, ORG.landlord, at('2026-12-01'))).toBeNull()
  })
  it('is the end of the renewed one, also when it was renewed ahead', () => {
    for (const validFrom of ['2026-12-01', '2026-03-10']) {
      const { ended, next } = renew(consent, { ...given, validFrom: localDate(validFrom) })
      expect(consentOpenUntil(aCase({ consents: [ended, next] }), ORG.landlord, NOW)).toBe(at('2027-03-01'))
      const taken = withdraw(next, { at: NOW, ...whole })
      if (validFrom === '2026-12-01') expect(consentOpenUntil(aCase({ consents: [ended, taken] }), ORG.landlord, NOW)).toBe(at('2026-12-01'))
    }
  })
  it('is the end of the first when there is a day between', () => {
    const gap = aConsent({ id: asId<ConsentId>('gap'), validFrom: localDate('2026-12-02'), validTo: localDate('2027-02-28') })
    expect(consentOpenUntil(aCase({ consents: [consent, gap] }), ORG.landlord, NOW)).toBe(at('2026-12-01'))
  })
  it('is nothing for what is not open: another guardian to ask, a protected household, a closed case', () => {
    expect(consentOpenUntil(aCase({ consents: [aGuardianConsent(PERSON.maja)] }), ORG.social, NOW)).toBeNull()
    expect(consentOpenUntil(aCase({ consents: [consent], protections: [aProtection('social')] }), ORG.social, NOW)).toBeNull()
    expect(consentOpenUntil(aCase({ consents: [consent], closedAt: at('2026-03-01') }), ORG.social, NOW)).toBeNull()
  })
})

/** Every instant at which something may begin or end, from what the rows say, and the one before it. */
function turns(grounds: CaseGrounds): Instant[] {
  const days = grounds.consents.flatMap((one) => [startOfDay(one.validFrom), startOfNextDay(one.validTo), one.recordedAt, ...(one.mandateUntil === null ? [] : [startOfNextDay(one.mandateUntil)]), ...one.events.map((event) => event.at)])
  const people = [...grounds.deaths.map(({ diedOn }) => startOfDay(diedOn)), ...grounds.persons.flatMap((one) => (one.bornOn === null ? [] : [startOfDay(birthdayOf(one.bornOn, 18))]))]
  const stays = [...grounds.parties, ...grounds.protections].flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])])
  return [...days, ...people, ...stays, ...(grounds.closedAt === null ? [] : [grounds.closedAt])].flatMap((one) => [one, before(one)])
}

/** The ground by consent on which an organisation reads something of the subject's, as the read asks it. */
function read(consent: SekretessMedgivande, recipientId: OrganisationId, category: FactCategory, instant: Instant, grounds: CaseGrounds): Ground | null {
  const name = orgNames.find((one) => ORG[one] === recipientId) ?? 'relative'
  const holderKind = grounds.parties.find((party) => party.organisationId === consent.releasingId)?.organisationKind ?? 'ANHORIG'
  const fact = { id: asId<FactId>('f'), caseId: grounds.caseId, holderId: consent.releasingId, holderKind, category, concerns: [consent.subjectId], recordedAt: consent.recordedAt }
  if (recipientId === consent.releasingId) return null
  return findGround(fact, { reader: aReader(name, { mayOpenProtected: true, mandates: [{ role: 'SAMORDNARE', from: 0 as Instant, to: null }] }), room: { kind: 'OWN_SCREEN' }, instant }, { ...grounds, openings: [anOpening(name, { from: 0 as Instant, to: Number.MAX_SAFE_INTEGER as Instant })] })
}

/** The consent as if it depended on nothing but itself: it releases, nobody is protected, and nobody else must be asked. */
function byItself(consent: SekretessMedgivande, grounds: CaseGrounds): CaseGrounds {
  const direction = consent.direction === 'INHAMTA' ? 'LAMNA' : consent.direction
  const persons = grounds.persons.map((person) => (person.id === consent.subjectId && person.guardians.includes(consent.giverId) ? { ...person, guardians: [consent.giverId] } : person))
  return { ...grounds, persons, protections: [], notices: [], shares: [], harmTests: [], consents: [{ ...consent, direction }] }
}

describe('random worlds', () => {
  const world = fc.tuple(someGrounds, fc.array(someConsent, { minLength: 1, maxLength: 3 })).map(([grounds, more]): CaseGrounds => ({
    ...grounds, notices: [], shares: [], harmTests: [], consents: [...grounds.consents, ...more].map((one) => ({ ...one, caseId: grounds.caseId })) }))

  it('shows as living exactly what opens something now or later, as far as it depends on the consent', () => {
    const met = { living: 0, ended: 0 }
    fc.assert(fc.property(world, fc.array(someInstant, { minLength: 2, maxLength: 3 }), (grounds, instants) => {
      for (const now of instants) for (const consent of grounds.consents) {
        const alone = byItself(consent, grounds)
        const later = [now, ...turns(alone).filter((one) => one > now)]
        const opens = later.some((instant) => consent.recipients.some((recipientId) => consent.categories.some((category) => read(consent, recipientId, category, instant, alone) !== null)))
        const { state, endedAt } = consentStandings(grounds, now).get(consent.id) ?? {}
        expect({ consent, living: state === 'AKTIV' || state === 'UTKAST' }).toEqual({ consent, living: opens })
        if (endedAt !== null && endedAt !== undefined) expect(endedAt).toBeLessThanOrEqual(now)
        met[opens ? 'living' : 'ended'] += 1
      }
    }), { numRuns })
    expect(Math.min(met.living, met.ended)).toBeGreaterThan(numRuns / 4)
  }, timeout)

  it('never says that something is open for which the read finds no ground, and leaves out nothing that is open by it', () => {
    let open = 0
    fc.assert(fc.property(world, fc.array(someInstant, { minLength: 2, maxLength: 3 }), (grounds, instants) => {
      for (const now of instants) for (const [consentId, { state, recipients }] of consentStandings(grounds, now)) {
        const consent = grounds.consents.find(({ id }) => id === consentId)
        if (consent === undefined) throw new Error('A standing without a consent.')
        // Nobody asks of a consent before it is recorded.
        if (consent.recordedAt > now) continue
        for (const { recipientId, opens, endedAt, shut } of recipients) {
          if (!isLiving({ state }) || endedAt !== null) expect(opens).toEqual([])
          if (isLiving({ state }) && endedAt === null && opens.length === 0) expect(shut).not.toBeNull()
          for (const category of factCategories) {
            const ground = read(consent, recipientId, category, now, grounds)
            const said = opens.includes(category)
            if (said && state === 'AKTIV') expect({ consent, recipientId, category, kind: ground?.kind }).toMatchObject({ kind: 'CONSENT' })
            if (said && state === 'UTKAST') expect(turns(grounds).some((one) => one > now && read(consent, recipientId, category, one, grounds)?.kind === 'CONSENT')).toBe(true)
            if (ground?.consentIds.includes(consentId)) expect({ consent, category, said }).toMatchObject({ said: true })
            open += said ? 1 : 0
          }
        }
      }
    }), { numRuns })
    expect(open).toBeGreaterThan(numRuns / 4)
  }, timeout)

  it('is what the preview said, from the first day on', () => {
    fc.assert(fc.property(world, someInstant, (grounds, now) => {
      for (const consent of grounds.consents) {
        const when = Math.max(now, startOfDay(consent.validFrom), consent.recordedAt) as Instant
        const then = consentStandings(grounds, when).get(consent.id)
        if (then?.state !== 'AKTIV') continue
        const said = new Map(previewConsent(consent, grounds, now).map(({ recipientId, opens }) => [recipientId, opens.toSorted()]))
        for (const { recipientId, opens } of then.recipients) expect(opens.toSorted()).toEqual(said.get(recipientId))
      }
    }), { numRuns })
  }, timeout)

  it('says what the consent says of itself where nothing happens around it', () => {
    fc.assert(fc.property(someConsent, fc.constantFrom('nothing', 'narrow', 'renew'), someInstant, someInstant, (drawn, change, one, other) => {
      const [when, now] = one <= other ? [one, other] : [other, one]
      const own = { giverId: PERSON.maja, subjectId: PERSON.maja, capacity: 'SJALV', releasingId: ORG.social, recipients: [ORG.landlord], categories: ['AGREED_PLAN', 'KNOWN_STATUS'] } as const
      const plain = { ...drawn, ...own, caseId: aCase().caseId, events: drawn.events.filter((event) => event.at <= when) }
      // What never had a day to live in has ended, by its own dates not until they have passed.
      fc.pre(startOfNextDay(plain.validTo) > Math.max(startOfDay(plain.validFrom), plain.recordedAt) && plain.recordedAt <= when)
      // Renewed from its last day on, one of a single day has none left.
      fc.pre(change !== 'renew' || plain.validFrom < plain.validTo)
      const id = asId<ConsentId>('next')
      const living = isLiving({ state: stateAt(plain, when) })
      const consent = change === 'nothing' || !living ? plain
        : change === 'narrow' ? narrow(plain, { id, at: when, recipients: plain.recipients, categories: ['AGREED_PLAN'] }).ended
          : renew(plain, { id, at: when, validFrom: plain.validTo, validTo: localDate('2026-12-31'), form: 'SKRIFTLIG', careConfirmed: false }).ended
      expect({ consent, state: standing(consent, {}, now).state }).toEqual({ consent, state: stateAt(consent, now) })
    }), { numRuns })
  }, timeout)
})
