import type { Ink } from './look.js';
import type { Sheet } from './sheet.js';

/**
 * The sign before a chip's words. The words carry the meaning; the sign lets the eye find them again.
 * Each is drawn in a square of 9 points.
 */
export type ChipSign = 'own' | 'action' | 'deadline' | 'done' | 'lost' | 'consent' | 'empty';

/** How an organisation sees a fact: by its own data or a notice, through a consent, or not at all. */
export type SeatMark = 'OWN' | 'CONSENT' | 'NONE';

export const signSize = 9;

/** A circle as a path, for `Sheet.path`. */
export function circle(cx: number, cy: number, r: number): string {
  const k = r * 0.5523;
  return [
    `M ${cx + r} ${cy}`,
    `C ${cx + r} ${cy + k} ${cx + k} ${cy + r} ${cx} ${cy + r}`,
    `C ${cx - k} ${cy + r} ${cx - r} ${cy + k} ${cx - r} ${cy}`,
    `C ${cx - r} ${cy - k} ${cx - k} ${cy - r} ${cx} ${cy - r}`,
    `C ${cx + k} ${cy - r} ${cx + r} ${cy - k} ${cx + r} ${cy} Z`,
  ].join(' ');
}

/** A rectangle with rounded corners as a path. */
export function roundedBox(width: number, height: number, r: number): string {
  const k = r * 0.4477;
  return [
    `M ${r} 0 L ${width - r} 0 C ${width - k} 0 ${width} ${k} ${width} ${r}`,
    `L ${width} ${height - r} C ${width} ${height - k} ${width - k} ${height} ${width - r} ${height}`,
    `L ${r} ${height} C ${k} ${height} 0 ${height - k} 0 ${height - r}`,
    `L 0 ${r} C 0 ${k} ${k} 0 ${r} 0 Z`,
  ].join(' ');
}

const SIGNS: Readonly<Record<ChipSign, (sheet: Sheet, x: number, y: number) => void>> = {
  own: (sheet, x, y) => void sheet.path(circle(4.5, 4.5, 2.6), x, y, 'fill'),
  action: (sheet, x, y) => {
    sheet.path('M 4.5 0.2 L 8.8 4.5 L 4.5 8.8 L 0.2 4.5 Z', x, y, 'stroke');
    sheet.path('M 4.5 2.6 L 4.5 4.9', x, y, 'stroke').path(circle(4.5, 6.4, 0.5), x, y, 'fill');
  },
  deadline: (sheet, x, y) => void sheet.path(circle(4.5, 4.5, 4), x, y, 'stroke').path('M 4.5 2.2 L 4.5 4.7 L 6.2 5.8', x, y, 'stroke'),
  done: (sheet, x, y) => void sheet.path('M 0.9 4.9 L 3.5 7.4 L 8.2 1.8', x, y, 'stroke', 'text', 1.3),
  lost: (sheet, x, y) => void sheet.path('M 0.8 4.5 L 8.2 4.5', x, y, 'stroke', 'muted', 1.3),
  consent: (sheet, x, y) => void sheet.path(circle(3.1, 4.5, 2.7), x, y, 'stroke').path(circle(5.9, 4.5, 2.7), x, y, 'stroke'),
  empty: (sheet, x, y) => void sheet.path(circle(4.5, 4.5, 3.6), x, y, 'stroke', 'muted', 0.9, '1.4 1.9'),
};

/** Draws a chip's sign with its top left corner at (x, y). Not read aloud: the words follow. */
export function drawSign(sheet: Sheet, sign: ChipSign, x: number, y: number): void {
  sheet.aside();
  SIGNS[sign](sheet, x, y);
}

export const seatStep = 10;

/** Draws one organisation's seat, centred on (x, y): filled, ring or dashed. Not read aloud: words follow. */
export function drawSeat(sheet: Sheet, mark: SeatMark, x: number, y: number): void {
  sheet.aside();
  if (mark === 'OWN') sheet.path(circle(0, 0, 3.4), x, y, 'fill');
  else if (mark === 'CONSENT') sheet.path(circle(0, 0, 2.9), x, y, 'stroke', 'text', 1.3);
  else sheet.path(circle(0, 0, 3), x, y, 'stroke', 'muted', 0.8, '1.3 1.7');
}

/** Slanted lines over a rectangle: "not there", and nothing else. */
export function drawHatch(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  const colour: Ink = 'hatch';
  sheet.aside().clipped(x, y, width, height, () => {
    for (let offset = -height; offset < width; offset += 7) sheet.line(x + offset, y + height, x + offset + height, y, colour, 0.6);
  });
}

/** The house with one lit window, drawn `size` points square; on paper the window is what is left white. */
export function drawHouse(sheet: Sheet, x: number, y: number, size: number): void {
  const scaled = (path: string): string => path.replaceAll(/[\d.]+/gu, (value) => String((Number(value) * size) / 15));
  sheet.path(scaled('M 7.5 0.5 L 15 6.8 L 13.6 6.8 L 13.6 14.5 L 1.4 14.5 L 1.4 6.8 L 0 6.8 Z'), x, y, 'fill');
  sheet.path(scaled('M 4.7 7 L 10.3 7 L 10.3 11.8 L 4.7 11.8 Z'), x, y, 'fill', 'paper');
  sheet.path(scaled('M 7.5 7 L 7.5 11.8 M 4.7 9.4 L 10.3 9.4'), x, y, 'stroke', 'text', 0.7);
}
