import { expect, it } from 'vitest'
import { roles } from '../vocabulary/role.js'
import { mayReadLeavings, maySayLeaving } from './leaving.js'

it.each(roles)('a manager says who leaves, a coordinator reads it, nobody else does: %s', (role) => {
  expect(maySayLeaving({ role }).allowed).toBe(role === 'CHEF')
  expect(mayReadLeavings({ role }).allowed).toBe(role === 'CHEF' || role === 'SAMORDNARE')
})
