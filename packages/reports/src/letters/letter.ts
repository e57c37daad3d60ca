import { letterRules } from '@bokvar/domain/vocabulary';
import { drawBoxes, fieldStrips } from '../drawing/fields.js';
import { frame, page, styles } from '../drawing/look.js';
import { bulletList, closingNote } from '../drawing/notes.js';
import { Paper } from '../drawing/paper.js';
import { gap, heightOf, paragraph, space, type Strip } from '../drawing/strips.js';
import { drawTable } from '../drawing/table.js';
import { wordsOf } from '../words.js';
import type { LetterModel } from './letter-model.js';
import type { LetterSection } from './letter-text.js';
import { letterWordsOf, type LetterWords } from './letter-words.js';

/**
 * Where the window of a Swedish envelope is, C5 and C4 alike, in points from the top of the paper: nothing is drawn there
 * but to whom the letter is, whichever way it slides. [SS 61 41 04: the window begins 45 mm down, to the right]
 */
const WINDOW = { top: 127, bottom: 232, left: page.left + frame * 0.52, width: frame * 0.48 } as const;
const LINES_TO_WRITE = 3;

/** Draws a letter, a note, a script or a sheet as a tagged PDF (PDF/UA-1, PDF/A-2a). */
export async function letter(model: LetterModel): Promise<Uint8Array> {
  const words = letterWordsOf(model.language);
  const text = words.texts[model.kind];
  const { pageNumber, replacedLetters } = wordsOf(model.language);
  const paper = new Paper({
    language: model.language, title: text.title, header: { name: model.organisation, line: (name) => name }, footer: model.organisation, pageNumber, unbranded: true,
  });
  const isPosted = model.kind !== 'TALMANUS' && model.kind !== 'FORALDRABLAD';
  if (isPosted) addressee(paper, model, words);
  paper.title(text.title);
  for (const said of [...text.paragraphs, ...datedWords(model, words)]) paper.text(paper.root, filled(said, model));
  if (model.kind === 'TALMANUS') facts(paper, model, words);
  if (model.kind === 'PAMINNELSE') bills(paper, model, words);
  if (text.appointment !== undefined) appointment(paper, text.appointment, model, words);
  for (const section of text.sections) if (section.side === undefined || section.side === model.side) drawSection(paper, section, model);
  if (model.kind !== 'TALMANUS') reach(paper, model, words);
  if (isPosted) greeting(paper, model, words);
  // To the writer, and not to whom the letter is: there, what the paper's letters cannot write has a line of its own.
  if (model.kind === 'TALMANUS') closingNote(paper, replacedLetters);
  return paper.bytes();
}

/** To whom, in the window; below it the day and, where nobody else reads it, the number. */
function addressee(paper: Paper, { to, address, date, reference, kind }: LetterModel, words: LetterWords): void {
  const element = () => paper.root.add('P');
  const strips = [...to, address].filter((line) => line !== '').flatMap((raw) =>
    isWritable(paper, raw) ? paragraph(paper.type, { raw, x: WINDOW.left, width: WINDOW.width, style: styles.body, element: element() }) : [lineToWrite()]);
  if (to.length === 0) strips.unshift(...paragraph(paper.type, { raw: words.to, style: styles.smallMuted, x: WINDOW.left, width: WINDOW.width, element: element() }), ...Array.from({ length: LINES_TO_WRITE }, lineToWrite));
  const below = Math.max(12, WINDOW.bottom - WINDOW.top - heightOf(strips));
  const said = letterRules[kind].reading === 'OPEN' || reference === null ? date : `${date} · ${words.reference(reference)}`;
  const under = paragraph(paper.type, { raw: said, style: styles.smallMuted, x: page.left, width: frame, element: element() });
  paper.flow.add([space(WINDOW.top - page.top), ...strips, space(below), ...under, gap(10)]);
}

/** Can the paper's letters write it, or would a note such as [Arabic script] stand in its place? */
function isWritable(paper: Paper, line: string): boolean {
  return line.includes('[') || !paper.type.clean(line).includes('[');
}

