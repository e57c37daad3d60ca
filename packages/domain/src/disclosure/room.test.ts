import { describe, expect, it } from 'vitest'
import { aCase, aConsent, aFact, aReader, aShare, NOW, ORG, PERSON } from '../testing/builders.js'
import type { PersonId } from '../vocabulary/ids.js'
import { discloseOnSharedScreen, mayStandOnSharedScreen, withoutGround, type Table } from './room.js'

const table = (names: readonly Parameters<typeof aReader>[0][], tenantsPresent: readonly PersonId[] = []): Table => ({ kind: 'AT_TABLE', present: names.map((name) => aReader(name)), tenantsPresent })
const grounds = aCase({ consents: [aConsent({ recipients: [ORG.landlord] })], shares: [aShare()] })
const plan = aFact()
const debt = aFact({ holder: 'landlord', category: 'RENT_FACTS', concerns: [PERSON.maja, PERSON.ali] })

describe('the shared screen', () => {
  it('holds what is common to everybody present', () => {
    const room = table(['landlord', 'social'])
    expect(mayStandOnSharedScreen(plan, room, NOW, grounds)).toBe(true)
    expect(mayStandOnSharedScreen(debt, room, NOW, grounds)).toBe(true)
  })
  it('loses what one who comes in has no ground for, and names that one to the chair', () => {
    const room = table(['landlord', 'social', 'advice'])
    expect(mayStandOnSharedScreen(plan, room, NOW, grounds)).toBe(false)
    expect(withoutGround(plan, room, NOW, grounds).map((reader) => reader.organisationId)).toEqual([ORG.advice])
  })
  it('never holds one’s own fact that the others may not have', () => {
    const known = aFact({ category: 'KNOWN_STATUS' })
    expect(mayStandOnSharedScreen(known, table(['social']), NOW, grounds)).toBe(true)
    expect(mayStandOnSharedScreen(known, table(['social', 'landlord']), NOW, grounds)).toBe(false)
  })
  it('shows nothing while a manager without case work looks on', () => {
    const chef = aReader('social', { mandates: [{ role: 'CHEF', from: NOW, to: null }] })
    expect(mayStandOnSharedScreen(plan, { ...table(['social']), present: [aReader('social'), chef] }, NOW, grounds)).toBe(false)
  })
  it('shows a tenant what is about that tenant, not what the table knows of the other', () => {
    const room = table(['landlord', 'social'], [PERSON.ali])
    expect(mayStandOnSharedScreen(plan, room, NOW, grounds)).toBe(false)
    expect(mayStandOnSharedScreen(debt, room, NOW, grounds)).toBe(true)
    expect(mayStandOnSharedScreen(plan, table(['landlord', 'social'], [PERSON.maja]), NOW, grounds)).toBe(true)
  })
  it('shows a guardian what is about the child', () => {
    const ofChild = aFact({ category: 'AGREED_PLAN', concerns: [PERSON.child] })
    expect(mayStandOnSharedScreen(ofChild, table(['social'], [PERSON.maja]), NOW, grounds)).toBe(true)
  })
  it('is not there in an empty room, at a desk or in a network meeting', () => {
    for (const room of [table([]), { kind: 'OWN_SCREEN' }, { kind: 'NETWORK_MEETING' }] as const) expect(mayStandOnSharedScreen(plan, room, NOW, grounds)).toBe(false)
  })
  it('hands over the value with the ground of whose screen it is', () => {
    const room = table(['landlord', 'social'])
    const reader = aReader('landlord')
    expect(discloseOnSharedScreen(plan, 'Autogiro', { reader, room, instant: NOW }, grounds)?.ground.kind).toBe('CONSENT')
    expect(discloseOnSharedScreen(plan, 'Autogiro', { reader, room: table(['landlord', 'advice']), instant: NOW }, grounds)).toBeNull()
  })
})
