import { fieldStrips } from './drawing/fields.js';
import { frame, page, styles } from './drawing/look.js';
import { closingNote } from './drawing/notes.js';
import { Paper } from './drawing/paper.js';
import { drawSign, signSize } from './drawing/signs.js';
import { alongside, gap, paragraph, rule, withMark, type Cell, type Strip } from './drawing/strips.js';
import { drawTable } from './drawing/table.js';
import type { Element } from './drawing/tags.js';
import { drawEvidence, joined, strongThen } from './letter-of-intent-evidence.js';
import type { IntentPaperParty, IntentPaperSection, IntentPaperSigner, LetterOfIntentModel } from './letter-of-intent-model.js';
import { inLetter, letterOfIntentWordsOf, type LetterOfIntentWords } from './letter-of-intent-words.js';
import { wordsOf } from './words.js';

/** Where the words of a numbered point begin, and of who signs. */
const INDENT = 26;
const WHEN_WIDTH = 165;
const TICK_ROOM = 15;
/** In a table, where there is nothing to say. */
const NOTHING = '–';

/**
 * Draws a letter of intent as a tagged PDF (PDF/UA-1, PDF/A-2a): a draft, or with its evidence the original, ready to be sealed.
 * The letter's sections and title are marked as Swedish where the rest is not. No point, row or signer is split over two pages.
 * @throws when a draft has evidence, or evidence no checksum: neither may come to be sealed
 */
export async function letterOfIntent(model: LetterOfIntentModel): Promise<Uint8Array> {
  if (model.draftNote !== null && model.evidence !== null) throw new Error('A draft has no evidence.');
  const words = letterOfIntentWordsOf(model.language);
  const { forWhom, pageNumber, replacedLetters } = wordsOf(model.language);
  const paper = new Paper({
    language: model.language, title: model.title, pageNumber, edge: model.draftNote ?? '',
    header: { name: model.organisation, line: (name) => forWhom(name, model.asOf, model.code) },
    footer: [model.draftNote ?? '', model.title].filter((part) => part !== '').join('. '),
  });
  swedish(paper.title(model.title), model);
  if (model.draftNote !== null) paper.text(paper.root, model.draftNote, styles.h2);
  paper.text(paper.root, model.validity, styles.lead);
  drawParties(paper, model.parties, words);
  const said = model.evidence === null ? forWhom(model.organisation, model.asOf, model.code) : words.original(model.evidence.version);
  paper.text(paper.root, said, styles.smallMuted);
  let number = 1;
  for (const section of model.sections) {
    drawSection(paper, section, model, number, words);
    number += section.points.length;
  }
  drawSignatures(paper, model, words);
  if (model.evidence !== null) drawEvidence(paper, model.evidence, words.evidence);
  closingNote(paper, replacedLetters);
  return paper.bytes();
}

/** The element is read by a Swedish voice, whatever the language around it. */
function swedish(element: Element, { language }: LetterOfIntentModel): Element {
  if (language !== 'sv') element.language = 'sv';
  return element;
}

function drawParties(paper: Paper, parties: readonly IntentPaperParty[], words: LetterOfIntentWords): void {
  for (const { name, organisationNumber } of parties) {
    const party = paper.root.add('P');
    const cells: Cell[] = [{ raw: name, style: styles.strong, x: page.left, width: frame * 0.58, element: party.add('Span'), closing: ' ' }];
    if (organisationNumber !== null) cells.push({ raw: words.organisationNumber(organisationNumber), style: styles.bodyMuted, x: page.left + frame * 0.6, width: frame * 0.4, align: 'right', element: party.add('Span') });
    paper.flow.add([...alongside(paper.type, cells), gap(2)]);
  }
  if (parties.length > 0) paper.flow.add([gap(4)]);
}

/** @param first number of its first point */
function drawSection(paper: Paper, { heading, ...content }: IntentPaperSection, model: LetterOfIntentModel, first: number, words: LetterOfIntentWords): void {
  const section = swedish(paper.section(heading), model);
  const { paragraphs, points, goals, followUps, mandates } = content;
  for (const said of paragraphs) drawParagraph(paper, section, said);
  drawPoints(paper, section, points, first);
  if (goals.length > 0) drawGoals(paper, section, goals);
  drawFollowUps(paper, section, followUps);
  if (mandates.length > 0) drawMandates(paper, section, mandates);
  const isEmpty = [paragraphs, points, goals, followUps, mandates].every(({ length }) => length === 0);
  if (isEmpty && model.evidence === null) {
    const element = section.add('P');
    if (section.language !== null) element.language = model.language;
    paper.flow.add(paragraph(paper.type, { raw: words.emptySection, style: styles.bodyMuted, x: page.left, width: frame, element }));
  }
}

/** Lines are kept as they were written: the parties stand each on one. */
function drawParagraph(paper: Paper, section: Element, said: string): void {
  const element = section.add('P');
  const lines = said.split(/\r\n|\r|\n/u).map((raw): Cell => ({ raw, style: styles.body, x: page.left, width: frame, element, closing: ' ' }));
  paper.flow.add([...alongside(paper.type, [lines]), gap(4)]);
}

