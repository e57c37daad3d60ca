import { asId, type Instant, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import type { PortalScope } from '../../graphql/portal-context.js';
import { announce } from '../../live/outbox.js';
import { sealPdf } from '../../sealing/seal-pdf.js';
import { markOf, saidState, sidesOf, versionOf } from './at-letter.js';
import { originalPaper, sealedSigners } from './letter-paper.report.js';
import { loadLetter, type LetterRecord } from './letter-of-intent.store.js';
import { SealedLetterEntity } from './sealed-letter.entity.js';

/** The work of sealing a letter that all have signed: asked for by this name, with the letter's id. */
export const SEAL_JOB = 'seal-letter';

type Parts = Pick<PortalScope, 'database' | 'seals'>;

/**
 * Makes the sealed original of a letter that all have signed, once: asked for again it does nothing. A failure of the authority or
 * the key makes none, so that there is never a seal of a lower level than the portal is set for; it is tried again.
 */
export async function sealLetter({ database, seals }: Parts, letterId: string, now: Instant): Promise<void> {
  const letter = await asItsSide(database, letterId, now);
  if (letter === null || letter.sealed !== null || saidState(letter) !== 'GALLANDE') return;
  const { signer } = seals;
  const paper = await originalPaper(letter, { sealedBy: signer.name, timestampUrl: signer.timestamps?.url ?? null, at: now });
  const sealed = await sealPdf(paper, signer, { reason: 'Avsiktsförklaringen är undertecknad', signers: sealedSigners(letter), at: now });
  await database.system().transactional(async (inner) => {
    const system = inner as Em;
    // Two servers may have been at it at once: the first one's stands.
    await system.upsert(SealedLetterEntity, {
      letterId, version: versionOf(letter), file: Buffer.from(sealed.bytes), textSha256: markOf(letter), level: sealed.level, sealedBy: signer.name,
      timestampedAt: sealed.timestampedAt === null ? null : new Date(sealed.timestampedAt), recordedAt: new Date(now),
    }, { onConflictFields: ['letterId'], onConflictAction: 'ignore' });
    await announce(system, { organisationIds: sidesOf(letter).map(({ id }) => asId<OrganisationId>(id)), meetingIds: [] });
  });
}

/** Seals every letter that waits for it: for a server that stopped in between, and an authority that did not answer. */
export async function sealWaiting(parts: Parts, now: Instant): Promise<void> {
  const waiting: { id: string }[] = await parts.database.system().execute(
    `select l.id from letter_of_intent l where not exists (select 1 from sealed_letter f where f.letter_id = l.id)
       and exists (select 1 from letter_of_intent_event e where e.letter_id = l.id and e.state = 'GALLANDE') order by l.id`);
  for (const { id } of waiting) await sealLetter(parts, id, now);
}

/** As the side that began it reads it: both read the same. */
async function asItsSide(database: Database, letterId: string, now: Instant): Promise<LetterRecord | null> {
  const rows: { organisation: string }[] = await database.system().execute('select organisation_id as organisation from letter_of_intent where id = ?', [letterId]);
  const organisationId = rows[0]?.organisation;
  if (organisationId === undefined) return null;
  return await database.as({ organisationId, mayOpenProtected: false }, now).transactional(async (inner) => await loadLetter(inner as Em, letterId, null));
}
