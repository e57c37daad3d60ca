import type { Disclosed } from '@bokvar/domain/disclosure';
import type { DisclosedCase, DisclosedDocument } from '../read-case.service.js';

/**
 * May the reader's organisation take the row back, as wrongly recorded? Its own rows, at an open desk. What rests on a
 * person is told when it is tried; one whom the landlord's list has billed is the list's, and nothing of hers is by hand.
 */
export function mayRetractRow({ fact }: Disclosed<unknown>, of: DisclosedCase, { situation: { reader } }: DisclosedDocument): boolean {
  const own = fact.holderId === reader.organisationId;
  const closed = (of.head?.closedAt ?? of.desk?.closedAt ?? null) !== null;
  const billed = of.bills.some((bill) => bill.fact.concerns.some((id) => (id as string) === fact.id));
  return own && !closed && !billed;
}