/** Room for what is to be written by hand: a name that the writer's organisation does not have, or in letters that the paper has not. */
function lineToWrite(): Strip {
  return { height: 22, draw: (sheet, top) => void sheet.aside().line(WINDOW.left, top + 18, WINDOW.left + WINDOW.width, top + 18, 'line', 0.8) };
}

/** What the caller has at hand: whom to ask for, the number, what is unpaid. */
function facts(paper: Paper, model: LetterModel, words: LetterWords): void {
  const { heading, who, phone, reference } = words.facts;
  const section = paper.section(heading);
  paper.flow.add(fieldStrips(paper, section, [{ label: who, value: model.to.join(', '), share: 1 }]));
  paper.flow.add([gap(4), ...fieldStrips(paper, section, [{ label: phone, value: model.phones.join(', '), share: 0.6 }, { label: reference, value: model.reference ?? '', share: 0.4 }])]);
  if (model.bills.length > 0) bills(paper, model, words);
}

function bills(paper: Paper, { bills: rows, total }: LetterModel, words: LetterWords): void {
  const { heading, due, number, sum } = words.bills;
  const section = paper.section(heading);
  drawTable(paper, section, [{ heading: due, share: 0.38 }, { heading: number, share: 0.3 }, { heading: sum, share: 0.32 }], rows.map((row) => [row.due, row.number, row.sum]));
  if (rows.length > 1) {
    paper.flow.add([gap(4)]);
    paper.text(section, words.bills.total(total), styles.strong);
  }
}

function datedWords({ kind, day }: LetterModel, words: LetterWords): string[] {
  const { dated } = words.texts[kind];
  if (dated === undefined) return [];
  return [day === null ? dated.unknown : dated.known.replace('{day}', noBreaks(day))];
}

/** A day is one word to the eye: it never ends a line in the middle. */
function noBreaks(day: string): string {
  return day.replaceAll(' ', '\u00a0');
}

function appointment(paper: Paper, heading: string, { day }: LetterModel, words: LetterWords): void {
  const section = paper.section(heading);
  paper.flow.add([
    ...fieldStrips(paper, section, [
      { label: words.appointment.day, value: day ?? '', share: 0.38 },
      { label: words.appointment.time, value: '', share: 0.2 },
      { label: words.appointment.place, value: '', share: 0.42 },
    ]),
    gap(4),
  ]);
}

function drawSection(paper: Paper, { heading, paragraphs = [], points = [], steps = [] }: LetterSection, model: LetterModel): void {
  const section = paper.section(heading);
  for (const said of paragraphs) paper.text(section, filled(said, model));
  if (points.length > 0) bulletList(paper, section, points.map((point) => filled(point, model)));
  drawBoxes(paper, section, steps.map((step) => ({ label: filled(step, model) })));
}

function reach(paper: Paper, { phone, mail }: LetterModel, words: LetterWords): void {
  const section = paper.section(words.reach);
  const ways = [...(phone === null ? [] : [words.call(phone.replaceAll(' ', '\u00a0'))]), ...(mail === null ? [] : [words.write(mail)])];
  // Never alone at the end of a page: who signs stands with how to reach her.
  if (ways.length > 0) paper.flow.addWithNext(paragraph(paper.type, { raw: ways.join(' · '), style: styles.strong, x: page.left, width: frame, element: section.add('P') }));
  else paper.flow.addWithNext(fieldStrips(paper, section, [{ label: words.reachBlank, value: '', share: 1 }]));
}

function greeting(paper: Paper, { writer, organisation }: LetterModel, words: LetterWords): void {
  const said = (raw: string, style: (typeof styles)[keyof typeof styles]): Strip[] =>
    paragraph(paper.type, { raw, style, x: page.left, width: frame, element: paper.root.add('P') });
  paper.flow.add([gap(12), ...said(words.greeting, styles.body), gap(4), ...said(`${writer}, ${organisation}`, styles.strong)]);
}

function filled(said: string, { organisation }: LetterModel): string {
  return said.replace('{organisation}', organisation);
}
