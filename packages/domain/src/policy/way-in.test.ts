import { describe, expect, it } from 'vitest'
import { roles } from '../vocabulary/role.js'
import { mayKeep, mayReadDependences, mayWriteWayIn, type WayInWritten } from './way-in.js'

const written: WayInWritten = { phone: '070-174 06 10', mail: 'boende@alvsalahem.example', hours: 'Vardagar 8–16', answersId: 'yvonne', deputyId: 'marta' }
const COLLEAGUES = new Set(['yvonne', 'marta'])
const kept = (part: keyof WayInWritten, change: Partial<WayInWritten>) => {
  const decision = mayKeep(part, { ...written, ...change }, COLLEAGUES)
  return decision.allowed ? 'kept' : decision.code
}

describe('writing the own way in', () => {
  it.each(roles)('a coordinator and a manager may, nobody else: %s', (role) => {
    expect(mayWriteWayIn({ role }).allowed).toBe(role === 'SAMORDNARE' || role === 'CHEF')
  })

  it.each(roles)('what rests on single persons is read by managers alone: %s', (role) => {
    expect(mayReadDependences({ role }).allowed).toBe(role === 'CHEF')
  })

  it.each(['070-174 06 10', '+46 70 174 06 10', '0771-73 73 00', ''])('a number is kept: %s', (phone) => expect(kept('phone', { phone })).toBe('kept'))
  it.each(['ring oss', '112', '070-174 06 10 (fråga efter Åsa)', '1'.repeat(50)])('what is no number is not: %s', (phone) => expect(kept('phone', { phone })).toBe('INGANG_TELEFON'))
  it.each(['boende@alvsalahem.example', ''])('an address is kept: %s', (mail) => expect(kept('mail', { mail })).toBe('kept'))
  it.each(['boende', 'boende@', 'a b@c.se', `${'x'.repeat(260)}@c.se`])('what is no address is not: %s', (mail) => expect(kept('mail', { mail })).toBe('INGANG_MEJL'))

  it('hours are in own words, not more than a line or two', () => {
    expect(kept('hours', { hours: 'Vardagar 8–16, annars telefonsvarare som avlyssnas varje morgon' })).toBe('kept')
    expect(kept('hours', { hours: 'x'.repeat(201) })).toBe('INGANG_TEXT_LANG')
  })

  it('who answers and the deputy are colleagues, and two persons', () => {
    expect([kept('answersId', {}), kept('deputyId', {}), kept('answersId', { answersId: null }), kept('deputyId', { deputyId: null })]).toEqual(['kept', 'kept', 'kept', 'kept'])
    expect(kept('answersId', { answersId: 'somebody' })).toBe('INGANG_PERSON')
    expect(kept('deputyId', { deputyId: 'somebody' })).toBe('INGANG_PERSON')
    expect(kept('deputyId', { deputyId: 'yvonne' })).toBe('INGANG_SAMMA')
  })
})
