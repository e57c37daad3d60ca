import type { Disclosed } from '@bokvar/domain/disclosure';
import { toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { ActionRecord } from '../cases/case-rows.js';
import type { DisclosedCase, DisclosedDocument } from '../cases/read-case.service.js';

/** What the reader's own organisation has done in a case today, the latest of it; null when nothing. */
export function doneToday(of: DisclosedCase, { situation: { reader, instant } }: Pick<DisclosedDocument, 'situation'>): Disclosed<ActionRecord> | null {
  const today = toLocalDate(instant);
  return of.actions.find(({ fact, value }) => fact.holderId === reader.organisationId && toLocalDate(value.doneAt as Instant) === today) ?? null;
}
