import { isLandlord } from '../vocabulary/organisation.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

/** Reading a landlord's own steps as they were decided: those who take them. Others see them where they are shown with a rent. */
export function mayReadTimeline(viewer: Actor): Decision {
  return allOf(mayDoCaseWork(viewer), isLandlord(viewer.organisationKind) ? ALLOWED : refused('NOT_ALLOWED'))
}

/** Deciding them is the coordinator's. */
export function mayDecideTimeline(viewer: Actor): Decision {
  return allOf(mayReadTimeline(viewer), viewer.role === 'SAMORDNARE' ? ALLOWED : refused('SAMORDNARE_BESTAMMER_STEG'))
}
