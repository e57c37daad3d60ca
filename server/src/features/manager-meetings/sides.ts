import { organisationKinds, type Role } from '@bokvar/domain/vocabulary';
import { isSide } from '../partnerships/other-side.js';

const LEADING: readonly Role[] = ['CHEF', 'SAMORDNARE'];

/** Managers of both sides, and the coordinators who prepare for them [domain 4]. */
export const leading = { roles: LEADING, kinds: organisationKinds.filter(isSide) };
