import type { Fact, FactCategory } from '@bokvar/domain/disclosure';
import { asId, categoryOf, type CaseId, type FactId, type Instant, type OrganisationId, type OrganisationKind, type PersonId } from '@bokvar/domain/vocabulary';
import type { ItemRecord } from './meeting.store.js';

/**
 * What it tells that an organisation raises a household: of the category of what it does in a case. At social services
 * that is that the person is known to them, which a consent must open for each adult [OSL 26:1, domain R2]; at a landlord
 * it goes where the arrears go. Null: such an organisation raises no households.
 */
export function raisedCategory(ownerKind: OrganisationKind): FactCategory | null {
  return categoryOf(ownerKind, 'ATGARD');
}

/** A point on a household as the fact that the domain decides on; null for a point that is on none. */
export function raisedFact(item: Pick<ItemRecord, 'id' | 'caseId' | 'ownerId' | 'category' | 'concerns' | 'sentAt'>, ownerKind: OrganisationKind): Fact | null {
  const { id, caseId, ownerId, category, concerns, sentAt } = item;
  if (caseId === null || ownerId === null || category === null) return null;
  return {
    id: asId<FactId>(id), caseId: asId<CaseId>(caseId), holderId: asId<OrganisationId>(ownerId), holderKind: ownerKind, category, concerns: concerns as PersonId[],
    recordedAt: (sentAt ?? 0) as Instant };
}
