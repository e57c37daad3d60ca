import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

/**
 * Reading to whom the viewer's own organisation's facts were shown. Each organisation reads the log of what it holds itself;
 * what others hold, and whom they showed it to, is theirs to tell. Open also when the case is closed. [GDPR 15]
 */
export function mayReadDisclosureLog(viewer: Pick<Viewer, 'role' | 'organisationKind'>, standing: { readonly holdsFacts: boolean }): Decision {
  return allOf(mayDoCaseWork(viewer), standing.holdsFacts ? ALLOWED : refused('FINNS_INTE'))
}
