import { frame, page, styles } from './look.js';
import type { Paper } from './paper.js';
import { alongside, baselineOf, gap, type Strip } from './strips.js';
import type { Element } from './tags.js';

/** Something to write in by hand, or already written. */
export interface Field {
  readonly label: string;
  readonly value: string;
  /** Share of the frame's width; the shares of a row are at most 1 together. */
  readonly share: number;
}

const BETWEEN = 18;
const WRITING_HEIGHT = 27;

/**
 * Fields beside each other: the label above, then room to write on a line. The row is kept whole.
 * @param indent points from the left edge of the frame
 */
export function fieldStrips(paper: Paper, parent: Element, fields: readonly Field[], indent = 0): Strip[] {
  const available = frame - indent - BETWEEN * (fields.length - 1);
  let x: number = page.left + indent;
  const places = fields.map((field) => {
    const place = { field, x, width: available * field.share, element: parent.add('P') };
    x += place.width + BETWEEN;
    return place;
  });
  const labels = alongside(
    paper.type,
    places.map((place) => ({ raw: place.field.label, style: styles.smallMuted, x: place.x, width: place.width, element: place.element, closing: ' ' as const })),
  );
  const filled = places.filter(({ field }) => field.value !== '');
  const values = alongside(
    paper.type,
    filled.map((place) => ({ raw: place.field.value, style: styles.body, x: place.x, width: place.width, element: place.element })),
  );
  const line: Strip = {
    height: 7,
    draw: (sheet, top) => {
      for (const place of places) sheet.aside().line(place.x, top + 3, place.x + place.width, top + 3, 'line', 0.8);
    },
  };
  const room = WRITING_HEIGHT - 7 - values.length * styles.body.leading;
  const space: Strip = { height: Math.max(0, room), draw: () => undefined };
  return [...labels, space, ...values, line];
}

/** A box to tick, its words and, below them, what they mean. */
export interface TickBox {
  readonly label: string;
  readonly help?: string;
}

const BOX = '☐';
const BOX_WIDTH = 21;

/** Boxes as a list; the box is a letter, so that it is read aloud and copied with its words. Each item is kept whole. */
export function drawBoxes(paper: Paper, parent: Element, boxes: readonly TickBox[]): void {
  if (boxes.length === 0) return;
  const list = parent.addList('Square');
  for (const box of boxes) {
    const item = list.add('LI');
    const mark = { raw: BOX, style: styles.box, x: page.left, width: BOX_WIDTH, element: item.add('Lbl') };
    const body = item.add('LBody');
    const x = page.left + BOX_WIDTH;
    const width = frame - BOX_WIDTH;
    const strips = alongside(paper.type, [mark, { raw: box.label, style: styles.body, x, width, element: body.add('P') }]);
    if (box.help !== undefined && box.help !== '') {
      strips.push(...alongside(paper.type, [{ raw: box.help, style: styles.smallMuted, x, width, element: body.add('P') }]));
    }
    paper.flow.add([...strips, gap(3)]);
  }
}

interface PlacedChoice extends TickBox {
  readonly x: number;
  readonly mark: Element;
  readonly words: Element;
}

const CHOICE_HEIGHT = 20;

/** A few words and then boxes beside each other: one answer of several. Breaks between boxes where it must. */
export function choiceStrips(paper: Paper, parent: Element, question: string, choices: readonly TickBox[]): Strip[] {
  const { type } = paper;
  const asked = paper.type.clean(question);
  const questionElement = parent.add('P');
  const list = parent.addList('Square');
  const lines: PlacedChoice[][] = [[]];
  let x = page.left + type.width(asked, styles.body) + 14;
  for (const choice of choices) {
    const label = type.clean(choice.label);
    const width = BOX_WIDTH + type.width(label, styles.body);
    if (x + width > page.left + frame) {
      lines.push([]);
      x = page.left;
    }
    const item = list.add('LI');
    lines.at(-1)?.push({ label, x, mark: item.add('Lbl'), words: item.add('LBody').add('P') });
    x += width + 14;
  }
  return lines.map((line, index) => ({
    height: CHOICE_HEIGHT,
    draw: (sheet, top) => {
      const baseline = baselineOf(top, CHOICE_HEIGHT, styles.box.size);
      if (index === 0) sheet.within(questionElement).text(asked, page.left, baseline, styles.body);
      for (const choice of line) {
        sheet.within(choice.mark).text(BOX, choice.x, baseline, styles.box);
        sheet.within(choice.words).text(choice.label, choice.x + BOX_WIDTH, baseline, styles.body);
      }
    },
  }));
}
