import { randomUUID } from 'node:crypto';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CaseShareEntity } from './case-share.entity.js';

/** Records that a case was raised with an organisation, unless it has been already. The grants are unfolded by whoever calls. */
export async function shareCase(em: Em, share: { caseId: string; holderId: string; recipientId: string }, at: Instant): Promise<void> {
  const { caseId, recipientId } = share;
  if ((await em.count(CaseShareEntity, { caseId, recipientId, endedAt: null })) > 0) return;
  await em.insert(CaseShareEntity, { ...share, id: randomUUID(), sharedAt: new Date(at), endedAt: null });
}

/** Ends what was raised with, or by, an organisation in the cases of a partnership. The grants are unfolded by whoever calls. */
export async function endShares(system: Em, partnershipId: string, organisationId: string, at: Instant): Promise<void> {
  await system.execute(
    `update case_share s set ended_at = ? from case_file c
     where c.id = s.case_id and c.partnership_id = ? and ? in (s.holder_id, s.recipient_id) and s.ended_at is null`, [new Date(at), partnershipId, organisationId]);
}
