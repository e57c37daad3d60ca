import { randomUUID } from 'node:crypto';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';
import { ADULTS_OF } from '../cases/case.store.js';
import { AgendaSendingEntity } from './monthly-meeting.entity.js';

/**
 * Marks points as sent, from when the other side can read them; those sent before keep their time. Whom a household's
 * point concerns is counted now: somebody may have been added since it was proposed, and each has to say yes [C2].
 */
export async function markSent(em: Em, itemIds: readonly string[], at: Instant): Promise<void> {
  await em.execute(
    `update agenda_item set sent_at = coalesce(sent_at, ?), concerns = ${ADULTS_OF('agenda_item.case_id')} where id = any(?::uuid[])`, [new Date(at), uuidArray(itemIds)]);
}

/** Has an organisation sent its part before? */
export async function hasSent(em: Em, of: { meetingId: string; organisationId: string }): Promise<boolean> {
  return (await em.count(AgendaSendingEntity, of)) > 0;
}

/** Keeps that an organisation sent its part, once for each time it did. */
export async function insertSending(em: Em, { meetingId, organisationId, sentBy }: { meetingId: string; organisationId: string; sentBy: string }, at: Instant): Promise<void> {
  await em.insert(AgendaSendingEntity, { meetingId, organisationId, sentBy, id: randomUUID(), sentAt: new Date(at) });
}
