import { asId, type Instant, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import type { PortalScope } from '../../graphql/portal-context.js';
import { announce } from '../../live/outbox.js';
import { sealPdf } from '../../sealing/seal-pdf.js';
import { markOf, saidState, sidesOf, versionOf } from './at-letter.js';
import { originalPaper, sealedSigners } from './letter-paper.report.js';
import { loadLetter, type LetterRecord } from './letter-of-intent.store.js';
import { beganBy, insertSealedLetter, lettersToSeal } from './sealed-letter.store.js';

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
    await insertSealedLetter(system, { letterId, version: versionOf(letter), file: sealed.bytes, textSha256: markOf(letter), level: sealed.level, sealedBy: signer.name, timestampedAt: sealed.timestampedAt, recordedAt: now });
    await announce(system, { organisationIds: sidesOf(letter).map(({ id }) => asId<OrganisationId>(id)), meetingIds: [] });
  });
}

/** Seals every letter that waits for it: for a server that stopped in between, and an authority that did not answer. */
export async function sealWaiting(parts: Parts, now: Instant): Promise<void> {
  for (const id of await lettersToSeal(parts.database.system())) await sealLetter(parts, id, now);
}

/** As the side that began it reads it: both read the same. */
async function asItsSide(database: Database, letterId: string, now: Instant): Promise<LetterRecord | null> {
  const organisationId = await beganBy(database.system(), letterId);
  if (organisationId === null) return null;
  return await database.as({ organisationId, mayOpenProtected: false }, now).transactional(async (inner) => await loadLetter(inner as Em, letterId, null));
}
