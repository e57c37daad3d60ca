import { describe, expect, it } from 'vitest'
import { heldKinds, type HeldKind } from '../vocabulary/leaving-codes.js'
import { localDate } from '../vocabulary/local-date.js'
import { canBeLastDay, canTakeOver, isHandedOver, type Successor } from './leaving.js'

const AT = { leaverId: 'yvonne', answersId: 'yvonne', deputyId: 'marta' }
const yvonne: Successor = { id: 'yvonne', roles: ['SAMORDNARE'], mayOpenProtected: false, leaves: true }
const marta: Successor = { id: 'marta', roles: ['HANDLAGGARE'], mayOpenProtected: true, leaves: false }
const berit: Successor = { id: 'berit', roles: ['HANDLAGGARE'], mayOpenProtected: false, leaves: false }
const cajsa: Successor = { id: 'cajsa', roles: ['SAMORDNARE'], mayOpenProtected: false, leaves: false }
const gunilla: Successor = { id: 'gunilla', roles: ['CHEF'], mayOpenProtected: false, leaves: false }
const takers = (kind: HeldKind, people = [yvonne, marta, berit, cajsa, gunilla]) => people.filter((one) => canTakeOver(kind, one, AT)).map(({ id }) => id)

describe('who can take over what somebody holds who leaves', () => {
  it.each([
    ['UPPGIFT', ['marta', 'berit', 'cajsa']], ['ARENDE', ['marta', 'berit', 'cajsa']],
    ['INGANG', ['berit', 'cajsa', 'gunilla']], ['SAMORDNING', ['marta', 'berit']], ['SKYDDADE', ['berit', 'cajsa']], ['MANDAT', ['marta', 'berit', 'cajsa', 'gunilla']], ['UNDERSKRIFT', ['gunilla']], ['JUSTERING', []],
  ] as const)('%s: %o', (kind, ids) => { expect(takers(kind)).toEqual(ids) })

  it('nobody who leaves herself, and never the one who leaves', () => {
    const leaving = [marta, berit, cajsa, gunilla].map((one) => ({ ...one, leaves: true }))
    for (const kind of heldKinds) {
      expect(takers(kind, leaving)).toEqual([])
      expect(canTakeOver(kind, { ...yvonne, leaves: false, roles: ['HANDLAGGARE'] }, AT)).toBe(false)
    }
  })

  it('all is handed over but the approving of notes, which one does oneself or brings back', () => {
    expect(heldKinds.filter((kind) => !isHandedOver(kind))).toEqual(['JUSTERING'])
  })
})

describe('a last day', () => {
  it.each([['2026-11-18', false], ['2026-11-19', true], ['2027-11-20', true], ['2027-11-21', false]])('%s: %s', (day, can) => {
    expect(canBeLastDay(localDate(day), localDate('2026-11-19'))).toBe(can)
  })
})