function drawPoints(paper: Paper, section: Element, points: IntentPaperSection['points'], first: number): void {
  if (points.length === 0) return;
  const list = section.addList('Decimal');
  points.forEach(({ text, measure }, index) => {
    const item = list.add('LI');
    const label: Cell = { raw: String(first + index), style: styles.strong, x: page.left, width: INDENT - 8, element: item.add('Lbl') };
    paper.flow.add([gap(3), ...alongside(paper.type, [label, saidAndUnder(item.add('LBody'), text, inLetter.measure, measure)]), gap(4)]);
  });
}

function drawFollowUps(paper: Paper, section: Element, followUps: IntentPaperSection['followUps']): void {
  if (followUps.length === 0) return;
  const list = section.addList('Disc');
  for (const { text, due } of followUps) {
    const item = list.add('LI');
    const dot: Cell = { raw: '•', style: styles.body, x: page.left, width: INDENT - 8, element: item.add('Lbl') };
    paper.flow.add([gap(2), ...alongside(paper.type, [dot, saidAndUnder(item.add('LBody'), text, inLetter.followUp, due)]), gap(3)]);
  }
}

/** What somebody promised, and small beneath it how or when it is seen to be kept. */
function saidAndUnder(body: Element, text: string, label: string, under: string): Cell[] {
  const cell = (raw: string, style: Cell['style']): Cell => ({ raw, style, x: page.left + INDENT, width: frame - INDENT, element: body.add('P') });
  return [cell(text, styles.body), ...(under === '' ? [] : [cell(`${label} ${under}`, styles.smallMuted)])];
}

function drawGoals(paper: Paper, section: Element, goals: IntentPaperSection['goals']): void {
  const { level, what, owner, due } = inLetter.goals;
  const columns = [{ heading: level, share: 0.1 }, { heading: what, share: 0.47 }, { heading: owner, share: 0.25 }, { heading: due, share: 0.18 }];
  drawTable(paper, section, columns, goals.map((goal) => [goal.isPart ? inLetter.part : inLetter.goal, ...[goal.text, goal.owner, goal.due].map(orNothing)]));
}

function drawMandates(paper: Paper, section: Element, mandates: IntentPaperSection['mandates']): void {
  const { who, decisions, most, until } = inLetter.mandates;
  const columns = [{ heading: who, share: 0.3 }, { heading: decisions, share: 0.36 }, { heading: most, share: 0.16 }, { heading: until, share: 0.18 }];
  const rows = mandates.map((mandate) => [
    strongThen(mandate.who, mandate.organisation),
    mandate.decisions.length === 0 ? NOTHING : mandate.decisions.map((text) => ({ label: '', text })),
    orNothing(mandate.maxAmount), orNothing(mandate.until),
  ]);
  drawTable(paper, section, columns, rows);
}

const orNothing = (text: string): string => (text === '' ? NOTHING : text);

function drawSignatures(paper: Paper, { signers, evidence }: LetterOfIntentModel, { signatures }: LetterOfIntentWords): void {
  const section = paper.section(signatures.heading);
  if (signers.length === 0) return paper.text(section, signatures.nobody, styles.bodyMuted);
  const toWrite = evidence === null ? signers.filter(({ signedAt }) => signedAt === null) : [];
  if (toWrite.length > 0) paper.text(section, signatures.onPaper, styles.smallMuted);
  const list = section.addList('Decimal');
  signers.forEach((signer, index) => {
    const item = list.add('LI');
    const label: Cell = { raw: String(index + 1), style: styles.strong, x: page.left, width: INDENT - 8, element: item.add('Lbl') };
    const body = item.add('LBody');
    const strips = [rule(page.left, frame), gap(6), ...whoAndWhen(paper, signer, { label, body }, signatures.done)];
    if (toWrite.includes(signer)) {
      const [signature, placeAndDate] = [{ label: signatures.signature, value: '', share: 0.6 }, { label: signatures.placeAndDate, value: '', share: 0.4 }];
      strips.push(gap(6), ...fieldStrips(paper, body, [signature, placeAndDate], INDENT));
    }
    paper.flow.add([...strips, gap(6)]);
  });
}

/** Who she is and for whom, and to the right what she does with the letter and when she did. The tick is for the eye. */
function whoAndWhen({ type }: Paper, { name, title, organisation, role, signedAt }: IntentPaperSigner, { label, body }: { label: Cell; body: Element }, done: (at: string) => string): Strip[] {
  const x = page.left + frame - WHEN_WIDTH;
  const left = { x: page.left + INDENT, width: frame - INDENT - WHEN_WIDTH - TICK_ROOM - 8 };
  const right = { x, width: WHEN_WIDTH };
  const who: Cell[] = [{ raw: name, style: styles.strong, ...left, element: body.add('P') }, { raw: joined(title, organisation), style: styles.bodyMuted, ...left, element: body.add('P') }];
  const what: Cell[] = [{ raw: role, style: signedAt === null ? styles.bodyMuted : styles.body, ...right, element: body.add('P') }];
  if (signedAt === null) return alongside(type, [label, who, what]);
  what.push({ raw: done(signedAt), style: styles.smallMuted, ...right, element: body.add('P') });
  return withMark(alongside(type, [label, who, what]), (sheet, top, height) => drawSign(sheet, 'done', x - TICK_ROOM, top + (height - signSize) / 2));
}
