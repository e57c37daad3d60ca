import { randomUUID } from 'node:crypto';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';
import { paperCodeOf } from '../grounds/paper.js';

/** What is kept of a printed agenda: for whom, on which consents, and a hash of what it said. Never the paper itself. */
export interface IssuedPacket {
  readonly meetingId: string;
  readonly organisationId: string;
  readonly userId: string;
  readonly issuedAt: Instant;
  readonly consentIds: readonly string[];
  readonly contentHash: string;
}

/** Codes are drawn until one is free: among 190 million, the second almost always is. */
const TRIES = 5;

/** Keeps a packet under a new code. Returns the code, which stands on the paper. */
export async function keepPacket(em: Em, packet: IssuedPacket): Promise<string> {
  const { meetingId, organisationId, userId, issuedAt, consentIds, contentHash } = packet;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const id = randomUUID();
    const code = paperCodeOf(id);
    const kept: unknown[] = await em.execute(
      `insert into packet (id, meeting_id, organisation_id, user_id, code, issued_at, consent_ids, content_hash)
       values (?, ?, ?, ?, ?, ?, ?::uuid[], ?) on conflict (code) do nothing returning id`,
      [id, meetingId, organisationId, userId, code, new Date(issuedAt), uuidArray(consentIds), contentHash]);
    if (kept.length > 0) return code;
  }
  throw new Error('No free code for a packet');
}

/** Keeps that a packet is destroyed, from the first time it was said. @returns the meeting it was for; null when there is no such packet */
export async function markDestroyed(em: Em, id: string, at: Instant): Promise<string | null> {
  const rows: { meeting_id: string }[] = await em.execute(
    'update packet set destroyed_at = coalesce(destroyed_at, ?) where id = ? returning meeting_id', [new Date(at), id]);
  return rows[0]?.meeting_id ?? null;
}
