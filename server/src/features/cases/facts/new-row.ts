import type { FactCategory } from '@bokvar/domain/disclosure';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Actor } from '../../../database/transaction.js';

/** What every row of a case is besides its content: whose it is, since when, and by whom. */
export interface NewRow {
  readonly caseId: string;
  readonly holderId: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

/** A row that the actor writes now, held by the actor's own organisation. */
export function rowBy(actor: Actor, caseId: string, now: Instant): NewRow {
  return { caseId, holderId: actor.organisationId, recordedAt: now, recordedBy: actor.userId };
}

/** The columns that make a row a fact. */
export function columnsOf({ caseId, holderId, recordedAt, recordedBy, category, concerns }: NewRow & { category: FactCategory; concerns: readonly string[] }) {
  return { caseId, holderId, recordedBy, recordedAt: new Date(recordedAt), category: category as string, concerns: [...concerns] };
}
