import type { CaseStanding } from '@bokvar/domain/policy';
import type { CaseFile } from './case.store.js';

/** What the policy asks about a case: is the actor's organisation in it, and is it closed for them. */
export const standingOf = (file: CaseFile | null): CaseStanding => ({ isParty: file !== null, closed: file?.closed ?? false });
