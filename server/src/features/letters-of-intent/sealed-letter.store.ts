import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { SealedLetterEntity } from './sealed-letter.entity.js';

/** The sealed file; null where there is none for this reader. */
export async function loadSealedFile(em: Em, letterId: string): Promise<Uint8Array | null> {
  const rows: { file: Uint8Array }[] = await em.execute('select file from sealed_letter where letter_id = ?', [letterId]);
  return rows[0]?.file ?? null;
}

/** Letters that all have signed and that have no sealed file yet. */
export async function lettersToSeal(system: Em): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `select l.id from letter_of_intent l where not exists (select 1 from sealed_letter f where f.letter_id = l.id)
       and exists (select 1 from letter_of_intent_event e where e.letter_id = l.id and e.state = 'GALLANDE') order by l.id`);
  return rows.map(({ id }) => id);
}

/** The side that began a letter: both read the same. Null: there is no such letter. */
export async function beganBy(system: Em, letterId: string): Promise<string | null> {
  const rows: { organisationId: string }[] = await system.execute('select organisation_id as "organisationId" from letter_of_intent where id = ?', [letterId]);
  return rows[0]?.organisationId ?? null;
}

/** A sealed file to be kept. */
export interface NewSealedLetter {
  readonly letterId: string;
  readonly version: number;
  readonly file: Uint8Array;
  readonly textSha256: string;
  readonly level: string;
  readonly sealedBy: string;
  readonly timestampedAt: Instant | null;
  readonly recordedAt: Instant;
}

/** Keeps the original. Two servers may have been at it at once: the first one's stands. */
export async function insertSealedLetter(system: Em, { file, timestampedAt, recordedAt, ...sealed }: NewSealedLetter): Promise<void> {
  await system.upsert(SealedLetterEntity, { ...sealed, file: Buffer.from(file), timestampedAt: timestampedAt === null ? null : new Date(timestampedAt), recordedAt: new Date(recordedAt) },
    { onConflictFields: ['letterId'], onConflictAction: 'ignore' });
}

/** True for the one server that sees to a reminder of a letter: false when another has. */
export async function claimLetterReminder(system: Em, letterId: string, about: string, now: Instant): Promise<boolean> {
  const claimed: unknown[] = await system.execute('insert into letter_of_intent_reminder (letter_id, about, at) values (?, ?, ?) on conflict do nothing returning letter_id', [letterId, about, new Date(now)]);
  return claimed.length > 0;
}
