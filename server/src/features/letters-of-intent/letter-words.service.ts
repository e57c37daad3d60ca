import { personBroughtIn, type KnownWords, type TextStopped } from '@bokvar/domain/texts';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { asReader } from '../cases/reading.service.js';
import { colleagueNames } from '../minutes/minutes.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { sidesOf } from './at-letter.js';
import { loadLetter, type LetterRecord } from './letter-of-intent.store.js';

/** A text that is about to be kept in a letter, where it stands, and what stood there before. */
export interface LetterWords { readonly at: string; readonly text: string; readonly before: string }

/**
 * Looks texts of a letter through for persons: a letter is about how one works, and about nobody. By the words of the writer's own
 * cases alone, so that being stopped tells her nothing; a manager reads no case, and so is stopped by the form of a text only.
 * How one reaches the parties may stand, and so may colleagues.
 * @param wordsIn the texts, made of the letter as it stands
 * @returns the first that was found; null too where the viewer reads no such letter, which the change itself refuses
 */
export async function personIn(database: Database, viewer: Viewer, now: Instant, letterId: string, wordsIn: (letter: LetterRecord) => readonly LetterWords[]): Promise<TextStopped | null> {
  const letter = await database.as({ organisationId: viewer.organisationId, userId: viewer.userId, mayOpenProtected: false }, now)
    .transactional(async (inner) => await loadLetter(inner as Em, letterId, null));
  if (letter === null) return null;
  return await asReader(database, viewer, now, async (em) => {
    const known = { ...await wordsOfOwnWorld(em), innocent: [...reached(letter), ...await colleagueNames(em)] } satisfies KnownWords;
    for (const { at, ...words } of wordsIn(letter)) {
      const found = personBroughtIn(words, known);
      if (found !== null) return { at, ...found };
    }
    return null;
  });
}

/** The ways in of the sides, as they are written there. */
function reached(letter: LetterRecord): string[] {
  return sidesOf(letter).flatMap(({ wayIn }) => [wayIn?.phone, wayIn?.mail, wayIn?.answers, wayIn?.deputy].filter((words) => typeof words === 'string'));
}
