import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { mandateDecisions } from '../vocabulary/mandate-codes.js'
import { roles } from '../vocabulary/role.js'
import { dependences, type WorkFacts, type Worker } from './person-independence.js'

const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env

const worker = (id: string, more: Partial<Worker> = {}): Worker => ({ id, roles: [], mayOpenProtected: false, ...more })
const whole: WorkFacts = {
  workers: [
    worker('a', { roles: ['SAMORDNARE'], mayOpenProtected: true }), worker('b', { roles: ['SAMORDNARE'], mayOpenProtected: true }),
    worker('c', { roles: ['CHEF'] }), worker('d', { roles: ['CHEF'] }),
  ],
  answersId: 'a', deputyId: 'b',
  mandates: [{ decision: 'ANSTAND', userId: 'a', deputyId: 'b' }, { decision: 'UNDERTECKNA', userId: 'c', deputyId: null }, { decision: 'UNDERTECKNA', userId: 'd', deputyId: null }],
}

describe('the person-independence check', () => {
  it('finds nothing where each thing is done by two', () => {
    expect(dependences(whole)).toEqual([])
  })

  it.each([
    ['the only coordinator', { workers: whole.workers.map((one) => (one.id === 'b' ? worker('b', { roles: ['HANDLAGGARE'], mayOpenProtected: true }) : one)) }, [{ workerId: 'a', need: 'MOTEN' }]],
    ['the only manager', { workers: whole.workers.filter(({ id }) => id !== 'd') }, [{ workerId: 'c', need: 'BESLUT' }, { workerId: 'c', need: 'MANDAT' }]],
    ['the only one who may open protected households', { workers: whole.workers.map((one) => (one.id === 'b' ? { ...one, mayOpenProtected: false } : one)) }, [{ workerId: 'a', need: 'SKYDDADE' }]],
    ['who answers without a deputy', { deputyId: null }, [{ workerId: 'a', need: 'INGANG' }]],
    ['the only one with a mandate', { mandates: whole.mandates.map((one) => ({ ...one, deputyId: null })) }, [{ workerId: 'a', need: 'MANDAT' }]],
    ['the only one with a mandate, whose deputy has left', { mandates: [{ decision: 'ANSTAND' as const, userId: 'b', deputyId: 'somebody' }] }, [{ workerId: 'b', need: 'MANDAT' }]],
    ['a deputy who has left', { deputyId: 'somebody' }, [{ workerId: 'a', need: 'INGANG' }]],
  ])('names %s', (_, change, found) => {
    expect(dependences({ ...whole, ...change })).toEqual(found)
  })

  it('says of one who does everything alone all that would stop, and nothing of what nobody does', () => {
    const alone = { workers: [worker('a', { roles: ['SAMORDNARE'] })], answersId: 'a', deputyId: null, mandates: [{ decision: 'ANSTAND' as const, userId: 'a', deputyId: null }] }
    expect(dependences(alone).map(({ need }) => need)).toEqual(['MOTEN', 'ARENDEN', 'MANDAT', 'INGANG'])
    expect(dependences({ workers: [], answersId: null, deputyId: null, mandates: [] })).toEqual([])
  })

  it('in every world: who is not named can leave, and nothing that is done today stops', () => {
    const ids = ['a', 'b', 'c', 'd']
    const anyone = fc.option(fc.constantFrom(...ids), { nil: null })
    const workers = fc.subarray(ids).chain((present) => fc.tuple(...present.map((id) => fc.record({ id: fc.constant(id), roles: fc.subarray([...roles]), mayOpenProtected: fc.boolean() }))))
    const mandates = fc.array(fc.record({ decision: fc.constantFrom(...mandateDecisions), userId: fc.constantFrom(...ids), deputyId: anyone }), { maxLength: 4 })
    fc.assert(fc.property(fc.record({ workers, answersId: anyone, deputyId: anyone, mandates }), (facts) => {
      const found = dependences(facts)
      const free = facts.workers.find(({ id }) => !found.some(({ workerId }) => workerId === id))
      if (free === undefined) return
      const after = { ...facts, workers: facts.workers.filter(({ id }) => id !== free.id) }
      // Whatever somebody alone did before, she does still; and nothing more has come to rest on nobody.
      for (const dependence of found) expect(dependences(after)).toContainEqual(dependence)
    }), { numRuns: howManyWorlds(environment, 300) })
  })
})
