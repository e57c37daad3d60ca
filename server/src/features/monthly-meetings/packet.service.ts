import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import type { Viewer } from '../sessions/viewer.js';
import { pointsChanged } from './meeting-change.js';
import { markDestroyed } from './packet.store.js';

/** Confirms that a printed agenda whose ground has ended is destroyed. */
export async function confirmDestroyed(database: Database, viewer: Viewer, now: Instant, key: string, packetId: string): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'confirmDestroyed', input: { packetId } }, async (tx) => {
    const meetingId = await markDestroyed(tx.em, packetId, now);
    if (meetingId === null) refuse('FINNS_INTE');
    return await pointsChanged(tx, meetingId, 'UTSKRIFT_FORSTORD', [packetId]);
  });
}
