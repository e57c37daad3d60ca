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
