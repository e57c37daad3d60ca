import { mayWriteIntent } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import { intentSections, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import { byActor, letterDone, letterIn, versionOf } from './at-letter.js';
import { personIn } from './letter-words.service.js';
import { insertComment, insertSettled } from './write-letter.store.js';

const COMMENT_MAX = 1_000;
const PLACES: ReadonlySet<string> = new Set(['RUBRIK', ...intentSections]);

/** Something about a part of a letter, for both sides to read. */
export interface CommentLetter { readonly letterId: string; readonly place: string; readonly text: string }

export async function commentLetterOfIntent(database: Database, viewer: Viewer, now: Instant, key: string, command: CommentLetter): Promise<{ readonly letterId: string } | TextStopped | Refused> {
  const { letterId, place } = command;
  const text = command.text.trim();
  const stopped = await personIn(database, viewer, now, letterId, () => [{ at: place, text, before: '' }]);
  if (stopped !== null) return stopped;
  return await change(database, viewer, now, { key, operation: 'commentLetterOfIntent', input: command }, async (tx) => {
    const letter = await letterIn(tx, letterId);
    requireAllowed(mayWriteIntent(viewer), null);
    if (!PLACES.has(place)) refuse('FINNS_INTE', 'place');
    if (text === '') refuse('TEXT_SAKNAS', 'text');
    if (text.length > COMMENT_MAX) refuse('TEXT_FOR_LANG', 'text');
    await insertComment(tx.em, byActor(tx), { letterId, version: versionOf(letter), place, text });
    return letterDone(tx, letter, 'AVSIKT_KOMMENTERAD');
  });
}

/** A comment has been dealt with: it is folded away for both sides. Either may say so. */
export async function settleLetterComment(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly letterId: string; readonly commentId: string }): Promise<{ readonly letterId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'settleLetterComment', input: command }, async (tx) => {
    const { letterId, commentId } = command;
    const letter = await letterIn(tx, letterId);
    requireAllowed(mayWriteIntent(viewer), null);
    const comment = letter.comments.find(({ id }) => id === commentId) ?? refuse('FINNS_INTE');
    if (!comment.settled) await insertSettled(tx.em, byActor(tx), { commentId, letterId });
    return letterDone(tx, letter, 'AVSIKT_KOMMENTAR_KLAR');
  });
}
