import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { agendaChanged } from './agenda-change.service.js';
import { PacketEntity } from './monthly-meeting.entity.js';

/** Confirms that a printed agenda whose ground has ended is destroyed. */
export async function confirmDestroyed(database: Database, viewer: Viewer, now: Instant, key: string, packetId: string): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'confirmDestroyed', input: { packetId } }, async (tx) => {
    const packet = await tx.em.findOne(PacketEntity, { id: packetId });
    if (packet === null) refuse('FINNS_INTE');
    packet.destroyedAt ??= new Date(now);
    return await agendaChanged(tx, packet.meetingId, 'UTSKRIFT_FORSTORD', [packetId]);
  });
}
