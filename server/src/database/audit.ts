import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from './orm.js';
import { uuidArray } from './uuid-array.js';

/** A row of the audit: who changed or took out what, when. A code and ids, never content. */
export interface AuditRecord {
  readonly at: Instant;
  /** The user null: the portal itself, or an operator at a terminal. */
  readonly by: { readonly userId: string | null; readonly organisationId: string };
  readonly action: string;
  readonly ids: readonly string[];
}

/** Writes a row of the audit, in the transaction of what it tells. The database chains it to the row before. */
export async function writeAudit(em: Em, { at, by, action, ids }: AuditRecord): Promise<void> {
  await em.execute('insert into audit (at, organisation_id, user_id, action, object_ids) values (?, ?, ?, ?, ?::uuid[])',
    [new Date(at), by.organisationId, by.userId, action, uuidArray(ids)]);
}
