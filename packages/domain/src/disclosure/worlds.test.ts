import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anOpening, aReader, CASE, KIND, ORG, orgNames, PERSON, type OrgName } from '../testing/builders.js'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { mayReadAloud } from '../testing/read-aloud.js'
import { factsSpokenOf, someConsent, someGrounds, someInstant, someWorld, type RandomWorld } from '../testing/worlds.js'
import type { OrganisationId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { categoryRules } from './category.js'
import { withdraw } from './consent.js'
import { explain } from './explain.js'
import type { Ground, GroundKind } from './ground-kind.js'
import { audienceOf, discloseRetracted, findGround } from './ground.js'
import type { CaseGrounds, Fact, Reader } from './situation.js'
import { unfoldGrants, type GrantRow } from './unfold-grants.js'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env
const numRuns = howManyWorlds(environment, 300)
const timeout = 30_000 + numRuns * 100

/** `expect` for the inner loops, where millions of calls would cost more than what they check. */
const same = <T extends boolean | string | null>(got: T, wanted: T, about: unknown) => {
  if (got !== wanted) expect({ got, about }).toEqual({ got: wanted, about })
}

const onOwnScreen = (fact: Fact, name: OrgName, instant: Instant, grounds: CaseGrounds, over: Partial<Reader> = {}) =>
  findGround(fact, { reader: aReader(name, over), room: { kind: 'OWN_SCREEN' }, instant }, grounds)

/** As if each organisation's reader had opened every household that it protects: what is left to decide is the rest. */
const openedOf = new WeakMap<CaseGrounds, CaseGrounds>()
function allOpened(grounds: CaseGrounds): CaseGrounds {
  const known = openedOf.get(grounds)
  if (known !== undefined) return known
  const opened = { ...grounds, openings: orgNames.map((name) => anOpening(name, { from: 0 as Instant, to: Number.MAX_SAFE_INTEGER as Instant })) }
  openedOf.set(grounds, opened)
  return opened
}

/** The row says by itself that it was taken back; no grant speaks of it. */
const isTakenBack = (fact: Fact, instant: Instant, { retracted }: CaseGrounds) => retracted.some(({ id, at }) => id === fact.id && at <= instant)

/** Every fact of a world and of its consents, read by every organisation at every instant. */
function* readings({ grounds, facts, instants }: RandomWorld): Generator<{ fact: Fact; name: OrgName; instant: Instant }> {
  for (const fact of [...facts, ...factsSpokenOf(grounds)]) for (const name of orgNames) for (const instant of instants) yield { fact, name, instant }
}

describe('random worlds', () => {
  it('gives a ground exactly where the rules read aloud give one', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        for (const { fact, name, instant } of readings(world)) for (const mayOpenProtected of [false, true]) {
          const ground = onOwnScreen(fact, name, instant, world.grounds, { mayOpenProtected })
          const aloud = fact.caseId === CASE && mayReadAloud(fact, { reader: aReader(name, { mayOpenProtected }), room: { kind: 'OWN_SCREEN' }, instant }, world.grounds)
          same(ground !== null, aloud, { fact, name, instant })
        }
      }),
      { numRuns },
    )
  }, timeout)

  it('meets every kind of ground in them, or they would prove little', () => {
    // One fixed sample, so that a rare kind is met in every run or in none.
    const wanted = new Set<GroundKind>(['OWN_DATA', 'STATUTORY_NOTICE', 'CONSENT', 'HARM_TEST', 'PUBLIC'])
    for (const world of fc.sample(someWorld, { numRuns: 1000, seed: 12_44 })) {
      for (const { fact, name, instant } of readings(world)) {
        const ground = onOwnScreen(fact, name, instant, world.grounds)
        if (ground !== null && fact.holderId !== ORG[name]) wanted.delete(ground.kind)
      }
      if (wanted.size === 0) break
    }
    expect([...wanted]).toEqual([])
  }, timeout)

  it('holds the second lock equal to the first, for readers of another organisation', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        const rows = unfoldGrants(world.grounds)
        for (const { fact, name, instant } of readings(world)) {
          if (fact.holderId === ORG[name] || fact.caseId !== world.grounds.caseId || isTakenBack(fact, instant, world.grounds)) continue
          // A named person of the small group, so that the reader's own protected households do not come in.
          const ground = onOwnScreen(fact, name, instant, allOpened(world.grounds), { mayOpenProtected: true })
          same(grantsCover(rows, fact, ORG[name], instant), ground !== null, { fact, name, instant })
        }
      }),
      { numRuns },
    )
  }, timeout)

  it('makes a protection at social services look, to everybody else, like the end of every yes', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        const { grounds } = world
        for (const instant of world.instants) {
          const begun = { caseId: grounds.caseId, holderId: ORG.social, personId: PERSON.maja, level: 'SEKRETESSMARKERING' as const, from: instant, to: null }
          const hidden = { ...grounds, protections: [...grounds.protections, begun] }
          const refused = {
            ...grounds,
            consents: grounds.consents.map((consent) => (consent.releasingId === ORG.social ? withdraw(consent, { at: instant, recipientId: null, category: null }) : consent)),
            harmTests: grounds.harmTests.map((test) => (test.holderId === ORG.social ? { ...test, to: instant } : test)),
          }
          for (const fact of [...world.facts, ...factsSpokenOf(grounds)]) for (const name of orgNames) {
            if (fact.holderId !== ORG.social || name === 'social') continue
            const left = onOwnScreen(fact, name, instant, refused)
            // What social services themselves have given notice of is no yes, and stops while the household is protected.
            if (left?.kind === 'STATUTORY_NOTICE') continue
            same(onOwnScreen(fact, name, instant, hidden) !== null, left !== null, { fact, name, instant })
          }
        }
      }),
      { numRuns },
    )
  }, timeout)

  it('never shows anything to a manager, a network partner, or anybody without a mandate', () => {
    fc.assert(
      fc.property(someWorld, fc.constantFrom('CHEF' as const, 'NATVERK' as const), (world, role) => {
        for (const { fact, name, instant } of readings(world)) {
          const standing = { from: 0 as Instant, to: null }
          for (const mandates of [[{ role, ...standing }], [], [{ role: 'SAMORDNARE' as const, from: 0 as Instant, to: instant }]]) {
            same(onOwnScreen(fact, name, instant, world.grounds, { mandates }) === null, true, { fact, name, mandates })
          }
          same(findGround(fact, { reader: aReader(name), room: { kind: 'NETWORK_MEETING' }, instant }, world.grounds) === null, true, { fact, name })
        }
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    )
  }, timeout)

  it('opens nothing more when any consent is taken away', () => {
    fc.assert(
      fc.property(someWorld, fc.nat(), (world, pick) => {
        const { consents } = world.grounds
        const less = { ...world.grounds, consents: consents.filter((_, place) => place !== pick % Math.max(1, consents.length)) }
        for (const { fact, name, instant } of readings(world)) {
          if (onOwnScreen(fact, name, instant, less) !== null) same(onOwnScreen(fact, name, instant, world.grounds) !== null, true, { fact, name, instant })
        }
      }),
      { numRuns },
    )
  }, timeout)

  it('lets a withdrawal work forward only, and open nothing', () => {
    const part = fc.record({ recipientId: fc.option(fc.constantFrom(...Object.values(ORG))), category: fc.option(fc.constantFrom('AGREED_PLAN' as const, 'KNOWN_STATUS' as const)) })
    fc.assert(
      fc.property(someWorld, someConsent, part, someInstant, (drawn, one, scope, at) => {
        const consents = [one, ...drawn.grounds.consents]
        const world = { ...drawn, grounds: { ...drawn.grounds, consents }, instants: [...drawn.instants, at, (at - 1) as Instant] }
        const after = { ...world.grounds, consents: [withdraw(one, { at, ...scope }), ...drawn.grounds.consents] }
        for (const { fact, name, instant } of readings(world)) {
          const before = onOwnScreen(fact, name, instant, world.grounds)
          const then = onOwnScreen(fact, name, instant, after)
          if (instant < at) same(then === null, before === null, { fact, name, instant })
          else if (before === null) same(then === null, true, { fact, name, instant })
          if (scope.recipientId === null && scope.category === null && instant >= at) same(then?.consentIds.includes(one.id) ?? false, false, { fact, name, instant })
        }
      }),
      { numRuns },
    )
  }, timeout)

  it('tells nothing of what was taken back, to its own organisation either, and rests nothing on it', () => {
    let met = 0
    fc.assert(
      fc.property(someWorld, (world) => {
        const gone = (id: string, instant: Instant) => world.grounds.retracted.some((one) => one.id === id && one.at <= instant)
        for (const { fact, name, instant } of readings(world)) {
          const ground = onOwnScreen(fact, name, instant, allOpened(world.grounds), { mayOpenProtected: true })
          if (gone(fact.id, instant)) met += 1
          if (ground === null) continue
          same(gone(fact.id, instant), false, { fact, name, instant })
          same(ground.noticeId !== undefined && gone(ground.noticeId, instant), false, { fact, name, instant })
          if (ground.kind === 'CONSENT') same([...fact.concerns, ...ground.giverIds].some((id) => gone(id, instant)), false, { fact, name, instant })
        }
      }),
      { numRuns },
    )
    expect(met).toBeGreaterThan(numRuns)
  }, timeout)

  it('keeps what was taken back in the file of its own organisation, and in nobody else’s', () => {
    let kept = 0
    fc.assert(
      fc.property(someWorld, (world) => {
        const masked = (fact: Fact, instant: Instant) => categoryRules[fact.category].identifying && world.grounds.protections.some((one) => one.caseId === fact.caseId && one.holderId === fact.holderId && one.from <= instant && (one.to === null || instant < one.to))
        for (const { fact, name, instant } of readings(world)) for (const mayOpenProtected of [false, true]) {
          const situation = { reader: aReader(name, { mayOpenProtected }), room: { kind: 'OWN_SCREEN' }, instant } as const
          const shown = discloseRetracted(fact, null, situation, world.grounds) !== null
          const own = fact.holderId === ORG[name] && fact.caseId === world.grounds.caseId && isTakenBack(fact, instant, world.grounds)
          const opened = mayOpenProtected && world.grounds.openings.some((one) => one.caseId === fact.caseId && one.organisationId === ORG[name] && one.userId === situation.reader.userId && one.from <= instant && instant < one.to)
          same(shown, own && (opened || !masked(fact, instant)), { fact, name, instant })
          if (shown) kept += 1
          same(discloseRetracted(fact, null, { ...situation, room: { kind: 'NETWORK_MEETING' } }, world.grounds) !== null, false, { fact, name, instant })
        }
      }),
      { numRuns },
    )
    expect(kept).toBeGreaterThan(numRuns / 10)
  }, timeout)

  it('keeps what was: before a row is taken back it is told as if it never would be', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        const never = { ...world.grounds, retracted: [] }
        for (const { fact, name, instant } of readings(world)) {
          if (world.grounds.retracted.some(({ at }) => at <= instant)) continue
          same(onOwnScreen(fact, name, instant, world.grounds) !== null, onOwnScreen(fact, name, instant, never) !== null, { fact, name, instant })
        }
      }),
      { numRuns },
    )
  }, timeout)

  it('rests every ground on something that is there, named and in force', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        const { grounds } = world
        for (const { fact, name, instant } of readings(world)) {
          const ground = onOwnScreen(fact, name, instant, grounds)
          if (ground === null || fact.holderId === ORG[name]) continue
          expect(ground.since).toBeLessThanOrEqual(instant)
          if (ground.until !== null) expect(ground.until).toBeGreaterThan(instant)
          for (const id of ground.consentIds) {
            const consent = grounds.consents.find((one) => one.id === id)
            expect(consent?.releasingId).toBe(fact.holderId)
            expect(consent?.recipients).toContain(ORG[name])
            expect(consent?.categories).toContain(fact.category)
            expect(consent === undefined ? [] : [...fact.concerns]).toContain(consent?.subjectId)
          }
          expect(restsOn(ground, grounds)).toBe(true)
        }
      }),
      { numRuns },
    )
  }, timeout)

  it('keeps a ground to the millisecond it says: there until the end, and at the end either gone or another', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        for (const { fact, name, instant } of readings(world)) {
          const ground = onOwnScreen(fact, name, instant, allOpened(world.grounds), { mayOpenProtected: true })
          if (ground === null || ground.until === null || world.grounds.protections.length > 0) continue
          expect(onOwnScreen(fact, name, (ground.until - 1) as Instant, allOpened(world.grounds), { mayOpenProtected: true })).not.toBeNull()
          expect(onOwnScreen(fact, name, ground.until, allOpened(world.grounds), { mayOpenProtected: true })).not.toEqual(ground)
        }
      }),
      { numRuns },
    )
  }, timeout)

  it('puts in every seat the mark that a reader there would see', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        const table = orgNames.map((name) => ({ organisationId: ORG[name], organisationKind: KIND[name] }))
        for (const fact of world.facts) for (const instant of world.instants) {
          const seats = audienceOf(fact, table, instant, world.grounds, fact.holderId)
          expect(seats).toHaveLength(table.length)
          expect(seats[0]?.organisationId).toBe(fact.holderId)
          for (const { organisationId, mark } of seats) {
            const name = orgNames.find((one) => ORG[one] === organisationId) ?? 'social'
            if (organisationId === fact.holderId) expect(mark).toBe('OWN')
            else same(mark !== 'NONE', onOwnScreen(fact, name, instant, allOpened(world.grounds), { mayOpenProtected: true }) !== null, { fact, name, instant })
          }
        }
      }),
      { numRuns },
    )
  }, timeout)
})

