import type { CaseStanding } from '@bokvar/domain/policy';
import type { Em } from '../../database/orm.js';
import { findCase, findOwnDesk, type CaseFile, type Desk } from './case.store.js';

/** What the policy asks about a case: is the actor's organisation in it, and is it closed for them. */
export const standingOf = (file: CaseFile | null): CaseStanding => ({ isParty: file !== null, closed: file?.closed ?? false });

/** The case where the actor has a part in it, its standing there, and its own desk: by its own rows alone, too. */
export interface FoundStanding {
  readonly file: CaseFile | null;
  readonly standing: CaseStanding;
  readonly desk: Desk | null;
}

/** The case, and the actor's standing in it also where it has nothing but rows of its own: by those alone, and its own desk. */
export async function findStanding(em: Em, caseId: string, organisationId: string): Promise<FoundStanding> {
  const file = await findCase(em, caseId, organisationId);
  if (file !== null) return { file, standing: { ...standingOf(file), holdsRows: true }, desk: file.desk };
  const desk = await findOwnDesk(em, caseId, organisationId);
  return { file, standing: { isParty: false, holdsRows: desk !== null, closed: (desk?.closing ?? null) !== null }, desk };
}
