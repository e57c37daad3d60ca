import { isLandlord } from '../vocabulary/organisation.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

/** Reading in, committing and undoing an arrears list: case workers of a landlord. A debt collector is none. */
export function mayImportArrears(viewer: Pick<Viewer, 'role' | 'organisationKind'>): Decision {
  return allOf(isLandlord(viewer.organisationKind) ? ALLOWED : refused('BARA_HYRESVARD_LASER_IN'), mayDoCaseWork(viewer))
}
