import { personBroughtIn, type KnownWords, type PersonalFind, type TextStopped } from '@bokvar/domain/texts';
import type { Instant, PersonalKind } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { asReader } from '../cases/reading.service.js';
import { loadColleaguesNow } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';

/** How one reaches an office may stand, and the number of a record: they are no person's. */
const MAY_STAND: ReadonlySet<PersonalKind> = new Set(['TELEFON', 'EPOST', 'ARENDENUMMER']);

function personIn(text: string, known: KnownWords): PersonalFind | null {
  let passed = '';
  for (let found = personBroughtIn({ before: '', text }, known); found !== null; found = personBroughtIn({ before: passed, text }, known)) {
    // What cannot be passed by is told, rather than looked for without end.
    if (!MAY_STAND.has(found.kind) || passed.includes(found.found)) return found;
    passed = `${passed} ${found.found}`;
  }
  // A name inside a mail address is a name: without what made it an address, it is looked for once more.
  const named = personBroughtIn({ before: '', text: text.replaceAll(/[@\d]/gu, ' ') }, { ...known, addresses: [] });
  return named?.kind === 'NAMN' ? named : null;
}

/**
 * Looks texts through for persons before they are kept: what governs an organisation is about nobody. By the words of the writer's own
 * cases alone, so that being stopped tells her nothing of anybody else's; a manager reads no case, and is stopped by the form of a text only.
 * Whole names of colleagues may stand.
 * @param texts by the field that they stand in
 */
export async function personInTexts(database: Database, viewer: Viewer, now: Instant, texts: Readonly<Record<string, string>>): Promise<TextStopped | null> {
  return await asReader(database, viewer, now, async (em) => {
    const known = { ...await wordsOfOwnWorld(em), innocent: (await loadColleaguesNow(em)).map(({ name }) => name) } satisfies KnownWords;
    for (const [at, text] of Object.entries(texts)) {
      const found = personIn(text, known);
      if (found !== null) return { at, ...found };
    }
    return null;
  });
}
