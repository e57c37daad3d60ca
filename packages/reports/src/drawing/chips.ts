import { styles } from './look.js';
import { roundedBox } from './shapes.js';
import type { Sheet } from './sheet.js';
import { drawSign, signSize, type ChipSign } from './signs.js';
import { baselineOf, paragraph, type Strip } from './strips.js';
import type { Element } from './tags.js';
import type { Type } from './type.js';

export interface Chip {
  readonly sign: ChipSign;
  readonly text: string;
}

interface PlacedChip extends Chip {
  readonly x: number;
  readonly width: number;
  readonly element: Element;
}

const HEIGHT = 15;
const LINE_HEIGHT = 19;
const PADDING = 5;
const SIGN_GAP = 4;
const BETWEEN = 5;
const STYLE = styles.smallStrong;

/**
 * Chips in reading order, wrapped to new lines. Each is a paragraph of its own, so that two reasons are not read
 * as one sentence. A chip wider than the space is set as plain text.
 */
export function chipStrips(type: Type, parent: Element, chips: readonly Chip[], x: number, width: number): Strip[] {
  const strips: Strip[] = [];
  let line: PlacedChip[] = [];
  let used = 0;
  const endLine = (): void => {
    if (line.length > 0) strips.push(chipLine(type, line));
    line = [];
    used = 0;
  };
  for (const { sign, text } of chips) {
    const clean = type.clean(text);
    const wide = type.width(clean, STYLE) + signSize + SIGN_GAP + PADDING * 2;
    const element = parent.add('P');
    if (wide > width) {
      endLine();
      strips.push(...paragraph(type, { raw: text, style: STYLE, x, width, element }));
      continue;
    }
    if (used > 0 && used + wide > width) endLine();
    line.push({ sign, text: clean, x: x + used, width: wide, element });
    used += wide + BETWEEN;
  }
  endLine();
  return strips;
}

function chipLine(type: Type, chips: readonly PlacedChip[]): Strip {
  return {
    height: LINE_HEIGHT,
    draw: (sheet, top) => {
      for (const chip of chips) drawChip(sheet, chip, top + (LINE_HEIGHT - HEIGHT) / 2);
    },
  };
}

function drawChip(sheet: Sheet, chip: PlacedChip, top: number): void {
  sheet.aside().stroke(roundedBox(chip.width, HEIGHT, 3), chip.x, top, 'line', 0.75);
  drawSign(sheet, chip.sign, chip.x + PADDING, top + (HEIGHT - signSize) / 2);
  sheet.within(chip.element).text(chip.text, chip.x + PADDING + signSize + SIGN_GAP, baselineOf(top, HEIGHT, STYLE.size), STYLE);
}
