import type { Weight } from './typeface.js';

/** A4 in points, and the frame that text keeps within. Everything is measured from the top left corner. */
export const page = { width: 595.28, height: 841.89, left: 54, right: 54, top: 76, bottom: 64 } as const;

/** Width of the text frame in points. */
export const frame = page.width - page.left - page.right;

/** Grey values on white paper: text at least 7:1, lines that must be seen at least 4:1, dividers quiet. */
export const ink = { text: '0.1', muted: '0.33', line: '0.48', divider: '0.8', hatch: '0.9', paper: '1' } as const;
export type Ink = keyof typeof ink;

/** How a line of text looks. Sizes in points. */
export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  /** Distance between baselines. */
  readonly leading: number;
  readonly ink: Ink;
}

const style = (weight: Weight, size: number, leading: number, colour: Ink = 'text'): TextStyle => ({ weight, size, leading, ink: colour });

export const styles = {
  h1: style('bold', 23, 28),
  h2: style('bold', 15, 19),
  h3: style('semibold', 12, 16),
  lead: style('regular', 12.5, 17),
  body: style('regular', 11, 15),
  strong: style('semibold', 11, 15),
  bodyMuted: style('regular', 11, 15, 'muted'),
  small: style('regular', 9.5, 13),
  smallMuted: style('regular', 9.5, 13, 'muted'),
  smallStrong: style('semibold', 9.5, 13),
  box: style('regular', 15, 17),
} as const;
