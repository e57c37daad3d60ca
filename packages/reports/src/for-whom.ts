import type { Language } from '@bokvar/domain/vocabulary';
import { Paper } from './drawing/paper.js';
import { wordsOf } from './words.js';

/** For whom a paper is printed, as of when and which copy it is: stands at the top of every page. All in words. */
export interface ForWhom {
  readonly language: Language;
  readonly organisation: string;
  /** The instant the paper shows, in words: "tors 19 nov 2026 kl. 10.42". */
  readonly asOf: string;
  /** Short code of this copy, by which it can be called back. */
  readonly code: string;
}

/**
 * A paper about persons, under way: every page says for whom, as of when and which copy.
 * @param title of the file and of the first page; no person's name
 * @param footer stands at the bottom of every page, left of the page number
 */
export function paperFor({ language, organisation, asOf, code }: ForWhom, title: string, footer: string): Paper {
  const { forWhom, pageNumber } = wordsOf(language);
  const paper = new Paper({ language, title, header: { name: organisation, line: (name) => forWhom(name, asOf, code) }, footer, pageNumber });
  paper.title(title);
  return paper;
}
