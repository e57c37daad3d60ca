import { organisationKinds } from '@bokvar/domain/vocabulary';
import { isSide } from './other-side.js';

/** Everybody of both sides, managers too: for what is agreed between them, with no case in it. */
export const bothSides = { kinds: organisationKinds.filter(isSide) };
