import { frame, page, styles } from './drawing/look.js';
import { bulletList, closingNote } from './drawing/notes.js';
import type { Paper } from './drawing/paper.js';
import { paragraph } from './drawing/strips.js';
import { drawTable } from './drawing/table.js';
import { paperFor, type ForWhom } from './for-whom.js';
import { wordsOf } from './words.js';

/** General minutes of a meeting, with no person but those who sat at the table. Every string is in words. */
export interface MinutesModel extends ForWhom {
  /** "Minnesanteckning, månadsmöte tors 26 nov 2026": title of the file and of the first page. */
  readonly title: string;
  readonly lead: string;
  /** Where it is, and which version: stands at the top, and is the first thing said. */
  readonly state: string;
  /** Stands at the bottom of every page: that it is a draft, as long as it is. */
  readonly footer: string;
  /** What there is to know of the meeting: when, where, who. */
  readonly facts: { readonly heading: string; readonly lines: readonly string[] };
  readonly people: { readonly heading: string; readonly columns: readonly [string, string, string, string]; readonly rows: readonly (readonly [string, string, string, string])[] };
  readonly sections: readonly MinutesPaperSection[];
}

export interface MinutesPaperSection {
  readonly heading: string;
  /** Small under the heading: when the item was open, or who signed. Empty: nothing. */
  readonly under: string;
  /** As it was written, a line break where there is one. */
  readonly text: string;
  /** Under the text, such as tasks with owner and day. */
  readonly points?: readonly string[];
}

/** Draws general minutes as a tagged PDF (PDF/UA-1, PDF/A-2a), in the order in which they are read aloud. */
export async function minutes(model: MinutesModel): Promise<Uint8Array> {
  const paper = paperFor(model, model.title, model.footer);
  paper.text(paper.root, model.state, styles.strong);
  paper.text(paper.root, model.lead, styles.lead);
  bulletList(paper, paper.section(model.facts.heading), model.facts.lines);
  drawPeople(paper, model.people);
  for (const section of model.sections) drawSection(paper, section);
  closingNote(paper, wordsOf(model.language).replacedLetters);
  return paper.bytes();
}

const SHARES = [0.3, 0.3, 0.2, 0.2] as const;

function drawPeople(paper: Paper, { heading, columns, rows }: MinutesModel['people']): void {
  if (rows.length === 0) return;
  drawTable(paper, paper.section(heading), columns.map((column, at) => ({ heading: column, share: SHARES[at] ?? 0 })), rows);
}

function drawSection(paper: Paper, { heading, under, text, points = [] }: MinutesPaperSection): void {
  const section = paper.section(heading);
  if (under !== '') paper.flow.addWithNext(paragraph(paper.type, { raw: under, style: styles.smallMuted, x: page.left, width: frame, element: section.add('P') }));
  for (const line of text.split('\n')) if (line.trim() !== '') paper.text(section, line.trim());
  if (points.length > 0) bulletList(paper, section, points);
}
