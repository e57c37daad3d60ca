import type { Viewer } from './viewer.js'
import { ALLOWED, refused, type Decision } from './decision.js'

/** Who leaves, and what waits for somebody else: read by those who answer for the work going on. */
export function mayReadLeavings({ role }: Pick<Viewer, 'role'>): Decision {
  return role === 'CHEF' || role === 'SAMORDNARE' ? ALLOWED : refused('FINNS_INTE')
}

/** Saying who leaves, and asking colleagues to take over: managers, who appoint [metodstöd: förankra hos cheferna]. */
export function maySayLeaving({ role }: Pick<Viewer, 'role'>): Decision {
  return role === 'CHEF' ? ALLOWED : refused('SLUTAR_SAGS_AV_CHEF')
}
