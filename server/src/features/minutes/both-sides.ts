import { organisationKinds } from '@bokvar/domain/vocabulary';
import { caseWork } from '../../graphql/access.js';
import { isSide } from '../partnerships/other-side.js';

/** Case workers of both sides. */
export const bothSides = { ...caseWork, kinds: organisationKinds.filter(isSide) };
