import { letterKinds, letterSlug } from '@bokvar/domain/vocabulary';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { townLetter } from '../support/letter.js';
import { ABSENT } from './operations.js';
import type { Town } from './town-facts.js';

/**
 * What every file of the portal is asked for with. A file route that is not here fails the scan, as a root field does in
 * the sweep.
 */
export const filePaths: Readonly<Record<string, ((town: Town) => readonly string[]) | null>> = {
  'GET /packet/:meetingId.pdf': (town) => [...town.ids.meeting, ABSENT].map((id) => `/packet/${id}.pdf`),
  'GET /kalender/:meetingId.ics': (town) => [...town.ids.meeting, ABSENT].map((id) => `/kalender/${id}.ics`),
  'GET /kalender/serie/:seriesId.ics': (town) => [...town.ids.meeting, ABSENT].map((id) => `/kalender/serie/${id}.ics`),
  'GET /minutes/:meetingId.pdf': (town) => [...town.ids.meeting, ABSENT].map((id) => `/minutes/${id}.pdf`),
  'GET /letter-of-intent/:letterId.pdf': () => [townLetter.held, townLetter.next, ABSENT].map((id) => `/letter-of-intent/${id}.pdf`),
  'GET /consent-form/:caseId.pdf': (town) => [...town.cases.map(({ id }) => id), ABSENT].flatMap((id) => [`/consent-form/${id}.pdf`, `/consent-form/${id}.pdf?language=en&blank=1`]),
  'GET /consent-scan/:consentId': (town) => [...town.ids.consent, ABSENT].map((id) => `/consent-scan/${id}`),
  'GET /letter/:caseId/:kind.pdf': (town) => [...town.cases.map(({ id }) => id), ABSENT].flatMap((id) => letterKinds.map((kind) => `/letter/${id}/${letterSlug(kind)}.pdf`)),
  'GET /extract/:personId.pdf': (town) => [...town.facts.filter(({ table }) => table === 'case_person').map(({ fact }) => fact.id as string), ABSENT].map((id) => `/extract/${id}.pdf`),
  'GET /import/:id/refused.csv': (town) => [...town.ids.import, ABSENT].map((id) => `/import/${id}/refused.csv`),
  // Handing in a file is a change; what comes of it is asked for above.
  'POST /import/file': null,
  'POST /consent-scan/:consentId': null,
};

/** A file's words, and all else that is written in it: title, author, bookmarks, forms. */
export async function wordsOf(bytes: Uint8Array, contentType: string): Promise<string> {
  if (!contentType.includes('pdf')) return Buffer.from(bytes).toString('utf8');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const parts: string[] = [JSON.stringify(await document.getMetadata()), JSON.stringify(await document.getOutline() ?? []), JSON.stringify(await document.getFieldObjects() ?? {})];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = items.map((item) => ('str' in item ? item.str : ''));
    // A word may be drawn in pieces, and a line broken within it.
    parts.push(pieces.join(''), pieces.join(' '), JSON.stringify(await page.getStructTree()), JSON.stringify(await page.getAnnotations()));
  }
  await task.destroy();
  return parts.join('\n');
}
