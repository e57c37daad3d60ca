import type { Ink } from './look.js';
import { circle, shape } from './shapes.js';
import type { Sheet } from './sheet.js';

/**
 * The sign before a chip's words. The words carry the meaning; the sign lets the eye find them again.
 * Each is drawn in a square of 9 points.
 */
export type ChipSign = 'own' | 'action' | 'deadline' | 'done' | 'lost' | 'consent' | 'empty';

/** How an organisation sees a fact: by its own data or a notice, through a consent, or not at all. */
export type SeatMark = 'OWN' | 'CONSENT' | 'NONE';

export const signSize = 9;

const DIAMOND = shape('M 4.5 0.2 L 8.8 4.5 L 4.5 8.8 L 0.2 4.5 Z');
const EXCLAMATION = shape('M 4.5 2.6 L 4.5 4.9');
const CLOCK_HANDS = shape('M 4.5 2.2 L 4.5 4.7 L 6.2 5.8');
const CHECK = shape('M 0.9 4.9 L 3.5 7.4 L 8.2 1.8');
const DASH = shape('M 0.8 4.5 L 8.2 4.5');
const CLOCK = circle(4.5, 4.5, 4);
const LEFT_RING = circle(3.1, 4.5, 2.7);
const RIGHT_RING = circle(5.9, 4.5, 2.7);
const EMPTY_RING = circle(4.5, 4.5, 3.6);
const SEAT_RING = circle(0, 0, 2.9);

const SIGNS: Readonly<Record<ChipSign, (sheet: Sheet, x: number, y: number) => void>> = {
  own: (sheet, x, y) => void sheet.disc(x + 4.5, y + 4.5, 5.2),
  action: (sheet, x, y) => void sheet.stroke(DIAMOND, x, y).stroke(EXCLAMATION, x, y).disc(x + 4.5, y + 6.4, 1),
  deadline: (sheet, x, y) => void sheet.stroke(CLOCK, x, y).stroke(CLOCK_HANDS, x, y),
  done: (sheet, x, y) => void sheet.stroke(CHECK, x, y, 'text', 1.3),
  lost: (sheet, x, y) => void sheet.stroke(DASH, x, y, 'muted', 1.3),
  consent: (sheet, x, y) => void sheet.stroke(LEFT_RING, x, y).stroke(RIGHT_RING, x, y),
  empty: (sheet, x, y) => void sheet.stroke(EMPTY_RING, x, y, 'muted', 0.9, '1.4 1.9'),
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
  if (mark === 'OWN') sheet.disc(x, y, 6.8);
  else if (mark === 'CONSENT') sheet.stroke(SEAT_RING, x, y, 'text', 1.3);
  else sheet.stroke(SEAT_RING, x, y, 'muted', 0.8, '1.3 1.7');
}

/** Slanted lines over a rectangle: "not there", and nothing else. */
export function drawHatch(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  const colour: Ink = 'hatch';
  sheet.aside().clipped(x, y, width, height, () => {
    for (let offset = -height; offset < width; offset += 7) sheet.line(x + offset, y + height, x + offset + height, y, colour, 0.6);
  });
}

const HOUSE_SIZE = 11;
const HOUSE = shape('M 7.5 0.5 L 15 6.8 L 13.6 6.8 L 13.6 14.5 L 1.4 14.5 L 1.4 6.8 L 0 6.8 Z', HOUSE_SIZE / 15);
const WINDOW = shape('M 4.7 7 L 10.3 7 L 10.3 11.8 L 4.7 11.8 Z', HOUSE_SIZE / 15);
const WINDOW_BARS = shape('M 7.5 7 L 7.5 11.8 M 4.7 9.4 L 10.3 9.4', HOUSE_SIZE / 15);

/** The house with one lit window, 11 points square; on paper the window is what is left white. */
export function drawHouse(sheet: Sheet, x: number, y: number): void {
  sheet.fill(HOUSE, x, y).fill(WINDOW, x, y, 'paper').stroke(WINDOW_BARS, x, y, 'text', 0.7);
}
