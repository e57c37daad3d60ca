import { personBroughtIn } from '@bokvar/domain/texts';
import { worksWithCases } from '@bokvar/domain/vocabulary';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import type { Change } from '../../database/transaction.js';
import { stopBy } from '../minutes/check-minutes.service.js';
import { colleagueNames } from '../minutes/minutes.store.js';
import type { Viewer } from '../sessions/viewer.js';

/**
 * Ends the change where somebody brings a person into a text that both sides' managers read. A manager reads no case, so hers
 * are looked through by form alone, as for numbers of persons and flats; a coordinator's by the words of her own side's cases
 * too. Whole names of colleagues, and of the managers of both sides, may stand.
 */
export async function requireNoPerson(tx: Change, viewer: Viewer, managers: readonly string[], at: string, words: { readonly before: string; readonly text: string }): Promise<void> {
  const known = worksWithCases(viewer.role) ? await wordsOfOwnWorld(tx.em) : { names: [], addresses: [] };
  const found = personBroughtIn(words, { ...known, innocent: [...managers, ...await colleagueNames(tx.em)] });
  if (found !== null) stopBy({ at, ...found });
}
