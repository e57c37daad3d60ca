import { createHash } from 'node:crypto';
import { clockWordsAt, fullDate, toLocalDate, type Instant, type Language } from '@bokvar/domain/vocabulary';

/** Letters and digits that are not taken for one another in handwriting, on the phone or in a poor copy. */
export const UNMISTAKABLE = '34679ACDEFGHJKMNPQRTVWXY';
const LENGTH = 6;

/**
 * The short code that stands on a paper: 7K4-2MT. Worked out from the id of what is kept about the paper, so that the
 * code leads back to it and tells nothing by itself. About 190 million codes; whoever keeps one keeps it unique.
 */
export function paperCodeOf(id: string): string {
  let left = createHash('sha256').update(id).digest().readBigUInt64BE();
  let code = '';
  for (let index = 0; index < LENGTH; index += 1) {
    code += UNMISTAKABLE[Number(left % BigInt(UNMISTAKABLE.length))] ?? '';
    left /= BigInt(UNMISTAKABLE.length);
  }
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** The instant that a paper shows, in Swedish time: "tors 19 nov 2026 kl. 10.42", "Thu 19 Nov 2026, 10:42". */
export function stampWords(at: Instant, language: Language): string {
  return `${fullDate(toLocalDate(at), language)}${language === 'sv' ? ' kl. ' : ', '}${clockWordsAt(at, language)}`;
}