describe('explanations', () => {
  it('name the ground that was used, at 1,000 random past instants', () => {
    const names = { organisation: (id: string) => `org ${id}`, person: (id: string) => `person ${id}` }
    let explained = 0
    fc.assert(
      fc.property(someGrounds, fc.array(someInstant, { minLength: 40, maxLength: 40 }), fc.constantFrom('sv' as const, 'en' as const), (grounds, instants, language) => {
        const facts = factsSpokenOf(grounds)
        for (const instant of instants) for (const fact of facts) for (const name of ['landlord', 'advice', 'kfm', 'care'] as const) {
          const ground = onOwnScreen(fact, name, instant, grounds)
          if (ground === null || fact.holderId === ORG[name]) continue
          const said = explain(ground, names, language)
          expect(said.ground).toBe(ground.kind)
          expect(said).toMatchObject({ toWhom: `org ${ORG[name]}`, leftBy: `org ${fact.holderId}`, covers: fact.category, since: ground.since, until: ground.until })
          // Asked again from the rows themselves: those named gave a consent that was live for this reader just then.
          expect(mayReadAloud(fact, { reader: aReader(name), room: { kind: 'OWN_SCREEN' }, instant }, grounds)).toBe(true)
          const givers = grounds.consents.filter((consent) => ground.consentIds.includes(consent.id)).map((consent) => `person ${consent.giverId}`)
          if (ground.kind === 'CONSENT') expect([...said.givenBy].sort()).toEqual([...new Set(givers)].sort())
          explained++
        }
      }),
      { numRuns: Math.max(numRuns, 60) },
    )
    expect(explained).toBeGreaterThan(1_000)
  }, timeout)
})

