import type { AgendaPacketModel, PacketChip, PacketLine, PacketRow, PacketSection } from './agenda-packet-model.js';
import { chipStrips } from './drawing/chips.js';
import { bulletList, closingNote } from './drawing/notes.js';
import { frame, page, styles } from './drawing/look.js';
import type { Paper } from './drawing/paper.js';
import { roundedBox } from './drawing/shapes.js';
import type { Sheet } from './drawing/sheet.js';
import { drawHatch, drawSeat, drawSign, seatStep, signSize } from './drawing/signs.js';
import { alongside, framed, gap, rule, withMark, type Cell, type Strip } from './drawing/strips.js';
import type { Element } from './drawing/tags.js';
import { paperFor } from './for-whom.js';
import { drawWaysIn } from './ways-in.js';
import { wordsOf, type DocumentWords } from './words.js';

/** Columns of a row, in points from the left edge of the paper. */
const column = { number: page.left, numberWidth: 20, body: page.left + 32, label: 80, who: page.left + frame - 172, whoWidth: 172, minutesWidth: 52 } as const;
const BODY_WIDTH = page.left + frame - column.body;

/**
 * Draws one reader's packet as a tagged PDF (PDF/UA-1, PDF/A-2a). Every page says for whom, as of when and which
 * copy. A row is never split over two pages; page numbers and the header line are not read aloud on each page.
 */
export async function agendaPacket(model: AgendaPacketModel): Promise<Uint8Array> {
  const words = wordsOf(model.language);
  const paper = paperFor(model, model.title, model.footer);
  if (model.lead !== '') paper.text(paper.root, model.lead, styles.lead);
  const { packet } = words;
  paper.text(paper.root, `${packet.printedFor(model.readerName, model.organisation)} ${packet.shows(model.asOf, model.code)}`, styles.smallMuted);
  for (const section of model.sections) drawSection(paper, section, words);
  drawWaysIn(paper, packet.waysIn, model);
  bulletList(paper, paper.section(packet.paper), packet.paperAdvice(model.code));
  closingNote(paper, words.replacedLetters);
  return paper.bytes();
}

function drawSection(paper: Paper, section: PacketSection, words: DocumentWords): void {
  const parent = paper.section(section.heading, section.minutes === null ? '' : words.minutes(section.minutes));
  if (section.rows.length > 0) {
    const list = parent.addList('Decimal');
    for (const row of section.rows) paper.flow.add(rowStrips(paper, list, row, words));
  }
  if (section.emptySeats) paper.flow.add(emptySeats(paper, parent, section.emptySeats.minutes, words));
}

function rowStrips(paper: Paper, list: Element, row: PacketRow, words: DocumentWords): Strip[] {
  const item = list.add('LI');
  const label = item.add('Lbl');
  const body = item.add('LBody');
  const head = headStrips(paper, row, { label, body }, words);
  const strips = [rule(page.left, frame), gap(6), ...head];
  if (!row.lost) {
    if (row.detail !== '') {
      strips.push(...alongside(paper.type, [{ raw: row.detail, style: styles.bodyMuted, x: column.body, width: BODY_WIDTH, element: body.add('P') }]));
    }
    if (row.chips.length > 0) strips.push(gap(3), ...chipStrips(paper.type, body, row.chips.map(asChip), column.body, BODY_WIDTH));
    if (row.lines.length > 0) strips.push(gap(3));
    const textX = column.body + (row.lines.some((line) => line.label !== '') ? column.label : 0);
    for (const line of row.lines) strips.push(...lineStrips(paper, body, line, textX, words));
  }
  return [...strips, gap(8)];
}

