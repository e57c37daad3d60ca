import { personBroughtIn, type TextStopped } from '@bokvar/domain/texts';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { asReader } from '../cases/reading.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { isHeld, type HeldMeeting } from './draft-minutes.js';
import { colleagueNames, loadMinutes } from './minutes.store.js';

/** A text, where it stands, and what stood there before: of that the writer is not the one to be stopped. */
export interface PlacedText { readonly at: string; readonly text: string; readonly before: string }

/**
 * Looks texts through for persons, by the words of the viewer's own cases alone: to be stopped by the other side's would tell of
 * them. Whole names of those who sat at the table, and of colleagues, may stand. What is found goes back to the viewer and is kept nowhere.
 * @param texts what the viewer's own side wrote: what another has written is not hers to be stopped by
 * @returns the first that was found, with where
 */
async function stopperAmong(em: Em, { people }: Pick<HeldMeeting, 'people'>, texts: readonly PlacedText[]): Promise<TextStopped | null> {
  const known = { ...await wordsOfOwnWorld(em), innocent: [...people.map(({ name }) => name), ...await colleagueNames(em)] };
  for (const { at, ...words } of texts) {
    const found = personBroughtIn(words, known);
    if (found !== null) return { at, ...found };
  }
  return null;
}

/** As `stopperAmong`, of a text that the viewer is about to keep in the minutes of a meeting. */
export async function stopperIn(database: Database, viewer: Viewer, now: Instant, meetingId: string, textIn: (record: HeldMeeting) => PlacedText): Promise<TextStopped | null> {
  return await asReader(database, viewer, now, async (em) => {
    const record = await loadMinutes(em, meetingId);
    return isHeld(record) ? await stopperAmong(em, record, [textIn(record)]) : null;
  });
}

/** Ends a change with what stopped it: its transaction is rolled back, so that what was found is kept nowhere. */
class Stopped extends Error {
  constructor(readonly by: TextStopped) {
    super('A person stands in a text that is written without.');
  }
}

/** Ends the change that it is called in where a text has a person in it. */
export async function requireNobody(em: Em, record: HeldMeeting, texts: readonly PlacedText[]): Promise<void> {
  const found = await stopperAmong(em, record, texts);
  if (found !== null) stopBy(found);
}

/** Ends the change that it is called in by what was found in a text, for `unlessStopped` to answer with. */
export function stopBy(found: TextStopped): never {
  throw new Stopped(found);
}

/** What a change answers, or what stopped it. */
export async function unlessStopped<Answer>(work: () => Promise<Answer>): Promise<Answer | TextStopped> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped) return error.by;
    throw error;
  }
}
