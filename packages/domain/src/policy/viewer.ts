import type { OrganisationId, UserId } from '../vocabulary/ids.js'
import type { Language } from '../vocabulary/language.js'
import type { OrganisationKind } from '../vocabulary/organisation.js'
import { worksWithCases, type Role } from '../vocabulary/role.js'
import { ALLOWED, refused, type Decision } from './decision.js'

/** Who wants to act: a person acting for one organisation in the role that is valid now. */
export interface Viewer {
  readonly userId: UserId
  readonly organisationId: OrganisationId
  readonly organisationKind: OrganisationKind
  readonly role: Role
  /** May open what identifies a household that the own organisation protects. */
  readonly mayOpenProtected: boolean
  readonly language: Language
}

/** The kinds that take part in single cases. Police, relatives and the supplier never do, in any role. */
const WITH_CASES: ReadonlySet<OrganisationKind> = new Set([
  'SOCIALTJANST', 'BUS', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF', 'INKASSO', 'KRONOFOGDEN', 'VARD', 'KYRKA', 'IDEBUREN',
])

/** Managers and network partners never work with single cases; nor do organisations outside case work. [SoLPuL 10] */
export function mayDoCaseWork(viewer: Pick<Viewer, 'role' | 'organisationKind'>): Decision {
  return worksWithCases(viewer.role) && WITH_CASES.has(viewer.organisationKind) ? ALLOWED : refused('INTE_ARENDEARBETE')
}
