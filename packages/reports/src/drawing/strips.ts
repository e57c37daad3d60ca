import type { TextStyle } from './look.js';
import type { Sheet } from './sheet.js';
import type { Element } from './tags.js';
import type { Type } from './type.js';
import type { Line } from './wrap.js';

/**
 * The smallest thing that is placed on a page: as high as one line. A row is a list of strips, and its height
 * is known before anything is drawn, which is how rows are kept whole.
 */
export interface Strip {
  readonly height: number;
  /** Air between things: falls away at the top of a page. */
  readonly gap?: boolean;
  draw(sheet: Sheet, top: number): void;
}

/** A text in a column of its own, beside others. Positions in points from the left edge of the paper. */
export interface Cell {
  readonly raw: string;
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** Where the text is read; 'Header' and the like for a text that is not. */
  readonly element: Element | 'Layout';
  /** Added after the last line, unseen: keeps a label apart from the words that follow it in the same element. */
  readonly closing?: ' ';
}

/** Empty height between two things. */
export function gap(height: number): Strip {
  return { height, gap: true, draw: () => undefined };
}

/** Empty height that stays, also at the top of a page. */
export function space(height: number): Strip {
  return { height, draw: () => undefined };
}

/** A thin line over a width, between two rows: not needed at the top of a page. */
export function rule(x: number, width: number, height = 1): Strip {
  return { height, gap: true, draw: (sheet, top) => void sheet.aside().line(x, top + height / 2, x + width, top + height / 2, 'divider', 0.75) };
}

/** A paragraph. */
export function paragraph(type: Type, cell: Cell): Strip[] {
  return alongside(type, [cell]);
}

/**
 * Several texts, or columns of texts, beside each other, line by line on common baselines. Read in the order of their
 * elements, not line by line across.
 */
export function alongside(type: Type, columns: readonly (Cell | readonly Cell[])[]): Strip[] {
  const written = columns.map((column) => [column].flat().flatMap((cell) => {
    const lines = type.lines(cell.raw, cell.style, cell.width);
    return lines.map((_, index) => ({ cell, lines, index }));
  }));
  const count = Math.max(0, ...written.map((lines) => lines.length));
  return Array.from({ length: count }, (_, at) => {
    const present = written.flatMap((lines) => lines[at] ?? []);
    const height = Math.max(...present.map(({ cell }) => cell.style.leading));
    const size = Math.max(...present.map(({ cell }) => cell.style.size));
    return {
      height,
      draw: (sheet, top) => {
        const baseline = baselineOf(top, height, size);
        for (const { cell, lines, index } of present) drawLine(type, sheet, cell, lines, index, baseline);
      },
    } satisfies Strip;
  });
}

/** The baseline that puts capitals of `size` in the middle of a strip: capitals are two thirds of the size. */
export function baselineOf(top: number, height: number, size: number): number {
  return top + height / 2 + size * 0.33;
}

function drawLine(type: Type, sheet: Sheet, cell: Cell, lines: readonly Line[], index: number, baseline: number): void {
  const line = lines[index];
  if (line === undefined || line.text === '') return;
  const x = cell.align === 'right' ? cell.x + cell.width - type.width(line.text, cell.style) : cell.x;
  // A space ends each line but the last of a paragraph, so that two words read aloud or copied do not become one.
  const ending = index === lines.length - 1 ? (cell.closing ?? '') : line.joins ? '' : ' ';
  if (cell.element === 'Layout') sheet.aside();
  else sheet.within(cell.element);
  sheet.text(line.text + ending, x, baseline, cell.style);
}

/** Draws something more on top of the first of some strips. */
export function withMark(strips: readonly Strip[], mark: (sheet: Sheet, top: number, height: number) => void): Strip[] {
  return strips.map((strip, index) =>
    index === 0
      ? {
          ...strip,
          draw: (sheet: Sheet, top: number) => {
            mark(sheet, top, strip.height);
            strip.draw(sheet, top);
          },
        }
      : strip,
  );
}

/** Draws a frame or a ground around strips that stay together. The strips become one that cannot be split. */
export function framed(strips: readonly Strip[], frame: (sheet: Sheet, top: number, height: number) => void): Strip {
  const height = heightOf(strips);
  return {
    height,
    draw: (sheet, top) => {
      frame(sheet, top, height);
      let y = top;
      for (const strip of strips) {
        strip.draw(sheet, y);
        y += strip.height;
      }
    },
  };
}

/** Height of strips together, in points. */
export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.height, 0);
}