function headStrips(paper: Paper, row: PacketRow, elements: { label: Element; body: Element }, words: DocumentWords): Strip[] {
  const number: Cell = { raw: String(row.number), style: styles.h3, x: column.number, width: column.numberWidth, align: 'right', element: elements.label };
  const title: Cell = {
    raw: row.lost ? words.packet.lost : row.title,
    style: row.lost ? styles.bodyMuted : styles.h3,
    x: column.body + (row.lost ? 15 : 0),
    width: BODY_WIDTH - column.minutesWidth - 20,
    element: elements.body.add('P'),
  };
  const cells = [number, title];
  if (row.minutes !== null) {
    cells.push({
      raw: words.minutes(row.minutes),
      style: styles.body,
      x: page.left + frame - column.minutesWidth,
      width: column.minutesWidth,
      align: 'right',
      element: elements.body.add('P'),
    });
  }
  const strips = alongside(paper.type, cells);
  return row.lost ? withMark(strips, (sheet, top, height) => drawSign(sheet, 'lost', column.body, top + height / 2 - 4.5)) : strips;
}

function asChip(chip: PacketChip): Exclude<PacketChip, string> {
  return typeof chip === 'string' ? { sign: 'own', text: chip } : chip;
}

/** A fact and who sees it: label, words, and to the right the seats with their words. */
function lineStrips(paper: Paper, body: Element, line: PacketLine, textX: number, words: DocumentWords): Strip[] {
  const who = typeof line.who === 'string' ? { seats: [], text: line.who } : line.who;
  const alone = line.label === '' && line.text === '';
  if (alone && who.text === '') return [];
  const whoX = alone ? column.body : column.who;
  const seats = who.text === '' ? [] : who.seats;
  const seatWidth = seats.length === 0 ? 0 : seats.length * seatStep + 3;
  const lost = line.text === words.packet.lost;
  const signWidth = lost ? 14 : 0;
  const textWidth = (who.text === '' ? page.left + frame : column.who - 12) - textX - signWidth;
  const cells: Cell[] = [];
  if (!alone) {
    const fact = body.add('P');
    if (line.label !== '') {
      cells.push({ raw: line.label, style: styles.smallMuted, x: column.body, width: column.label - 8, element: fact.add('Span'), closing: ' ' });
    }
    if (line.text !== '') {
      const style = lost ? styles.bodyMuted : styles.body;
      cells.push({ raw: line.text, style, x: textX + signWidth, width: textWidth, element: fact.add('Span') });
    }
  }
  if (who.text !== '') {
    const width = (alone ? BODY_WIDTH : column.whoWidth) - seatWidth;
    cells.push({ raw: who.text, style: styles.smallMuted, x: whoX + seatWidth, width, element: body.add('P') });
  }
  return withMark(alongside(paper.type, cells), (sheet, top, height) => {
    seats.forEach((mark, index) => drawSeat(sheet, mark, whoX + 4 + index * seatStep, top + height / 2));
    if (lost) drawSign(sheet, 'lost', textX, top + height / 2 - signSize / 2);
  });
}

/** The same picture every month: dashed frame, hatching, three dashed seats. Only the rounded time can differ. */
function emptySeats(paper: Paper, parent: Element, minutes: number, words: DocumentWords): Strip[] {
  const place = parent.add('P');
  const why = parent.add('P');
  const time = parent.add('P');
  const x = column.body + 14;
  const width = BODY_WIDTH - 14 - column.minutesWidth - 30;
  const inside = [
    gap(8),
    ...alongside(paper.type, [
      { raw: words.packet.emptySeats, style: styles.strong, x, width, element: place },
      { raw: words.minutes(minutes), style: styles.body, x: page.left + frame - column.minutesWidth - 10, width: column.minutesWidth, align: 'right', element: time },
    ]),
    ...alongside(paper.type, [{ raw: words.packet.emptySeatsWhy, style: styles.smallMuted, x, width, element: why }]),
    gap(8),
  ];
  return [gap(4), framed(inside, drawEmptyFrame), gap(4)];
}

function drawEmptyFrame(sheet: Sheet, top: number, height: number): void {
  drawHatch(sheet, page.left, top, frame, height);
  sheet.stroke(roundedBox(frame, height, 5), page.left, top, 'line', 1.1, '4 3');
  for (let seat = 0; seat < 3; seat += 1) drawSeat(sheet, 'NONE', page.left + 13 + seat * seatStep, top + 8 + styles.strong.leading / 2);
}
