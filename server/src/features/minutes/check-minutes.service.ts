import { personInText, type TextStopped } from '@bokvar/domain/texts';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { asReader } from '../cases/reading.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { isHeld } from './draft-minutes.js';
import { colleagueNames, loadMinutes, type MinutesRecord } from './minutes.store.js';

/** A text and where it stands. */
export interface PlacedText { readonly at: string; readonly text: string }

/**
 * Looks texts through for persons, by the words of the viewer's own cases alone: to be stopped by the other side's would tell of
 * them. Whole names of those who sat at the table, and of colleagues, may stand. What is found goes back to the viewer and is kept nowhere.
 * @param texts of the record, and the viewer's own side's alone: what another has written is not hers to be stopped by
 * @returns the first that was found, with where
 */
export async function stopperIn(database: Database, viewer: Viewer, now: Instant, meetingId: string, texts: (record: MinutesRecord) => readonly PlacedText[]): Promise<TextStopped | null> {
  return await asReader(database, viewer, now, async (em) => {
    const record = await loadMinutes(em, meetingId);
    if (!isHeld(record)) return null;
    const known = { ...await wordsOfOwnWorld(em), innocent: [...record.people.map(({ name }) => name), ...await colleagueNames(em)] };
    for (const { at, text } of texts(record)) {
      const found = personInText(text, known);
      if (found !== null) return { at, ...found };
    }
    return null;
  });
}
