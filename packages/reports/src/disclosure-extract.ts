import { styles } from './drawing/look.js';
import { bulletList, closingNote } from './drawing/notes.js';
import { drawTable, type Entry } from './drawing/table.js';
import { paperFor, type ForWhom } from './for-whom.js';
import { drawWaysIn, type WithWaysIn } from './ways-in.js';
import { wordsOf } from './words.js';

/** What was shown about one person, for the organisation that gives the extract. Every string is in words. */
export interface DisclosureExtractModel extends ForWhom, WithWaysIn {
  /** The person, as the reader may name them. Stands in the text, never in the file's title. */
  readonly about: string;
  /** In the order of the log, oldest or newest first as the caller wishes. */
  readonly rows: readonly DisclosureRow[];
  /** How many there are in the log: more than the rows, when these are the latest of them. */
  readonly total: number;
}

export interface DisclosureRow {
  readonly when: string;
  readonly toWhom: string;
  /** Under each ground, what was shown on it. */
  readonly shown: readonly Entry[];
  /** On which screen, paper or message. */
  readonly where: string;
}

/** Draws the extract of the disclosure log for one person as a tagged PDF (PDF/UA-1, PDF/A-2a). */
export async function disclosureExtract(model: DisclosureExtractModel): Promise<Uint8Array> {
  const { extract, ...words } = wordsOf(model.language);
  const paper = paperFor(model, extract.title, extract.title);
  paper.text(paper.root, extract.lead(model.about), styles.lead);
  paper.text(paper.root, words.forWhom(model.organisation, model.asOf, model.code), styles.smallMuted);
  const section = paper.section(extract.heading);
  if (model.rows.length === 0) {
    paper.text(section, extract.none);
  } else {
    paper.text(section, model.total > model.rows.length ? extract.latest(model.rows.length, model.total) : extract.count(model.rows.length));
    const { columns } = extract;
    drawTable(
      paper,
      section,
      [
        { heading: columns.when, share: 0.18 },
        { heading: columns.toWhom, share: 0.21 },
        { heading: columns.shown, share: 0.43 },
        { heading: columns.where, share: 0.18 },
      ],
      model.rows.map((row) => [row.when, row.toWhom, row.shown, row.where]),
    );
  }
  bulletList(paper, paper.section(extract.aboutHeading), extract.explanation);
  drawWaysIn(paper, extract.waysIn, model);
  closingNote(paper, words.replacedLetters);
  return paper.bytes();
}
