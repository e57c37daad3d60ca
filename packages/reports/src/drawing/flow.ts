import { page } from './look.js';
import { Sheet } from './sheet.js';
import { heightOf, type Strip } from './strips.js';
import type { Type } from './type.js';

/**
 * Fills pages from the top. Strips added together stay together: if they do not fit in what is left, a new page is begun.
 * Only a row taller than a whole page is continued on the next, since the alternative is to lose its end.
 */
export class Flow {
  readonly sheets: Sheet[] = [];
  readonly #type: Type;
  readonly #header: (sheet: Sheet) => void;
  #y: number = page.top;
  #waiting: Strip[] = [];
  #running: readonly Strip[] = [];

  /** @param header draws what stands at the top of every page */
  constructor(type: Type, header: (sheet: Sheet) => void) {
    this.#type = type;
    this.#header = header;
    this.#turn();
  }

  /** Places strips as one whole, together with any heading that waits for them. */
  add(strips: readonly Strip[]): void {
    const group = [...this.#waiting, ...strips];
    this.#waiting = [];
    const height = heightOf(group);
    if (height > this.#left && !this.#fresh) this.#turn();
    const breaks = height > this.#left;
    for (const strip of group) {
      if (strip.gap === true && this.#fresh) continue;
      if (breaks && strip.height > this.#left && !this.#fresh) this.#turn();
      strip.draw(this.#sheet, this.#y);
      this.#y += strip.height;
    }
  }

  /** Places strips together with the first of what comes after: a heading never ends a page. */
  addWithNext(strips: readonly Strip[]): void {
    this.#waiting.push(...strips);
  }

  /** What is repeated at the top of each page until it is set again: the head of a table. */
  repeat(strips: readonly Strip[]): void {
    this.#running = strips;
  }

  /** Begins a new page, unless this one is empty. */
  turnPage(): void {
    this.finish();
    if (!this.#fresh) this.#turn();
  }

  /** Places what still waits. */
  finish(): void {
    if (this.#waiting.length > 0) this.add([]);
  }

  get #left(): number {
    return page.height - page.bottom - this.#y;
  }

  get #fresh(): boolean {
    return this.#y <= page.top + heightOf(this.#running);
  }

  get #sheet(): Sheet {
    const sheet = this.sheets.at(-1);
    if (sheet === undefined) throw new Error('A document has at least one page.');
    return sheet;
  }

  #turn(): void {
    const sheet = new Sheet(this.sheets.length, this.#type);
    this.sheets.push(sheet);
    this.#header(sheet);
    this.#y = page.top;
    for (const strip of this.#running) {
      strip.draw(sheet, this.#y);
      this.#y += strip.height;
    }
  }
}
