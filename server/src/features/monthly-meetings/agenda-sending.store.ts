import { randomUUID } from 'node:crypto';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';
import { AgendaSendingEntity } from './monthly-meeting.entity.js';

/** Marks points as sent, from when the other side can read them; those sent before keep their time. */
export async function markSent(em: Em, itemIds: readonly string[], at: Instant): Promise<void> {
  await em.execute('update agenda_item set sent_at = ? where id = any(?::uuid[]) and sent_at is null', [new Date(at), uuidArray(itemIds)]);
}

/** Keeps that an organisation sent its part, once for each time it did. */
export async function insertSending(em: Em, sending: { meetingId: string; organisationId: string; sentBy: string }, at: Instant): Promise<void> {
  await em.insert(AgendaSendingEntity, { ...sending, id: randomUUID(), sentAt: new Date(at) });
}