function restsOn(ground: Ground, grounds: CaseGrounds): boolean {
  switch (ground.kind) {
    case 'CONSENT':
      return ground.consentIds.length > 0
    case 'STATUTORY_NOTICE':
    case 'PUBLIC':
      return grounds.notices.some((notice) => notice.id === ground.noticeId)
    case 'OWN_DATA':
      return grounds.shares.some((share) => share.id === ground.shareId)
    case 'HARM_TEST':
      return grounds.harmTests.some((test) => test.id === ground.harmTestId && test.decidedBy === ground.decidedBy)
    case 'TENANT_PRESENT':
    case 'ANONYMISED':
      return false
  }
}

describe('the index of a case', () => {
  it('remembers stretches of time and no answers: an equal case asked afresh says the same', () => {
    const [world] = fc.sample(someWorld, { numRuns: 1, seed: 7 })
    if (world === undefined) throw new Error('No world was drawn.')
    for (const { fact, name, instant } of readings(world)) {
      expect(onOwnScreen(fact, name, instant, world.grounds)).toEqual(onOwnScreen(fact, name, instant, { ...world.grounds }))
    }
  })
})

/**
 * The question the database's policy asks: is every person the fact concerns covered now, by a row of that person's or
 * by one for everybody? A fact about nobody needs one for everybody. The holder's own facts need no row.
 */
function grantsCover(rows: readonly GrantRow[], fact: Fact, recipientId: OrganisationId, at: Instant): boolean {
  if (recipientId === fact.holderId) return true
  const live = rows.filter(
    (row) =>
      row.caseId === fact.caseId &&
      row.holderId === fact.holderId &&
      row.recipientId === recipientId &&
      row.category === fact.category &&
      row.validFrom <= at &&
      (row.validTo === null || at < row.validTo),
  )
  if (live.some((row) => row.personId === null)) return true
  return fact.concerns.length > 0 && fact.concerns.every((personId) => live.some((row) => row.personId === personId))
}
