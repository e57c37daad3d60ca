import { randomUUID } from 'node:crypto';
import type { Instant, ProtectionLevel } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { ProtectionEntity } from './case-share.entity.js';

/** Of the acting organisation, and in force. */
const IN_FORCE = `p.holder_id = ${CURRENT_ORGANISATION} and p.from_at <= ${CURRENT_INSTANT} and (p.to_at is null or p.to_at > ${CURRENT_INSTANT})`;

/** The persons of a case whom the acting organisation has marked as protected, as far as it has not ended it. */
export async function flaggedPersons(em: Em, caseId: string): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(`select distinct p.person_id as id from protection p where p.case_id = ? and ${IN_FORCE}`, [caseId]);
  return rows.map(({ id }) => id);
}

/** A protected identity as one organisation comes to know of it. */
export interface NewProtection { caseId: string; holderId: string; personId: string; level: ProtectionLevel; from: Instant }

/** Marks a person of the acting organisation's household as protected, from an instant on. */
export async function insertProtection(em: Em, { from, ...of }: NewProtection): Promise<void> {
  await em.insert(ProtectionEntity, { id: randomUUID(), ...of, fromAt: new Date(from), toAt: null });
}

/** Ends what the acting organisation has recorded of a person's protected identity. That it was there stays. */
export async function endProtectionOf(em: Em, of: { caseId: string; personId: string }, at: Instant): Promise<void> {
  await em.execute(`update protection p set to_at = ? where p.case_id = ? and p.person_id = ? and ${IN_FORCE}`, [new Date(at), of.caseId, of.personId]);
}
